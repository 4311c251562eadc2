import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/petition-counter/define.ts';
import type {Source} from '../../src/contract/http.ts';
import {hasNoBarriers} from '../helpers/axe.ts';
import {always, first, network} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll, until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';
import {countingStreams} from '../helpers/streams.ts';

const library = {title: 'Mend the roof of the library in the centre'};

describe('a petition counter', () => {
  let service: Service;
  beforeEach(async () => {
    service = await startService();
  });
  afterEach(async () => {
    unhurry();
    unmountAll();
    await service.stop();
  });

  const show = (id: string, source: Source = service.source) =>
    mount('viche-petition-counter', html`<viche-petition-counter petition-id=${id} .backend=${source}></viche-petition-counter>`);

  it('tells how many have signed, how many are missing and until when', async () => {
    const id = await service.publish();
    await service.signMany(id, 2);
    const {shows, find} = show(id);
    await shows('2 of 3 signatures');
    await shows('1 signature to go');
    await shows(/92 days left, until 10 June/);
    expect(find('[part=progress]')?.getAttribute('aria-label')?.replaceAll('\u00A0', ' ')).to.equal('2 signatures, 3 needed');
  });

  it('grows when somebody else signs, without a word from this page', async () => {
    const id = await service.publish();
    const {shows} = show(id);
    await shows('0 of 3 signatures');
    await service.sign(id);
    await service.tick();
    await shows('1 of 3 signatures');
  });

  it('says when the threshold is reached while people watch', async () => {
    const id = await service.publish();
    const {shows} = show(id);
    await shows('0 of 3 signatures');
    await service.signMany(id, 3);
    await shows('Threshold reached');
    await shows('Review begins by');
  });

  it('shares one request and one stream with nineteen others', async () => {
    const {source, open, opened} = countingStreams(service.source);
    const id = await service.publish();
    const other = await service.publish(library);
    const counters = Array.from({length: 20}, (_, n) => show(n % 2 ? id : other, source));
    await Promise.all(counters.map(({shows}) => shows('0 of 3 signatures')));
    await until(() => open() === 1, 'the stream');
    await service.sign(id);
    await service.tick();
    await Promise.all(counters.filter((_, n) => n % 2).map(({shows}) => shows('1 of 3 signatures')));
    expect(opened()).to.equal(1);
    expect(service.requests.filter(({path}) => path.includes('/counts'))).to.have.length(2);
  });

  it('shows the petition it is told to show now, though the answer about the first comes late', async () => {
    const [id, other] = [await service.publish(), await service.publish(library)];
    let release = () => {};
    const net = network(service.source);
    net.plan = first('GET /counts', {hold: new Promise<void>((resolve) => (release = resolve))});
    const counter = show(id, net.source);
    const {widget, shows} = counter;
    await counter.appears('.sk');
    widget.petitionId = other;
    await shows('Mend the roof');
    release();
    await until(() => service.requests.filter(({path}) => path.includes(`ids=${id}`)).length, 'the late answer');
    await widget.updateComplete;
    expect(counter.text).not.to.include('crossing');
    await shows('Mend the roof');
  });

  it('leaves nothing running when it goes, and works again when it comes back', async () => {
    const {source, open} = countingStreams(service.source);
    const id = await service.publish();
    const {widget, shows} = show(id, source);
    await shows('0 of 3 signatures');
    await until(() => open() === 1, 'the stream');
    const place = widget.parentElement!;
    widget.remove();
    await until(() => open() === 0, 'the stream to end');
    const asked = service.requests.length;
    await service.sign(id);
    await service.tick();
    expect(service.requests).to.have.length(asked);
    place.append(widget);
    await shows('1 of 3 signatures');
    await until(() => open() === 1, 'the stream again');
  });

  it('starts nothing for a counter that goes in the moment in which it is changed', async () => {
    const {source, open} = countingStreams(service.source);
    const [id, other] = [await service.publish(), await service.publish(library)];
    const {widget, shows} = show(id, source);
    await shows('0 of 3 signatures');
    await until(() => open() === 1, 'the stream');
    const asked = service.requests.length;
    widget.petitionId = other;
    widget.remove();
    await widget.updateComplete;
    await until(() => open() === 0, 'the stream to end');
    expect(service.requests).to.have.length(asked);
  });

  it('keeps the old number in sight when a refresh fails, and mends itself on the button', async () => {
    const id = await service.publish();
    const net = network(service.source);
    const {shows, press, find, goes} = show(id, net.source);
    await shows('0 of 3 signatures');
    net.plan = always('GET /counts', {refuse: 'unavailable', retryAfter: 60});
    await service.sign(id);
    await service.tick();
    await shows(/Shown as of/);
    await shows('0 of 3 signatures');
    net.plan = () => undefined;
    press('Try again');
    await shows('1 of 3 signatures');
    await goes('[part=notice]');
    expect(find('[part=retry]')).to.equal(null);
  });

  it('says what went wrong at first, with a way to try again and a way round', async () => {
    const id = await service.publish();
    const net = network(service.source);
    net.plan = always('GET', 'drop');
    hurry();
    const {shows, press, button} = show(id, net.source);
    await shows('There is no connection');
    expect((button('Open the plain page') as HTMLAnchorElement).href).to.equal(`https://petitions.example/petitions/${id}`);
    net.plan = () => undefined;
    press('Try again');
    await shows('0 of 3 signatures');
  });

  it('asks again when a cache on the way answers with the past', async () => {
    const id = await service.publish();
    let old: Response | undefined;
    let fromCache = 0;
    const cache: Source = {
      ...service.source,
      backend: async (request) => {
        if (!request.url.includes('/counts')) return service.source.backend(request);
        if (old && fromCache === 0) {
          fromCache += 1;
          return old.clone();
        }
        const answer = await service.source.backend(request);
        old ??= answer.clone();
        return answer;
      },
    };
    const {shows} = show(id, cache);
    await shows('0 of 3 signatures');
    hurry();
    await service.sign(id);
    await service.tick();
    await shows('1 of 3 signatures');
    expect(fromCache).to.equal(1);
  });

  it('changes its number on pages whose scripts rewrite every text', async () => {
    const id = await service.publish();
    const {root, shows, find} = show(id);
    await shows('0 of 3 signatures');
    const walker = document.createTreeWalker(find('.root')!, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if ((walker.currentNode as Text).data.trim()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const font = document.createElement('font');
      font.textContent = text.data;
      text.replaceWith(font);
    }
    await service.sign(id);
    await service.tick();
    await until(() => root.querySelector('[part=count]')?.textContent === '1', 'the new number');
    await service.sign(id, 'Roman Hnatiuk', 'roman@mail.example');
    await service.tick();
    await until(() => root.querySelector('[part=count]')?.textContent === '2', 'the number after that');
  });

  it('leads to the site\'s own page of the petition where there is one', async () => {
    const id = await service.publish();
    const {appears} = mount(
      'viche-petition-counter',
      html`<viche-petition-counter petition-id=${id} heading-level="4" href-pattern="https://town.example/petition?id={id}" .backend=${service.source}></viche-petition-counter>`,
    );
    expect((await appears<HTMLAnchorElement>('[part=action]')).href).to.equal(`https://town.example/petition?id=${id}`);
    expect((await appears('[role=heading]')).getAttribute('aria-level')).to.equal('4');
  });

  it('says so when a page\'s colours are too pale to read', async () => {
    const id = await service.publish();
    const {widget, shows} = show(id);
    await shows('0 of 3 signatures');
    await hasNoBarriers(widget);
    widget.style.setProperty('--viche-text-muted', '#ccc');
    const complaint = await hasNoBarriers(widget).catch((error: unknown) => String(error));
    expect(complaint).to.include('color-contrast');
  });
});
