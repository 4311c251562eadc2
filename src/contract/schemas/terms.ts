import {z} from '@hono/zod-openapi';
import type {Body, PetitionTerms} from '../body.ts';
import type {LangMap, Pending} from '../http.ts';
import type {Block, RichText} from '../rich-text.ts';
import type {LegalSource, Term} from '../terms.ts';

export const instant = () => z.iso.datetime().meta({description: 'Instant in UTC'});
export const localDay = () => z.iso.date().meta({description: 'Local date of the body'});

const isLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** As in `Accept-Language`, short: `uk`, `en-GB`. It becomes a key of texts, so no longer than RFC 5646 §4.4.1 lets tags be. */
export const languageTag = () =>
  z
    .string()
    .max(35, 'unknown_value')
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'unknown_value')
    .refine(isLanguage, 'unknown_value');

export const langMap = z.record(z.string(), z.string()).meta({id: 'LangMap', description: 'A text by BCP 47 tag'}) satisfies z.ZodType<LangMap>;

/** An address people can follow: `javascript:` and its like are URLs too. */
export const webAddress = () => z.url({protocol: /^https?$/});

export const legalSource = z
  .object({title: langMap, url: webAddress().optional(), verified: z.boolean()})
  .meta({id: 'LegalSource'}) satisfies z.ZodType<LegalSource>;

export const term = z
  .object({n: z.int(), unit: z.enum(['working_day', 'day', 'month']), source: legalSource})
  .meta({id: 'Term'}) satisfies z.ZodType<Term>;

export const petitionTerms = z
  .object({
    profile: z.string(),
    threshold: z.int(),
    thresholdSource: legalSource,
    period: z.string().meta({description: 'ISO 8601 duration'}),
    periodSource: legalSource,
    moderation: term,
    reviewStart: term,
    answer: term,
    handover: term,
  })
  .meta({id: 'PetitionTerms'}) satisfies z.ZodType<PetitionTerms>;

export const bodySchema = z
  .object({
    id: z.string(),
    name: langMap,
    kind: z.enum(['national', 'local']),
    population: z.int().nullable(),
    profile: z.string(),
    codes: z.record(z.string(), z.string()),
    timeZone: z.string(),
    petition: petitionTerms,
  })
  .meta({id: 'Body'}) satisfies z.ZodType<Body>;

export const pending = z
  .object({id: z.string(), status: z.literal('pending'), expiresAt: instant()})
  .meta({id: 'Pending'}) satisfies z.ZodType<Pending>;

const inline = z.union([
  z.string(),
  z.object({text: z.string(), emphasis: z.literal(true)}),
  z.object({text: z.string(), href: z.string()}),
]);
const run = z.array(inline).readonly();

const block = z.union([
  z.object({type: z.literal('heading'), content: run}),
  z.object({type: z.literal('paragraph'), content: run}),
  z.object({type: z.literal('list'), ordered: z.boolean(), items: z.array(run).readonly()}),
]) satisfies z.ZodType<Block>;

export const richText = z
  .array(block)
  .readonly()
  .meta({id: 'RichText', description: 'A document as blocks, never HTML'}) satisfies z.ZodType<RichText>;

/** A list of something: `{items, next}`. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({items: z.array(item).readonly(), next: z.string().nullable()});
