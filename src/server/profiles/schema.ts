import {z} from 'zod';
import {documentRoles} from '../../contract/consultations.ts';
import {webAddress} from '../../contract/schemas/terms.ts';

const langMap = z.record(z.string(), z.string().min(1)).refine((map) => map.en, 'has a text in English');

const source = z.object({title: langMap, url: webAddress().optional(), verified: z.boolean()});

const sourceId = z.string();

const term = z.object({
  n: z.int().positive(),
  unit: z.enum(['working_day', 'day', 'month']),
  source: sourceId,
});

/** Signatures needed by population: the first level whose `below` is above it. */
const threshold = z.object({
  levels: z.array(z.object({below: z.int().positive().optional(), n: z.int().positive()})).min(1),
  source: sourceId,
});

/** The file of a legal profile. Values name their source by its key in `sources`. */
export const profileFile = z.object({
  id: z.string(),
  name: langMap,
  sources: z.record(z.string(), source),
  calendar: z.object({
    timeZone: z.string(),
    weekend: z.array(z.int().min(1).max(7)),
    holidays: z.array(z.iso.date()),
    source: sourceId,
  }),
  petition: z.object({
    threshold: z.object({national: threshold, local: threshold}),
    period: z.object({value: z.string(), source: sourceId}),
    moderation: term,
    reviewStart: term,
    answer: term,
    handover: term,
    grounds: z.array(z.object({id: z.string(), title: langMap, hidesText: z.boolean(), source: sourceId})),
  }),
  /** Of discussions: no law sets these, so far. */
  comments: z.object({
    petition: z.object({moderation: z.enum(['pre', 'post']), stances: z.boolean()}),
    editMinutes: z.int().positive(),
    source: sourceId,
  }),
  consultation: z.object({
    /** From opening to closing, at least. */
    shortest: term,
    /** From closing to the report with an answer to every proposal. */
    report: term,
    /** Whether what comes without a name is considered. */
    anonymous: z.object({value: z.boolean(), source: sourceId}),
    /** What has to be told before a consultation opens. */
    announcement: z.object({fields: z.array(z.enum(['affected', 'consequences', 'contact'])), source: sourceId}),
    /** Documents that go with a draft act, or with one that amends another. */
    documents: z.object({needed: z.array(z.object({role: z.enum(documentRoles), of: z.enum(['draft_act', 'amendment'])})), source: sourceId}),
  }),
});

export type ProfileFile = z.infer<typeof profileFile>;
