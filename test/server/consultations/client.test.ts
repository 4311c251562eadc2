import assert from 'node:assert/strict';
import {it} from 'node:test';
import {
  answerProposals,
  createConsultation,
  discardConsultation,
  extendConsultation,
  moveConsultation,
  placeComment,
  publishVersion,
  readConsultationCase,
  readConsultationDesk,
  recogniseText,
  saveConsultation,
} from '../../../src/client/consultation-desk.ts';
import {readConsultation, readConsultations, readPlacedComments, readProposals, readProvisionCounts, readReport, readVersion} from '../../../src/client/consultations.ts';
import {postComment} from '../../../src/client/commenting.ts';
import {openSqlite} from '../../../src/server/db/sqlite-node.ts';
import {act, Council} from '../support/council.ts';
import {base} from '../support/town.ts';

it('a client leads a consultation from the first word to the report, and reads what everyone reads', async (t) => {
  const council = await Council.open(t, () => openSqlite(':memory:'));
  const source = {base, backend: async (request: Request) => council.town.app.fetch(request)};
  const seat = {source, token: (await council.official()).token};
  const {bodyId, ...draft} = council.draft({kind: 'draft_act'});
  const gone = await createConsultation(seat, 'k0', {bodyId, ...draft});
  assert.equal((await discardConsultation(seat, gone.id, gone.revision, 'k1')).id, gone.id);
  const {id, revision} = await createConsultation(seat, 'k2', {bodyId, ...draft});
  const saved = await saveConsultation(seat, id, revision, 'k3', {...draft, title: {uk: 'Правила для дерев міста'}});
  const {provisions} = await recogniseText(seat, id, 'k4', {lang: 'uk', text: act});
  const first = await publishVersion(seat, id, saved.revision, 'k5', {lang: 'uk', note: {}, provisions});
  const opened = await moveConsultation(seat, id, first.revision, 'k6', {to: 'open'});
  assert.equal((await readConsultations(source, {status: 'open', q: 'дерев'})).items[0]?.id, id);
  assert.equal((await readVersion({source}, id, 1)).provisions.length, 5);
  const person = {source, token: (await council.person('olha')).token};
  const target = council.target(id, 'art_2__para_2');
  const {id: proposal} = await postComment(person, 'k7', {subject: `consultation:${id}`, kind: 'proposal', name: 'Ольга', lang: 'uk', text: 'Додайте велосипеди.', target, consent: true});
  const second = await publishVersion(seat, id, opened.revision, 'k8', {lang: 'uk', note: {}, provisions: provisions.map((provision) => ({...provision, was: provision.id, ...(provision.id === 'art_2__para_2' ? {text: {uk: 'Забороняється ставити машини та велосипеди на траву.'}} : {})}))});
  const {items} = await readPlacedComments({source}, id, 2, {state: 'doubtful'});
  assert.equal((await placeComment(seat, id, 'k9', {comment: proposal, version: 2, revision: items[0]!.anchor.revision, provision: 'art_2__para_2'})).revision, 2);
  assert.deepEqual((await readProvisionCounts(source, id, 2)).items, [{provision: 'art_2__para_2', comments: 1, proposals: 1}]);
  const [row] = (await readProposals({source}, id)).items;
  await answerProposals(seat, id, 'k10', {proposals: [{id: proposal, revision: row!.revision}], outcome: 'accepted', lang: 'uk', reason: 'Додано до пункту.', unit: 'Відділ', provision: {version: 2, id: 'art_2__para_2'}});
  const extended = await extendConsultation(seat, id, second.revision, 'k11', {closesAt: council.inDays(30), reason: 'Просили більше часу.'});
  const closed = await moveConsultation(seat, id, extended.revision, 'k12', {to: 'closed', reason: 'Усі вже висловилися.'});
  assert.equal((await readConsultationCase(seat, id)).revision, closed.revision);
  await moveConsultation(seat, id, closed.revision, 'k13', {to: 'report_published', summary: {}});
  assert.equal((await readReport({source}, id)).counts.answered, 1);
  assert.equal((await readConsultation({source}, id)).status, 'report_published');
  assert.deepEqual((await readConsultationDesk(seat)).items.map((one) => one.id), [id]);
  await assert.rejects(readConsultation({source}, gone.id), (why: {code?: string}) => why.code === 'not_found');
});
