import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/petition-counter/define.ts';
import {always, faulty, type Fault} from '../helpers/faults.ts';
import {mount, unmountAll} from '../helpers/mount.ts';
import {mariia, Signer} from './signing.ts';

type Data = Record<string, unknown>;

/** What a service of next year might say of a petition. */
const newer = (data: Data): Data => ({
  ...data,
  status: 'in_mediation',
  dueStep: 'mediation',
  dueAt: '2026-04-01T12:00:00.000Z',
  outcome: 'partly',
  hearings: [{on: '2026-04-01'}],
  ...(data['timeline'] ? {timeline: [...(data['timeline'] as Data[]), {from: 'collecting', to: 'in_mediation', at: '2026-03-10T08:00:00.000Z', late: null, reason: null, room: 4}]} : {}),
  ...(data['upcoming'] ? {upcoming: [{step: 'mediation', dueAt: '2026-04-01T12:00:00.000Z', late: null, term: {n: 20, unit: 'day'}, source: {title: {en: 'Law on mediation'}, verified: true}}]} : {}),
});

/** Words that would show what the page does not know as something it knows, or as a slip of the pen. */
const untrue = /undefined|null|NaN|\[object|appeal|Refused|Answer|supported|closed/i;

describe('a page that is older than its service', () => {
  let signer: Signer;
  afterEach(async () => {
    unmountAll();
    await signer.service.stop();
  });

  it('shows a petition in a state it does not know, and says nothing untrue of it', async () => {
    signer = await Signer.come();
    const source = faulty(signer.service.source, always('GET /petitions/', {rewrite: newer}));
    const petition = mount('viche-petition', html`<viche-petition petition-id=${signer.id} .backend=${source}></viche-petition>`);
    await petition.shows('0 of 20 signatures');
    expect(petition.text).to.include('in_mediation 10 March 2026').and.to.include('mediation by 1 April 2026');
    expect(petition.text).not.to.match(untrue);
  });

  it('counts the signatures of a petition in a state it does not know', async () => {
    signer = await Signer.come();
    signer.network.plan = always('GET /counts', {rewrite: (data) => ({...data, items: (data['items'] as Data[]).map(newer)})});
    const counter = mount('viche-petition-counter', html`<viche-petition-counter petition-id=${signer.id} .backend=${signer.network.source}></viche-petition-counter>`);
    await counter.shows('0 of 20 signatures');
    await counter.shows('View the petition');
    expect(counter.text).not.to.match(untrue);
  });

  it('takes no notice of what an answer has besides', async () => {
    signer = await Signer.come();
    signer.network.plan = always('POST', {rewrite: (data) => ({...data, welcome: {badge: 7}, id: data['id']})});
    await signer.sign();
    expect(await signer.signatures()).to.have.length(1);
  });

  const refusals: readonly (readonly [string, Fault, RegExp, string])[] = [
    ['for a reason it does not know', {answer: () => problem({code: 'residence_unproven', status: 403})}, /The service did not accept this, and this page does not know why/, 'failure'],
    ['for a field it does not have', {answer: () => problem({code: 'invalid', status: 400, fields: [{field: 'phone', fault: 'required'}]})}, /The service did not accept this, and this page does not know why/, 'failure'],
    ['for a fault it has no words for', {answer: () => problem({code: 'invalid', status: 400, fields: [{field: 'name', fault: 'not_in_register'}]})}, /Full name: Something is missing or wrong/, 'faults'],
  ];
  for (const [why, fault, words, place] of refusals) {
    it(`says that a signature is refused ${why}`, async () => {
      signer = await Signer.come();
      signer.fillIn();
      signer.network.plan = always('POST', fault);
      signer.send();
      await signer.shows(words);
      await signer.hasFocus(place);
      expect([signer.value('name'), signer.value('email')]).to.deep.equal([mariia.name, mariia.email]);
      expect(signer.text).not.to.include('undefined');
    });
  }
});

const problem = (body: Data & {readonly status: number}) =>
  new Response(JSON.stringify({type: 'urn:viche:problem:new', title: 'new', ...body}), {status: body.status, headers: {'content-type': 'application/problem+json'}});
