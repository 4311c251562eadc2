import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/comment-box/define.ts';
import {Discussion} from '../helpers/discussion.ts';
import {network} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll, until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

describe('the order of a discussion', () => {
  let service: Service;
  let talk: Discussion;
  beforeEach(async () => {
    service = await startService();
    talk = new Discussion(service, `petition:${await service.publish()}`);
    hurry();
  });
  afterEach(async () => {
    unhurry();
    unmountAll();
    await service.stop();
  });

  it('goes on as it was chosen last, though the answer to an earlier choice comes later', async () => {
    for (let n = 1; n <= 53; n += 1) await talk.say(`Person ${String(n % 5)}`, `Point ${String(n)}`);
    await service.tick();
    const link = network(service.source);
    const box = mount('viche-comment-box', html`<viche-comment-box subject=${talk.subject} .backend=${link.source}></viche-comment-box>`);
    await box.shows('53 comments');
    let release = () => {};
    const late = new Promise<void>((done) => (release = done));
    link.plan = ({url}) => (url.includes('sort=newest') ? {hold: late} : undefined);
    const choose = (sort: string) => {
      const select = box.find<HTMLSelectElement>('#order')!;
      select.value = sort;
      select.dispatchEvent(new Event('change'));
    };
    choose('newest');
    choose('best');
    await until(() => box.find('.list')?.getAttribute('aria-busy') === 'false', 'the discussion in the order chosen last');
    release();
    await until(() => service.requests.some(({path}) => path.includes('sort=newest')), 'the answer to the first choice');
    box.find<HTMLButtonElement>('#more')!.click();
    await until(() => box.all('.thread > li').length === 53, 'all of it');
    expect(box.find('.is-warn')).to.equal(null);
  });

  it('is explained, and the explanation put away again, though the network has gone meanwhile', async () => {
    await talk.say('Petro', 'Early.');
    await service.tick();
    const box = mount('viche-comment-box', html`<viche-comment-box subject=${talk.subject} .backend=${service.source}></viche-comment-box>`);
    await box.shows('1 comment');
    box.press('How is this ordered?');
    await box.appears('.formula');
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    Object.defineProperty(Navigator.prototype, 'onLine', {get: () => false, configurable: true});
    try {
      box.press('How is this ordered?');
      await box.goes('.formula');
      expect(box.find('[part=notice]')).to.equal(null);
    } finally {
      Object.defineProperty(Navigator.prototype, 'onLine', online);
    }
  });
});
