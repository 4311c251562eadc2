import {z} from '@hono/zod-openapi';
import {consultationLimits} from '../consultation-limits.ts';
import {lengthOf, limits, tidyText} from '../fields.ts';
import {provisionTypes, type DraftVersion, type NewVersion, type PastedText, type Provision, type ProvisionInput, type RecognisedText} from '../provisions.ts';
import {fieldOf} from './faults.ts';
import {provisionId} from './proposals.ts';
import {instant, langMap, languageTag} from './terms.ts';

const controls = /[^\P{Cc}\n\t]|\p{Cs}/u;

/** Many lines, kept as they are but for their ends; may be empty. */
export const plain = (max: number) =>
  fieldOf((value) => (controls.test(value) ? 'not_text' : lengthOf(tidyText(value)) > max ? 'too_long' : undefined), tidyText, {max});

/** A text in a few languages, each checked by the same rule. */
export const inLanguages = (value: z.ZodType<string>) =>
  z
    .record(languageTag(), value)
    .refine((map) => Object.keys(map).length <= consultationLimits.languages.max, {error: 'too_long'})
    .meta({description: 'By BCP 47 tag'});

const kind = {type: z.enum(provisionTypes, {error: 'unknown_value'}), depth: z.int().min(0).max(consultationLimits.depth)};

const shown = {id: z.string(), type: z.enum(provisionTypes), depth: z.int(), number: z.string(), heading: langMap, text: langMap};

const provision = z
  .object({...shown, hash: z.string(), was: z.string().nullable(), change: z.enum(['added', 'changed', 'moved', 'same']).nullable()})
  .meta({id: 'Provision'}) satisfies z.ZodType<Provision>;

export const draftVersion = z
  .object({
    n: z.int(),
    lang: z.string(),
    note: langMap,
    publishedAt: instant().nullable(),
    provisions: z.array(provision).readonly(),
    removed: z.array(z.object(shown)).readonly(),
  })
  .meta({id: 'DraftVersion'}) satisfies z.ZodType<DraftVersion>;

const provisionInput = z
  .object({
    ...kind,
    number: plain(consultationLimits.number.max),
    heading: inLanguages(plain(consultationLimits.heading.max)),
    text: inLanguages(plain(consultationLimits.provision.max)),
    id: provisionId().optional(),
    was: provisionId().nullable().optional(),
  })
  .meta({id: 'ProvisionInput'}) satisfies z.ZodType<ProvisionInput>;

export const newVersion = z
  .object({
    lang: languageTag(),
    note: inLanguages(plain(limits.reason.max)),
    provisions: z.array(provisionInput).min(1, 'required').max(consultationLimits.provisions.max).readonly(),
  })
  .meta({id: 'NewVersion'}) satisfies z.ZodType<NewVersion>;

export const pastedText = z.object({lang: languageTag(), text: plain(consultationLimits.pasted.max)}).meta({id: 'PastedText'}) satisfies z.ZodType<PastedText>;

export const recognisedText = z
  .object({
    lang: z.string(),
    provisions: z.array(z.object({...shown, was: z.string().nullable()})).readonly(),
    doubts: z.array(z.object({provision: z.string(), doubt: z.enum(['no_number', 'repeated_number', 'number_skipped', 'very_long'])})).readonly(),
  })
  .meta({id: 'RecognisedText'}) satisfies z.ZodType<RecognisedText>;
