import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Consultation} from '../../contract/consultations.ts';
import type {DraftVersion, Provision} from '../../contract/provisions.ts';
import type {Quotation} from '../../core/discussion/comment-draft.ts';
import {counted, day, fill, inWords} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {heading} from '../../ui/parts.ts';
import {failed, missingWords, notice} from '../../ui/states.ts';
import {Rows} from '../../ui/thread/rows.ts';
import type {Comparing} from './comparing.ts';
import type {DraftController} from './draft-controller.ts';
import type {Opinions} from './opinions.ts';
import type {Part} from './part.ts';
import {addressOfProvision, namedProvision} from './provision-address.ts';
import {contentsView, provisionName, provisionsView} from './provisions.ts';
import {SelectedWords} from './selected-words.ts';
import type {Stage} from './talk-stage.ts';

interface Parts {
  readonly draft: DraftController;
  readonly comparing: Part<Comparing>;
  /** What was said, or what stands in its place until it is there. */
  readonly opinions: (draw: (opinions: Opinions) => unknown) => unknown;
}

/** The text of the draft act: its versions, their differences, and the provision about which somebody reads or writes. */
export class DraftView {
  readonly #host: Stage;
  readonly #draft: DraftController;
  readonly #comparing: Part<Comparing>;
  readonly #opinions: Parts['opinions'];
  readonly #rows = new Rows('div');
  readonly #selected: SelectedWords;
  #opened: string | undefined;
  /** Whether what has no place is shown. */
  #looking = false;
  #quote: Quotation | undefined;
  /** How often one was opened: each time what was said is read anew. */
  #times = 0;
  /** The provision that the page's address named, until it was shown. */
  #led = namedProvision();

  constructor(host: Stage, {draft, comparing, opinions}: Parts) {
    this.#host = host;
    this.#draft = draft;
    this.#comparing = comparing;
    this.#opinions = opinions;
    this.#selected = new SelectedWords(host);
  }

  /** The provision whose discussion is open. */
  get opened(): string | undefined {
    return this.#opened;
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
      ${this.#choice(consultation, version)} ${failure ? notice('warn', missingWords(failure), html`<p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${() => void this.#again()}>${msg('Try again', {id: 'ui.retry'})}</button></p>`) : nothing}
      ${this.#draft.isOld ? notice('info', msg('This is an older version of the draft', {id: 'consult.version.old'}), html`<p><button type="button" class="link" @click=${() => void this.#choose(consultation.latestVersion!)}>${msg('Show the newest one', {id: 'consult.version.newest'})}</button></p>`) : nothing}
      ${comparing && this.#comparing.failed ? notice('warn', this.#unfetched) : nothing}
      ${comparing ? (this.#comparing.thing?.legend() ?? nothing) : nothing} ${this.#unplaced(version, level)} ${contentsView({version, addressOf: addressOfProvision}, go)}
      ${provisionsView({
        version,
        rows: this.#rows,
        before,
        comparing: comparing ? this.#comparing.thing : undefined,
        counts: counts?.n === version.n ? counts : undefined,
        opened: this.#opened,
        panel: (provision) => this.#panel(consultation, provision, version, level + 1),
        level,
        addressOf: addressOfProvision,
        open: (id) => void this.#open(id),
        selected: this.#selected.now?.provision,
        hold: this.#selected.hold,
        quote: (id) => void this.#take(id),
        writable,
      })}
    </div>`;
  }

  #choice({versions, body}: Consultation, {n, note}: DraftVersion): TemplateResult {
    const words = inWords(note);
    return html`<div class="stack tight">
      <div class="choose">
        <label
          ><span class="small">${msg('Version', {id: 'consult.version'})}</span>
          <select name="version" @change=${(event: Event) => void this.#choose(Number((event.target as HTMLSelectElement).value))}>
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

  /** What was said about earlier wordings and has no place in this one: read when somebody asks for it. */
  #unplaced(version: DraftVersion, level: number): unknown {
    const {counts} = this.#draft;
    const count = counts?.n === version.n ? counts.unplaced : 0;
    if (count === 0) return nothing;
    return html`<details class="contents unplaced" ?open=${this.#looking} @toggle=${({target}: Event) => this.#look((target as HTMLDetailsElement).open)}>
      <summary>${counted(count, msg('# opinion on an earlier wording has no place in this version|# opinions on earlier wordings have no place in this version', {id: 'consult.unplaced'}))}</summary>
      ${this.#looking ? this.#opinions(({unplaced}) => unplaced.draw(version, count, level)) : nothing}
    </details>`;
  }

  #look(looking: boolean): void {
    this.#looking = looking;
    this.#host.requestUpdate();
  }

  #panel({subject}: Consultation, provision: Provision, version: DraftVersion, level: number): TemplateResult {
    return html`<section class="said" aria-labelledby="said">
      ${heading(level, fill(msg('On {provision}', {id: 'consult.on'}), {provision: provisionName(provision, version.lang)}), 'h2', 'said', true)}
      ${this.#opinions(({at}) => at.draw({subject, version, provision, times: this.#times, quote: this.#quote}, level + 1))}
    </section>`;
  }

  async #open(id: string): Promise<void> {
    this.#draft.pin();
    this.#opened = id === this.#opened ? undefined : id;
    this.#quote = this.#opened ? this.#selected.of(id) : undefined;
    this.#times += 1;
    void this.#comparing.fetch();
    this.#host.requestUpdate();
    if (this.#opened) await this.#host.focusOn('#said');
  }

  /** Opens the discussion of a provision in a version. */
  async show(n: number, id: string): Promise<void> {
    if (this.#draft.version?.n !== n) await this.#choose(n);
    this.#draft.pin();
    this.#opened = id;
    this.#quote = undefined;
    this.#host.requestUpdate();
  }

  /** Takes the selected words into the form that is open, and leads there. */
  async #take(id: string): Promise<void> {
    this.#quote = this.#selected.of(id);
    this.#host.requestUpdate();
    await this.#host.focusOn('#text');
  }

  get #unfetched(): string {
    return msg('The differences could not be fetched. Check the network and try again.', {id: 'consult.compare.failed'});
  }

  /** Says that the changes are marked only where they are; else why they are not. */
  async #compare(): Promise<void> {
    const draft = this.#draft;
    const [tools] = await Promise.all([draft.comparing ? undefined : this.#comparing.fetch(), draft.compare(!draft.comparing)]);
    if (!draft.comparing || draft.busy) return;
    if (draft.failure) this.#host.say(missingWords(draft.failure));
    else this.#host.say(tools && draft.before ? msg('Changes are marked in the text', {id: 'consult.compared'}) : this.#unfetched);
  }

  /** The button goes when the text comes: focus goes to the choice of versions. */
  async #again(): Promise<void> {
    await this.#draft.read();
    const {failure} = this.#draft;
    if (failure) this.#host.say(missingWords(failure));
    await this.#host.focusOn(failure ? '[part=retry]' : '[name=version]');
  }

  async #choose(n: number): Promise<void> {
    await this.#draft.choose(n);
    const {failure} = this.#draft;
    if (failure) this.#host.say(missingWords(failure));
  }
}
