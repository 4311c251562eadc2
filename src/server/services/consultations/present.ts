import type {Consultation, ConsultationContact, ConsultationDecision, ConsultationDocument, ConsultationEvent, ConsultationRow} from '../../../contract/consultations.ts';
import * as routes from '../../../contract/consultation-routes.ts';
import type {LangMap} from '../../../contract/http.ts';
import type {ActorRole, Late} from '../../../contract/petition.ts';
import type {DraftVersion} from '../../../contract/provisions.ts';
import {parseRichText} from '../../../contract/rich-text-parser.ts';
import type {Context} from '../../context.ts';
import type {EventRow, VersionRow} from '../../db/consultation-schema.ts';
import type {Reader} from '../../db/transaction.ts';
import {bodyRefOf} from '../bodies/store.ts';
import {versionOf} from './placing.ts';
import {duty, statusAt} from './rules.ts';
import {eventsOf, factsOf, saidIn, termsOf, versionsOf, type ConsultationRecord, type Said} from './store.ts';

export const langMapOf = (json: string) => JSON.parse(json) as LangMap;

/** What everyone may see of it in a list. */
export function rowOf(record: ConsultationRecord, totals: Said, now: string): ConsultationRow {
  const facts = factsOf(record);
  const owed = duty(facts, now);
  return {
    id: record.id,
    number: record.number,
    title: langMapOf(record.title),
    summary: langMapOf(record.summary),
    body: bodyRefOf({id: record.body_id, name: record.body_name, kind: record.body_kind, time_zone: record.body_time_zone}),
    kind: record.kind,
    status: statusAt(facts, now),
    opensAt: record.opens_at,
    closesAt: record.closes_at,
    extended: record.extended === 1,
    dueAt: owed?.dueAt ?? null,
    late: owed?.late ?? null,
    latestVersion: record.latest_version,
    totals,
    version: record.version,
  };
}

export const eventOf = ({event, from_status, to_status, at, actor_role, reason, late, closes_at, closed_at, version}: EventRow): ConsultationEvent => ({
  event,
  from: from_status,
  to: to_status,
  at,
  actorRole: actor_role as ActorRole,
  ...(reason === null ? {} : {reason}),
  ...(late === null ? {} : {late: JSON.parse(late) as Late | null}),
  ...(closes_at === null ? {} : {closesAt: closes_at}),
  ...(closed_at === null ? {} : {closedAt: closed_at}),
  ...(version === null ? {} : event === 'supplemented' ? {revision: version} : {version}),
});

export const consultationUrl = ({config}: Pick<Context, 'config'>, id: string) => config.publicUrl + routes.consultationPage(id);

/** What time has brought and no tick has noted yet. */
function pending(record: ConsultationRecord, now: string): ConsultationEvent[] {
  const status = statusAt(factsOf(record), now);
  if (status === record.status || (status !== 'open' && status !== 'closed')) return [];
  const opened: ConsultationEvent[] = record.status === 'planned' ? [{event: 'step', from: 'planned', to: 'open', at: record.opens_at, actorRole: 'system'}] : [];
  const closed: ConsultationEvent[] = status === 'closed' ? [{event: 'step', from: 'open', to: 'closed', at: record.closes_at, actorRole: 'system'}] : [];
  return [...opened, ...closed];
}

/** The whole of it. */
export async function consultationOf(context: Pick<Context, 'config'>, db: Reader, record: ConsultationRecord, now: string): Promise<Consultation> {
  const {id} = record;
  const said = await saidIn(db, [id]);
  const events = await eventsOf(db, id);
  const versions = await versionsOf(db, id);
  const texts = Object.entries(langMapOf(record.text)).map(([lang, text]) => [lang, parseRichText(text)] as const);
  return {
    ...rowOf(record, said(id), now),
    subject: routes.consultationSubject(id),
    text: Object.fromEntries(texts),
    affected: langMapOf(record.affected),
    consequences: langMapOf(record.consequences),
    contact: JSON.parse(record.contact) as ConsultationContact,
    documents: JSON.parse(record.documents) as ConsultationDocument[],
    terms: termsOf(record),
    versions: versions.map(({n, note, lang, size, published_at}) => ({n, note: langMapOf(note), lang, publishedAt: published_at, provisions: size})),
    timeline: [...events.map(eventOf), ...pending(record, now)],
    reportPublishedAt: record.report_published_at,
    decision: record.decision === null ? null : (JSON.parse(record.decision) as ConsultationDecision),
    url: consultationUrl(context, id),
  };
}

export function draftVersionOf(row: VersionRow): DraftVersion {
  const {n, lang, provisions, removed} = versionOf(row);
  return {n, lang, note: langMapOf(row.note), publishedAt: row.published_at, provisions, removed};
}
