import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {TopComment} from '../../contract/comments.ts';
import type {DraftVersion, Provision} from '../../contract/provisions.ts';
import type {Quotation} from '../../core/discussion/comment-draft.ts';
import {addressOfComment} from '../../core/discussion/permalink.ts';
import type {TalkThread} from '../../core/discussion/talk-thread.ts';
import {findComment} from '../../core/discussion/thread-items.ts';
import {fill} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {missingWords, notice} from '../../ui/states.ts';
import {thread} from '../../ui/thread/thread.ts';
import type {Comparing} from './comparing.ts';
import type {Part} from './part.ts';
import {aboutProvision} from './proposing.ts';
import {provisionName} from './provisions.ts';
import {withProposals, type Said} from './said.ts';
import {Seat, type Unseen} from './seat.ts';
import type {Stage} from './talk-stage.ts';

interface Parts {
  readonly comparing: Part<Comparing>;
  readonly openLog: (event: Event) => Promise<void>;
  readonly said: (level: number) => Said;
}

/** The provision somebody has opened. */
export interface Opened {
  readonly subject: string;
  readonly version: DraftVersion;
  readonly provision: Provision;
  /** How often one was opened: each time what was said is read anew. */
  readonly times: number;
  /** The last that somebody wanted to quote of it. */
  readonly quote: Quotation | undefined;
}

interface News extends Unseen {
  readonly seat: Seat;
}

/** Live news of one provision are not told as new: what is read when it is opened is all there is. */
const none: ReadonlySet<string> = new Set();

/**
 * What is said about the provision that is open, and how somebody says more. Where something was sent
 * about another one meanwhile, that stays as it is until its author has seen what came of it.
 */
export class ProvisionTalk {
  readonly #host: Stage;
  readonly #parts: Parts;
  readonly #whole: TalkThread;
  readonly #waiting = new Map<string, Seat>();
  #seat: Seat | undefined;
  #subject = '';
  #key = '';
  #news: News | undefined;
  #quote: Quotation | undefined;

  constructor(host: Stage, parts: Parts, whole: TalkThread) {
    this.#host = host;
    this.#parts = parts;
    this.#whole = whole;
  }

