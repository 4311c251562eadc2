import type {Role} from '../../../contract/desk.ts';
import type {Correction, PetitionStatus} from '../../../contract/petition.ts';
import type {Corrected, InvalidationPreview, NewInvalidation, Selection} from '../../../contract/suspicions.ts';
import {record as audit} from '../../audit.ts';
import type {Context} from '../../context.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {randomId} from '../../random.ts';
import {petitionSubject} from '../audit/store.ts';
import {findCase} from '../petitions/case-access.ts';
import {correct} from '../petitions/moving.ts';
import {correctionEffect, isOpenForInvalidation, mayInspect, roleToInvalidate} from '../petitions/rules.ts';
import type {PetitionRecord} from '../petitions/store.ts';
import {termsOf} from '../petitions/present.ts';
import {invalidationGrounds} from './grounds.ts';
import {findPatterns, type Group} from './patterns.ts';
import {countNow, linesOf, putBack, takeOut, type StoredLine} from './store.ts';

/** Names a group without telling what it has in common. */
export const groupId = ({keys}: Context, petition: string, {pattern, key}: Pick<Group, 'pattern' | 'key'>) => keys.seal(petition, pattern, key).slice(0, 16);

/** A petition whose signatures somebody may look into. @throws ProblemError `not_found`, `forbidden`. */
export const inspectable = (db: Reader, {roles}: ActiveSession, id: string): Promise<PetitionRecord> => findCase(db, id, (bodyId) => mayInspect(roles, bodyId));

/** The role in which somebody decides on signatures. @throws ProblemError `forbidden`. */
export function roleFor({roles}: ActiveSession, {body_id}: PetitionRecord): Role {
  const role = roleToInvalidate(roles, body_id);
  if (!role) throw new ProblemError('forbidden');
  return role;
}

/** The signatures a selection means. @throws ProblemError `stale` where a group of it is not there any more. */
export async function select(context: Context, petition: string, {groups, signatures, except, upTo}: Selection): Promise<readonly StoredLine[]> {
  const lines = await linesOf(context.db, petition, upTo);
  const chosen = new Set(signatures);
  if (groups.length > 0) {
    const known = new Map((await findPatterns(lines)).map((group) => [groupId(context, petition, group), group]));
    for (const id of groups) {
      const group = known.get(id);
      if (!group) throw new ProblemError('stale');
      for (const line of group.lines) chosen.add(line.id);
    }
  }
  for (const id of except) chosen.delete(id);
  return lines.filter(({id}) => chosen.has(id));
}

export async function preview(context: Context, record: PetitionRecord, selection: Selection): Promise<InvalidationPreview> {
  const lines = await select(context, record.id, selection);
  const before = await countNow(context.db, record.id);
  const after = before - lines.length;
  const {losesThreshold} = correctionEffect(termsOf(record), before, after);
  return {count: lines.length, before, after, threshold: record.threshold, losesThreshold};
}

interface Step {
  readonly id: string;
  readonly revision: number;
  readonly session: ActiveSession;
  readonly at: string;
}

/** Takes the case for this correction: whoever comes second at one revision is told so. */
async function take(trx: Transaction, {id, revision, session}: Step): Promise<{record: PetitionRecord; role: Role}> {
  const record = await inspectable(trx, session, id);
  const role = roleFor(session, record);
  if (record.revision !== revision) throw new ProblemError('stale');
  if (!isOpenForInvalidation({status: record.status as PetitionStatus})) throw new ProblemError('transition_not_allowed');
  return {record, role};
}

/** One line in public and one in the log; the state stays. */
async function tell(trx: Transaction, record: PetitionRecord, role: Role, {session, at}: Step, correction: Correction, invalidation: string, note?: string) {
  if (!(await correct(trx, record, {at, actorRole: role, actor: session.email, correction}))) throw new ProblemError('stale');
  await audit(trx, {
    at,
    action: correction.change < 0 ? 'signatures_invalidated' : 'signatures_restored',
    subject: petitionSubject(record.id),
    actorRole: role,
    actor: session.email,
    details: {invalidation, signatures: Math.abs(correction.change), ground: correction.ground, total: correction.total, ...(note === undefined ? {} : {note})},
  });
}

/**
 * Declares signatures invalid: they leave the count and the public list, in public.
 * @param lines What `select` found outside the transaction.
 * @throws ProblemError `stale` where the case has changed, or other signatures are there than were counted.
 */
export async function invalidate(trx: Transaction, step: Step, lines: readonly StoredLine[], {count, ground, note}: NewInvalidation): Promise<Corrected> {
  const {record, role} = await take(trx, step);
  if (!invalidationGrounds.some(({id}) => id === ground)) throw wrongField('ground');
  const id = randomId();
  const before = await countNow(trx, record.id);
  const total = before - count;
  await tell(trx, record, role, step, {change: -count, ground, total}, id, note);
  await trx
    .insertInto('invalidations')
    .values({id, petition_id: record.id, at: step.at, actor: step.session.email, ground, note, signatures: count, restored_at: null})
    .execute();
  if ((await takeOut(trx, record.id, id, lines)) !== count) throw new ProblemError('stale');
  return {id, count, before, after: total, threshold: record.threshold};
}

/** Lets the signatures of a declaration count again. @throws ProblemError `not_found`, `stale`, `transition_not_allowed`. */
export async function restore(trx: Transaction, step: Step, id: string): Promise<Corrected> {
  const {record, role} = await take(trx, step);
  const found = await trx.selectFrom('invalidations').selectAll().where('id', '=', id).where('petition_id', '=', record.id).executeTakeFirst();
  if (!found) throw new ProblemError('not_found');
  if (found.restored_at !== null) throw new ProblemError('transition_not_allowed');
  const before = await countNow(trx, record.id);
  const count = await putBack(trx, record.id, id);
  const total = before + count;
  await tell(trx, record, role, step, {change: count, ground: found.ground, total}, id);
  await trx.updateTable('invalidations').set({restored_at: step.at}).where('id', '=', id).execute();
  return {id, count, before, after: total, threshold: record.threshold};
}
