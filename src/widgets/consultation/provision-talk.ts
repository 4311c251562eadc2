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
import {ProvisionPlace, type Unseen} from './provision-place.ts';
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
  readonly at: ProvisionPlace;
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
  readonly #waiting = new Map<string, ProvisionPlace>();
  #place: ProvisionPlace | undefined;
  #subject = '';
  #key = '';
  #news: readonly News[] = [];
  #quote: Quotation | undefined;

  constructor(host: Stage, parts: Parts, whole: TalkThread) {
    this.#host = host;
    this.#parts = parts;
    this.#whole = whole;
  }

  draw(opened: Opened, level: number): unknown {
    const place = this.#open(opened);
    if (!place) return nothing;
    this.#quoted(place, opened.quote);
    const {list, talk, rows, stage} = place;
    const {items, next, busy, failure, failedAt} = list;
    const {clock} = this.#host;
    return html`<div class="stack" aria-busy=${busy ? 'true' : 'false'} @submit=${stage.sent}>
      ${failure ? notice('warn', missingWords(failure), html`<p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${() => void this.#again(place)}>${msg('Try again', {id: 'ui.retry'})}</button></p>`) : nothing}
      ${talk.composer()} ${items?.length === 0 ? html`<p class="muted">${msg('Nothing has been said about it yet.', {id: 'consult.nothing'})}</p>` : nothing}
      ${items
        ? thread({
            items,
            rows,
            fault: ({id}) => (failedAt === id ? this.#fault(place) : nothing),
            busy,
            level,
            ...clock,
            talk: withProposals(talk, this.#parts.said(level), list),
            addressOf: addressOfComment,
            named: undefined,
            arrived: none,
            openLog: (event) => void this.#parts.openLog(event),
            find: (id) => findComment(items, id),
            moreReplies: (top: TopComment) => void this.#goTo(place, list.moreReplies(top)),
          })
        : failure ? nothing : html`<span class="sk" aria-hidden="true"></span>`}
      ${next ? html`${failedAt ? nothing : this.#fault(place)}<p><button type="button" class="btn btn--secondary" part="more" @click=${() => void this.#goTo(place, list.more())}>${msg('Show more', {id: 'consult.more'})}</button></p>` : nothing}
    </div>`;
  }

  /** What came of what was sent about provisions that are out of sight. */
  news(): unknown {
    if (this.#news.length === 0 || this.#subject !== this.#host.consultation?.subject) return nothing;
    return html`<div class="news stack tight">${this.#news.map((news) => this.#notice(news))}</div>`;
  }

  #notice(news: News): TemplateResult {
    const {at, what, selector} = news;
    return notice(
      what === 'failed' ? 'warn' : what === 'published' ? 'ok' : 'info',
      this.#wordsOf(news),
      html`<p class="row">
        <button type="button" class="btn btn--secondary btn--sm" @click=${() => void this.#host.showProvision(at.version.n, at.provision.id, selector)}>${msg('Show it', {id: 'consult.news.show'})}</button>
        <button type="button" class="btn btn--quiet btn--sm" @click=${() => void this.#dismiss(news)}>${msg('Close', {id: 'consult.close'})}</button>
      </p>`,
    );
  }

  #wordsOf({at: {provision: of, version}, what}: News): string {
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
  #open({subject, version, provision, times}: Opened): ProvisionPlace | undefined {
    const {source, consultation} = this.#host;
    const key = `${subject} ${String(version.n)} ${provision.id} ${String(times)}`;
    if (key !== this.#key && source && consultation) {
      this.#key = key;
      if (subject !== this.#subject) this.#forget();
      this.#subject = subject;
      this.#place = this.#take(version, provision, source.base, consultation.id);
      void this.#place.read(version.n);
    }
    // It is in sight now.
    this.#place?.stage.seen();
    this.#news = this.#news.filter(({at}) => at !== this.#place);
    return this.#place;
  }

  /** The place where somebody is, was, or begins. */
  #take(version: DraftVersion, provision: Provision, base: string, id: string): ProvisionPlace {
    const before = this.#place;
    const known = before?.provision.id === provision.id ? before : this.#waiting.get(provision.id);
    this.#waiting.delete(provision.id);
    if (before && before !== known) {
      if (before.stage.isKept) this.#waiting.set(before.provision.id, before);
      else before.end();
    }
    if (known && (known.stage.isUnderway || known.version.n === version.n)) return known;
    known?.end();
    const about = aboutProvision({base, id, n: version.n, lang: version.lang, provision, comparing: () => this.#parts.comparing.thing, unquote: () => void this.#unquote(place)});
    const place: ProvisionPlace = new ProvisionPlace(
      this.#host,
      {version, provision},
      {about, isShown: () => this.#place === place && this.#host.openedProvision === provision.id, missed: (unseen) => this.#miss({at: place, ...unseen})},
      this.#whole,
    );
    return place;
  }

  #quoted({talk}: ProvisionPlace, quote: Quotation | undefined): void {
    if (quote === this.#quote) return;
    this.#quote = quote;
    if (!quote) return;
    // It may stand here for the first time, and has to know where before it is written in.
    talk.hostUpdate();
    void talk.write({quote});
  }

  async #unquote({talk}: ProvisionPlace): Promise<void> {
    await talk.write({quote: undefined});
    await this.#host.focusOn('#text');
  }

  #miss(news: News): void {
    this.#news = [...this.#news.filter(({at}) => at !== news.at), news];
    this.#host.say(this.#wordsOf(news));
  }

  async #dismiss(news: News): Promise<void> {
    this.#news = this.#news.filter((one) => one !== news);
    this.#host.requestUpdate();
    await this.#host.focusOn(this.#host.openedProvision ? '#said' : '.tabs [aria-current]');
  }

  /** Another consultation is shown. */
  #forget(): void {
    for (const place of [...this.#waiting.values(), ...(this.#place ? [this.#place] : [])]) place.end();
    this.#waiting.clear();
    this.#place = undefined;
    this.#news = [];
  }

  #fault({list: {moreFailure}}: ProvisionPlace): TemplateResult | typeof nothing {
    return moreFailure ? notice('warn', missingWords(moreFailure)) : nothing;
  }

  /** The button goes when what was asked for comes. */
  async #again({list}: ProvisionPlace): Promise<void> {
    await list.refresh();
    if (list.failure) this.#host.say(missingWords(list.failure));
    else await this.#host.focusOn('#said');
  }

  /** To the first of what was asked for; where it did not come, what says why is read out. */
  async #goTo({list}: ProvisionPlace, coming: Promise<string | undefined>): Promise<void> {
    const first = await coming;
    if (first) await this.#host.focusOn(`#h-${first}`);
    else if (list.moreFailure) this.#host.say(missingWords(list.moreFailure));
  }
}
