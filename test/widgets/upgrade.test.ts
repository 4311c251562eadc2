import {expect} from '@open-wc/testing';
import {Mounted, until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

/** The widgets are not there yet when these elements are written: as on a page whose scripts come late. */
describe('a widget that arrives after its element', () => {
  let service: Service;
  let id: string;
  const place = document.createElement('div');

  before(async () => {
    service = await startService();
    id = await service.publish();
    document.body.append(place);
  });
  after(async () => {
    place.remove();
    await service.stop();
  });

  it('takes attributes from plain HTML and properties that a framework set too early', async () => {
    place.innerHTML = `<viche-petition-counter petition-id="${id}"><a href="https://petitions.example">The petition</a></viche-petition-counter><viche-petition></viche-petition>`;
    const [counter, petition] = [...place.children] as [HTMLElement & {backend?: unknown}, HTMLElement & {backend?: unknown; petitionId?: string}];
    counter.backend = service.source;
    petition.backend = service.source;
    petition.petitionId = id;
    expect(place.querySelector('a')!.checkVisibility()).to.equal(true);
    await Promise.all([import('../../src/widgets/petition-counter/define.ts'), import('../../src/widgets/petition/define.ts')]);
    await new Mounted(counter).shows('0 of 3 signatures');
    await new Mounted(petition).shows('two hundred children');
  });

  it('still listens to its properties after that', async () => {
    const other = await service.publish({title: 'Mend the roof of the library in the centre'});
    const counter = new Mounted(place.querySelector('viche-petition-counter')!);
    counter.widget.petitionId = other;
    await counter.shows('Mend the roof');
    counter.widget.setAttribute('petition-id', id);
    await counter.shows('crossing');
  });

  it('is one element, however often its module is loaded', async () => {
    const known = customElements.get('viche-petition-counter');
    await import('../../src/widgets/petition-counter/define.ts?again' as string);
    expect(customElements.get('viche-petition-counter')).to.equal(known);
  });

  it('made by a script works before it is on the page', async () => {
    const counter = document.createElement('viche-petition-counter');
    counter.petitionId = id;
    counter.backend = service.source;
    expect(counter.hasAttribute('petition-id')).to.equal(false);
    place.append(counter);
    await until(() => counter.shadowRoot?.querySelector('[part=count]'), 'the count');
  });
});
