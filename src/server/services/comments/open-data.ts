import type {Comment, Selector} from '../../../contract/comments.ts';
import {plainText} from '../../../contract/rich-text-parser.ts';
import type {Reader} from '../../db/transaction.ts';
import type {Row} from '../../http/csv.ts';
import {listTop} from './list.ts';
import {listBelow} from './replies.ts';
import {belowRoots, type CommentRecord} from './store.ts';

/** One line for each comment that has a place in a discussion; of one that is gone no more than its place. */
export const commentColumns = [
  'subject', 'commentId', 'parentId', 'inReplyTo', 'depth', 'kind', 'status', 'ground', 'writtenAt', 'editedAt', 'author', 'onBehalf', 'stance', 'lang', 'text',
  'source', 'quote', 'wording', 'up', 'down', 'replies', 'outcome', 'reason', 'unit', 'answeredAt',
] as const;

const exact = (selector: Selector) => (selector.type === 'TextQuoteSelector' ? [selector.exact] : []);

export function commentRow(comment: Comment): Row {
  const {subject, id, parent, inReplyTo, depth, kind, status, ground, writtenAt, editedAt, author, onBehalf, stance, lang, text, target, wording, up, down, replies, answer} = comment;
  return [
    subject, id, parent, inReplyTo, depth, kind, status, ground?.id ?? null, writtenAt, editedAt, author, onBehalf, stance, lang, plainText(text),
    target?.source ?? null, target?.selector?.flatMap(exact)[0] ?? null, wording, up, down, replies,
    answer?.outcome ?? null, answer ? plainText(answer.reason) : null, answer?.unit ?? null, answer?.answeredAt ?? null,
  ];
}

/** Comments at the top that are read at once. */
const topsAtOnce = 50;
/** Who has more replies than these has them read apart, so that no part of a long discussion is long. */
const few = 100;
const repliesAtOnce = 500;

async function* repliesTo(db: Reader, top: CommentRecord): AsyncGenerator<readonly CommentRecord[]> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listBelow(db, top, {cursor: cursor ?? undefined, size: repliesAtOnce});
    yield page.items;
    cursor = page.next;
  }
}

/** A whole discussion in the order in which it is read, oldest first, some comments at a time. */
export async function* wholeDiscussion(db: Reader, subject: string): AsyncGenerator<readonly CommentRecord[]> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const tops = await listTop(db, subject, 'oldest', {cursor: cursor ?? undefined, size: topsAtOnce});
    const below = await belowRoots(db, tops.items.filter(({replies}) => replies > 0 && replies <= few).map(({id}) => id));
    let part: CommentRecord[] = [];
    for (const top of tops.items) {
      part.push(top, ...(below.get(top.id) ?? []));
      if (top.replies <= few) continue;
      yield part;
      part = [];
      yield* repliesTo(db, top);
    }
    yield part;
    cursor = tops.next;
  }
}
