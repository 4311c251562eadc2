import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {TopComment} from '../../contract/comments.ts';
import type {DraftVersion, Provision} from '../../contract/provisions.ts';
import type {About} from '../../core/discussion/about.ts';
import type {Quotation} from '../../core/discussion/comment-draft.ts';
import {addressOfComment} from '../../core/discussion/permalink.ts';
import {TalkPanel} from '../../core/discussion/talk-panel.ts';
import type {TalkThread} from '../../core/discussion/talk-thread.ts';
import {findComment} from '../../core/discussion/thread-items.ts';
import {msg} from '../../locale/msg.ts';
import {missingWords, notice} from '../../ui/states.ts';
import {Rows} from '../../ui/thread/rows.ts';
import {thread} from '../../ui/thread/thread.ts';
import type {Comparing} from './comparing.ts';
import type {Part} from './part.ts';
import {PlaceController} from './place-controller.ts';
import {aboutProvision} from './proposing.ts';
import {withProposals, type Said} from './said.ts';
import {TalkStage, type Stage} from './talk-stage.ts';

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

/** What is said about the provision that is open, and how somebody says more. */
export class ProvisionTalk {
  readonly #host: Stage;
  readonly #parts: Parts;
  readonly #place: PlaceController;
  readonly #rows = new Rows();
  readonly #talk: TalkPanel;
  #key = '';
  #about: About | undefined;
  #quote: Quotation | undefined;

  constructor(host: Stage, parts: Parts, whole: TalkThread) {
    this.#host = host;
    this.#parts = parts;
    this.#place = new PlaceController(host);
    this.#talk = new TalkPanel(new TalkStage(host, {deeper: 1, about: () => this.#about}), this.#thread(whole), () => import('./talking.ts'));
  }

  draw(opened: Opened, level: number): TemplateResult {
    this.#open(opened);
    this.#take(opened.quote);
    const {items, next, busy, failure} = this.#place;
    const {clock} = this.#host;
    return html`<div class="stack" aria-busy=${busy ? 'true' : 'false'}>
      ${failure ? notice('warn', missingWords(failure), html`<p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${() => void this.#place.refresh()}>${msg('Try again', {id: 'ui.retry'})}</button></p>`) : nothing}
      ${this.#talk.composer()} ${items?.length === 0 ? html`<p class="muted">${msg('Nothing has been said about it yet.', {id: 'consult.nothing'})}</p>` : nothing}
      ${items
        ? thread({
            items,
            rows: this.#rows,
            fault: () => nothing,
            busy,
            level,
            ...clock,
            talk: withProposals(this.#talk, this.#parts.said(level), this.#place),
            addressOf: addressOfComment,
            named: undefined,
            arrived: new Set(),
            openLog: (event) => void this.#parts.openLog(event),
            find: (id) => findComment(items, id),
            moreReplies: (top) => void this.#moreReplies(top),
          })
        : failure ? nothing : html`<span class="sk" aria-hidden="true"></span>`}
      ${next ? html`<p><button type="button" class="btn btn--secondary" part="more" @click=${() => void this.#more()}>${msg('Show more', {id: 'consult.more'})}</button></p>` : nothing}
    </div>`;
  }

  /** Another provision, or the same in another version, is another place. */
  #open({subject, version, provision, times}: Opened): void {
    const {source, consultation} = this.#host;
    const key = `${subject} ${String(version.n)} ${provision.id} ${String(times)}`;
    if (key === this.#key || !source || !consultation) return;
    this.#key = key;
    this.#about = aboutProvision({base: source.base, id: consultation.id, n: version.n, lang: version.lang, provision, comparing: () => this.#parts.comparing.thing, unquote: () => void this.#unquote()});
    void this.#place.open(version.n, {provision: provision.id});
  }

  #take(quote: Quotation | undefined): void {
    if (quote === this.#quote) return;
    this.#quote = quote;
    if (!quote) return;
    // The form of another provision may still be there: it is exchanged first.
    this.#talk.hostUpdate();
    void this.#talk.write({quote});
  }

  async #unquote(): Promise<void> {
    await this.#talk.write({quote: undefined});
    await this.#host.focusOn('#text');
  }

  /** What is written about the provision; the discussion it belongs to says whether it is taken. */
  #thread(whole: TalkThread): TalkThread {
    const place = this.#place;
    return {
      get discussion() {
        return whole.discussion;
      },
      get items() {
        return place.items;
      },
      get isOpen() {
        return whole.isOpen;
      },
      get token() {
        return place.token;
      },
      set token(token) {
        const changed = token !== place.token;
        place.token = whole.token = token;
        if (changed) void place.refresh();
      },
      wake: () => whole.wake(),
      // One's own is no news in the list of all opinions either.
      put: (comment) => (place.put(comment), whole.put(comment)),
      removed: (id) => (place.removed(id), whole.removed(id)),
      refresh: () => place.refresh(),
    };
  }

  async #more(): Promise<void> {
    const first = await this.#place.more();
    if (first) await this.#host.focusOn(`#h-${first}`);
  }

  async #moreReplies(top: TopComment): Promise<void> {
    const first = await this.#place.moreReplies(top);
    if (first) await this.#host.focusOn(`#h-${first}`);
  }
}
