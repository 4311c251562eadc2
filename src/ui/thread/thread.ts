import {html, nothing, type TemplateResult} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Comment, TopComment} from '../../contract/comments.ts';
import {counted} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {commentView, type CommentView} from './comment.ts';

export interface ThreadView extends CommentView {
  readonly items: readonly TopComment[];
  readonly busy: boolean;
  readonly moreReplies: (top: TopComment) => void;
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

const key = ({id}: Comment) => id;

/** How many replies the button would bring; at least one, where numbers lag. */
const missing = ({replies, firstReplies}: TopComment) => Math.max(replies - firstReplies.items.filter(({status}) => status === 'published').length, 1);

function branch(id: string, below: Below, view: ThreadView, last: unknown = nothing): unknown {
  const replies = below.get(id) ?? [];
  return replies.length === 0 && last === nothing ? nothing : html`<ol class="replies">${repeat(replies, key, (reply) => html`<li>${commentView(reply, view)} ${branch(reply.id, below, view)}</li>`)}${last}</ol>`;
}

const more = (top: TopComment, view: ThreadView) =>
  top.firstReplies.next
    ? html`<li>
        <button type="button" class="btn btn--secondary btn--sm" part="more" aria-busy=${view.busy ? 'true' : 'false'} @click=${() => view.moreReplies(top)}>
          ${counted(missing(top), msg('Show # more reply|Show # more replies', {id: 'thread.replies'}))}
        </button>
      </li>`
    : nothing;

/** Comments with what stands below them, three deep. */
export const thread = (view: ThreadView): TemplateResult => html`<ol class="thread" part="thread">
  ${repeat(view.items, key, (top) => html`<li>${commentView(top, view)} ${branch(top.id, sorted(top), view, more(top, view))}</li>`)}
</ol>`;
