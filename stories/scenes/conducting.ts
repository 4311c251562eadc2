import type {ConsultationMove} from '../../src/contract/consultation-desk.ts';
import {Consulting, firstText} from '../../test/helpers/consultations.ts';
import {always, first} from '../../test/helpers/faults.ts';
import {until, type Mounted} from '../../test/helpers/mount.ts';
import {colleague} from '../../test/helpers/service.ts';
import {seated} from './desk.ts';
import type {Past} from './pasts.ts';
import type {Scene, Stage} from './scene.ts';
import {restoredLate, supplemented} from './supplements.ts';

type Widget = Mounted<HTMLElement>;
type Asked = Pick<Stage, 'id' | 'service' | 'network'>;

const wording = 'Рух транспорту вулицею Соборною від будинку 41 до будинку 56 обмежується швидкістю 30 кілометрів на годину цілодобово.';

/** A draft act with proposals, of which two ask for the same and one is answered. */
export const asked: Past = async (service) => {
  const act = await Consulting.open(service);
  service.clock.set('2026-03-01T10:00:00Z');
  await act.propose('Ірина Шевчук', 'sec_2__para_3', 'Діти ходять на гуртки й у вихідні.', wording);
  const parking = await act.propose('Петро Марчук', 'sec_2__para_5', 'І на газоні теж.');
  await act.propose('Аліна Гук', 'sec_2__para_3', 'Діти ходять на гуртки й у вихідні!', wording);
  await act.say('Maria Savchenko', 'Add a speed camera at the corner of Lisova street.', {kind: 'proposal', onBehalf: 'Parents of school No. 3'});
  await act.answer([parking], {outcome: 'rejected', reason: 'Газони охороняє інше рішення ради, повторювати його не треба.'});
  return act.id;
};

/** The same after a new version: two places wait for an official. */
const replaced: Past = async (service) => {
  const id = await asked(service);
  await Consulting.of(service, id).publish(firstText.replace('50 кілометрів на годину, крім вихідних і святкових днів', '40 кілометрів на годину').replace(/5\. Паркування[^\n]*\n/, ''), 'Враховано пропозиції до 10 березня');
  return id;
};

/** Closed, with one proposal that has its answer and perhaps one that has none. */
const closed = (isAnswered: boolean, then: readonly ConsultationMove[] = []): Past => async (service) => {
  const act = await Consulting.open(service, {closesAt: '2026-03-05T16:00:00.000Z'});
  const one = await act.propose('Петро Марчук', 'sec_2__para_5', 'І на газоні теж.');
  service.clock.set('2026-03-06T08:00:00Z');
  await service.tick();
  if (isAnswered) await act.answer([one], {outcome: 'accepted', reason: 'Так і зроблено в остаточній редакції.'});
  if (then.includes('report_published')) await act.move({to: 'report_published', summary: {uk: 'Одну пропозицію розглянуто і враховано.'}});
  return act.id;
};

const policyDraft: Past = async (service) => (await Consulting.draft(service, {kind: 'policy'})).id;
const bareDraft: Past = async (service) => (await Consulting.draft(service, {affected: {}, consequences: {}, contact: {name: '', email: null, phone: null}, documents: [], closesAt: '2026-03-20T16:00:00.000Z'})).id;

/** One of every urgency; the one given is overdue. */
const busy: Past = async (service) => {
  const late = await Consulting.open(service, {kind: 'policy', opensAt: '2026-02-03T07:00:00.000Z', closesAt: '2026-02-20T16:00:00.000Z', title: {en: 'Where the new bus stops will be', uk: 'Де будуть нові зупинки', ky: 'Жаңы аялдамалар кайда болот', ru: 'Где будут новые остановки'}});
  await late.say('Olena Koval', 'The stop at the hospital has to stay.', {kind: 'proposal'});
  await Consulting.open(service, {closesAt: '2026-03-11T16:00:00.000Z', opensAt: '2026-02-17T07:00:00.000Z'});
  await policyDraft(service);
  return late.id;
};

const none: Past = () => Promise.resolve('');

const official = (past: Past): Past => async (service) => {
  localStorage.clear();
  return seated('official', past)(service);
};

/** Opens the consultation in the list. */
export async function openCase(widget: Widget, {id}: Pick<Asked, 'id'>): Promise<void> {
  (await widget.appears(`#case-${id}`)).click();
  await widget.appears('article');
}

/** Opens it, and comes to a part of it. */
const at = (part: string) => async (widget: Widget, stage: Asked) => {
  await openCase(widget, stage);
  (await widget.appears(`#to-${part}`)).click();
  await until(() => widget.find(`#to-${part}`)?.getAttribute('aria-current'), `the part ${part}`);
};

const then =
  (...steps: readonly ((widget: Widget, stage: Asked) => unknown)[]) =>
  async (widget: Widget, stage: Asked): Promise<void> => {
    for (const step of steps) await step(widget, stage);
  };

