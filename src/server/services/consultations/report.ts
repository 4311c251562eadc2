import {consultationReportPage, consultationSubject} from '../../../contract/consultation-routes.ts';
import type {ConsultationReport, ReportedProposal} from '../../../contract/consultations.ts';
import type {Late} from '../../../contract/petition.ts';
import {proposalOutcomes, type ProposalOutcome} from '../../../contract/proposals.ts';
import type {Context} from '../../context.ts';
import type {Reader} from '../../db/transaction.ts';
import {commentOf} from '../comments/present.ts';
import {shownColumns} from '../comments/store.ts';
import {findSubject} from '../comments/subjects.ts';
import {consultationOf, langMapOf} from './present.ts';
import {findVersion, versionOf} from './placing.ts';
import {anchorsOf, countOutcomes, publicProposals} from './proposals.ts';
import {duty} from './rules.ts';
import {factsOf, type ConsultationRecord} from './store.ts';

/** What moderators have taken out, and what waits for them. */
async function countElse(db: Reader, id: string) {
  const subject = consultationSubject(id);
  const proposals = await db
    .selectFrom('comments')
    .select(({fn}) => ['status', fn.countAll<number | string>().as('n')])
    .where('subject', '=', subject)
    .where('kind', '=', 'proposal')
    .where('status', 'in', ['hidden', 'held'])
    .groupBy('status')
    .execute();
  const people = await db
    .selectFrom('comments')
    .select(({fn}) => [fn.countAll<number | string>().as('comments'), fn.count<number | string>('person_key').distinct().as('participants'), fn.count<number | string>('on_behalf').distinct().as('organisations')])
    .where('subject', '=', subject)
    .where('status', '=', 'published')
    .executeTakeFirstOrThrow();
  const of = (status: string) => Number(proposals.find((row) => row.status === status)?.n ?? 0);
  return {comments: Number(people.comments), participants: Number(people.participants), organisations: Number(people.organisations), hidden: of('hidden'), held: of('held')};
}

/** Every public proposal in the order in which it came, with the provision it stands at in the newest version. */
async function reported(context: Pick<Context, 'config'>, db: Reader, record: ConsultationRecord, now: string): Promise<ReportedProposal[]> {
  const rows = await publicProposals(db, record.id).select(shownColumns.map((name) => `comments.${name}` as const)).orderBy('written_at').orderBy('comments.id').execute();
  if (rows.length === 0) return [];
  const subject = await findSubject(db, context, consultationSubject(record.id));
  const latest = record.latest_version;
  const anchors = await anchorsOf(db, latest, rows.map(({id}) => id));
  const version = latest === null ? undefined : await findVersion(db, record.id, latest);
  const provisions = new Map((version ? versionOf(version).provisions : []).map((provision) => [provision.id, provision]));
  return rows.map((row, at) => {
    const provision = provisions.get(anchors.get(row.id)?.provision ?? '');
    return {
      n: at + 1,
      comment: commentOf(row, subject, now),
      provision: provision && latest !== null ? {version: latest, id: provision.id, number: provision.number, heading: provision.heading} : null,
    };
  });
}

const row = (consultation: ConsultationReport['consultation']): ConsultationReport['consultation'] => {
  const {id, number, title, summary, body, kind, status, opensAt, closesAt, extended, dueAt, late, latestVersion, totals, version} = consultation;
  return {id, number, title, summary, body, kind, status, opensAt, closesAt, extended, dueAt, late, latestVersion, totals, version};
};

/** The report, made from what is stored at this moment. */
export async function reportOf(context: Pick<Context, 'config'>, db: Reader, record: ConsultationRecord, now: string): Promise<ConsultationReport> {
  const consultation = await consultationOf(context, db, record, now);
  const {timeline, documents, terms, affected, decision} = consultation;
  const proposals = await reported(context, db, record, now);
  const totals = await countOutcomes(db, record.id);
  const {comments, participants, organisations, hidden, held} = await countElse(db, record.id);
  const owed = duty(factsOf(record), now);
  const published = timeline.find(({event, to}) => event === 'step' && to === 'report_published');
  const late: Late | null = published ? (published.late ?? null) : (owed?.late ?? null);
  return {
    consultation: row(consultation),
    status: record.report_published_at === null ? 'draft' : 'published',
    publishedAt: record.report_published_at,
    dueAt: owed?.dueAt ?? null,
    late,
    summary: record.report_summary === null ? {} : langMapOf(record.report_summary),
    affected,
    timeline,
    documents,
    terms,
    counts: {
      participants,
      comments,
      proposals: totals.all,
      organisations,
      answered: totals.all - totals.unanswered,
      unanswered: totals.unanswered,
      outcomes: Object.fromEntries(proposalOutcomes.map((outcome) => [outcome, totals.outcomes[outcome] ?? 0])) as Record<ProposalOutcome, number>,
      hidden,
      held,
    },
    proposals,
    decision,
    url: context.config.publicUrl + consultationReportPage(record.id),
  };
}
