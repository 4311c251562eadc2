import type {Comment, TopComment} from '../../contract/comments.ts';
import type {Page} from '../../contract/http.ts';

type Items = readonly TopComment[];

/** A comment wherever it stands among those shown. */
export const findComment = (items: Items, id: string): Comment | undefined => items.flatMap((top): readonly Comment[] => [top, ...top.firstReplies.items]).find((comment) => comment.id === id);

/** How many published comments are shown. */
export const shownNumber = (items: Items): number => items.flatMap((top): readonly Comment[] => [top, ...top.firstReplies.items]).filter(({status}) => status === 'published').length;

/** One list behind another; what is in both stands where the first has it. */
export function joined(items: Items, more: Items): Items {
  const known = new Set(items.map(({id}) => id));
  return [...items, ...more.filter(({id}) => !known.has(id))];
}

/** The same comments, one at the top changed. */
export const changed = (items: Items, id: string, change: (top: TopComment) => TopComment): Items => items.map((top) => (top.id === id ? change(top) : top));

/** The same comments with another page of replies below one. What is there already keeps its place. */
export const withReplies = (items: Items, id: string, {items: more, next}: Page<Comment>): Items =>
  changed(items, id, (top) => {
    const arrived = new Set(more.map((reply) => reply.id));
    return {...top, firstReplies: {items: [...top.firstReplies.items.filter((reply) => !arrived.has(reply.id)), ...more], next}};
  });
