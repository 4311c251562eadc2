import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {TopComment} from '../../contract/comments.ts';
import {provisionSource} from '../../contract/consultation-routes.ts';
import type {Consultation} from '../../contract/consultations.ts';
import type {DraftVersion, Provision} from '../../contract/provisions.ts';
import type {About} from '../../core/discussion/about.ts';
import {addressOfComment} from '../../core/discussion/permalink.ts';
import type {FurtherPanel} from '../../core/discussion/further-panel.ts';
import {TalkPanel} from '../../core/discussion/talk-panel.ts';
import type {TalkThread} from '../../core/discussion/talk-thread.ts';
import {findComment} from '../../core/discussion/thread-items.ts';
import {day, fill, inWords} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {heading} from '../../ui/parts.ts';
import {failed, missingWords, notice} from '../../ui/states.ts';
import {Rows} from '../../ui/thread/rows.ts';
import {thread} from '../../ui/thread/thread.ts';
import type {ComparingPart} from './comparing-part.ts';
import type {DraftController} from './draft-controller.ts';
import {PlaceController} from './place-controller.ts';
import {addressOfProvision, namedProvision} from './provision-address.ts';
import {aboutProvision} from './proposing.ts';
import {contentsView, provisionName, provisionsView} from './provisions.ts';
import {withProposals, type Said} from './said.ts';
import {TalkStage, type Stage} from './talk-stage.ts';

/** The text of the draft act: its versions, their differences, and what was said about the provision that is open. */
export class DraftView {
  readonly #host: Stage;
  readonly #draft: DraftController;
  readonly #comparing: ComparingPart;
  readonly #place: PlaceController;
  readonly #rows = new Rows();
  readonly #further: FurtherPanel;
  readonly #talk: TalkPanel;
  #beside = false;
  #about: About | undefined;
  /** The provision that the page's address named, until it was shown. */
  #led = namedProvision();

  constructor(host: Stage, draft: DraftController, comparing: ComparingPart, further: FurtherPanel, whole: () => TalkThread) {
    this.#host = host;
    this.#draft = draft;
    this.#comparing = comparing;
    this.#further = further;
    this.#place = new PlaceController(host);
    this.#talk = new TalkPanel(new TalkStage(host, {deeper: 1, about: () => this.#about}), this.#thread(whole), () => import('./talking.ts'));
  }

  get version(): DraftVersion | undefined {
    return this.#draft.version;
  }

