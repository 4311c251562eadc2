import {consultationReportPage, consultationSubject} from '../../../contract/consultation-routes.ts';
import type {ConsultationEvent, ConsultationReport, ReportedProposal, ReportRevision} from '../../../contract/consultations.ts';
import type {Late} from '../../../contract/petition.ts';
import {proposalOutcomes, type ProposalOutcome} from '../../../contract/proposals.ts';
import type {Context} from '../../context.ts';
import type {Reader} from '../../db/transaction.ts';
import {ProblemError} from '../../http/problem.ts';
import {commentOf} from '../comments/present.ts';
import {shownColumns} from '../comments/store.ts';
import {findSubject} from '../comments/subjects.ts';
import {consultationOf, langMapOf} from './present.ts';
import {findVersion, versionOf} from './placing.ts';
import {anchorsOf, publicProposals} from './proposals.ts';
import {duty} from './rules.ts';
import {factsOf, type ConsultationRecord} from './store.ts';

/** What moderators have taken out, and what waits for them; who spoke, but for what came `later` than this revision. */
async function countElse(db: Reader, id: string, later: readonly string[]) {
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
    .where('id', 'not in', [...later, ''])
    .executeTakeFirstOrThrow();
  const of = (status: string) => Number(proposals.find((row) => row.status === status)?.n ?? 0);
  return {comments: Number(people.comments), participants: Number(people.participants), organisations: Number(people.organisations), hidden: of('hidden'), held: of('held')};
}

/** Every public proposal in the order in which it came, with the provision it stands at in the newest version. */
async function reported(context: Pick<Context, 'config'>, db: Reader, record: ConsultationRecord, now: string): Promise<Array<Omit<ReportedProposal, 'n'>>> {
  const rows = await publicProposals(db, record.id).select(shownColumns.map((name) => `comments.${name}` as const)).orderBy('written_at').orderBy('comments.id').execute();
  if (rows.length === 0) return [];
  const subject = await findSubject(db, context, consultationSubject(record.id));
  const latest = record.latest_version;
  const anchors = await anchorsOf(db, latest, rows.map(({id}) => id));
  const version = latest === null ? undefined : await findVersion(db, record.id, latest);
  const provisions = new Map((version ? versionOf(version).provisions : []).map((provision) => [provision.id, provision]));
  return rows.map((row) => {
    const provision = provisions.get(anchors.get(row.id)?.provision ?? '');
    return {
      comment: commentOf(row, subject, now),
      provision: provision && latest !== null ? {version: latest, id: provision.id, number: provision.number, heading: provision.heading} : null,
    };
  });
}

/** The report as it was published, and after each answer that was given later. */
const revisionsIn = (timeline: readonly ConsultationEvent[]): ReportRevision[] =>
  timeline.flatMap(({event, to, at, revision}) => (event === 'step' && to === 'report_published' ? {n: 1, at} : event === 'supplemented' && revision !== undefined ? {n: revision, at} : []));

/** Which revision has a proposal first: of one without an answer, one that is still to come. */
const firstIn = ({comment: {answer}}: Pick<ReportedProposal, 'comment'>, toCome: number) => (answer === null ? toCome : (answer.revision ?? 1));

const row = (consultation: ConsultationReport['consultation']): ConsultationReport['consultation'] => {
  const {id, number, title, summary, body, kind, status, opensAt, closesAt, extended, dueAt, late, latestVersion, totals, version} = consultation;
  return {id, number, title, summary, body, kind, status, opensAt, closesAt, extended, dueAt, late, latestVersion, totals, version};
};

/**
 * The report, made from what is stored at this moment. A proposal that a supplement added comes after
 * those that were there: in every revision it has the same number.
 * @param asked Which revision; the newest where none is named.
 * @throws ProblemError `not_found` for a revision there is not.
 */
export async function reportOf(context: Pick<Context, 'config'>, db: Reader, record: ConsultationRecord, now: string, asked?: number): Promise<ConsultationReport> {
  const consultation = await consultationOf(context, db, record, now);
  const {timeline, documents, terms, affected, decision} = consultation;
  const revisions = revisionsIn(timeline);
  const newest = revisions.length;
  const revision = asked ?? newest;
  if (revision > newest) throw new ProblemError('not_found');
  const all = await reported(context, db, record, now);
  const ordered = newest === 0 ? all : all.toSorted((a, b) => firstIn(a, newest + 1) - firstIn(b, newest + 1));
  const shown = revision === newest ? ordered : ordered.filter((proposal) => firstIn(proposal, newest + 1) <= revision);
  const later = ordered.slice(shown.length).map(({comment}) => comment.id);
  const {comments, participants, organisations, hidden, held} = await countElse(db, record.id, later);
  const outcomes = Object.fromEntries(proposalOutcomes.map((outcome) => [outcome, shown.filter(({comment}) => comment.answer?.outcome === outcome).length])) as Record<ProposalOutcome, number>;
  const answered = shown.filter(({comment}) => comment.answer !== null).length;
  const owed = duty(factsOf(record), now);
  const published = timeline.find(({event, to}) => event === 'step' && to === 'report_published');
  const late: Late | null = published ? (published.late ?? null) : (owed?.late ?? null);
  return {
    consultation: row(consultation),
    status: record.report_published_at === null ? 'draft' : 'published',
    publishedAt: record.report_published_at,
    revision,
    revisions,
    dueAt: owed?.dueAt ?? null,
    late,
    summary: record.report_summary === null ? {} : langMapOf(record.report_summary),
    affected,
    timeline,
    documents,
    terms,
    counts: {participants, comments, proposals: shown.length, organisations, answered, unanswered: shown.length - answered, outcomes, hidden, held},
    proposals: shown.map((proposal, at) => ({n: at + 1, ...proposal})),
    decision,
    url: context.config.publicUrl + consultationReportPage(record.id),
  };
}
