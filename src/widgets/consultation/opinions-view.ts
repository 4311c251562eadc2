import {html, nothing} from 'lit/html.js';
import {commentPageSize} from '../../contract/comment-limits.ts';
import type {TopComment} from '../../contract/comments.ts';
import type {Consultation} from '../../contract/consultations.ts';
import type {About} from '../../core/discussion/about.ts';
import {DiscussionController} from '../../core/discussion/discussion-controller.ts';
import {addressOfComment} from '../../core/discussion/permalink.ts';
import {TalkPanel} from '../../core/discussion/talk-panel.ts';
import {findComment} from '../../core/discussion/thread-items.ts';
import {counted} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {heading} from '../../ui/parts.ts';
import {failed, missingWords, notice, stale} from '../../ui/states.ts';
import {balance} from '../../ui/thread/stance.ts';
import {Rows} from '../../ui/thread/rows.ts';
import {thread} from '../../ui/thread/thread.ts';
import type {Comparing} from './comparing.ts';
import type {Part} from './part.ts';
import {aboutAll} from './proposing.ts';
import {withProposals, type Said} from './said.ts';
import {TalkStage, type Stage} from './talk-stage.ts';

interface Parts {
  readonly comparing: Part<Comparing>;
  readonly openLog: (event: Event) => Promise<void>;
  readonly said: (level: number) => Said;
}

/** Everything that was said, in one list: about the whole, and about provisions. */
export class OpinionsView {
  readonly #host: Stage;
  readonly #parts: Parts;
  /** What is discussed, for who shows a part of it. */
  readonly discussion: DiscussionController;
  readonly #talk: TalkPanel;
  readonly #rows = new Rows();
  /** Made when the words are there. */
  #about: About | undefined;

  constructor(host: Stage, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    const stage: TalkStage = new TalkStage(host, {about: () => (this.discussion.discussion?.proposals ? (this.#about ??= aboutAll()) : undefined), heard: () => host.say(this.#freshWords)});
    this.discussion = new DiscussionController(stage);
    this.#talk = new TalkPanel(stage, this.discussion, () => import('./talking.ts'));
  }

  get #freshWords(): string {
    return counted(this.discussion.fresh, msg('# new comment – show|# new comments – show', {id: 'thread.fresh'}));
  }

  draw(consultation: Consultation, level: number): unknown {
    const {discussion, items, failure, stale: old, readAt, totals, alone, next, busy, arrived, fresh, missing, failedAt} = this.discussion;
    const retry = () => void this.discussion.refresh();
    if (!discussion || !items) return failure ? failed(failure, retry, consultation.url) : html`<span class="sk" aria-hidden="true"></span>`;
    if (items.some(({wording}) => wording !== null)) void this.#parts.comparing.fetch();
    return html`<section class="stack" aria-labelledby="count" aria-busy=${busy ? 'true' : 'false'}>
      ${discussion.stances ? balance(totals) : nothing} ${stale(old, readAt, retry)}
      ${alone ? nothing : this.#talk.composer()}
      ${missing ? notice('info', msg('The comment you were led to is not here any more.', {id: 'thread.missing'})) : nothing}
      ${heading(level, counted(totals.comments, msg('# comment|# comments', {id: 'thread.count'})), 'h2', 'count', true)}
      ${alone ? html`<p><button type="button" class="link" @click=${() => void this.#showAll()}>${msg('Show all', {id: 'consult.all'})}</button></p>` : nothing}
      ${fresh > 0 ? html`<p><button type="button" class="btn btn--secondary btn--sm" @click=${() => void this.#showFresh()}>${this.#freshWords}</button></p>` : nothing}
      ${thread({
        items,
        rows: this.#rows,
        fault: ({id}) => (failedAt === id ? this.#fault() : nothing),
        busy,
        level: level + 1,
        ...this.#host.clock,
        talk: withProposals(this.#talk, this.#parts.said(level + 1)),
        addressOf: addressOfComment,
        named: alone,
        arrived,
        openLog: (event) => void this.#parts.openLog(event),
        find: (id) => findComment(items, id),
        moreReplies: (top) => void this.#moreReplies(top),
      })}
      ${next ? html`${failedAt ? nothing : this.#fault()}<p><button type="button" class="btn btn--secondary" part="more" @click=${() => void this.#more()}>${counted(commentPageSize, msg('Show the next #|Show the next #', {id: 'thread.more'}))}</button></p>` : nothing}
      <p><button type="button" class="link" id="to-log" @click=${(event: Event) => void this.#parts.openLog(event)}>${msg('Moderation log: what was hidden, edited and answered', {id: 'consult.log'})}</button></p>
    </section>`;
  }

  #fault(): unknown {
    const {moreFailure} = this.discussion;
    return moreFailure ? notice('warn', missingWords(moreFailure)) : nothing;
  }

  /** The button goes: focus goes to what it has shown. */
  async #showAll(): Promise<void> {
    await this.discussion.showAll();
    await this.#host.focusOn('#count');
  }

  async #showFresh(): Promise<void> {
    const first = await this.discussion.showFresh();
    if (!first && !this.discussion.stale) this.#host.say(msg('The new ones are replies in parts of the list that are not shown yet.', {id: 'thread.fresh.far'}));
    await this.#host.focusOn(first ? `#h-${first}` : '#count');
  }

  readonly #more = async () => this.#goTo(await this.discussion.more());

  readonly #moreReplies = async (top: TopComment) => this.#goTo(await this.discussion.moreReplies(top));

  /** To the first of what was asked for; where it did not come, what says why is read out. */
  async #goTo(first: string | undefined): Promise<void> {
    const {moreFailure} = this.discussion;
    if (first) await this.#host.focusOn(`#h-${first}`);
    else if (moreFailure) this.#host.say(missingWords(moreFailure));
  }
}
