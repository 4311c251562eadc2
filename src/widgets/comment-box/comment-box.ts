import {html, nothing, type TemplateResult} from 'lit/html.js';
import {now} from '../../client/clock.ts';
import {commentPageSize} from '../../contract/comment-limits.ts';
import type {CommentSort, Discussion, TopComment} from '../../contract/comments.ts';
import {DiscussionController} from '../../core/discussion/discussion-controller.ts';
import {FurtherPanel} from '../../core/discussion/further-panel.ts';
import {commentAddresses} from '../../core/discussion/permalink.ts';
import {TalkPanel} from '../../core/discussion/talk-panel.ts';
import {findComment} from '../../core/discussion/thread-items.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import catalogue from '../../generated/catalogues/comments.ts';
import {counted, fill, inWords} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {icon} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';
import {richTextStyles} from '../../ui/rich-text.ts';
import {failed, missingWords, notice, stale} from '../../ui/states.ts';
import {actsStyles} from '../../ui/thread/acts.ts';
import {composeStyles} from '../../ui/thread/compose-form.ts';
import {order, orderStyles} from '../../ui/thread/order.ts';
import {Rows} from '../../ui/thread/rows.ts';
import {balance, stanceStyles} from '../../ui/thread/stance.ts';
import {thread} from '../../ui/thread/thread.ts';
import {threadStyles} from '../../ui/thread/thread.styles.ts';
import {momentThere} from '../../ui/thread/when.ts';
import styles from './comment-box.styles.ts';

const bubble = 'M4 5.5h16v11H11l-4.5 3.5v-3.5H4z';

// Outside the class: TypeScript leaves the paths of imports inside initialisers of fields as they are.
const talking = () => import('./talking.ts');
const further = () => import('./further.ts');

/**
 * What people say about something: a petition, or a page of any site; with votes and sides, page by
 * page, in an order whose formula is told. What comes meanwhile is offered, never pushed in.
 *
 * Keyboard: everything is a link, a button or a field, in reading order; each comment has a heading.
 * What is shown on demand takes focus: the first of the next comments, of more replies, of the new
 * ones; the comment a link leads to.
 *
 * @summary A discussion under anything.
 * @tagname viche-comment-box
 * @slot - A link to the page of what is discussed, shown until the widget is there and where scripts do not run.
 * @fires {IdentifyEvent} viche-identify - Somebody is about to write: a page that knows its visitors answers with `respondWith`.
 * @fires {CommentedEvent} viche-commented - A comment has been taken: published, or waiting for a moderator.
 * @cssprop [--viche-chart-2=#b0560b] - Against.
 * @cssprop [--viche-chart-3=#1c7a72] - For.
 * @csspart root - The whole widget.
 * @csspart title - The widget's heading.
 * @csspart totals - How many are for and against.
 * @csspart thread - The list of comments.
 * @csspart comment - A comment.
 * @csspart more - A button that shows more comments or replies.
 * @csspart form - The form in which somebody writes.
 * @csspart submit - The button that sends it.
 * @csspart notice - A notice: old data, an error, that the discussion is closed.
 * @csspart retry - The button that tries again.
 */
export class CommentBoxElement extends WidgetElement {
  static override readonly styles = [WidgetElement.styles, richTextStyles, stanceStyles, orderStyles, threadStyles, composeStyles, actsStyles, styles];
  static override readonly properties = {...WidgetElement.properties, subject: 'subject', idParam: 'id-param', sort: 'sort'};
  static override readonly catalogue = catalogue;

  /**
   * What is discussed: `petition:` and its id, or `page:` and the id under which a moderator registered the page.
   * @attr subject
   */
  subject = '';

  /**
   * Name of a parameter of the page's address that holds a petition's id: what is discussed where no `subject` is named.
   * @attr id-param
   */
  idParam = '';

  /**
   * The order in which it begins: `oldest`, `newest`, `best`, `discussed` or `balanced`.
   * @attr sort
   */
  sort = 'oldest';

  readonly #discussion = new DiscussionController(this);
  readonly #talk = new TalkPanel(this, this.#discussion, talking);
  readonly #further = new FurtherPanel(this, further);
  readonly #rows = new Rows();

  override connectedCallback(): void {
    super.connectedCallback();
    const id = this.idParam && new URLSearchParams(location.search).get(this.idParam);
    if (id && !this.subject) this.subject = `petition:${id}`;
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="stack waiting" aria-hidden="true"><span class="sk"></span><span class="sk"></span><span class="sk"></span><span class="sk"></span><span class="sk"></span></div>`;
  }

  protected override content(): unknown {
    const {discussion, items, failure} = this.#discussion;
    if (discussion && items) return this.#box(discussion, items);
    if (failure?.code === 'unknown_subject') return notice('info', msg('There is no discussion here. The page may name it wrongly, or what it is about is not public.', {id: 'thread.unknown'}));
    return failure ? failed(failure, this.#retry, this.#plainPage) : this.skeleton();
  }

  /**
   * Says a sentence to people who listen.
   * @internal
   */
  say(sentence: string): void {
    this.announce(sentence);
  }

  /**
   * Others have written.
   * @internal
   */
  heard(): void {
    this.announce(this.#freshWords);
  }

  /**
   * A link has led to this comment.
   * @internal
   */
  ledTo(id: string): void {
    void this.focusOn(`#h-${id}`);
  }

