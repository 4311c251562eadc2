import {z} from '@hono/zod-openapi';
import {consultationLimits} from '../consultation-limits.ts';
import {
  consultationEvents,
  consultationKinds,
  consultationStatuses,
  documentRoles,
  type Anchor,
  type Consultation,
  type ConsultationContact,
  type ConsultationDecision,
  type ConsultationDocument,
  type ConsultationEvent,
  type ConsultationPage,
  type ConsultationReport,
  type ConsultationRow,
  type ConsultationTerms,
  type PlacedComment,
  type ProposalPage,
  type ProvisionCounts,
} from '../consultations.ts';
import {proposalOutcomes} from '../proposals.ts';
import {comment, topComment} from './comments.ts';
import {bodyRef, late} from './petition.ts';
import {provisionRef} from './proposals.ts';
import {instant, langMap, legalSource, localDay, pageOf, richText, term} from './terms.ts';

const cursor = z.string().max(500).optional();

export const consultationStatus = z.enum(consultationStatuses);

const document = z
  .object({role: z.enum(documentRoles), title: langMap, url: z.string()})
  .meta({id: 'ConsultationDocument'}) satisfies z.ZodType<ConsultationDocument>;

const contact = z
  .object({name: z.string(), email: z.string().nullable(), phone: z.string().nullable()})
  .meta({id: 'ConsultationContact'}) satisfies z.ZodType<ConsultationContact>;

const terms = z
  .object({
    profile: z.string(),
    shortest: term,
    report: term,
    anonymous: z.boolean(),
    anonymousSource: legalSource,
    documents: z.array(z.enum(documentRoles)).readonly(),
    documentsSource: legalSource,
  })
  .meta({id: 'ConsultationTerms'}) satisfies z.ZodType<ConsultationTerms>;

export const consultationRow = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    title: langMap,
    summary: langMap,
    body: bodyRef,
    kind: z.enum(consultationKinds),
    status: consultationStatus,
    opensAt: instant(),
    closesAt: instant(),
    extended: z.boolean(),
    dueAt: instant().nullable(),
    late: late.nullable(),
    latestVersion: z.int().nullable(),
    totals: z.object({comments: z.int(), proposals: z.int(), answered: z.int()}),
    version: z.int(),
    asOf: instant().optional(),
  })
  .meta({id: 'ConsultationRow'}) satisfies z.ZodType<ConsultationRow>;

const counted = z.partialRecord(consultationStatus, z.int());

export const consultationList = pageOf(consultationRow)
  .extend({totals: z.object({all: z.int(), statuses: counted}).optional(), asOf: instant().optional()})
  .meta({id: 'ConsultationPage'}) satisfies z.ZodType<ConsultationPage>;

export const consultationFilter = z.object({
  status: z.string().max(100).optional().meta({description: 'One status, or several with commas'}),
  body: z.string().max(64).optional(),
  kind: z.enum(consultationKinds, {error: 'unknown_value'}).optional(),
  q: z.string().max(consultationLimits.search.max).optional().meta({description: 'Words of title, summary, who is affected, or the number'}),
  sort: z.enum(['newest', 'closing'], {error: 'unknown_value'}).default('newest').meta({description: '`newest`: by opening, the last first. `closing`: what is open, by closing, the next first'}),
  limit: z.coerce.number().int().min(1).max(consultationLimits.page.max).default(consultationLimits.page.size),
  cursor,
});

export const decision = z
  .object({outcome: z.enum(['adopted', 'changed', 'dropped']), lang: z.string(), text: z.string(), url: z.string().nullable(), decidedOn: localDay()})
  .meta({id: 'ConsultationDecision'}) satisfies z.ZodType<ConsultationDecision>;

const event = z
  .object({
    event: z.enum(consultationEvents),
    from: consultationStatus.nullable(),
    to: consultationStatus,
    at: instant(),
    actorRole: z.enum(['citizen', 'moderator', 'official', 'administrator', 'system']),
    reason: z.string().optional(),
    late: late.nullable().optional(),
    closesAt: instant().optional(),
    closedAt: instant().optional(),
    version: z.int().optional(),
    revision: z.int().optional(),
  })
  .meta({id: 'ConsultationEvent'}) satisfies z.ZodType<ConsultationEvent>;

