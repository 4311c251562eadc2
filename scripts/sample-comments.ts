import {sortFormulas, type Comment, type CommentPage, type CommentSort} from '../src/contract/comments.ts';
import {samplePetition} from './sample-petition.ts';

const subject = 'petition:sample';

const comment = (id: string, change: Partial<Comment> = {}): Comment => ({
  id,
  subject,
  parent: null,
  inReplyTo: null,
  depth: 0,
  kind: 'comment',
  status: 'published',
  stance: null,
  author: 'Ганна Мороз',
  onBehalf: null,
  lang: 'uk',
  text: [{type: 'paragraph', content: ['А у вихідні рахували?']}],
  target: null,
  wording: null,
  answer: null,
  writtenAt: '2026-01-03T10:00:00.000Z',
  editedAt: null,
  up: 0,
  down: 0,
  replies: 0,
  ground: null,
  ...change,
});

/** A page of a discussion that is open, as the contract has it. */
export const sampleComments = (): CommentPage => ({
  items: [
    {
      ...comment('top', {stance: 'support', author: 'Петро Заруба', up: 7, replies: 1}),
      firstReplies: {items: [comment('below', {parent: 'top', inReplyTo: 'top', depth: 1})], next: null},
    },
  ],
  next: null,
  discussion: {
    subject,
    title: samplePetition().title,
    body: samplePetition().body,
    open: true,
    closesAt: samplePetition().closesAt,
    stances: true,
    proposals: false,
    anonymous: false,
    moderation: 'post',
    editMinutes: 15,
    addressDays: 30,
    sorts: (Object.keys(sortFormulas) as CommentSort[]).map((sort) => ({sort, formula: sortFormulas[sort]})),
    totals: {comments: 120, support: 1, oppose: 0},
    version: 1,
  },
});
