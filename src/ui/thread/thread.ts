import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Comment, TopComment} from '../../contract/comments.ts';
import {counted} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {commentView, type CommentView} from './comment.ts';
import type {Rows} from './rows.ts';

export interface ThreadView extends CommentView {
  readonly items: readonly TopComment[];
  readonly rows: Rows;
  readonly busy: boolean;
  readonly moreReplies: (top: TopComment) => void;
  /** Why the replies to this one could not be fetched. */
  readonly fault: (top: TopComment) => unknown;
}

type Below = ReadonlyMap<string, readonly Comment[]>;

/** What stands directly below each; what is not shown itself hands its replies to the one at the top. */
function sorted(top: TopComment): Below {
  const below = new Map<string, Comment[]>([[top.id, []]]);
  for (const reply of top.firstReplies.items) {
    const above = below.get(reply.parent ?? '') ?? below.get(top.id)!;
    above.push(reply);
    below.set(reply.id, []);
  }
  return below;
}

/** How many replies are not shown; at least one, where numbers lag. */
const missing = ({replies, firstReplies}: TopComment) => Math.max(replies - firstReplies.items.filter(({status}) => status === 'published').length, 1);

function branch(id: string, below: Below, view: ThreadView, rows: Rows, last: unknown = nothing): unknown {
  const replies = below.get(id) ?? [];
  if (replies.length === 0 && last === nothing) return nothing;
  return html`<ol class="replies">${replies.map((reply) => rows.row(reply.id, [{}], () => commentView(reply, view, branch(reply.id, below, view, rows))))}${last}</ol>`;
}

const more = (top: TopComment, view: ThreadView) =>
  top.firstReplies.next
    ? html`<li class="more">
        ${view.fault(top)}
        <button type="button" class="btn btn--secondary btn--sm" part="more" aria-busy=${view.busy ? 'true' : 'false'} @click=${() => view.moreReplies(top)}>
          ${counted(missing(top), msg('Show # more reply|Show # more replies', {id: 'thread.replies'}))}
        </button>
        <span class="paper small">${counted(missing(top), msg('# more reply is not on this paper|# more replies are not on this paper', {id: 'thread.replies.paper'}))}</span>
      </li>`
    : nothing;

/** What of the page a comment at the top depends on, with all that stands below it. */
const stampOf = (top: TopComment, {level, named, arrived, busy, now, talk, fault}: ThreadView) => [
  top,
  level,
  named,
  arrived,
  top.firstReplies.next && busy,
  fault(top) === nothing,
  Math.floor(now.getTime() / 60_000),
  ...[top, ...top.firstReplies.items].map((comment) => talk.stamp(comment)),
];

/** Comments with what stands below them, three deep. */
export function thread(view: ThreadView): TemplateResult {
  const drawn = view.items.map((top) => view.rows.row(top.id, stampOf(top, view), (rows) => commentView(top, view, branch(top.id, sorted(top), view, rows, more(top, view)))));
  view.rows.end();
  return html`<ol class="thread" part="thread">${drawn}</ol>`;
}
