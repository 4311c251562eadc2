import {z} from '@hono/zod-openapi';
import {limits} from '../fields.ts';
import {
  type NewPetition,
  type NewSignature,
  type Petition,
  type PetitionCount,
  type PetitionHistory,
  type PetitionPage,
  type PetitionReceipt,
  type PetitionTotals,
  type PublicSignature,
  type SignatureReceipt,
} from '../petition.ts';
import {petitionStatuses} from '../petition-statuses.ts';
import {code, consent, email, line, text} from './faults.ts';
import {instant, langMap, languageTag, legalSource, localDay, pageOf, petitionTerms, richText, term, webAddress} from './terms.ts';

const status = z.enum(petitionStatuses);
const outcome = z.enum(['supported', 'not_supported']);
const dueStep = z.enum(['moderation', 'review_start', 'answer', 'handover']);
export const late = z.object({n: z.int(), unit: z.enum(['working_day', 'day'])}).meta({id: 'Late'});
const actorRole = z.enum(['citizen', 'moderator', 'official', 'administrator', 'system']);

export const bodyRef = z
  .object({id: z.string(), name: langMap, kind: z.enum(['national', 'local']), timeZone: z.string()})
  .meta({id: 'BodyRef'});

export const petitionCount = z
  .object({
    id: z.string(),
    number: z.string(),
    title: langMap,
    body: bodyRef,
    status,
    outcome: outcome.nullable(),
    signatures: z.int(),
    threshold: z.int(),
    publishedAt: instant().nullable(),
    closesAt: instant().nullable(),
    dueStep: dueStep.nullable(),
    dueAt: instant().nullable(),
    late: late.nullable(),
    version: z.int(),
    since: instant().optional(),
    asOf: instant().optional(),
  })
  .meta({id: 'PetitionCount'}) satisfies z.ZodType<PetitionCount>;

const timelineEntry = z
  .object({
    from: status.nullable(),
    to: status,
    at: instant(),
    actorRole,
    reason: z.string().optional(),
    late: late.nullable().optional(),
    correction: z.object({change: z.int(), ground: z.string(), total: z.int()}).optional(),
    title: langMap.optional(),
  })
  .meta({id: 'TimelineEntry'});

const upcomingStep = z
  .object({
    step: z.enum(['closing', ...dueStep.options]),
    dueAt: instant().nullable(),
    term: term.nullable(),
    late: late.nullable(),
    source: legalSource,
  })
  .meta({id: 'UpcomingStep'});

const officialAnswer = z
  .object({
    outcome,
    text: richText,
    lang: z.string(),
    signatory: z.string(),
    unit: z.string(),
    signedOn: localDay(),
    publishedAt: instant(),
    late: late.nullable(),
  })
  .meta({id: 'OfficialAnswer'});

const rejection = z
  .object({
    ground: z.object({id: z.string(), title: langMap, source: legalSource}),
    reason: z.string(),
    textHidden: z.boolean(),
  })
  .meta({id: 'Rejection'});

export const petitionSchema = z
  .object({
    ...petitionCount.shape,
    text: z.record(z.string(), richText),
    author: z.string(),
    submittedAt: instant(),
    terms: petitionTerms,
    growth: z.array(z.object({on: localDay(), total: z.int()})).readonly(),
    timeline: z.array(timelineEntry).readonly(),
    upcoming: z.array(upcomingStep).readonly(),
    answer: officialAnswer.nullable(),
    rejection: rejection.nullable(),
    appeal: z.object({number: z.string(), dueOn: localDay()}).nullable(),
    url: webAddress(),
  })
  .meta({id: 'Petition'}) satisfies z.ZodType<Petition>;

export const petitionHistory = z
  .object({
    id: z.string(),
    items: z.array(z.object({on: localDay(), signed: z.int(), total: z.int()})).readonly(),
    total: z.int(),
    withdrawn: z.int(),
    invalid: z.int(),
  })
  .meta({id: 'PetitionHistory'}) satisfies z.ZodType<PetitionHistory>;

export const publicSignature = z
  .object({name: z.string(), signedOn: localDay()})
  .meta({id: 'PublicSignature'}) satisfies z.ZodType<PublicSignature>;

export const newSignature = z
  .object({name: line(limits.name), email: email(), consent: consent(), notify: z.boolean().optional()})
  .meta({id: 'NewSignature'}) satisfies z.ZodType<NewSignature>;

export const signatureReceipt = z
  .object({status: z.literal('confirmed'), receipt: z.string(), signedAt: instant(), name: z.string()})
  .meta({id: 'SignatureReceipt'}) satisfies z.ZodType<SignatureReceipt>;

export const newWithdrawal = z.object({email: email()}).meta({id: 'NewWithdrawal'});

export const withdrawn = z.object({status: z.literal('withdrawn')}).meta({id: 'Withdrawn'});

export const confirmation = z.object({code: code()}).meta({id: 'Confirmation'});

export const newPetition = z
  .object({
    bodyId: z.string(),
    lang: languageTag(),
    title: line(limits.title),
    text: text(limits.text),
    name: line(limits.name),
    email: email(),
    consent: consent(),
  })
  .meta({id: 'NewPetition'}) satisfies z.ZodType<NewPetition>;

export const petitionReceipt = z
  .object({status: z.literal('submitted'), petitionId: z.string(), number: z.string(), petition: petitionSchema.optional()})
  .meta({id: 'PetitionReceipt'}) satisfies z.ZodType<PetitionReceipt>;

export const petitionSorts = ['newest', 'closing', 'signatures'] as const;

export const petitionFilter = z.object({
  status: z.string().optional().meta({description: 'One status, or several with commas'}),
  body: z.string().optional(),
  q: z.string().max(limits.search.max).optional(),
  late: z.literal('true').optional().meta({description: '`true`: only those whose next step is overdue'}),
  sort: z.enum(petitionSorts).default('newest').meta({description: '`closing`: soonest first, and only those that people can still sign, unless `status` or `late` ask for others'}),
  limit: z.coerce.number().int().min(1).max(limits.page.max).default(limits.page.size),
  cursor: z.string().max(500).optional(),
});

export const similarFilter = z.object({
  title: line({min: 1, max: limits.title.max}).meta({description: 'What somebody is about to ask for'}),
  body: z.string().optional(),
});

export const ownFilter = z.object({cursor: z.string().max(500).optional()});

export const ownPage = pageOf(petitionSchema).meta({id: 'OwnPetitions'});

export type PetitionQuery = z.infer<typeof petitionFilter>;

const petitionTotals = z
  .object({
    all: z.int().meta({description: 'In the whole list that is asked for'}),
    late: z.int().meta({description: 'Overdue, with these words and of this body, whatever status is asked for'}),
    statuses: z.partialRecord(status, z.int()).meta({description: 'By status, likewise'}),
    bodies: z.int().meta({description: 'Bodies to which any public petition is addressed'}),
  })
  .meta({id: 'PetitionTotals'}) satisfies z.ZodType<PetitionTotals>;

/** What open data can be narrowed to: the list's filters, without its order and its pages. */
export const exportFilter = petitionFilter.omit({sort: true, limit: true, cursor: true});

export const petitionPage = pageOf(petitionCount)
  .extend({totals: petitionTotals.optional().meta({description: 'With the first page only'})})
  .meta({id: 'PetitionPage'}) satisfies z.ZodType<PetitionPage>;
export const signaturePage = pageOf(publicSignature)
  .extend({total: z.int()})
  .meta({id: 'SignaturePage'});
export const countList = z.object({items: z.array(petitionCount).readonly()}).meta({id: 'PetitionCounts'});
