import {z} from '@hono/zod-openapi';
import {commentLimits} from '../comment-limits.ts';
import {
  commentKinds,
  commentSorts,
  commentStatuses,
  type CastVote,
  type Comment,
  type CommentEdit,
  type CommentInPlace,
  type CommentLogEntry,
  type CommentPage,
  type CommentReceipt,
  type DeletedComment,
  type Discussion,
  type EditedComment,
  type HidingGround,
  type HidingGrounds,
  type NewComment,
  type NewReport,
  type NewVote,
  type OwnPart,
  type Reported,
  type Selector,
  type Target,
  type TopComment,
} from '../comments.ts';
import {limits, tidyText} from '../fields.ts';
import {proposalOutcomes} from '../proposals.ts';
import {consent, fieldOf, line, text} from './faults.ts';
import {bodyRef} from './petition.ts';
import {proposalAnswer} from './proposals.ts';
import {instant, langMap, languageTag, pageOf, richText} from './terms.ts';

const cursor = z.string().max(500).optional();
const subject = z.string({error: 'required'}).max(90).meta({description: '`petition:`, `consultation:` or `page:` and an id'});

/** Quoted exactly: not a letter is tidied away. A lone surrogate is no text. */
const quoted = (max: number) =>
  fieldOf((value) => (/\p{Cs}|\0/u.test(value) ? 'not_text' : [...value].length > max ? 'too_long' : undefined), (value) => value, {max});

const offset = z.int().min(0).max(100_000_000);

const selector = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('TextQuoteSelector'),
      exact: quoted(commentLimits.quote.max),
      prefix: quoted(commentLimits.quote.context).optional(),
      suffix: quoted(commentLimits.quote.context).optional(),
    }),
    z.object({type: z.literal('TextPositionSelector'), start: offset, end: offset}).refine(({start, end}) => start <= end, {error: 'unknown_value', path: ['end']}),
  ])
  .meta({id: 'Selector'}) satisfies z.ZodType<Selector>;

