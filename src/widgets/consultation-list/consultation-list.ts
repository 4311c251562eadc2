import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ConsultationRow} from '../../contract/consultations.ts';
import {consultationChip, consultationClock, linkToConsultation, proposalTotals} from '../../core/consultation-words.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import catalogue from '../../generated/catalogues/consultations.ts';
import {counted, fill, inWords} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {heading} from '../../ui/parts.ts';
import {failed, missingWords, notice} from '../../ui/states.ts';
import {ConsultationListController, groups, type Group} from './consultation-list-controller.ts';
import styles from './consultation-list.styles.ts';

/**
 * Consultations that people can search and filter, page by page.
 *
 * Keyboard: a search field, a list of states, links. It searches on Enter and on the button; focus
 * stays, and what was found is announced. "Show more" moves focus to the first new one.
 *
 * @summary A list of consultations with search and states.
 * @tagname viche-consultation-list
 * @slot - A link to the consultations, shown until the widget is there and where scripts do not run.
 * @csspart root - The whole widget.
 * @csspart form - The search.
 * @csspart submit - The button that searches.
 * @csspart title - A consultation's title, a link.
 * @csspart status - The chip with a consultation's state.
 * @csspart more - The button that shows the next ones.
 * @csspart notice - A notice: an error.
 * @csspart retry - The button that tries again.
 */
export class ConsultationListElement extends WidgetElement {
  static override readonly styles = [WidgetElement.styles, styles];
  static override readonly properties = {...WidgetElement.properties, hrefPattern: 'href-pattern', bodyId: 'body-id', pageSize: 'page-size', controls: 'controls'};
  static override readonly catalogue = catalogue;

  /**
   * Address of a consultation's page with `{id}` in it; the backend's own page otherwise.
   * @attr href-pattern
   */
  hrefPattern = '';

  /**
   * Only consultations of this body.
   * @attr body-id
   */
  bodyId = '';

  /**
   * How many at once, 1 to 100.
   * @attr page-size
   */
  pageSize = 20;

  /**
   * `none` leaves the search away: for a few consultations in a side column.
   * @attr controls
   */
  controls = '';

  readonly #list = new ConsultationListController(this);

  /**
   * Tells what was found to people who listen.
   * @internal
   */
  found(): void {
    const {failure, moreFailure} = this.#list;
    const reason = failure ?? moreFailure;
    this.announce(reason ? missingWords(reason) : this.#foundWords);
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="stack" aria-hidden="true">${this.controls === 'none' ? nothing : html`<span class="sk field"></span>`}<span class="sk item-size"></span><span class="sk item-size"></span><span class="sk item-size"></span></div>`;
  }

  protected override content(): unknown {
    const {items, failure, busy} = this.#list;
    if (!items) return failure ? failed(failure, this.#retry, `${this.source?.base ?? ''}/consultations`) : this.skeleton();
    return html`<div class="stack" aria-busy=${busy ? 'true' : 'false'}>${this.controls === 'none' ? nothing : this.#search()} ${this.#results(items)}</div>`;
  }

  get #foundWords(): string {
    const {items, next, filter, totals} = this.#list;
    const all = filter.q.trim() || filter.group ? (items?.length ?? 0) : (totals?.all ?? items?.length ?? 0);
    return next && (filter.q.trim() || filter.group)
      ? counted(all, msg('# consultation shown, there are more|# consultations shown, there are more', {id: 'consultations.some'}))
      : counted(all, msg('# consultation|# consultations', {id: 'consultations.found'}));
  }

  #search(): TemplateResult {
    const {filter} = this.#list;
    const words: Record<Group, string> = {
      '': msg('All', {id: 'consultations.all'}),
      coming: msg('Announced', {id: 'stage.status.planned'}),
      open: msg('Open now', {id: 'consultations.open'}),
      considered: msg('Being considered', {id: 'consultations.considered'}),
      finished: msg('With a report', {id: 'consultations.finished'}),
    };
    const submit = (event: Event) => {
      event.preventDefault();
      const values = new FormData(event.currentTarget as HTMLFormElement);
      this.#list.look({q: String(values.get('q'))});
    };
    return html`<form part="form" role="search" class="search" aria-label=${msg('Search for consultations', {id: 'consultations.label'})} @submit=${submit}>
        <label class="grow"><span class="strong">${msg('Search by words or number', {id: 'consultations.search'})}</span><input class="box" name="q" type="search" maxlength="200" autocomplete="off" enterkeyhint="search" .value=${filter.q} /></label>
        <label
          ><span class="strong">${msg('State', {id: 'consultations.state'})}</span>
          <select class="box" name="group" @change=${(event: Event) => this.#list.look({group: (event.target as HTMLSelectElement).value as Group})}>
            ${(['', ...Object.keys(groups)] as Group[]).map((group) => html`<option value=${group} .selected=${group === filter.group}>${words[group]}</option>`)}
          </select></label
        >
        <button class="btn btn--secondary" part="submit">${msg('Search', {id: 'consultations.go'})}</button>
      </form>
      <p class="muted" id="found" tabindex="-1">${this.#foundWords}</p>`;
  }

  #results(items: readonly ConsultationRow[]): TemplateResult {
    const {next, busy, moreFailure} = this.#list;
    return html`${items.length === 0 ? html`<p>${msg('There is nothing like that. Try a shorter word, or another state.', {id: 'consultations.none'})}</p>` : nothing}
      <ul class="items">
        ${items.map((item) => this.#row(item))}
      </ul>
      ${moreFailure ? notice('warn', missingWords(moreFailure)) : nothing}
      ${next ? html`<p><button type="button" class="btn btn--secondary" part="more" aria-busy=${busy ? 'true' : 'false'} @click=${this.#more}>${msg('Show more', {id: 'consultations.more'})}</button></p>` : nothing}`;
  }

  #row(consultation: ConsultationRow): TemplateResult {
    const {id, title, summary, number, body, totals} = consultation;
    const [name, about] = [inWords(title), inWords(summary)];
    return html`<li class="item">
      <p class="row">${consultationChip(consultation)} ${consultationClock(consultation)}</p>
      ${heading(this.headingLevel, html`<a class="link" part="title" id="c-${id}" href=${linkToConsultation(this.source, id, this.hrefPattern)} lang=${name.lang}>${name.text}</a>`, 'h3')}
      <p lang=${about.lang} dir="auto">${about.text}</p>
      <p class="small muted">${number ? fill(msg('Consultation No. {number} · {body}', {id: 'stage.meta'}), {number, body: inWords(body.name).text}) : inWords(body.name).text}${totals.proposals > 0 ? html` · ${proposalTotals(consultation)}` : nothing}</p>
    </li>`;
  }

  readonly #retry = () => void this.#list.read();

  readonly #more = async () => {
    const first = await this.#list.more();
    if (first) return this.focusOn(`#c-${CSS.escape(first)}`);
    const {moreFailure} = this.#list;
    if (moreFailure) this.announce(missingWords(moreFailure));
  };
}
