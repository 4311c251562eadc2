import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/petition-counter/define.ts';
import '../../src/widgets/provider/define.ts';
import {mount, Mounted, unmountAll, until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

describe('a provider', () => {
  let service: Service;
  let id: string;
  beforeEach(async () => {
    service = await startService();
    id = await service.publish();
  });
  afterEach(async () => {
    unmountAll();
    await service.stop();
  });

  it('gives its backend to the widgets inside, through other components too', async () => {
    const {widget} = mount('viche-provider', html`<viche-provider .backend=${service.source}><div></div></viche-provider>`);
    const counter = document.createElement('viche-petition-counter');
    counter.petitionId = id;
    widget.querySelector('div')!.attachShadow({mode: 'open'}).append(counter);
    await new Mounted(counter).shows('0 of 3 signatures');
  });

  it('changes the backend of all of them at once', async () => {
    const other = await startService();
    const otherId = await other.publish({title: 'Mend the roof of the library in the centre'});
    const {widget} = mount('viche-provider', html`<viche-provider .backend=${service.source}><viche-petition-counter petition-id=${id}></viche-petition-counter></viche-provider>`);
    const counter = new Mounted(widget.querySelector('viche-petition-counter')!);
    await counter.shows('crossing');
    counter.widget.petitionId = otherId;
    await counter.shows('There is nothing here');
    widget.backend = other.source;
    await counter.shows('Mend the roof');
    unmountAll();
    await other.stop();
  });

  it('gives way to a widget\'s own backend', async () => {
    const {widget} = mount(
      'viche-provider',
      html`<viche-provider backend="https://nowhere.invalid"><viche-petition-counter petition-id=${id} .backend=${service.source}></viche-petition-counter></viche-provider>`,
    );
    await new Mounted(widget.querySelector('viche-petition-counter')!).shows('0 of 3 signatures');
  });

  it('shows the content of the page as it is', async () => {
    const {widget} = mount('viche-provider', html`<viche-provider><p>Ordinary words</p></viche-provider>`);
    expect(getComputedStyle(widget).display).to.equal('contents');
    await until(() => widget.querySelector('p')!.checkVisibility(), 'the words of the page');
  });

  it('that is missing is said plainly, and the fallback link stays', async () => {
    const {widget, shows} = mount('viche-petition-counter', html`<viche-petition-counter petition-id=${id}><a href="https://petitions.example">The petition</a></viche-petition-counter>`);
    await shows('This part of the page is not set up yet');
    expect(widget.querySelector('a')).not.to.equal(null);
  });
});
