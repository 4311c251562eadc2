import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/consultation/define.ts';
import {lively} from '../../stories/scenes/consultation.ts';
import {mount, unmountAll} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

describe('a consultation', () => {
  let service: Service;
  let id: string;
  before(async function () {
    this.timeout(60_000);
    service = await startService();
    id = await lively(service);
  });
  afterEach(() => unmountAll());
  after(() => service.stop());

  const show = () => mount('viche-consultation', html`<viche-consultation consultation-id=${id} .backend=${service.source}></viche-consultation>`);

  it('shows the newest version of the draft, provision by provision', async () => {
    const widget = show();
    await widget.appears('.prov');
    expect(widget.find('[part=title]')?.textContent?.trim()).to.equal('Rules of safe traffic near schools');
    console.log(widget.all('.prov').map((one) => one.textContent?.replace(/\s+/g, ' ').trim()).join('\n'));
  });
});
