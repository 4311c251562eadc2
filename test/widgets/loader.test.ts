import {expect} from '@open-wc/testing';
import {upgrade} from '../../src/pasted.ts';
import {Mounted, until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

const backend = 'https://petitions.example';
const naturalFetch = globalThis.fetch;

/** A page as an editor leaves it, with the script tag of the loader; the service stands in for the network. */
describe('the loader', () => {
  let service: Service;
  let id: string;
  const place = document.createElement('main');

  before(async () => {
    service = await startService();
    id = await service.publish();
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      return request.url.startsWith(backend) ? service.source.backend(request) : naturalFetch(request);
    };
    const script = document.createElement('script');
    // The address of the loader's tag; the type keeps the browser from asking for the file here.
    script.type = 'text/plain';
    script.src = new URL('../../src/viche.js', import.meta.url).href;
    script.dataset['backend'] = `${backend}/`;
    script.dataset['locale'] = 'uk';
    document.head.append(script);
    document.body.append(place);
    place.innerHTML = `
      <div id="div" data-viche="petition-counter" data-petition-id="${id}" data-heading-level="4"><a href="${backend}/petitions/${id}">Петиція</a></div>
      <div id="hostile" data-viche="petition-counter" data-petition-id="${id}" data-tabindex="0" data-autofocus="" data-onfocus="throw new Error('run')" data-style="position:fixed" data-backend="https://elsewhere.example"></div>
      <div id="unknown" data-viche="weather">Погода</div>
      <p id="link"><a href="${backend}/petitions/${id}">Петиція про перехід</a></p>
      <p id="whole"><a href="${backend}/petitions/${id}#petition">Петиція про перехід</a></p>
      <p id="sentence">Прочитайте <a href="${backend}/petitions/${id}">петицію</a> про перехід.</p>
      <p id="elsewhere"><a href="https://elsewhere.example/petitions/${id}">Інша</a></p>
      <viche-petition-counter petition-id="${id}"></viche-petition-counter>`;
    expect(customElements.get('viche-petition-counter')).to.equal(undefined);
    await import('../../src/loader.ts');
  });
  after(async () => {
    globalThis.fetch = naturalFetch;
    place.remove();
    await service.stop();
  });

  const counterIn = async (selector: string) => new Mounted((await until(() => place.querySelector<HTMLElement>(`${selector} viche-petition-counter`), selector))!);

  it('fetches the code of a widget that is on the page and nothing else', async () => {
    const counter = new Mounted(place.querySelector<HTMLElement>(':scope > viche-petition-counter')!);
    await counter.shows('із 3 підписів');
    expect(customElements.get('viche-petition-desk')).to.equal(undefined);
  });

  it('speaks the language its tag names', async () => {
    const counter = new Mounted(place.querySelector<HTMLElement>(':scope > viche-petition-counter')!);
    await counter.shows('Бракує 3 підписів');
    expect(counter.find('.root')!.lang).to.equal('uk');
  });

  it('makes a widget of a plain div, with its data as attributes', async () => {
    const counter = await counterIn('#div');
    await counter.shows('із 3 підписів');
    expect(counter.widget.getAttribute('heading-level')).to.equal('4');
    expect(counter.widget.querySelector('a')).not.to.equal(null);
  });

  it('takes from a div what its widget knows, and nothing that acts, covers the page or sends people elsewhere', async () => {
    const counter = await counterIn('#hostile');
    await counter.shows('із 3 підписів');
    expect(counter.widget.getAttributeNames()).to.deep.equal(['petition-id']);
  });

  it('takes from a div every attribute of every widget but the backend', async () => {
    const elements = Object.values(await import('../../src/index.ts')).filter((value) => typeof value === 'function' && 'properties' in value) as unknown as readonly {properties: Record<string, string>}[];
    const names = new Set(elements.flatMap(({properties}) => Object.values(properties).filter(Boolean)));
    const host = document.createElement('div');
    host.dataset['viche'] = 'weather';
    for (const name of names) host.setAttribute(`data-${name}`, 'x');
    upgrade([host]);
    expect(host.firstElementChild!.getAttributeNames().sort()).to.deep.equal([...names].filter((name) => name !== 'backend').sort());
  });

  it('leaves what it does not know alone', () => {
    expect(place.querySelector('#unknown')!.textContent).to.equal('Погода');
  });

  it('makes a counter of a link that stands alone, and keeps the link as its fallback', async () => {
    const counter = await counterIn('#link');
    await counter.shows('із 3 підписів');
    expect(counter.widget.querySelector('a')!.textContent).to.equal('Петиція про перехід');
  });

  it('makes a whole petition of a link that says so', async () => {
    const petition = new Mounted((await until(() => place.querySelector<HTMLElement>('#whole viche-petition')))!);
    await petition.shows('two hundred children');
  });

  it('leaves links in sentences, and links to other places, as they are', async () => {
    await counterIn('#link');
    expect(place.querySelector('#sentence')!.innerHTML).to.include('<a href');
    expect(place.querySelector(':is(#sentence, #elsewhere) viche-petition-counter')).to.equal(null);
  });

  it('finds what comes to the page later, however deep', async () => {
    const late = document.createElement('section');
    late.innerHTML = `<div><div id="late" data-viche="petition-counter" data-petition-id="${id}"></div></div>`;
    place.append(late);
    await (await counterIn('#late')).shows('із 3 підписів');
  });

  it('does no harm when a page loads it twice', async () => {
    await import('../../src/loader.ts?second' as string);
    const twice = document.createElement('p');
    twice.id = 'twice';
    twice.innerHTML = `<a href="${backend}/petitions/${id}">Петиція</a>`;
    place.append(twice);
    await (await counterIn('#twice')).shows('із 3 підписів');
    expect(place.querySelectorAll('#twice viche-petition-counter')).to.have.length(1);
    expect(place.querySelectorAll('#div viche-petition-counter')).to.have.length(1);
  });
});
