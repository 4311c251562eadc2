import type {ConsultationCase, MovedConsultation} from '../../../src/contract/consultation-desk.ts';
import * as routes from '../../../src/contract/consultation-routes.ts';
import * as commentRoutes from '../../../src/contract/comment-routes.ts';
import type {PlacedCommentPage, ProposalPage} from '../../../src/contract/consultations.ts';
import type {CommentReceipt} from '../../../src/contract/comments.ts';
import {plainText} from '../../../src/contract/rich-text-parser.ts';
import type {RecognisedText} from '../../../src/contract/provisions.ts';
import {day, workdayBefore} from '../moments.ts';
import {body, deputy, official} from '../town.ts';
import type {Visitor} from '../visitor.ts';
import {consultations, type ConsultationStory} from './consultations.ts';
import type {Voice} from './voices.ts';

const hour = 3_600_000;
const minute = 60_000;

interface Telling {
  readonly visitor: Visitor;
  readonly now: number;
  /** Sets the clock of the service. */
  readonly at: (instant: number) => void;
  readonly publicUrl: string;
  readonly tick: () => Promise<void>;
}

/** The morning of the working day so many days ago, or the end of the day so many days from now. */
const morning = (days: number, now: number) => workdayBefore(now - (days - 1) * day);
const endOfDay = (days: number, now: number) => Math.floor((now - days * day) / day) * day + 20.5 * hour;

const addressOf = (n: number, slug: string) => `voice${n}.${slug}@vilkhivka.example`;

/** Leads one consultation through the service’s own rules, in its own time. @returns Its id. */
async function tell(story: ConsultationStory, {visitor, now, at: setClock, publicUrl, tick}: Telling): Promise<string> {
  const at = (instant: number) => {
    setClock(instant);
    visitor.leave();
  };
  const {slug, draft, opened, closes, extended, act, voices, revised, answered, reported} = story;
  const opensAt = morning(opened, now);
  let id = '';
  const revision = async () => (await visitor.look<ConsultationCase>(official.email, routes.consultationCase(id))).revision;
  const step = async <Answer>(path: string, sent: unknown) => visitor.act<Answer>(official.email, path, sent, await revision());

  async function publish(text: string, headings: Readonly<Record<string, string>>, note: Readonly<Record<string, string>>): Promise<void> {
    const found = await visitor.act<RecognisedText>(official.email, routes.versionPreview(id), {lang: 'uk', text});
    const provisions = found.provisions.map((provision) => {
      const en = provision.depth === 0 ? headings[provision.number] : undefined;
      return en ? {...provision, heading: {...provision.heading, en}} : provision;
    });
    await step(routes.consultationVersions(id), {lang: 'uk', note, provisions});
  }

  async function speak({author, text, onBehalf, at: provision, quote, wording, comment, replies = []}: Voice, n: number): Promise<void> {
    const selector = quote ? {selector: [{type: 'TextQuoteSelector', exact: quote}]} : {};
    const target = provision ? {target: {source: publicUrl + routes.provisionSource(id, 1, provision), ...selector}} : {};
    const sent = {subject: routes.consultationSubject(id), lang: 'uk', consent: true};
    const top = {...sent, kind: comment ? 'comment' : 'proposal', name: author, text, ...target, ...(onBehalf ? {onBehalf} : {}), ...(wording ? {wording} : {})};
    const {id: parent} = await visitor.act<CommentReceipt>(addressOf(n, slug), commentRoutes.comments(), top);
    for (const [m, reply] of replies.entries()) {
      await visitor.act(addressOf(1000 + 10 * n + m, slug), commentRoutes.comments(), {...sent, name: reply.author, text: reply.text, parent});
    }
  }

  /** Those that get the same answer in the same words are answered together. */
  async function answer(): Promise<void> {
    const groups = new Map<string, Voice[]>();
    for (const voice of voices) if (voice.outcome && voice.reason) groups.set(voice.reason, [...(groups.get(voice.reason) ?? []), voice]);
    const {items} = await visitor.look<ProposalPage>(official.email, routes.consultationProposals(id));
    for (const [reason, [first, ...others]] of groups) {
      if (!first) continue;
      const texts = [first, ...others].map(({text}) => text);
      const proposals = items.filter(({comment}) => texts.includes(plainText(comment.text))).map(({comment, revision: read}) => ({id: comment.id, revision: read}));
      const provision = first.provision ? {provision: {version: 2, id: first.provision}} : {};
      await visitor.act(deputy.email, routes.proposalAnswers(id), {proposals, outcome: first.outcome, lang: 'uk', reason, unit: 'Відділ довкілля', ...provision});
    }
  }

  /** What the new version left doubtful, the official confirms. */
  async function confirmPlaces(): Promise<void> {
    const {items} = await visitor.look<PlacedCommentPage>(official.email, routes.placedComments(id, 2, {state: 'doubtful'}));
    for (const {id: comment, anchor} of items) {
      await visitor.act(official.email, routes.anchors(id), {comment, version: 2, revision: anchor.revision, provision: anchor.provision});
    }
  }

  at(opensAt - day);
  const whole = {...draft, bodyId: body.id, amends: false, moderation: 'post', stances: false, opensAt: new Date(opensAt).toISOString(), closesAt: new Date(endOfDay(closes, now)).toISOString()};
  ({id} = await visitor.act<MovedConsultation>(official.email, routes.consultations(), whole));
  if (act) await publish(act.text, act.headings, {});
  at(opensAt);
  await step(routes.consultationTransitions(id), {to: 'open'});
  const last = Math.min(endOfDay(extended?.closes ?? closes, now), now) - hour;
  let notice = extended;
  for (const [n, voice] of voices.entries()) {
    const instant = opensAt + 5 * hour + ((last - opensAt - 6 * hour) * (n + 1)) / (voices.length + 1);
    if (notice && instant > morning(notice.at, now)) {
      at(morning(notice.at, now));
      await step(routes.consultationExtensions(id), {closesAt: new Date(endOfDay(notice.closes, now)).toISOString(), reason: notice.reason});
      notice = undefined;
    }
    at(instant);
    await speak(voice, n);
  }
  if (revised && act) {
    at(morning(revised.at, now));
    await tick();
    await publish(revised.text, act.headings, revised.note);
    at(morning(revised.at, now) + 2 * hour);
    await confirmPlaces();
  }
  if (answered !== undefined) {
    at(morning(answered, now) + 10 * minute);
    await answer();
  }
  if (reported) {
    at(morning(reported.at, now));
    await step(routes.consultationTransitions(id), {to: 'report_published', summary: reported.summary});
  }
  return id;
}

/** Fills the demo with its consultations. @returns Their ids by the stories’ names. */
export async function fillConsultations(telling: Telling): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const story of [...consultations].sort((a, b) => b.opened - a.opened)) ids[story.slug] = await tell(story, telling);
  return ids;
}