const press = (selector: string) => async (widget: Widget) => (await widget.appears(selector)).click();
const type = (name: string, value: string) => async (widget: Widget) => {
  await widget.appears(`[name="${name}"]`);
  widget.type(name, value);
};
const send = press('.desk__case [part=submit]');
/** The button under the list of provisions. */
const sendText = press('.section [part=submit]');
/** The button of a form inside what is folded. */
const sendIn = (step: string) => press(`#ask-${step} ~ form [part=submit]`);

const begin = press('#begin');

const paste = then(at('text'), type('pasted', '1. Ці Правила діють біля шкіл.\n\n2. Швидкість обмежується.\n\nа) у дні навчання;\n\n4. Порушення фіксують камери.'), send);

const answering = then(at('proposals'), press('[id^=answer-]'), press('[name=outcome][value=partly]'), type('reason', 'Прийнято: 30 км/год у дні навчання. На канікулах дітей тут немає.'));

/** A colleague answers while this one writes. */
const overtaken = async (_: Widget, {service, id}: Asked) => {
  const row = await service.db.selectFrom('comments').select('id').where('wording', 'is not', null).orderBy('written_at').executeTakeFirstOrThrow();
  await Consulting.of(service, id).answer([row.id], {outcome: 'accepted', unit: 'Відділ безпеки руху'});
};

/** A colleague saves the draft while this one writes. */
const savedMeanwhile = async (_: Widget, {service, id}: Asked) => Consulting.of(service, id).saveDraft({stances: true}, colleague);

/** Somebody types into the announcement, and a colleague announces the draft. */
const announcedMeanwhile = async (_: Widget, {service, id}: Asked) => Consulting.of(service, id).move({to: 'open'}, colleague);
const reportedMeanwhile = async (_: Widget, {service, id}: Asked) => Consulting.of(service, id).move({to: 'report_published', summary: {}}, colleague);

/** What becomes of the proposals that are being answered: one is changed, the other hidden. */
const changedMeanwhile = async (_: Widget, {service, id}: Asked) => {
  const rows = await service.db.selectFrom('comments').select(['id', 'text', 'author_name']).where('wording', 'is not', null).orderBy('written_at').orderBy('id').execute();
  const consulting = Consulting.of(service, id);
  await consulting.edit(rows[0]!.author_name, rows[0]!.id, `${rows[0]!.text} І влітку теж.`);
  if (rows[1]) await consulting.hide(rows[1].id);
};

const hiddenMeanwhile = async (_: Widget, {service, id}: Asked) => {
  const row = await service.db.selectFrom('comments').select('id').where('wording', 'is not', null).orderBy('written_at').executeTakeFirstOrThrow();
  await Consulting.of(service, id).hide(row.id);
};

/** As `asked`, on a day on which proposals can still be changed. */
const fresh: Past = async (service) => {
  const act = await Consulting.open(service);
  service.clock.set('2026-03-10T07:59:00Z');
  await act.propose('Ірина Шевчук', 'sec_2__para_3', 'Діти ходять на гуртки й у вихідні.', wording);
  await act.propose('Аліна Гук', 'sec_2__para_3', 'Діти ходять на гуртки й у вихідні!', wording);
  return act.id;
};

const search = (words: string) => then(at('proposals'), (widget) => widget.appears('.said-list li'), type('q', words), press('#look'));

const refused = '#failure [part=notice]';
const unavailable = {refuse: 'unavailable', retryAfter: 60} as const;