export const consultationSchema = z
  .object({
    ...consultationRow.shape,
    subject: z.string(),
    text: z.record(z.string(), richText),
    affected: langMap,
    consequences: langMap,
    contact,
    documents: z.array(document).readonly(),
    terms,
    versions: z.array(z.object({n: z.int(), note: langMap, lang: z.string(), publishedAt: instant().nullable(), provisions: z.int()})).readonly(),
    timeline: z.array(event).readonly(),
    reportPublishedAt: instant().nullable(),
    decision: decision.nullable(),
    url: z.string(),
  })
  .meta({id: 'Consultation'}) satisfies z.ZodType<Consultation>;

const anchor = z
  .object({
    version: z.int(),
    provision: z.string().nullable(),
    state: z.enum(['sure', 'doubtful', 'unplaced']),
    way: z.enum(['written', 'same', 'quote', 'elsewhere', 'mapped', 'official', 'none']),
    start: z.int().nullable(),
    end: z.int().nullable(),
    revision: z.int(),
  })
  .meta({id: 'Anchor', description: 'Where what was said stands in a version'}) satisfies z.ZodType<Anchor>;

const placed = z.object({...topComment.shape, anchor}).meta({id: 'PlacedComment'}) satisfies z.ZodType<PlacedComment>;
export const placedCommentPage = pageOf(placed).meta({id: 'PlacedComments'});

export const placedFilter = z.object({
  provision: z.string().max(120).optional().meta({description: 'Only what stands at this provision'}),
  state: z.enum(['sure', 'doubtful', 'unplaced'], {error: 'unknown_value'}).optional(),
  cursor,
});

export const provisionCounts = z
  .object({
    n: z.int(),
    items: z.array(z.object({provision: z.string(), comments: z.int(), proposals: z.int()})).readonly(),
    unplaced: z.int(),
    doubtful: z.int(),
    general: z.int(),
  })
  .meta({id: 'ProvisionCounts'}) satisfies z.ZodType<ProvisionCounts>;

export const proposalFilter = z.object({
  state: z.enum(['unanswered', 'answered'], {error: 'unknown_value'}).optional(),
  outcome: z.enum(proposalOutcomes, {error: 'unknown_value'}).optional(),
  provision: z.string().max(120).optional().meta({description: 'At this provision of the newest version'}),
  same: z.string().max(64).optional().meta({description: 'Those for the same place in the same words: `same.key` of a row'}),
  ids: z.string().optional().meta({description: `These and no others, at most ${consultationLimits.answered.max}, with commas; those hidden or deleted since too, without words. The rest of the filter is left alone`}),
  q: z.string().max(consultationLimits.search.max).optional(),
  cursor,
});

export const proposalPage = pageOf(
  z.object({comment, anchor: anchor.nullable(), same: z.object({key: z.string(), count: z.int()}), revision: z.int()}).meta({id: 'ProposalRow'}),
)
  .extend({
    totals: z.object({all: z.int(), unanswered: z.int(), outcomes: z.partialRecord(z.enum(proposalOutcomes), z.int())}),
    dueAt: instant().nullable(),
    late: late.nullable(),
  })
  .meta({id: 'ProposalPage'}) satisfies z.ZodType<ProposalPage>;

export const reportFilter = z.object({
  revision: z.coerce.number().int().min(1).max(1_000_000).optional().meta({description: 'An earlier state of a report that was supplemented; 1: as it was published'}),
});

export const consultationReport = z
  .object({
    consultation: consultationRow,
    status: z.enum(['draft', 'published']),
    publishedAt: instant().nullable(),
    revision: z.int(),
    revisions: z.array(z.object({n: z.int(), at: instant()})).readonly(),
    dueAt: instant().nullable(),
    late: late.nullable(),
    summary: langMap,
    affected: langMap,
    timeline: z.array(event).readonly(),
    documents: z.array(document).readonly(),
    terms,
    counts: z.object({
      participants: z.int(),
      comments: z.int(),
      proposals: z.int(),
      organisations: z.int(),
      answered: z.int(),
      unanswered: z.int(),
      outcomes: z.record(z.enum(proposalOutcomes), z.int()),
      hidden: z.int(),
      held: z.int(),
    }),
    proposals: z
      .array(z.object({n: z.int(), comment, provision: z.object({...provisionRef.shape, number: z.string(), heading: langMap}).nullable()}).meta({id: 'ReportedProposal'}))
      .readonly(),
    decision: decision.nullable(),
    url: z.string(),
  })
  .meta({id: 'ConsultationReport'}) satisfies z.ZodType<ConsultationReport>;
