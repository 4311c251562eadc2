import {z} from '@hono/zod-openapi';
import {commentLimits} from '../comment-limits.ts';
import {
  moderationStates,
  type CommentTransition,
  type HeldWords,
  type ModerationQueue,
  type ModerationRow,
  type MovedComment,
  type NewCommentPage,
  type RegisteredPage,
} from '../comment-moderation.ts';
import {commentStatuses} from '../comments.ts';
import {limits} from '../fields.ts';
import {comment, hidingGround, note} from './comments.ts';
import {line} from './faults.ts';
import {instant, langMap, languageTag, pageOf, webAddress} from './terms.ts';

const cursor = z.string().max(500).optional();

export const moderationFilter = z.object({
  state: z.enum(moderationStates, {error: 'unknown_value'}).default('held').meta({description: '`held`: waits to be published; `reported`: people have asked to look at it; `hidden`: can be restored'}),
  comment: z.string().max(64).optional().meta({description: 'This comment alone, in whatever state it is now; nothing where it was erased'}),
  cursor,
});

const row = z
  .object({
    comment,
    answers: comment.nullable(),
    text: z.string(),
    heldFor: z.enum(['words', 'premoderation']).nullable(),
    explanation: z.string().nullable(),
    revision: z.int(),
    receipt: z.string(),
    discussion: z.object({subject: z.string(), title: langMap, bodyId: z.string(), url: webAddress()}),
    reports: z.array(z.object({reason: z.string(), note: z.string(), at: instant()})).readonly(),
  })
  .meta({id: 'ModerationRow'}) satisfies z.ZodType<ModerationRow>;

export const moderationQueue = pageOf(row)
  .extend({totals: z.object({held: z.int(), reported: z.int(), hidden: z.int()}), grounds: z.array(hidingGround).readonly()})
  .meta({id: 'ModerationQueue'}) satisfies z.ZodType<ModerationQueue>;

export const commentTransition = z
  .discriminatedUnion('to', [z.object({to: z.literal('published')}), z.object({to: z.literal('hidden'), ground: z.string(), explanation: note()})])
  .meta({id: 'CommentTransition'}) satisfies z.ZodType<CommentTransition>;

export const movedComment = z.object({id: z.string(), status: z.enum(commentStatuses), revision: z.int()}).meta({id: 'MovedComment'}) satisfies z.ZodType<MovedComment>;

const titles = z
  .record(languageTag(), line({min: 1, max: limits.title.max}))
  .refine((map) => Object.keys(map).length > 0, {error: 'required'})
  .meta({description: 'By BCP 47 tag'});

const settings = {
  title: titles,
  stances: z.boolean(),
  moderation: z.enum(['pre', 'post'], {error: 'unknown_value'}),
  closesAt: instant().nullable(),
};

export const pageSettings = z.object(settings).meta({id: 'CommentPageSettings'});

export const newCommentPage = z
  .object({...settings, bodyId: z.string(), url: webAddress().max(commentLimits.source.max)})
  .meta({id: 'NewCommentPage'}) satisfies z.ZodType<NewCommentPage>;

export const registeredPage = z
  .object({...newCommentPage.shape, title: langMap, id: z.string(), subject: z.string(), createdAt: instant(), revision: z.int()})
  .meta({id: 'RegisteredPage'}) satisfies z.ZodType<RegisteredPage>;

export const pageFilter = z.object({cursor});
export const registeredPages = pageOf(registeredPage).meta({id: 'RegisteredPages'});

export const heldWordsEdit = z
  .object({words: z.array(line({min: 2, max: commentLimits.heldWords.length})).max(commentLimits.heldWords.max).readonly()})
  .meta({id: 'HeldWordsEdit'});

export const heldWords = z.object({words: z.array(z.string()).readonly(), revision: z.int()}).meta({id: 'HeldWords'}) satisfies z.ZodType<HeldWords>;