/** Every state of the officials' work on consultations. */
export const conductingScenes = {
  List: {before: official(busy), shown: '.queue li'},
  ListEmpty: {before: official(none), shown: '.empty'},
  ListNothingFound: {before: official(policyDraft), shown: '.empty .btn', act: then((widget: Widget) => widget.appears('.queue li'), type('show', 'open'))},
  ListLoading: {before: official(none), plan: always('GET /consultations/desk', 'stall'), shown: '.row-size'},
  ListFailed: {before: official(none), plan: always('GET /consultations/desk', unavailable), shown: '[part=retry]'},
  New: {before: official(none), shown: '[name=title-en]', act: begin},
  NewFaults: {before: official(none), shown: '.field--error', act: then(begin, (widget) => widget.appears('[name=opensAt]'), send)},
  DraftLacking: {before: official(bareDraft), shown: '#obstacles', act: openCase},
  DraftReady: {before: official(policyDraft), shown: '.public', act: openCase},
  DraftForm: {before: official(bareDraft), shown: '.needs', act: at('draft')},
  DraftDocument: {before: official(policyDraft), shown: '[name=doc-2-role]', act: then(at('draft'), press('#add-document'))},
  DraftOfTwo: {before: official(policyDraft), shown: '#changed', act: then(at('draft'), type('contactName', 'Department of transport'), savedMeanwhile, send)},
  DraftLeaving: {before: official(policyDraft), shown: '.confirm', act: then(at('draft'), press('#discard'))},
  DraftAnnounced: {before: official(policyDraft), shown: '.left .input', act: then(at('draft'), type('contactName', 'Department of transport'), type('contactPhone', '+380 44 111 11 11'), announcedMeanwhile)},
  DraftNotSaved: {before: official(policyDraft), plan: always('PUT', unavailable), shown: refused, act: then(at('draft'), type('contactName', 'Department of transport'), send)},
  Announced: {before: official(policyDraft), shown: '#done', act: then(openCase, send)},
  TextPaste: {before: official(bareDraft), shown: '[name=pasted]', act: at('text')},
  TextRecognised: {before: official(bareDraft), shown: '.doubted', act: paste},
  TextCorrecting: {before: official(bareDraft), shown: '.line [name=number]', act: then(paste, press('#edit-2'))},
  TextSaved: {before: official(bareDraft), shown: '#done', act: then(paste, sendText)},
  VersionNext: {before: official(asked), shown: '.lines', act: then(at('text'), press('#go-on'))},
  VersionFaults: {before: official(asked), shown: '.field--error', act: then(at('text'), press('#go-on'), sendText)},
  VersionPublished: {before: official(asked), shown: '#done', act: then(at('text'), press('#go-on'), type('note', 'Без змін по суті'), sendText)},
  Open: {before: official(asked), shown: '#ask-extend', act: openCase},
  Extending: {before: official(asked), shown: '[name=extend-closesAt]', act: then(openCase, press('#ask-extend'))},
  ExtendingFaults: {before: official(asked), shown: '.field--error', act: then(openCase, press('#ask-extend'), type('extend-closesAt', '2026-03-20T10:00'), sendIn('extend'))},
  Closing: {before: official(asked), shown: '[name=close-reason]', act: then(openCase, press('#ask-close'))},
  Proposals: {before: official(asked), shown: '.proposed ins', act: at('proposals')},
  ProposalsNone: {before: official(async (service) => (await Consulting.open(service, {kind: 'policy'})).id), shown: '.narrow p.muted', act: at('proposals')},
  ProposalsFound: {before: official(asked), shown: '.said-list li:only-child', act: search('газон')},
  ProposalsNotFound: {before: official(asked), shown: '#show-all', act: search('tramway')},
  ProposalsFailed: {before: official(asked), plan: always('GET /proposals', unavailable), shown: '.narrow [part=retry]', act: at('proposals')},
  ProposalsSelected: {before: official(asked), shown: '.selection', act: then(at('proposals'), press('.acts .link'))},
  Answering: {before: official(asked), shown: '[part=answer]', act: answering},
  AnsweringFaults: {before: official(asked), shown: '.field--error', act: then(at('proposals'), press('[id^=answer-]'), press('.narrow [part=submit]'))},
  AnsweringFailed: {before: official(asked), plan: always('POST /answers', unavailable), shown: refused, act: then(answering, press('.narrow [part=submit]'))},
  AnsweredByColleague: {before: official(asked), shown: '#changed', act: then(answering, overtaken, press('.narrow [part=submit]'))},
  AnsweringChanged: {before: official(fresh), shown: '#changed', act: then(at('proposals'), press('.acts .link'), press('.selection .btn'), press('[name=outcome][value=partly]'), type('reason', 'Прийнято: 30 км/год у дні навчання.'), changedMeanwhile, press('.narrow [part=submit]'))},
  AnsweringGone: {before: official(asked), shown: '[name=left]', act: then(answering, hiddenMeanwhile, press('.narrow [part=submit]'))},
  AnsweringOver: {before: official(closed(true)), shown: '.left .input', act: then(at('proposals'), press('[id^=answer-]'), type('reason', 'Так і зроблено.'), reportedMeanwhile)},
  Answered: {before: official(asked), shown: '#done', act: then(answering, press('.narrow [part=submit]'))},
  Places: {before: official(replaced), shown: '.then-now', act: at('places')},
  PlacePlaced: {before: official(replaced), shown: '#done', act: then(at('places'), press('[id^=confirm-]'))},
  ReportLacking: {before: official(closed(false)), shown: '#missing', act: at('report')},
  ReportReady: {before: official(closed(true)), shown: '[name=summary-en]', act: at('report')},
  ReportOvertaken: {before: official(closed(true)), shown: '.left .input', act: then(at('report'), type('summary-en', 'One proposal was considered, and taken into the text.'), reportedMeanwhile)},
  ReportFailed: {before: official(closed(true)), plan: always('GET /report', unavailable), shown: '.narrow [part=retry]', act: at('report')},
  ReportPublished: {before: official(closed(true, ['report_published'])), shown: '.files', act: at('report')},
  ProposalsAfterReport: {before: official(restoredLate), shown: '.acts', act: at('proposals')},
  ReportOwesAnswer: {before: official(restoredLate), shown: '#missing', act: at('report')},
  ReportSupplemented: {before: official(supplemented), shown: '.files', act: at('report')},
  DecisionFaults: {before: official(closed(true, ['report_published'])), shown: '.field--error', act: then(at('report'), press('.narrow [part=submit]'))},
  SessionEnded: {before: official(asked), plan: first('POST /answers', {refuse: 'unauthenticated'}), shown: '.sign-in [part=notice]', act: then(answering, press('.narrow [part=submit]'))},
  NotConfigured: {before: none, unset: true, shown: '[part=notice].is-warn'},
} as const satisfies Record<string, Scene>;
