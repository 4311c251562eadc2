import {expect} from '@open-wc/testing';
import {html, nothing} from 'lit';
import '../../src/widgets/comment-box/define.ts';
import type {Source} from '../../src/contract/http.ts';
import {Discussion} from '../helpers/discussion.ts';
import {always, first, network} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll, until, type Mounted} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

interface Settings {
  readonly source?: Source;
  readonly subject?: string;
  readonly sort?: string;
}

type Box = Mounted<HTMLElementTagNameMap['viche-comment-box']>;

const address = location.pathname + location.search;

const authors = ({all}: Box) => all('.thread > li > article .h3').map((heading) => heading.textContent);
const texts = ({all}: Box) => all('.thread > li > article .prose').map((prose) => prose.textContent!.trim());

/** The comment in which focus is, by its words. */
const focusedWords = ({root}: Box) => root.activeElement?.closest('article')?.querySelector('.prose')?.textContent?.trim();

describe('a comment box', () => {
  let service: Service;
  let talk: Discussion;
  beforeEach(async () => {
    service = await startService();
    talk = new Discussion(service, `petition:${await service.publish()}`);
    service.requests.length = 0;
    hurry();
  });
  afterEach(async () => {
    unhurry();
    unmountAll();
    history.replaceState(null, '', address);
    await service.stop();
  });

  const show = ({source = service.source, subject = talk.subject, sort}: Settings = {}): Box =>
    mount('viche-comment-box', html`<viche-comment-box subject=${subject} sort=${sort ?? nothing} .backend=${source}></viche-comment-box>`);
  const reads = (part = '/comments') => service.requests.filter(({path}) => path.includes(part));

  /** So many comments, one a second. */
  async function many(count: number): Promise<void> {
    for (let n = 1; n <= count; n += 1) await talk.say(`Person ${String(n % 5)}`, `Point ${String(n)}`);
    await service.tick();
  }

  const choose = (box: Box, sort: string) => {
    const select = box.find<HTMLSelectElement>('#order')!;
    select.value = sort;
    select.dispatchEvent(new Event('change'));
  };

  it('shows what people have said, what was answered to whom, and how many are on which side', async () => {
    const bench = await talk.say('Petro Zaruba', 'Benches are *needed*.', {stance: 'support'});
    const reply = await talk.reply('Hanna Moroz', bench, 'And shade?');
    await talk.reply('Petro Zaruba', reply, 'Shade too.');
    await talk.say('Stepan Hryniuk', 'Не під моїм вікном.', {stance: 'oppose', onBehalf: 'Quiet Town', lang: 'uk'});
    await service.tick();
    const box = show();
    await box.shows('4 comments');
    await box.shows('For 1 Against 1 No side, or a reply 2');
    expect(box.find('.balance')!.getAttribute('aria-label')).to.equal('For 1, against 1, no side or a reply 2');
    expect(authors(box)).to.deep.equal(['Petro Zaruba', 'Stepan Hryniuk']);
    expect(box.find('.thread > li > .replies > li > .replies [role=heading]')!.textContent).to.equal('Petro Zaruba');
    await box.shows('Stepan Hryniuk on behalf of Quiet Town Against 10 March, 10:00 · just now');
    expect(box.find('em')!.textContent).to.equal('needed');
    expect(box.all('.prose').at(-1)!.lang).to.equal('uk');
    expect(box.all('.prose').at(-1)!.dir).to.equal('auto');
    expect(box.all('[role=heading]:not(form *)').map((heading) => heading.ariaLevel ?? heading.getAttribute('aria-level'))).to.deep.equal(['2', '3', '4', '5', '6', '4']);
  });

  it('tells how each order is made, in words and as a formula', async () => {
    const early = await talk.say('Petro', 'Early.', {stance: 'support'});
    await talk.say('Hanna', 'Late.', {stance: 'oppose'});
    await talk.vote('Ivan', early);
    await service.tick();
    const box = show();
    await box.shows('2 comments');
    expect(texts(box)).to.deep.equal(['Early.', 'Late.']);
    choose(box, 'newest');
    await until(() => texts(box)[0] === 'Late.');
    box.press('How is this ordered?');
    await box.shows('what was said last stands first');
    expect(box.button('How is this ordered?').getAttribute('aria-expanded')).to.equal('true');
    choose(box, 'best');
    await box.shows('p is the share of those who agree');
    expect(box.find('.formula code')!.textContent).to.include('(p + z²/2n');
    await until(() => texts(box)[0] === 'Early.');
    box.press('How is this ordered?');
    await box.goes('.formula');
  });

  it('offers no order by sides where nobody takes any', async () => {
    const page = await talk.onPage();
    await page.say('Petro', 'Where is the gate?');
    await service.tick();
    const box = show({subject: page.subject});
    await box.shows('The plan of the park');
    expect(box.all('#order option').map((option) => (option as HTMLOptionElement).value)).to.deep.equal(['oldest', 'newest', 'best', 'discussed']);
    expect(box.find('.balance')).to.equal(null);
  });

  it('shows fifty at once, and leads to the first of the next', async function () {
    this.timeout(30_000);
    await many(53);
    const box = show();
    await box.shows('53 comments');
    expect(texts(box)).to.have.length(50);
    expect(reads('/comments?')).to.have.length(1);
    box.press('Show the next 50');
    await until(() => texts(box).length === 53);
    await until(() => focusedWords(box) === 'Point 51');
    expect(box.find('#more')).to.equal(null);
  });

  it('shows the first replies, and the rest to who asks for them', async () => {
    const top = await talk.say('Petro', 'Why not?');
    for (let n = 1; n <= 5; n += 1) await talk.reply('Hanna', top, `Because ${String(n)}.`);
    await service.tick();
    const box = show();
    await box.shows('6 comments');
    expect(box.all('.replies > li > article')).to.have.length(3);
    box.press('Show 2 more replies');
    await until(() => box.all('.replies > li > article').length === 5);
    await until(() => focusedWords(box) === 'Because 4.');
  });

  it('says what a reply answers that is too deep to stand below it', async () => {
    let above = await talk.say('Petro', 'One.');
    for (const name of ['Hanna', 'Ivan', 'Olha']) above = await talk.reply(name, above, `Says ${name}.`);
    await talk.reply('Roman', above, 'Says Roman.');
    await service.tick();
    const box = show();
    await box.shows('5 comments');
    box.press('Show 1 more reply');
    await box.shows('In reply to Olha');
    box.press('In reply to Olha');
    await until(() => focusedWords(box) === 'Says Olha.');
    expect(box.find('.is-named .prose')!.textContent).to.include('Says Olha.');
  });

  it('keeps the place of what was hidden, says why, and leads to the record of it and back', async () => {
    const rude = await talk.say('Petro', 'His number is 067.');
    await talk.reply('Hanna', rude, 'Please do not.');
    await talk.hide(rude);
    const withdrawn = await talk.say('Ivan', 'Oops.');
    await talk.reply('Hanna', withdrawn, 'It happens.');
    await talk.erase('Ivan', withdrawn);
    await service.tick();
    const box = show();
    await box.shows('Comment hidden by a moderator 10 March, 10:00 · just now Reason: it gives away personal data of others. It is on record in the moderation log.');
    await box.shows('Comment deleted by its author');
    expect(box.text).not.to.include('067').and.not.to.include('Oops');
    const way = box.button('moderation log');
    way.focus();
    way.click();
    await box.shows('A moderator hid a comment Reason: it gives away personal data of others.');
    await box.shows('An author deleted their comment');
    await until(() => box.focused === 'log');
    box.press('Close the log');
    await box.goes('#log');
    expect(box.root.activeElement).to.equal(way);
  });

  it('tells of new comments once, moves nothing, and shows them when asked', async () => {
    await talk.say('Petro', 'First.', {stance: 'support'});
    await service.tick();
    const box = show();
    await box.shows('1 comment');
    box.find('#order')!.focus();
    await talk.say('Hanna', 'Second.', {stance: 'support'});
    await service.tick();
    await until(() => /^1\snew comment – show$/.test(box.said), 'it to be said');
    const said = box.said;
    await talk.say('Ivan', 'Third.', {stance: 'oppose'});
    await service.tick();
    await box.shows('2 new comments – show');
    expect(box.said).to.equal(said);
    expect(texts(box)).to.deep.equal(['First.']);
    expect(box.focused).to.equal('order');
    await box.shows('For 2 Against 1');
    expect(reads('/comments?')).to.have.length(1);
    box.press('2 new comments – show');
    await until(() => focusedWords(box) === 'Second.');
    expect(texts(box)).to.deep.equal(['First.', 'Second.', 'Third.']);
    expect(box.all('.chip.is-accent')).to.have.length(2);
    expect(box.find('#fresh')).to.equal(null);
  });

  it('shows new ones that belong on later pages behind those shown, and never twice', async function () {
    this.timeout(30_000);
    await many(52);
    service.clock.pass({hours: 3});
    const box = show();
    await box.shows('52 comments');
    await talk.say('Hanna', 'The last word.');
    await service.tick();
    (await box.appears('#fresh')).click();
    await until(() => focusedWords(box) === 'The last word.');
    expect(texts(box)).to.have.length(51);
    box.press('Show the next 50');
    await until(() => texts(box).length === 53);
    expect(texts(box).slice(-3)).to.deep.equal(['Point 51', 'Point 52', 'The last word.']);
  });

  it('says so where what is new stands in parts that are not shown', async () => {
    const top = await talk.say('Petro', 'Why not?');
    for (let n = 1; n <= 4; n += 1) await talk.reply('Hanna', top, `Because ${String(n)}.`);
    await service.tick();
    const box = show();
    await box.shows('Show 1 more reply');
    await talk.reply('Ivan', top, 'Because I say so.');
    await service.tick();
    (await box.appears('#fresh')).click();
    await box.shows('Show 2 more replies');
    await until(() => box.said.startsWith('The new ones are replies in parts'));
    expect(box.focused).to.equal('count');
    expect(box.find('#fresh')).to.equal(null);
  });

  it('opens the comment that an address names where it stands, and leads to all from there', async () => {
    await talk.say('Olha', 'Something else.');
    const top = await talk.say('Petro', 'One.');
    const middle = await talk.reply('Hanna', top, 'Two.');
    await talk.reply('Ivan', middle, 'Three.');
    await service.tick();
    history.replaceState(null, '', `#comment-${middle}`);
    const box = show();
    await box.shows('This is one comment, with what stands above and below it.');
    await until(() => focusedWords(box) === 'Two.');
    expect(box.all('.prose').map((prose) => prose.textContent!.trim())).to.deep.equal(['One.', 'Two.', 'Three.']);
    expect(box.find('.is-named .prose')!.textContent).to.include('Two.');
    expect(reads('/comments?')).to.have.length(0);
    box.press('Show all 4 comments');
    await box.shows('Something else.');
    await until(() => box.focused === 'count');
    expect(location.hash).to.equal('');
    expect(box.find('.is-named')).to.equal(null);
  });

  it('follows a link to a comment that is shown without reading anything', async () => {
    const one = await talk.say('Petro', 'One.');
    await service.tick();
    const box = show();
    await box.shows('1 comment');
    const link = box.find<HTMLAnchorElement>('.when')!;
    expect(link.href).to.equal(new URL(`${address}#comment-${one}`, location.href).href);
    const reads = () => service.requests.filter(({path}) => !path.includes('/events')).length;
    const before = reads();
    link.click();
    await until(() => focusedWords(box) === 'One.');
    expect(reads()).to.equal(before);
  });

  it('shows all where the comment named is not there, and says so', async () => {
    await talk.say('Petro', 'One.');
    await service.tick();
    history.replaceState(null, '', `${location.pathname}?comment=AAAAAAAAAAAAAAAAAAAAAA`);
    const box = show();
    await box.shows('The comment you were led to is not here any more.');
    await box.shows('One.');
  });

  it('leaves a comment of another discussion to the box of that one', async () => {
    const elsewhere = await talk.onPage();
    const other = await elsewhere.say('Petro', 'Elsewhere.');
    await talk.say('Hanna', 'Here.');
    await service.tick();
    history.replaceState(null, '', `#comment-${other}`);
    const box = show();
    await box.shows('Here.');
    expect(box.text).not.to.include('led to');
    expect(box.find('#all')).to.equal(null);
  });

  it('closes under the eyes of readers when its time is over', async () => {
    const page = await talk.onPage({closesAt: new Date(service.clock.now().getTime() + 5_000).toISOString()});
    await page.say('Petro', 'In time.');
    await service.tick();
    unhurry();
    const box = show({subject: page.subject});
    await box.shows(/Comments are taken until 10 March, 10:00 \(UTC\+2\)\./);
    // What the page knows of the service's clock comes with its answers.
    service.clock.pass({seconds: 10});
    await talk.say('Hanna', 'Elsewhere.');
    await page.service.tick();
    await box.shows('This discussion is closed: it can be read, and nothing can be added.');
    await box.shows('In time.');
  });

  it('keeps what is there when newer news do not come, and reads again when the network is back', async () => {
    await talk.say('Petro', 'One.');
    await service.tick();
    const link = network(service.source);
    const box = show({source: link.source});
    await box.shows('One.');
    link.plan = always('GET /counts', 'drop');
    await talk.say('Hanna', 'Two.');
    await service.tick();
    await box.shows('newer news could not be fetched');
    await box.shows('One.');
    link.plan = () => undefined;
    dispatchEvent(new Event('online'));
    await box.shows('Two.');
    expect(box.text).not.to.include('could not be fetched');
  });

  it('says why nothing can be shown, keeps the plain page in reach, and tries again', async () => {
    const link = network(service.source);
    link.plan = always('GET', {refuse: 'unavailable', retryAfter: 60});
    const box = show({source: link.source});
    await box.shows('The server is not answering.');
    expect(box.find<HTMLAnchorElement>('a.link')!.href).to.equal(`https://petitions.example/petitions/${talk.subject.slice(9)}`);
    link.plan = () => undefined;
    box.press('Try again');
    await box.shows('Nobody has said anything yet.');
  });

  it('says so where there is nothing of that name, and where no name is given', async () => {
    await show({subject: 'petition:nowhere'}).shows('There is no discussion here.');
    await show({subject: ''}).shows('There is no discussion here.');
  });

  it('lets a late answer for another order change nothing', async () => {
    await talk.say('Petro', 'Early.');
    await talk.say('Hanna', 'Late.');
    await service.tick();
    const link = network(service.source);
    const box = show({source: link.source});
    await box.shows('2 comments');
    let release!: () => void;
    link.plan = first('GET /comments', {hold: new Promise<void>((done) => (release = done))});
    choose(box, 'newest');
    choose(box, 'oldest');
    await until(() => box.find('.list')!.getAttribute('aria-busy') === 'false');
    release();
    await until(() => reads('sort=newest').length === 1);
    await new Promise(requestAnimationFrame);
    expect(texts(box)).to.deep.equal(['Early.', 'Late.']);
  });

  it('says why more did not come, and lets people ask again', async () => {
    const top = await talk.say('Petro', 'Why not?');
    for (let n = 1; n <= 4; n += 1) await talk.reply('Hanna', top, `Because ${String(n)}.`);
    await service.tick();
    const link = network(service.source);
    const box = show({source: link.source});
    await box.shows('Show 1 more reply');
    link.plan = always('GET', 'drop');
    box.press('Show 1 more reply');
    await box.shows('There is no connection.');
    await until(() => box.said.startsWith('There is no connection.'));
    link.plan = () => undefined;
    box.press('Show 1 more reply');
    await box.shows('Because 4.');
    expect(box.find('[part=notice]')).to.equal(null);
  });

  it('starts anew when another discussion is named', async () => {
    await talk.say('Petro', 'One.');
    const page = await talk.onPage();
    await page.say('Hanna', 'Where is the gate?');
    await service.tick();
    const box = show();
    await box.shows('One.');
    box.widget.setAttribute('subject', page.subject);
    await box.shows('Where is the gate?');
    expect(texts(box)).to.deep.equal(['Where is the gate?']);
  });
});
