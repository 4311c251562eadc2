import type {RefusalGround, Transition} from '../../../contract/desk.ts';
import type {LangMap} from '../../../contract/http.ts';
import type {OfficialAnswer, PetitionStatus, Rejection} from '../../../contract/petition.ts';
import {parseRichText} from '../../../contract/rich-text-parser.ts';
import {localDate} from '../../calendar.ts';
import type {Context} from '../../context.ts';
import type {PetitionRow} from '../../db/schema.ts';
import type {Transaction} from '../../db/transaction.ts';
import {record as audit} from '../../audit.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {groundsOf, profileById} from '../../profiles/index.ts';
import {bodyOf, calendarFor, findBody} from '../bodies/store.ts';
import {petitionSubject} from '../audit/store.ts';
import {findCase} from './case-access.ts';
import {lateAt, move} from './moving.ts';
import {tellAuthor, tellSigners} from './notices.ts';
import {closesAt, isMove, maySeeCase, roleFor} from './rules.ts';
import {searchText} from './starting.ts';
import {findPetition, type PetitionRecord} from './store.ts';

interface Decision {
  readonly change: Partial<PetitionRow>;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

type Decide<To extends PetitionStatus> = (
  trx: Transaction,
  record: PetitionRecord,
  transition: Extract<Transition, {to: To}>,
  now: string,
) => Promise<Decision>;

/** From now on the petition keeps the terms of this day. */
const publish: Decide<'collecting'> = async (trx, record, _, now) => {
  const body = await findBody(trx, record.body_id);
  if (!body) throw new RangeError(`The body ${record.body_id} is gone`);
  const terms = bodyOf(body).petition;
  const closes_at = closesAt(now, terms, calendarFor(body));
  return {change: {published_at: now, listed_at: now, closes_at, threshold: terms.threshold, terms: JSON.stringify(terms)}};
};

const reject: Decide<'rejected'> = async (_, record, {ground: id, reason}, now) => {
  const ground: RefusalGround | undefined = groundsOf(profileById(record.body_profile)).find((known) => known.id === id);
  if (!ground) throw wrongField('ground', 'unknown_value');
  const rejection: Rejection = {
    ground: {id, title: ground.title, source: ground.source},
    reason,
    textHidden: ground.hidesText,
  };
  const hidden = ground.hidesText
    ? {text_hidden: 1, search: searchText(record.number, record.author_name, JSON.parse(record.title) as LangMap, {})}
    : {};
  return {change: {listed_at: now, rejection: JSON.stringify(rejection), ...hidden}, reason, details: {ground: id}};
};

const answer: Decide<'answered'> = async (trx, record, {answer: given}, now) => {
  if (given.signedOn > localDate(now, record.body_time_zone)) throw wrongField('answer.signedOn', 'date_in_future');
  const published: OfficialAnswer = {
    ...given,
    text: parseRichText(given.text),
    publishedAt: now,
    late: (await lateAt(trx, record, now)) ?? null,
  };
  await trx.deleteFrom('answer_drafts').where('petition_id', '=', record.id).execute();
  return {change: {outcome: given.outcome, answer: JSON.stringify(published)}, details: {outcome: given.outcome}};
};

const handOver: Decide<'handed_to_appeals'> = async (_, record, {appeal}, now) => {
  if (appeal.dueOn < localDate(now, record.body_time_zone)) throw wrongField('appeal.dueOn', 'date_in_past');
  return {change: {appeal: JSON.stringify(appeal)}, details: {number: appeal.number}};
};

function decide(trx: Transaction, record: PetitionRecord, transition: Transition, now: string): Promise<Decision> {
  switch (transition.to) {
    case 'collecting':
      return publish(trx, record, transition, now);
    case 'rejected':
      return reject(trx, record, transition, now);
    case 'answered':
      return answer(trx, record, transition, now);
    case 'handed_to_appeals':
      return handOver(trx, record, transition, now);
    case 'under_review':
      return Promise.resolve({change: {}});
  }
}

/**
 * An official's step: the case moves, everyone concerned is told, and it is on record.
 * @throws ProblemError `not_found`, `stale`, `transition_not_allowed`, `forbidden`, `invalid`.
 */
export async function takeStep(
  trx: Transaction,
  context: Context,
  session: ActiveSession,
  {id, revision, transition}: {readonly id: string; readonly revision: number; readonly transition: Transition},
): Promise<void> {
  const now = context.clock().toISOString();
  const record = await findCase(trx, id, (bodyId) => maySeeCase(session.roles, bodyId));
  if (record.revision !== revision) throw new ProblemError('stale');
  const from = record.status as PetitionStatus;
  if (!isMove(from, transition.to)) throw new ProblemError('transition_not_allowed');
  const role = roleFor(session.roles, record.body_id, from, transition.to);
  if (!role) throw new ProblemError('forbidden');
  const {change, reason, details} = await decide(trx, record, transition, now);
  const step = {to: transition.to, at: now, actorRole: role, actor: session.email, reason, change};
  if (!(await move(trx, record, step))) throw new ProblemError('stale');
  const moved = await findPetition(trx, id);
  if (!moved) throw new ProblemError('not_found');
  await audit(trx, {
    at: now,
    action: `petition_${transition.to}`,
    subject: petitionSubject(id),
    actorRole: role,
    actor: session.email,
    details: {from, ...details},
  });
  await tellAuthor(trx, context, moved);
  if (transition.to === 'answered') await tellSigners(trx, context, moved);
}