  /** Where the same can be read without this widget: a page of a site is where it stands. */
  get #plainPage(): string {
    const [, petition] = /^petition:(.+)$/.exec(this.subject) ?? [];
    return petition ? `${this.source?.base ?? ''}/petitions/${petition}` : location.href;
  }

  get #freshWords(): string {
    return counted(this.#discussion.fresh, msg('# new comment – show|# new comments – show', {id: 'thread.fresh'}));
  }

  #box(discussion: Discussion, items: readonly TopComment[]): TemplateResult {
    const {stale: old, readAt, totals, alone, isOpen} = this.#discussion;
    const clock = {timeZone: discussion.body.timeZone, now: now()};
    const level = Math.min(this.headingLevel, 6);
    const {text, lang} = inWords(discussion.title);
    return html`<section class="stack box" aria-labelledby="title">
      <div class="stack head">
        <div part="title">${heading(level, msg('Discussion', {id: 'thread.title'}), 'title', 'title')}</div>
        <p class="muted"><bdi lang=${lang}>${text}</bdi></p>
        ${isOpen && discussion.closesAt ? html`<p class="small muted">${fill(msg('Comments are taken until {moment}.', {id: 'thread.until'}), {moment: momentThere(discussion.closesAt, clock)})}</p>` : nothing}
      </div>
      ${discussion.stances ? balance(totals) : nothing} ${stale(old, readAt, this.#retry)}
      ${isOpen ? nothing : notice('info', msg('This discussion is closed: it can be read, and nothing can be added.', {id: 'thread.closed'}))}
      ${alone ? this.#aloneBar(totals.comments) : this.#talk.composer()} ${this.#list(discussion, items, clock)} ${this.#further.log({...clock, level: Math.min(level + 1, 6), addressOf: commentAddresses()})}
    </section>`;
  }

  #list(discussion: Discussion, items: readonly TopComment[], clock: {readonly timeZone: string; readonly now: Date}): TemplateResult {
    const {sort, totals, alone, named, arrived, busy, next, fresh, missing, failedAt} = this.#discussion;
    const level = Math.min(this.headingLevel + 1, 6);
    const formula = alone ? nothing : this.#further.formula(sort);
    return html`<div class="stack list" aria-busy=${busy ? 'true' : 'false'}>
      ${missing ? notice('info', msg('The comment you were led to is not here any more.', {id: 'thread.missing'})) : nothing}
      <div class="row between">
        ${heading(level, counted(totals.comments, msg('# comment|# comments', {id: 'thread.count'})), 'h2', 'count', true)}
        ${alone || items.length === 0 ? nothing : order({sorts: discussion.sorts, sort, choose: this.#choose, explained: formula !== nothing, explain: () => void this.#further.explain()})}
      </div>
      ${formula} ${fresh && !alone ? html`<p class="fresh"><button type="button" class="btn btn--secondary btn--sm" id="fresh" @click=${this.#showFresh}>${icon(bubble)}${this.#freshWords}</button></p>` : nothing}
      ${items.length === 0
        ? html`<p>${msg('Nobody has said anything yet.', {id: 'thread.none'})}</p>`
        : thread({
            ...clock,
            items,
            rows: this.#rows,
            busy,
            level: level + 1,
            talk: this.#talk,
            addressOf: commentAddresses(),
            named,
            arrived,
            openLog: (event) => void this.#further.openLog(event),
            find: (id) => findComment(items, id),
            moreReplies: (top) => void this.#moreReplies(top),
            fault: ({id}) => (failedAt === id ? this.#fault() : nothing),
          })}
      ${next
        ? html`${failedAt ? nothing : this.#fault()}
            <p>
              <button type="button" class="btn btn--secondary" part="more" id="more" aria-busy=${busy ? 'true' : 'false'} @click=${this.#more}>
                ${counted(commentPageSize, msg('Show the next #|Show the next #', {id: 'thread.more'}))}
              </button>
            </p>`
        : nothing}
    </div>`;
  }

  #aloneBar(comments: number): TemplateResult {
    return notice(
      'info',
      msg('This is one comment, with what stands above and below it.', {id: 'thread.alone'}),
      html`<p><button type="button" class="btn btn--secondary btn--sm" id="all" @click=${this.#showAll}>${counted(comments, msg('Show all # comment|Show all # comments', {id: 'thread.all'}))}</button></p>`,
    );
  }

  #fault(): unknown {
    const {moreFailure} = this.#discussion;
    return moreFailure ? notice('warn', missingWords(moreFailure)) : nothing;
  }

  readonly #retry = () => void this.#discussion.refresh();

  readonly #choose = (sort: CommentSort) => void this.#discussion.showAll(sort);

  readonly #showAll = async () => {
    await this.#discussion.showAll();
    await this.focusOn('#count');
  };

  readonly #more = async () => this.#goTo(await this.#discussion.more());

  readonly #moreReplies = async (top: TopComment) => this.#goTo(await this.#discussion.moreReplies(top));

  readonly #showFresh = async () => {
    const first = await this.#discussion.showFresh();
    if (!first && !this.#discussion.stale) this.announce(msg('The new ones are replies in parts of the list that are not shown yet.', {id: 'thread.fresh.far'}));
    await this.focusOn(first ? `#h-${first}` : '#count');
  };

  /** To the first of what was asked for; where it did not come, to what says why. */
  async #goTo(first: string | undefined): Promise<void> {
    const {moreFailure} = this.#discussion;
    if (first) await this.focusOn(`#h-${first}`);
    else if (moreFailure) this.announce(missingWords(moreFailure));
  }
}
