import type {ConsultationDraft, NewConsultation} from '../../../contract/consultation-desk.ts';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import type {ConsultationContact, ConsultationDocument} from '../../../contract/consultations.ts';
import {wordsIn} from '../../../contract/fold.ts';
import {record as audit} from '../../audit.ts';
import type {Context} from '../../context.ts';
import type {ConsultationRecordRow} from '../../db/consultation-schema.ts';
import type {Transaction} from '../../db/transaction.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {consultationTermsFor, profileById} from '../../profiles/index.ts';
import {findBody} from '../bodies/store.ts';
import {conducted} from './access.ts';
import {langMapOf} from './present.ts';
import {mayConduct} from './rules.ts';
import {change, type ConsultationRecord} from './store.ts';

/** What search looks in: each word after a space, so that a word's beginning is found and its middle is not. */
const searchText = ({title, summary, affected}: Pick<ConsultationDraft, 'title' | 'summary' | 'affected'>) =>
  ` ${wordsIn([title, summary, affected].flatMap((map) => Object.values(map)).join(' ')).join(' ')}`;

type DraftColumns = Pick<
  ConsultationRecordRow,
  'kind' | 'amends' | 'title' | 'summary' | 'text' | 'affected' | 'consequences' | 'contact' | 'documents' | 'search' | 'opens_at' | 'closes_at' | 'moderation' | 'stances' | 'terms'
>;

/** @throws ProblemError `invalid` where it would close before it opens. */
function columnsOf(draft: ConsultationDraft, profile: string): DraftColumns {
  if (draft.closesAt <= draft.opensAt) throw wrongField('closesAt', 'too_early');
  return {
    kind: draft.kind,
    amends: Number(draft.amends),
    title: JSON.stringify(draft.title),
    summary: JSON.stringify(draft.summary),
    text: JSON.stringify(draft.text),
    affected: JSON.stringify(draft.affected),
    consequences: JSON.stringify(draft.consequences),
    contact: JSON.stringify(draft.contact),
    documents: JSON.stringify(draft.documents),
    search: searchText(draft),
    opens_at: draft.opensAt,
    closes_at: draft.closesAt,
    moderation: draft.moderation,
    stances: Number(draft.stances),
    terms: JSON.stringify(consultationTermsFor(profileById(profile), draft)),
  };
}

/** What an official wrote, to be edited. */
export const draftOf = (record: ConsultationRecord): ConsultationDraft => ({
  kind: record.kind,
  amends: record.amends === 1,
  title: langMapOf(record.title),
  summary: langMapOf(record.summary),
  text: langMapOf(record.text),
  affected: langMapOf(record.affected),
  consequences: langMapOf(record.consequences),
  contact: JSON.parse(record.contact) as ConsultationContact,
  documents: JSON.parse(record.documents) as ConsultationDocument[],
  opensAt: record.opens_at,
  closesAt: record.closes_at,
  moderation: record.moderation,
  stances: record.stances === 1,
});

interface Act {
  readonly session: ActiveSession;
  readonly at: string;
}

/** @throws ProblemError `invalid` for a body that is not there, `forbidden`. */
export async function create(trx: Transaction, id: string, {bodyId, ...draft}: NewConsultation, {session, at}: Act): Promise<void> {
  const body = await findBody(trx, bodyId);
  if (!body) throw wrongField('bodyId', 'unknown_value');
  if (!mayConduct(session.roles, bodyId)) throw new ProblemError('forbidden');
  await trx
    .insertInto('consultations')
    .values({
      id,
      number: null,
      body_id: bodyId,
      status: 'draft',
      extended: 0,
      latest_version: null,
      due_at: null,
      report_published_at: null,
      report_summary: null,
      decision: null,
      version: 1,
      revision: 1,
      created_at: at,
      created_by: session.email,
      ...columnsOf(draft, body.profile),
    })
    .execute();
  await audit(trx, {at, action: 'consultation_created', subject: consultationSubject(id), actorRole: 'official', actor: session.email});
}

/** A draft of one's own body, as it was read. @throws ProblemError `not_found`, `forbidden`, `stale`, `transition_not_allowed`. */
async function drafted(trx: Transaction, session: ActiveSession, id: string, revision: number): Promise<ConsultationRecord> {
  const record = await conducted(trx, session, id);
  if (record.revision !== revision) throw new ProblemError('stale');
  if (record.status !== 'draft') throw new ProblemError('transition_not_allowed');
  return record;
}

/** Puts one draft in the place of another. What it is no more, it keeps nothing of: a policy has no versions. */
export async function save(trx: Transaction, {id, revision, draft}: {readonly id: string; readonly revision: number; readonly draft: ConsultationDraft}, {session, at}: Act): Promise<number> {
  const record = await drafted(trx, session, id, revision);
  if (draft.kind === 'policy') await trx.deleteFrom('consultation_versions').where('consultation_id', '=', id).execute();
  const next = await change(trx, record, {...columnsOf(draft, record.body_profile), ...(draft.kind === 'policy' ? {latest_version: null} : {})});
  await audit(trx, {at, action: 'consultation_saved', subject: consultationSubject(id), actorRole: 'official', actor: session.email});
  return next;
}

/** Of a draft nobody else has seen nothing is kept but that it was there. */
export async function discard(trx: Transaction, context: Context, {id, revision}: {readonly id: string; readonly revision: number}, session: ActiveSession): Promise<void> {
  await drafted(trx, session, id, revision);
  await trx.deleteFrom('consultation_versions').where('consultation_id', '=', id).execute();
  await trx.deleteFrom('consultation_events').where('consultation_id', '=', id).execute();
  await trx.deleteFrom('consultations').where('id', '=', id).execute();
  await audit(trx, {at: context.clock().toISOString(), action: 'consultation_discarded', subject: consultationSubject(id), actorRole: 'official', actor: session.email});
}
