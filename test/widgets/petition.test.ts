import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/petition/define.ts';
import type {Source} from '../../src/contract/http.ts';
import {hasNoBarriers} from '../helpers/axe.ts';
import {always, first, network} from '../helpers/faults.ts';
import {mount, unmountAll, until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';
import {countingStreams} from '../helpers/streams.ts';

const library = {title: 'Mend the roof of the library in the centre'};

describe('a petition', () => {
  let service: Service;
  beforeEach(async () => {
    service = await startService();
  });
  afterEach(async () => {
    history.replaceState(null, '', location.pathname);
    unmountAll();
    await service.stop();
  });

  const show = (id: string, source: Source = service.source) => mount('viche-petition', html`<viche-petition petition-id=${id} .backend=${source}></viche-petition>`);

  it('tells what is asked, by whom, of whom and by what number', async () => {
    const id = await service.publish();
    const petition = show(id);
    await petition.shows('Put a lit crossing in front of the school on Lisova street');
    for (const words of ['Started by Olena Koval', 'Addressed to: Vilkhivka Town Council', 'Petition No.', 'two hundred children', 'a lamp over it', 'Nobody has signed yet']) {
      expect(petition.text).to.include(words);
    }
  });

  it('stands in the outline of its page', async () => {
    const id = await service.publish();
    const {all, appears} = mount('viche-petition', html`<viche-petition petition-id=${id} heading-level="1" .backend=${service.source}></viche-petition>`);
    await appears('.panel form');
    const levels = all('[role=heading]').map((heading) => Number(heading.getAttribute('aria-level')));
    expect(levels[0]).to.equal(1);
    expect(levels.slice(1).every((level, n) => level >= 2 && level - levels[n]! <= 1)).to.equal(true);
  });

  it('shows the steps with their legal terms, and lateness in plain sight', async () => {
    const id = await service.publish();
    await service.signMany(id, 3);
    await service.step(id, {to: 'under_review'});
    service.clock.set('2026-04-07T08:00:00Z');
    const petition = show(id);
    await petition.shows('Answer overdue');
    for (const words of ['Review began', 'The official answer is late', 'No reason has been given', 'Basis:', 'Term: 10 working days from the start of the review']) expect(petition.text).to.include(words);
    expect(petition.find('.panel')).to.equal(null);
  });

  it('shows the official answer with its stamp, its date and who signed it', async () => {
    const id = await service.publish();
    await service.signMany(id, 3);
    await service.answer(id);
    const petition = show(id);
    const answer = await petition.appears('[part=answer]');
    for (const words of ['Official answer: Vilkhivka Town Council', 'within the term', 'Petition supported', 'Iryna Melnyk, mayor', 'Document of']) expect(answer.innerText).to.include(words);
    expect(answer.querySelector('em')?.textContent).to.equal('before the first of September');
  });

  it('becomes the answered one while people read it', async () => {
    const id = await service.publish();
    await service.signMany(id, 3);
    const {appears, goes} = show(id);
    await appears('.panel form');
    await service.answer(id);
    await service.tick();
    await appears('[part=answer]');
    await goes('.panel form');
  });

  it('that was refused says why, on what ground, and hides what must not be shown', async () => {
    const id = await service.submit();
    await service.step(id, {to: 'rejected', ground: 'war_or_hatred', reason: 'The text calls for hatred of a group of people.'});
    const petition = show(id);
    await petition.shows('The text is not shown');
    expect(petition.text).to.include('The text calls for hatred of a group of people.');
    expect(petition.text).not.to.include('two hundred children');
    expect(petition.find('.panel')).to.equal(null);
  });

  it('lists those who signed, ten at first and more on demand, and leads there', async () => {
    const id = await service.publish();
    await service.signMany(id, 14);
    const {all, press, shows, root} = show(id);
    await shows('14 people have signed');
    await until(() => all('.signers li').length === 10, 'ten signers');
    press('Show more signatures');
    await until(() => all('.signers li').length === 14, 'all signers');
    await until(() => root.activeElement === all('.signers li')[10], 'focus on the first new one');
  });

  it('keeps what was typed, and where, when the number grows meanwhile', async () => {
    const id = await service.publish();
    const {appears, type, shows, value, root} = show(id);
    const field = await appears<HTMLInputElement>('[name=name]');
    type('name', 'Mariia Pet');
    field.focus();
    await service.sign(id);
    await service.tick();
    await shows('1 person has signed');
    expect(value('name')).to.equal('Mariia Pet');
    expect(root.activeElement).to.equal(field);
    expect(field.isConnected).to.equal(true);
  });

  it('takes its id from the address of the page where an editor cannot write it', async () => {
    const id = await service.publish();
    history.replaceState(null, '', `?petition=${id}`);
    const {shows} = mount('viche-petition', html`<viche-petition id-param="petition" .backend=${service.source}></viche-petition>`);
    await shows('Put a lit crossing');
  });

  it('says so where the address of the page has lost the id', async () => {
    const {shows, widget} = mount('viche-petition', html`<viche-petition id-param="petition" .backend=${service.source}></viche-petition>`);
    await shows('There is nothing here. The link may be wrong');
    await hasNoBarriers(widget);
    expect(service.requests).to.have.length(0);
  });

  it('shows the one it is told to show now, though the first answer comes late', async () => {
    const [id, other] = [await service.publish(), await service.publish(library)];
    await service.signMany(id, 2);
    let release = () => {};
    const net = network(service.source);
    net.plan = first(`GET /petitions/${id}`, {hold: new Promise<void>((resolve) => (release = resolve))});
    const petition = show(id, net.source);
    await petition.appears('.sk');
    petition.widget.petitionId = other;
    await petition.shows('Mend the roof');
    release();
    await until(() => service.requests.some(({path}) => path.endsWith(`/petitions/${id}`)), 'the late answer');
    await petition.widget.updateComplete;
    expect(petition.text).to.include('Mend the roof');
    expect(petition.text).not.to.include('Put a lit crossing');
    expect(petition.all('.signers li')).to.have.length(0);
  });

  it('leaves nothing running when it goes, and keeps what was typed when it comes back', async () => {
    const {source, open} = countingStreams(service.source);
    const id = await service.publish();
    const {widget, appears, type, value} = show(id, source);
    await appears('[name=name]');
    type('name', 'Mariia Petrenko');
    await until(() => open() === 1, 'the stream');
    const place = widget.parentElement!;
    widget.remove();
    await until(() => open() === 0, 'the stream to end');
    place.append(widget);
    await until(() => open() === 1, 'the stream again');
    expect(value('name')).to.equal('Mariia Petrenko');
  });

  it('keeps the old text in sight when a refresh fails', async () => {
    const id = await service.publish();
    const net = network(service.source);
    const {shows, press, goes, widget} = show(id, net.source);
    await shows('Nobody has signed yet');
    net.plan = always('GET /petitions/', {refuse: 'unavailable', retryAfter: 60});
    await service.sign(id);
    await service.tick();
    await shows(/Shown as of/);
    await hasNoBarriers(widget);
    net.plan = () => undefined;
    press('Try again');
    await shows('1 person has signed');
    await goes('[part=retry]');
  });

  it('shows a newcomer what the service knew last while its database is away, and says from when', async () => {
    const id = await service.publish();
    await service.signMany(id, 2);
    const before = show(id);
    await before.shows('2 people have signed');
    service.clock.pass({minutes: 20});
    const {db} = service;
    const reads = db.selectFrom.bind(db);
    db.selectFrom = () => {
      throw Object.assign(new Error('connect'), {code: 'ECONNREFUSED'});
    };
    const petition = show(id);
    await petition.shows('2 people have signed');
    await petition.shows(/Shown as of/);
    await hasNoBarriers(petition.widget);
    db.selectFrom = reads;
    petition.press('Try again');
    await petition.goes('[part=notice]');
    expect(petition.text).to.include('2 people have signed');
  });

  it('makes no link of an address that would run a script', async () => {
    const id = await service.publish();
    const scripted = (pattern: RegExp): Source => ({
      ...service.source,
      backend: async (request) => {
        const answer = await service.source.backend(request);
        return new Response((await answer.text()).replace(pattern, '"url":"javascript:alert(1)"'), answer);
      },
    });
    const law = show(id, scripted(/"url":"https:\/\/zakon[^"]*"/g));
    await law.shows('Law of Ukraine');
    expect(law.all<HTMLAnchorElement>('a').map(({protocol}) => protocol)).not.to.include('javascript:');
    const own = show(id, scripted(/"url":"https:\/\/petitions[^"]*"/));
    await own.shows('Try again');
    expect(own.text).not.to.include('Put a lit crossing');
  });

  it('does not let keys typed in it reach the page\'s shortcuts', async () => {
    const id = await service.publish();
    const {appears} = show(id);
    const field = await appears('[name=name]');
    const heard: string[] = [];
    const hear = (event: Event) => void heard.push(event.type);
    for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, hear);
    for (const type of ['keydown', 'keypress', 'keyup']) field.dispatchEvent(new KeyboardEvent(type, {key: 'Tab', bubbles: true, composed: true, cancelable: true}));
    for (const type of ['keydown', 'keypress', 'keyup']) document.removeEventListener(type, hear);
    expect(heard).to.deep.equal([]);
  });

  it('copies its embed code, and says so to people who listen', async () => {
    const id = await service.publish();
    const copied: string[] = [];
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText: async (text: string) => void copied.push(text)}});
    try {
      const petition = show(id);
      await petition.appears('.share');
      petition.press('Copy embed code');
      await until(() => petition.said === 'The embed code has been copied', 'the announcement');
      expect(copied[0]).to.include(`<viche-petition-counter petition-id="${id}">`);
      expect(copied[0]).to.include('https://petitions.example/viche.js');
    } finally {
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    }
  });

  it('says that copying was not allowed, with another way', async () => {
    const id = await service.publish();
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText: () => Promise.reject(new Error('no'))}});
    try {
      const petition = show(id);
      await petition.appears('.share');
      petition.press('Copy embed code');
      await until(() => petition.said.startsWith('The browser did not allow copying'), 'the announcement');
    } finally {
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    }
  });
});
