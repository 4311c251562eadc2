import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Comment} from '../../contract/comments.ts';
import {provisionMeant} from '../../contract/consultation-routes.ts';
import {quoteIn} from '../../contract/quote.ts';
import type {DraftVersion} from '../../contract/provisions.ts';
import {addressOfComment} from '../../core/discussion/permalink.ts';
import {fill} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {heading} from '../../ui/parts.ts';
import {richText} from '../../ui/rich-text.ts';
import {missingWords, notice} from '../../ui/states.ts';
import {Rows} from '../../ui/thread/rows.ts';
import {when} from '../../ui/thread/when.ts';
import {PlaceController} from './place-controller.ts';
import {provisionName} from './provisions.ts';
import type {Said} from './said.ts';
import type {Stage} from './talk-stage.ts';

interface Parts {
  readonly said: (level: number) => Said;
}

/** What a comment was about, as it read then: the words it quotes, else the provision's. */
function wordsThen(comment: Comment, {versionOf, pageOf}: Said): unknown {
  const meant = provisionMeant(comment);
  const then = meant && versionOf(meant.version);
  const provision = then?.provisions.find(({id}) => id === meant?.provision);
  if (!meant || !then || !provision) return nothing;
  const {lang} = then;
  const quote = quoteIn(comment.target?.selector);
  const words = quote ? quote.exact : provision.text[lang];
  return html`<p class="small"><a class="link place" href=${pageOf(meant.version, provision.id)}>${fill(msg('Written about version {n}: {provision}', {id: 'consult.unplaced.of'}), {n: meant.version, provision: provisionName(provision, lang)})}</a></p>
    ${words ? html`<blockquote class="wording" lang=${lang} dir="auto">${words}</blockquote>` : nothing}`;
}

/** What was said about earlier wordings and has no place in the version shown: nothing of it is lost. */
export class UnplacedView {
  readonly #host: Stage;
  readonly #parts: Parts;
  readonly #place: PlaceController;
  readonly #rows = new Rows();
  #key = '';

  constructor(host: Stage, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#place = new PlaceController(host);
  }

  /** @param count How many there are by now: where an official has found a place for one, the list is another. */
  draw({n}: DraftVersion, count: number, level: number): TemplateResult {
    this.#open(n, count);
    const {items, next, busy, failure, moreFailure} = this.#place;
    const said = this.#parts.said(level);
    const drawn = this.#shown.map((comment) => this.#rows.row(comment.id, [{}], () => this.#item(comment, said)));
    this.#rows.end();
    return html`<div class="stack" aria-busy=${busy ? 'true' : 'false'}>
      <p class="small muted">${msg('The words they are about are not in this version any more. They stand among all opinions, and each proposal gets its answer.', {id: 'consult.unplaced.why'})}</p>
      <ul class="thread">${drawn}</ul>
      ${failure
        ? notice('warn', missingWords(failure), html`<p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${() => void this.#retry()}>${msg('Try again', {id: 'ui.retry'})}</button></p>`)
        : items ? nothing : html`<span class="sk" aria-hidden="true"></span>`}
      ${moreFailure ? notice('warn', missingWords(moreFailure)) : nothing}
      ${next ? html`<p><button type="button" class="btn btn--secondary" part="more" @click=${() => void this.#more()}>${msg('Show more', {id: 'consult.more'})}</button></p>` : nothing}
    </div>`;
  }

  #item(comment: Comment, said: Said): TemplateResult {
    const {id, author, writtenAt, text, lang} = comment;
    const href = addressOfComment(id);
    return html`<article class="c" aria-labelledby="u-${id}">
      <div class="c__head">${heading(said.level, html`<bdi>${author || msg('Without a name', {id: 'thread.nameless'})}</bdi>`, 'h3', `u-${id}`, true)}<span class="small muted"><time datetime=${writtenAt}>${when(writtenAt, this.#host.clock)}</time></span></div>
      ${wordsThen(comment, said)} ${richText(text, Math.min(said.level + 1, 6), lang)}
      <p class="small"><a class="link place" href=${href} aria-describedby="u-${id}" @click=${() => this.#follow(href)}>${msg('Read it among all opinions', {id: 'consult.unplaced.read'})}</a></p>
    </article>`;
  }

  #open(n: number, count: number): void {
    const {source, consultation} = this.#host;
    const version = `${consultation?.id ?? ''} ${n}`;
    const key = `${version} ${count}`;
    if (key === this.#key || !source) return;
    const same = this.#key.startsWith(`${version} `);
    this.#key = key;
    void (same ? this.#place.refresh() : this.#place.open(n, {state: 'unplaced'}));
  }

  /** The address may be this one already: then the page tells nobody that it was followed. */
  #follow(href: string): void {
    if (href === location.href) dispatchEvent(new HashChangeEvent('hashchange'));
  }

  /** Of what moderators have hidden only a place was left, and it has none here. */
  get #shown(): readonly Comment[] {
    return this.#place.items?.filter(({text}) => text.length > 0) ?? [];
  }

  async #retry(): Promise<void> {
    await this.#place.refresh();
    await this.#goTo(this.#shown[0]);
  }

  async #more(): Promise<void> {
    const before = new Set(this.#shown.map(({id}) => id));
    await this.#place.more();
    await this.#goTo(this.#shown.find(({id}) => !before.has(id)));
  }

  /** To the first that has come; where nothing came, what says why is read out. */
  async #goTo(first: Comment | undefined): Promise<void> {
    const failure = this.#place.failure ?? this.#place.moreFailure;
    if (first) await this.#host.focusOn(`#u-${first.id}`);
    else if (failure) this.#host.say(missingWords(failure));
    // All that came is hidden, and the button that was pressed may be gone.
    else await this.#host.focusOn(this.#place.next ? '.unplaced [part=more]' : '.unplaced summary');
  }
}
