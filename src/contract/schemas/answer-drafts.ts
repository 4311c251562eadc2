import {z} from '@hono/zod-openapi';
import {faultOfDraft, type AnswerDraft, type SavedAnswerDraft, type SharedAnswerDraft} from '../answer-drafts.ts';
import {limits} from '../fields.ts';
import {date, fieldOf} from './faults.ts';
import {instant, languageTag} from './terms.ts';

/** A part of a draft: kept as it was typed, but for the kind of its line ends. */
const unfinished = (max: number) =>
  z
    .string()
    .overwrite((value) => value.replace(/\r\n?/g, '\n'))
    .pipe(fieldOf((value) => faultOfDraft(value, max), (value) => value, {max}));

const nothingYet = z.literal('', {error: 'unknown_value'});

export const answerDraft = z
  .object({
    outcome: z.enum(['supported', 'not_supported', ''], {error: 'unknown_value'}),
    lang: z.union([languageTag(), nothingYet]),
    text: unfinished(limits.answer.max),
    signatory: unfinished(limits.signatory.max),
    unit: unfinished(limits.signatory.max),
    signedOn: z.union([date(), nothingYet]),
  })
  .meta({id: 'AnswerDraft'}) satisfies z.ZodType<AnswerDraft>;

export const sharedAnswerDraft = z
  .object({draft: answerDraft.nullable(), revision: z.int(), savedAt: instant().nullable(), savedBy: z.string().nullable()})
  .meta({id: 'SharedAnswerDraft'}) satisfies z.ZodType<SharedAnswerDraft>;

export const savedAnswerDraft = z.object({revision: z.int(), savedAt: instant()}).meta({id: 'SavedAnswerDraft'}) satisfies z.ZodType<SavedAnswerDraft>;
