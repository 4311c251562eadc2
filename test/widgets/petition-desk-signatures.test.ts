import {expect} from '@open-wc/testing';
import type {Role} from '../../src/contract/desk.ts';
import {chooseGroup, countGroup, declareGroup, look, rigged} from '../../stories/scenes/signatures.ts';
import {first, network} from '../helpers/faults.ts';
import {until} from '../helpers/mount.ts';
import {officials, startService, type Service} from '../helpers/service.ts';
import {closeOffice, openOffice, seatAt, type Desk} from './desk.ts';

describe('petition desk: a look into the signatures', () => {
  let service: Service;
  let net: ReturnType<typeof network>;
  let id: string;

  beforeEach(async () => {
    service = await startService({threshold: 12});
    net = network(service.source);
    id = await rigged(service);
    await openOffice(service);
  });
  afterEach(() => closeOffice(service));

  const seat = (role: Role): Promise<Desk> => seatAt(service, net.source, officials[role]);

  const posts = (part: string) => service.requests.filter(({method, path}) => method === 'POST' && path.endsWith(part));

  const countOf = async () => {
    await service.tick();
    return (await service.db.selectFrom('petition_counts').select('signatures').where('petition_id', '=', id).executeTakeFirstOrThrow()).signatures;
  };

  it('says how each group was found, and how often such a thing is innocent', async () => {
    const desk = await seat('moderator');
    await look(desk, {id});
    await until(() => desk.focused === 'suspicions-title');
    await desk.shows('14 signatures with mailboxes at mail.example');
    await desk.shows('14 signatures with mailboxes that differ only in digits and marks');
    await desk.shows('Often innocent: a school or a firm');
    await desk.shows('At least half of them also share');
    expect(desk.text).to.contain('it proves nothing');
  });

  it('counts what would happen before anything happens, and says that the threshold would be lost', async () => {
    const desk = await seat('moderator');
    await countGroup(desk, {id});
    await until(() => desk.focused === 'counted');
    await desk.shows('14 signatures would no longer count');
    await desk.shows('14 signatures count now; 0 are left, of 12 needed.');
    await desk.shows('The petition keeps its state, and the review is owed all the same');
    expect(await countOf()).to.equal(14);
  });

  it('leaves out a single line of a group, and counts anew', async () => {
    const desk = await seat('moderator');
    await countGroup(desk, {id});
    desk.find<HTMLElement>('.suspect summary')!.click();
    desk.find<HTMLInputElement>('.suspect__lines input')!.click();
    await desk.goes('#counted');
    (await desk.appears('#count')).click();
    await desk.shows('13 signatures would no longer count');
  });

  it('declares nothing invalid without a reason and words for the record', async () => {
    const desk = await seat('moderator');
    await countGroup(desk, {id});
    desk.press('Declare 14 signatures invalid');
    await until(() => desk.focused === 'faults');
    await desk.shows('Reason: This is needed');
    expect(posts('/invalidations')).to.have.length(0);
  });

  it('declares a group invalid once however the answer is lost, and lets it count again', async () => {
    const desk = await seat('moderator');
    net.plan = first('POST /invalidations', 'lose_answer');
    await chooseGroup(desk, {id});
    net.plan = (request) => (request.method === 'POST' && request.url.endsWith('/invalidations') && posts('/invalidations').length === 0 ? 'lose_answer' : undefined);
    (await desk.appears('#count')).click();
    await desk.appears('#counted');
    desk.type('ground', 'same_source');
    desk.type('note', 'All of them came within a minute from mailboxes that are numbered in a row.');
    desk.send();
    await desk.shows('14 signatures no longer count; 0 are left.');
    await until(() => desk.focused === 'done');
    expect(await countOf()).to.equal(0);
    expect(new Set(posts('/invalidations').map(({key}) => key)).size).to.equal(1);
    await desk.shows('many were given by the same people');
    (await desk.appears('[id^=return-]')).click();
    await until(() => desk.focused === 'returning');
    desk.press('Let them count again');
    await desk.shows('14 signatures count again; there are 14 now.');
    await until(() => desk.focused === 'done');
    expect(await countOf()).to.equal(14);
    desk.press('Back to the case');
    await until(() => desk.focused === 'look');
    await desk.shows('14 signatures declared invalid');
  });

  it('does nothing when a colleague was faster, and compares anew', async () => {
    const desk = await seat('moderator');
    await countGroup(desk, {id});
    await service.step(id, {to: 'under_review'});
    desk.type('ground', 'automated');
    desk.type('note', 'All of them came within a minute from mailboxes that are numbered in a row.');
    desk.send();
    await desk.shows('Signatures are not compared any more');
    expect(await countOf()).to.equal(14);
  });

  it('lets officials see and only moderators decide', async () => {
    const desk = await seat('official');
    await look(desk, {id});
    await desk.shows('Only a moderator declares signatures invalid');
    expect(desk.find('.suspect input')).to.equal(null);
    expect(desk.find('#count')).to.equal(null);
  });

  it('does not fetch what it needs for this before somebody looks', async () => {
    const desk = await seat('moderator');
    await desk.appears(`#case-${id}`);
    expect(service.requests.filter(({path}) => path.includes('/suspicions'))).to.have.length(0);
    await declareGroup(desk, {id});
    await desk.appears('#done');
    await desk.appears('.suspect, [id^=return-]');
  });
});