const isSource = (value: string) => (/^urn:[a-z0-9][a-z0-9-]{0,31}:[\w.:~%#/-]+$/i.test(value) || /^https?:\/\//.test(value)) && URL.canParse(value);

export const target = z
  .object({
    source: z.string().max(commentLimits.source.max).refine(isSource, {error: 'unknown_value'}).meta({description: 'An address of the backend or of the page that is discussed, or a URN'}),
    selector: z.array(selector).max(4).readonly().optional(),
  })
  .meta({id: 'CommentTarget', description: 'As in the W3C Web Annotation Data Model'}) satisfies z.ZodType<Target>;

export const hidingGround = z.object({id: z.string(), title: langMap}).meta({id: 'HidingGround'}) satisfies z.ZodType<HidingGround>;

const heldFor = z.enum(['words', 'premoderation']).nullable();
const stance = z.enum(['support', 'oppose']);
const vote = z.enum(['up', 'down'], {error: 'unknown_value'});

const own = z
  .object({
    mine: z.boolean(),
    vote: vote.nullable(),
    text: z.string().optional(),
    revision: z.int().optional(),
    editableUntil: instant().nullable().optional(),
    heldFor: heldFor.optional(),
  })
  .meta({id: 'OwnPart', description: 'Only with a token'}) satisfies z.ZodType<OwnPart>;

export const comment = z
  .object({
    id: z.string(),
    subject: z.string(),
    parent: z.string().nullable(),
    inReplyTo: z.string().nullable(),
    depth: z.int().min(0).max(commentLimits.depth),
    kind: z.enum(commentKinds),
    status: z.enum(commentStatuses),
    stance: stance.nullable(),
    author: z.string().nullable(),
    onBehalf: z.string().nullable(),
    lang: z.string(),
    text: richText,
    target: target.nullable(),
    wording: z.string().nullable(),
    answer: proposalAnswer.nullable(),
    writtenAt: instant(),
    editedAt: instant().nullable(),
    up: z.int(),
    down: z.int(),
    replies: z.int(),
    ground: hidingGround.nullable(),
    own: own.optional(),
  })
  .meta({id: 'Comment'}) satisfies z.ZodType<Comment>;

const replyPage = pageOf(comment).meta({id: 'ReplyPage'});

export const topComment = z.object({...comment.shape, firstReplies: replyPage}).meta({id: 'TopComment'}) satisfies z.ZodType<TopComment>;

export const discussion = z
  .object({
    subject: z.string(),
    title: langMap,
    body: bodyRef,
    open: z.boolean(),
    closesAt: instant().nullable(),
    stances: z.boolean(),
    proposals: z.boolean(),
    anonymous: z.boolean(),
    moderation: z.enum(['pre', 'post']),
    editMinutes: z.int(),
    addressDays: z.int().meta({description: 'Days for which the address of an author is kept'}),
    sorts: z.array(z.object({sort: z.enum(commentSorts), formula: z.string()})).readonly(),
    totals: z.object({comments: z.int(), support: z.int(), oppose: z.int()}),
    version: z.int(),
    asOf: instant().optional(),
  })
  .meta({id: 'Discussion'}) satisfies z.ZodType<Discussion>;

export const commentPage = pageOf(topComment).extend({discussion}).meta({id: 'CommentPage'}) satisfies z.ZodType<CommentPage>;

/** With `parent` the replies alone. */
export const commentList = z.union([commentPage, replyPage]);

export const ownCommentPage = pageOf(comment).meta({id: 'OwnComments'});

export const discussionList = z.object({items: z.array(discussion).readonly()}).meta({id: 'Discussions'});

export const discussedPages = pageOf(discussion).meta({id: 'DiscussedPages'});

export const hidingGrounds = z.object({items: z.array(hidingGround).readonly()}).meta({id: 'HidingGrounds'}) satisfies z.ZodType<HidingGrounds>;

export const commentInPlace = z
  .object({comment, ancestors: z.array(comment).readonly(), replies: replyPage, pageCursor: z.string(), discussion})
  .meta({id: 'CommentInPlace'}) satisfies z.ZodType<CommentInPlace>;

const orders = [
  '`oldest`: by time of writing.',
  '`newest`: the same from the end.',
  '`best`: by the lower bound of the Wilson score interval with z = 1.96 for the share of votes up, (p + z²/2n − z·√((p(1−p) + z²/4n)/n)) / (1 + z²/n), 0 without votes; of equals the newer first.',
  '`discussed`: by the number of published replies at every depth; of equals the newer first.',
  '`balanced`: the best that supports, the best that opposes, the next of each in turn; where one side has no more the other goes on, then those without a side.',
  'Replies always stand below what they answer, oldest first.',
].join(' ');

export const commentFilter = z.object({
  subject,
  sort: z.enum(commentSorts, {error: 'unknown_value'}).default('oldest').meta({description: orders}),
  parent: z.string().max(64).optional().meta({description: 'Only what stands below this comment'}),
  limit: z.coerce.number().int().min(1).max(commentLimits.page.max).default(commentLimits.page.size),
  cursor,
});

export const subjectFilter = z.object({subject, cursor});

export const pageListFilter = z.object({cursor: z.string().max(500).optional()});

export const fileFilter = z.object({subject});

export const countFilter = z.object({subjects: z.string({error: 'required'}).meta({description: `At most ${commentLimits.counts.max}, with commas`})});

/** A provision as it should read: empty where it should go. */
const wording = fieldOf(
  (value) => (/[^\P{Cc}\n\t]|\p{Cs}/u.test(value) ? 'not_text' : [...tidyText(value)].length > commentLimits.wording.max ? 'too_long' : undefined),
  tidyText,
  {max: commentLimits.wording.max},
);

export const newComment = z
  .object({
    subject,
    parent: z.string().max(64).nullable().optional(),
    kind: z.enum(commentKinds, {error: 'unknown_value'}).optional(),
    stance: z.enum(stance.options, {error: 'unknown_value'}).nullable().optional(),
    name: line(limits.name).nullable(),
    onBehalf: line(commentLimits.onBehalf).nullable().optional(),
    lang: languageTag(),
    text: text(commentLimits.text),
    target: target.nullable().optional(),
    wording: wording.nullable().optional(),
    consent: consent(),
  })
  .meta({id: 'NewComment'}) satisfies z.ZodType<NewComment>;

export const commentReceipt = z
  .object({
    id: z.string(),
    status: z.enum(['published', 'held']),
    heldFor,
    receipt: z.string(),
    writtenAt: instant(),
    hash: z.string().meta({description: 'SHA-256 of the text in UTF-8 as it was taken: with line feeds, no white space at the ends'}),
    comment: comment.optional(),
  })
  .meta({id: 'CommentReceipt'}) satisfies z.ZodType<CommentReceipt>;

export const commentEdit = z.object({text: text(commentLimits.text), wording: wording.optional()}).meta({id: 'CommentEdit'}) satisfies z.ZodType<CommentEdit>;

export const editedComment = z
  .object({id: z.string(), status: z.enum(['published', 'held']), heldFor, editedAt: instant(), hash: z.string(), revision: z.int()})
  .meta({id: 'EditedComment'}) satisfies z.ZodType<EditedComment>;

export const deletedComment = z.object({id: z.string(), status: z.literal('deleted')}).meta({id: 'DeletedComment'}) satisfies z.ZodType<DeletedComment>;

export const newVote = z.object({vote: z.enum(['up', 'down', 'none'], {error: 'unknown_value'})}).meta({id: 'NewVote'}) satisfies z.ZodType<NewVote>;

export const castVote = z.object({id: z.string(), vote: vote.nullable()}).meta({id: 'CastVote'}) satisfies z.ZodType<CastVote>;

/** A few words of an official or a citizen, or none. */
export const note = () => text({min: 1, max: commentLimits.note.max}).optional();

export const newReport = z.object({reason: z.string({error: 'required'}).max(40), note: note()}).meta({id: 'NewReport'}) satisfies z.ZodType<NewReport>;

export const reported = z.object({id: z.string(), status: z.literal('reported')}).meta({id: 'Reported'}) satisfies z.ZodType<Reported>;

const logEntry = z
  .object({
    id: z.string(),
    at: instant(),
    comment: z.string(),
    action: z.enum(['published', 'hidden', 'refused', 'restored', 'kept', 'edited', 'deleted', 'answered', 'reanswered']),
    ground: hidingGround.nullable(),
    outcome: z.enum(proposalOutcomes).nullable(),
    actorRole: z.enum(['citizen', 'moderator', 'official']),
  })
  .meta({id: 'CommentLogEntry'}) satisfies z.ZodType<CommentLogEntry>;

export const commentLog = pageOf(logEntry).meta({id: 'CommentLog'});