  draw(consultation: Consultation, level: number, writable: boolean): unknown {
    const {version, before, counts, failure, busy, comparing} = this.#draft;
    const retry = () => void this.#draft.read();
    if (!version) {
      if (failure) return failed(failure, retry, consultation.url);
      return this.#draft.wanted === null ? html`<p class="muted">${msg('The text has not been published yet.', {id: 'consult.text.none'})}</p>` : html`<span class="sk" aria-hidden="true"></span>`;
    }
    if (this.#led) {
      void this.#host.goTo(this.#led);
      this.#led = undefined;
    }
    const go = (id: string) => void this.#host.goTo(id);
    return html`<div class="stack" aria-busy=${busy ? 'true' : 'false'}>
      ${this.#choice(consultation, version)} ${failure ? notice('warn', missingWords(failure)) : nothing}
      ${this.#draft.isOld ? notice('info', msg('This is an older version of the draft', {id: 'consult.version.old'}), html`<p><button type="button" class="link" @click=${() => void this.#draft.choose(consultation.latestVersion!)}>${msg('Show the newest one', {id: 'consult.version.newest'})}</button></p>`) : nothing}
      ${comparing && this.#comparing.failed ? notice('warn', msg('The differences could not be fetched. Check the network and try again.', {id: 'consult.compare.failed'})) : nothing}
      ${comparing ? (this.#comparing.tools?.legend() ?? nothing) : nothing} ${contentsView({version, addressOf: addressOfProvision}, go)}
      ${provisionsView({
        version,
        before,
        comparing: comparing ? this.#comparing.tools : undefined,
        counts: counts?.n === version.n ? counts : undefined,
        opened: this.#place.provision,
        panel: (provision) => this.#panel(provision, version, level + 1),
        level,
        addressOf: addressOfProvision,
        open: (id) => void this.#open(id),
        writable,
      })}
    </div>`;
  }

  /** How proposals are shown beside the text they change. */
  said(level: number): Said {
    return {
      version: this.version,
      versionOf: (n) => this.#draft.seen(n),
      comparing: this.#comparing.tools,
      beside: this.#beside,
      setBeside: (beside) => {
        this.#beside = beside;
        this.#host.requestUpdate();
      },
      timeZone: this.#host.clock.timeZone,
      level,
      addressOf: addressOfProvision,
      pageOf: (n, id) => `${this.#host.source?.base ?? ''}${provisionSource(this.#host.consultation?.id ?? '', n, id)}`,
    };
  }

  /** What is written about the provision that is open; the discussion it belongs to says whether it is taken. */
  #thread(whole: () => TalkThread): TalkThread {
    const place = this.#place;
    return {
      get discussion() {
        return whole().discussion;
      },
      get items() {
        return place.items;
      },
      get isOpen() {
        return whole().isOpen;
      },
      get token() {
        return place.token;
      },
      set token(token) {
        const changed = token !== place.token;
        place.token = whole().token = token;
        if (changed && place.provision !== undefined) void place.refresh();
      },
      // One's own is no news in the list of all opinions either.
      put: (comment) => (place.put(comment), whole().put(comment)),
      removed: (id) => (place.removed(id), whole().removed(id)),
      refresh: () => place.refresh(),
    };
  }

  #aboutProvision(id: string): About | undefined {
    const {version} = this;
    const {source, consultation} = this.#host;
    const provision = version?.provisions.find((one) => one.id === id);
    if (!version || !provision || !source || !consultation) return undefined;
    return aboutProvision({base: source.base, id: consultation.id, n: version.n, lang: version.lang, provision, comparing: () => this.#comparing.tools});
  }

  #choice({versions, body}: Consultation, {n, note}: DraftVersion): TemplateResult {
    const words = inWords(note);
    return html`<div class="stack tight">
      <div class="choose">
        <label
          ><span class="small">${msg('Version', {id: 'consult.version'})}</span>
          <select name="version" @change=${(event: Event) => void this.#draft.choose(Number((event.target as HTMLSelectElement).value))}>
            ${[...versions].reverse().map(
              (one) => html`<option value=${one.n} .selected=${one.n === n}>${one.publishedAt ? fill(msg('{n} of {date}', {id: 'consult.version.of'}), {n: one.n, date: day(one.publishedAt, body.timeZone, 'long')}) : one.n}</option>`,
            )}
          </select></label
        >
        ${n > 1
          ? html`<button type="button" class="link" aria-pressed=${this.#draft.comparing ? 'true' : 'false'} @click=${() => void this.#compare()}>${fill(msg('What has changed since version {n}', {id: 'consult.compare'}), {n: n - 1})}</button>`
          : nothing}
      </div>
      ${words.text ? html`<p class="small muted" lang=${words.lang} dir="auto">${words.text}</p>` : nothing}
    </div>`;
  }

  #panel(provision: Provision, version: DraftVersion, level: number): TemplateResult {
    const {items, next, busy, failure} = this.#place;
    const {clock} = this.#host;
    return html`<section class="said" aria-labelledby="said" aria-busy=${busy ? 'true' : 'false'}>
      ${heading(level, fill(msg('On {provision}', {id: 'consult.on'}), {provision: provisionName(provision, version.lang)}), 'h2', 'said', true)}
      ${failure ? notice('warn', missingWords(failure), html`<p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${() => void this.#place.refresh()}>${msg('Try again', {id: 'ui.retry'})}</button></p>`) : nothing}
      ${this.#talk.composer()}
      ${items?.length === 0 ? html`<p class="muted">${msg('Nothing has been said about it yet.', {id: 'consult.nothing'})}</p>` : nothing}
      ${items
        ? thread({
            items,
            rows: this.#rows,
            fault: () => nothing,
            busy,
            level: level + 1,
            ...clock,
            talk: withProposals(this.#talk, this.said(level + 1), true),
            addressOf: addressOfComment,
            named: undefined,
            arrived: new Set(),
            openLog: (event) => void this.#further.openLog(event),
            find: (id) => findComment(items, id),
            moreReplies: (top) => void this.#moreReplies(top),
          })
        : failure ? nothing : html`<span class="sk" aria-hidden="true"></span>`}
      ${next ? html`<p><button type="button" class="btn btn--secondary" part="more" @click=${() => void this.#more()}>${msg('Show more', {id: 'consult.more'})}</button></p>` : nothing}
    </section>`;
  }

  async #open(id: string): Promise<void> {
    const closing = this.#place.provision === id;
    this.#draft.pin();
    this.#about = closing ? undefined : this.#aboutProvision(id);
    void this.#comparing.fetch();
    const opening = this.#place.open(this.#draft.version!.n, closing ? undefined : id);
    if (!closing) await this.#host.focusOn('#said');
    await opening;
  }

  async #compare(): Promise<void> {
    void this.#comparing.fetch();
    await this.#draft.compare(!this.#draft.comparing);
    if (this.#draft.comparing) this.#host.say(msg('Changes are marked in the text', {id: 'consult.compared'}));
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
