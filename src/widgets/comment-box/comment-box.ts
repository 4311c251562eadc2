import {html, nothing, type TemplateResult} from 'lit/html.js';
import {now} from '../../client/clock.ts';
import type {Comment, Discussion, TopComment} from '../../contract/comments.ts';
import {DiscussionController} from '../../core/discussion/discussion-controller.ts';
import {addressOfComment} from '../../core/discussion/permalink.ts';
import {findComment} from '../../core/discussion/thread-items.ts';
import {linkTo} from '../../core/links.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import catalogue from '../../generated/catalogues/comments.ts';
import {counted} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {heading} from '../../ui/parts.ts';
import {richTextStyles} from '../../ui/rich-text.ts';
import {failed, stale} from '../../ui/states.ts';
import {readOnly, type TalkParts} from '../../ui/thread/comment.ts';
import {balance, stanceStyles} from '../../ui/thread/stance.ts';
import {thread} from '../../ui/thread/thread.ts';
import {threadStyles} from '../../ui/thread/thread.styles.ts';
import styles from './comment-box.styles.ts';

/**
 * What people say about something: a petition, or a page of any site; with votes and sides, page by
 * page, in an order whose formula is told.
 *
 * @summary A discussion under anything.
 * @tagname viche-comment-box
 * @slot - A link to the page of what is discussed, shown until the widget is there and where scripts do not run.
 * @csspart root - The whole widget.
 * @csspart title - The widget's heading.
 * @csspart totals - How many are for and against.
 * @csspart thread - The list of comments.
 * @csspart comment - A comment.
 * @csspart more - A button that shows more comments or replies.
 * @csspart notice - A notice: old data, an error.
 * @csspart retry - The button that tries again.
 */
export class CommentBoxElement extends WidgetElement {
  static override readonly styles = [WidgetElement.styles, richTextStyles, stanceStyles, threadStyles, styles];
  static override readonly properties = {...WidgetElement.properties, subject: 'subject', sort: 'sort'};
  static override readonly catalogue = catalogue;

  /**
   * What is discussed: `petition:` and its id, or `page:` and the id under which a moderator registered the page.
   * @attr subject
   */
  subject = '';

  /**
   * The order in which it begins: `oldest`, `newest`, `best`, `discussed` or `balanced`.
   * @attr sort
   */
  sort = 'oldest';

  readonly #talk: TalkParts = readOnly;
  readonly #discussion = new DiscussionController(this);

  protected override skeleton(): TemplateResult {
    return html`<div class="stack waiting" aria-hidden="true"><span class="sk"></span></div>`;
  }

  protected override content(): unknown {
    const {discussion, items, failure} = this.#discussion;
    const retry = () => void this.#discussion.refresh();
    if (!discussion || !items) return failure ? failed(failure, retry, linkTo(this.source, this.subject.replace('petition:', ''), '')) : this.skeleton();
    return this.#box(discussion, items, retry);
  }

  /**
   * Says a sentence to people who listen.
   * @internal
   */
  say(sentence: string): void {
    this.announce(sentence);
  }

  /** @internal */
  heard(): void {
    this.say(this.#freshWords);
  }

  /** @internal */
  ledTo(id: string): void {
    void this.focusOn(`#h-${id}`);
  }

  get #freshWords(): string {
    return counted(this.#discussion.fresh, msg('# new comment|# new comments', {id: 'thread.fresh'}));
  }

  #box(discussion: Discussion, items: readonly TopComment[], retry: () => void): TemplateResult {
    const {stale: old, readAt, totals, alone, next, busy, arrived} = this.#discussion;
    const level = this.headingLevel;
    return html`<section class="stack box" aria-labelledby="title">
      <div class="stack head"><div part="title">${heading(level, msg('Discussion', {id: 'thread.title'}), 'title', 'title')}</div></div>
      ${discussion.stances ? balance(totals) : nothing} ${stale(old, readAt, retry)} ${this.#talk.composer()}
      ${heading(level + 1, counted(totals.comments, msg('# comment|# comments', {id: 'thread.count'})), 'h3', 'count', true)}
      ${thread({
        items,
        busy,
        level: level + 2,
        timeZone: discussion.body.timeZone,
        now: now(),
        talk: this.#talk,
        addressOf: addressOfComment,
        named: alone,
        arrived,
        openLog: () => undefined,
        find: (id): Comment | undefined => findComment(items, id),
        moreReplies: (top) => void this.#moreReplies(top),
      })}
      ${next ? html`<p><button type="button" class="btn btn--secondary" part="more" aria-busy=${busy ? 'true' : 'false'} @click=${() => void this.#more()}>${counted(50, msg('Show the next #|Show the next #', {id: 'thread.more'}))}</button></p>` : nothing}
    </section>`;
  }

  async #more() {
    const first = await this.#discussion.more();
    if (first) await this.focusOn(`#h-${first}`);
  }

  async #moreReplies(top: TopComment) {
    const first = await this.#discussion.moreReplies(top);
    if (first) await this.focusOn(`#h-${first}`);
  }
}