  draw(opened: Opened, level: number): unknown {
    const seat = this.#open(opened);
    if (!seat) return nothing;
    this.#quoted(seat, opened.quote);
    const {place, talk, rows, stage} = seat;
    const {items, next, busy, failure, failedAt} = place;
    const {clock} = this.#host;
    return html`<div class="stack" aria-busy=${busy ? 'true' : 'false'} @submit=${stage.sent}>
      ${failure ? notice('warn', missingWords(failure), html`<p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${() => void this.#again(seat)}>${msg('Try again', {id: 'ui.retry'})}</button></p>`) : nothing}
      ${talk.composer()} ${items?.length === 0 ? html`<p class="muted">${msg('Nothing has been said about it yet.', {id: 'consult.nothing'})}</p>` : nothing}
      ${items
        ? thread({
            items,
            rows,
            fault: ({id}) => (failedAt === id ? this.#fault(seat) : nothing),
            busy,
            level,
            ...clock,
            talk: withProposals(talk, this.#parts.said(level), place),
            addressOf: addressOfComment,
            named: undefined,
            arrived: none,
            openLog: (event) => void this.#parts.openLog(event),
            find: (id) => findComment(items, id),
            moreReplies: (top: TopComment) => void this.#goTo(seat, place.moreReplies(top)),
          })
        : failure ? nothing : html`<span class="sk" aria-hidden="true"></span>`}
      ${next ? html`${failedAt ? nothing : this.#fault(seat)}<p><button type="button" class="btn btn--secondary" part="more" @click=${() => void this.#goTo(seat, place.more())}>${msg('Show more', {id: 'consult.more'})}</button></p>` : nothing}
    </div>`;
  }

  /** What came of something that was sent about a provision that is out of sight. */
  news(): unknown {
    const {seat, what, selector} = this.#news ?? {};
    if (!seat || !what || this.#subject !== this.#host.consultation?.subject) return nothing;
    return html`<div class="news">${notice(
      what === 'failed' ? 'warn' : what === 'published' ? 'ok' : 'info',
      this.#wordsOf(seat, what),
      html`<p class="row">
        <button type="button" class="btn btn--secondary btn--sm" @click=${() => void this.#host.showProvision(seat.version.n, seat.provision.id, selector!)}>${msg('Show it', {id: 'consult.news.show'})}</button>
        <button type="button" class="btn btn--quiet btn--sm" @click=${() => void this.#dismiss()}>${msg('Close', {id: 'consult.close'})}</button>
      </p>`,
    )}</div>`;
  }

  #wordsOf({provision: of, version}: Seat, what: Unseen['what']): string {
    const provision = provisionName(of, version.lang);
    switch (what) {
      case 'published':
        return fill(msg('What you wrote on {provision} is published. Your receipt is there.', {id: 'consult.news.published'}), {provision});
      case 'held':
        return fill(msg('What you wrote on {provision} is received and waits for a moderator. Your receipt is there.', {id: 'consult.news.held'}), {provision});
      case 'code':
        return fill(msg('What you wrote on {provision} is not sent yet: a code has gone out to your mail.', {id: 'consult.news.code'}), {provision});
      case 'failed':
        return fill(msg('What you wrote on {provision} could not be sent. It is kept there.', {id: 'consult.news.failed'}), {provision});
    }
  }

  /** Another provision, or the same in another version, is another place. */
  #open({subject, version, provision, times}: Opened): Seat | undefined {
    const {source, consultation} = this.#host;
    const key = `${subject} ${String(version.n)} ${provision.id} ${String(times)}`;
    if (key !== this.#key && source && consultation) {
      this.#key = key;
      if (subject !== this.#subject) this.#forget();
      this.#subject = subject;
      const seat = this.#take(version, provision, source.base, consultation.id);
      void seat.place.open(version.n, {provision: provision.id});
    }
    // It is in sight now.
    if (this.#news?.seat === this.#seat) this.#news = undefined;
    return this.#seat;
  }

  /** The place where somebody is, was, or begins. */
  #take(version: DraftVersion, provision: Provision, base: string, id: string): Seat {
    const before = this.#seat;
    const known = before?.provision.id === provision.id ? before : this.#waiting.get(provision.id);
    const isKnown = known && (known.stage.used || known.version.n === version.n);
    if (before && !(isKnown && before === known)) {
      if (before.stage.used) this.#waiting.set(before.provision.id, before);
      else before.end();
    }
    this.#waiting.delete(provision.id);
    if (isKnown) {
      known.stage.seen();
      return (this.#seat = known);
    }
    const about = aboutProvision({base, id, n: version.n, lang: version.lang, provision, comparing: () => this.#parts.comparing.thing, unquote: () => void this.#unquote(seat)});
    const seat: Seat = new Seat(
      this.#host,
      {version, provision},
      {about, isShown: () => this.#seat === seat && this.#host.openedProvision === provision.id, missed: (unseen) => this.#miss({seat, ...unseen})},
      this.#whole,
    );
    return (this.#seat = seat);
  }

  #quoted({talk}: Seat, quote: Quotation | undefined): void {
    if (quote === this.#quote) return;
    this.#quote = quote;
    if (!quote) return;
    // It may stand here for the first time, and has to know where before it is written in.
    talk.hostUpdate();
    void talk.write({quote});
  }

  async #unquote({talk}: Seat): Promise<void> {
    await talk.write({quote: undefined});
    await this.#host.focusOn('#text');
  }

  #miss(news: News): void {
    this.#news = news;
    this.#host.say(this.#wordsOf(news.seat, news.what));
  }

  async #dismiss(): Promise<void> {
    this.#news = undefined;
    this.#host.requestUpdate();
    await this.#host.focusOn(this.#host.openedProvision ? '#said' : '.tabs [aria-current]');
  }

  /** Another consultation is shown. */
  #forget(): void {
    for (const seat of [...this.#waiting.values(), ...(this.#seat ? [this.#seat] : [])]) seat.end();
    this.#waiting.clear();
    this.#seat = this.#news = undefined;
  }

  #fault({place: {moreFailure}}: Seat): TemplateResult | typeof nothing {
    return moreFailure ? notice('warn', missingWords(moreFailure)) : nothing;
  }

  /** The button goes when what was asked for comes. */
  async #again({place}: Seat): Promise<void> {
    await place.refresh();
    if (place.failure) this.#host.say(missingWords(place.failure));
    else await this.#host.focusOn('#said');
  }

  /** To the first of what was asked for; where it did not come, what says why is read out. */
  async #goTo({place}: Seat, coming: Promise<string | undefined>): Promise<void> {
    const first = await coming;
    if (first) await this.#host.focusOn(`#h-${first}`);
    else if (place.moreFailure) this.#host.say(missingWords(place.moreFailure));
  }
}
