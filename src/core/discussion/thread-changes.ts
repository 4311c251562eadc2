import type {Comment, CommentInPlace, CommentSort, TopComment} from '../../contract/comments.ts';
import {changed, findComment} from './thread-items.ts';

type Items = readonly TopComment[];

/** All that is shown, in the order in which it stands. */
export const shownIds = (items: Items): Set<string> => new Set(items.flatMap((top) => [top.id, ...top.firstReplies.items.map(({id}) => id)]));

/** One comment with what stands above and below it, as a list of its own. */
export function asThread({comment, ancestors, replies}: CommentInPlace): TopComment {
  const [top, ...rest] = [...ancestors, comment];
  return {...top!, firstReplies: {items: [...rest, ...replies.items], next: replies.next}};
}

/** The comment at the top below which another stands, itself included. */
export const topOf = (items: Items, id: string): TopComment | undefined => items.find((top) => top.id === id || top.firstReplies.items.some((reply) => reply.id === id));

/** The index behind all that stands below a comment, in replies that come in the order in which they stand. */
function endOf(replies: readonly Comment[], {id, depth}: Pick<Comment, 'id' | 'depth'>): number {
  const at = replies.findIndex((reply) => reply.id === id);
  const end = replies.findIndex((reply, index) => index > at && reply.depth <= depth);
  return end < 0 ? replies.length : end;
}

const withReply = (top: TopComment, reply: Comment): TopComment => {
  const {items, next} = top.firstReplies;
  const above = items.find(({id}) => id === reply.parent);
  const at = above ? endOf(items, above) : items.length;
  return {...top, firstReplies: {items: [...items.slice(0, at), reply, ...items.slice(at)], next}};
};

/** One more, or one less, published reply to a comment and to all above it. */
function counted(items: Items, id: string | null, by: 1 | -1): Items {
  const above = new Set<string>();
  for (let at = id; at !== null; at = findComment(items, at)?.parent ?? null) above.add(at);
  const count = <Kind extends Comment>(comment: Kind): Kind => (above.has(comment.id) ? {...comment, replies: Math.max(comment.replies + by, 0)} : comment);
  return items.map((top) => count({...top, firstReplies: {...top.firstReplies, items: top.firstReplies.items.map(count)}}));
}

/** Puts a comment in the place of what is shown of it; a new one where the order puts what is newest. */
export function placed(items: Items, comment: Comment, sort: CommentSort): Items {
  if (findComment(items, comment.id)) {
    const instead = <Kind extends Comment>(old: Kind): Kind => (old.id === comment.id ? {...old, ...comment, replies: old.replies} : old);
    return items.map((top) => instead({...top, firstReplies: {...top.firstReplies, items: top.firstReplies.items.map(instead)}}));
  }
  if (comment.parent === null) {
    const top = {...comment, firstReplies: {items: [], next: null}};
    return sort === 'newest' ? [top, ...items] : [...items, top];
  }
  const above = topOf(items, comment.parent);
  if (!above) return items;
  const placedIn = changed(items, above.id, (top) => withReply(top, comment));
  return comment.status === 'published' ? counted(placedIn, comment.parent, 1) : placedIn;
}

/** Takes a comment away; where others have answered it its place stays, without its words. */
export function without(items: Items, id: string): Items {
  const gone = findComment(items, id);
  if (!gone) return items;
  const place = {status: 'deleted', author: null, onBehalf: null, stance: null, text: [], target: null, editedAt: null, own: undefined} as const;
  const left =
    gone.replies > 0
      ? placed(items, {...gone, ...place}, 'oldest')
      : items.filter((top) => top.id !== id).map((top) => ({...top, firstReplies: {...top.firstReplies, items: top.firstReplies.items.filter((reply) => reply.id !== id)}}));
  return gone.status === 'published' ? counted(left, gone.parent, -1) : left;
}
