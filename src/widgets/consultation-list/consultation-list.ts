import {html, nothing, type TemplateResult} from 'lit/html.js';
import {Failure} from '../../client/failure.ts';
import {consultationListPage} from '../../contract/consultation-routes.ts';
import type {ConsultationRow} from '../../contract/consultations.ts';
import {consultationChip, consultationClock, linkToConsultation, proposalTotals} from '../../core/consultation-words.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import catalogue from '../../generated/catalogues/consultations.ts';
import {counted, fill, inWords} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {heading} from '../../ui/parts.ts';
import {failed, missingWords, notice, stale} from '../../ui/states.ts';
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
  static override readonly properties = {...WidgetElement.properties, hrefPattern: 'href-pattern', bodyId: 'body-id', status: 'status', pageSize: 'page-size', controls: 'controls'};
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
   * Only consultations in this state: `coming`, `open`, `considered` or `finished`.
   * @attr status
   */
  status = '';

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
    const {failure} = this.#list;
    this.announce(failure ? missingWords(failure) : this.#foundWords);
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="stack" aria-hidden="true">${this.controls === 'none' ? nothing : html`<span class="sk field"></span>`}<span class="sk item-size"></span><span class="sk item-size"></span><span class="sk item-size"></span></div>`;
  }

  protected override content(): unknown {
    const {items, failure, busy} = this.#list;
    const results = failure ? failed(failure, this.#retry, `${this.source?.base ?? ''}${consultationListPage}`) : items && this.#results(items);
    if (!results) return this.skeleton();
    return html`<div class="stack" aria-busy=${busy ? 'true' : 'false'}>${items && this.controls !== 'none' ? this.#search() : nothing} ${results}</div>`;
  }

  /** Whether a reader has narrowed the list, and can take that back. */
  get #searched(): boolean {
    const {q, group} = this.#list.filter;
    return q.trim() !== '' || group !== '';
  }

  get #narrowed(): boolean {
    return this.#searched || this.status in groups;
  }

  get #foundWords(): string {
    const {items, next, totals} = this.#list;
    if (items?.length === 0) return this.#narrowed ? msg('There is nothing like that', {id: 'consultations.none.found'}) : msg('There are no consultations yet', {id: 'consultations.none.yet'});
    const all = this.#narrowed ? (items?.length ?? 0) : (totals?.all ?? items?.length ?? 0);
    return next && this.#narrowed
      ? counted(all, msg('# consultation shown, there are more|# consultations shown, there are more', {id: 'consultations.some'}))
      : counted(all, msg('# consultation|# consultations', {id: 'consultations.found'}));
  }

  #search(): TemplateResult {
    const {filter, items, failure} = this.#list;
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
      this.#list.look({q: String(values.get('q')), group: (values.get('group') ?? '') as Group});
    };
    return html`<form part="form" role="search" class="search" aria-label=${msg('Search for consultations', {id: 'consultations.label'})} @submit=${submit}>
        <label class="grow"><span class="strong">${msg('Search by words or number', {id: 'consultations.search'})}</span><input class="box" name="q" type="search" maxlength="200" autocomplete="off" enterkeyhint="search" .value=${filter.q} /></label>
        ${this.status in groups
          ? nothing
          : html`<label
              ><span class="strong">${msg('State', {id: 'consultations.state'})}</span>
              <select class="box" name="group" @change=${({target}: Event) => (target as HTMLSelectElement).form?.requestSubmit()}>
                ${(['', ...Object.keys(groups)] as Group[]).map((group) => html`<option value=${group} .selected=${group === filter.group}>${words[group]}</option>`)}
              </select></label
            >`}
        <button class="btn btn--secondary" part="submit">${msg('Search', {id: 'consultations.go'})}</button>
      </form>
      ${failure || !items?.length ? nothing : html`<p class="muted" id="found" tabindex="-1">${this.#foundWords}</p>`}`;
  }

  #results(items: readonly ConsultationRow[]): TemplateResult {
    const {next, busy, moreFailure, asOf} = this.#list;
    if (items.length === 0) return this.#nothing();
    return html`${stale(asOf && new Failure('unavailable'), asOf, this.#retry)}
      <ul class="items">
        ${items.map((item) => this.#row(item))}
      </ul>
      ${moreFailure ? notice('warn', missingWords(moreFailure)) : nothing}
      ${next ? html`<p><button type="button" class="btn btn--secondary" part="more" aria-busy=${busy ? 'true' : 'false'} @click=${this.#more}>${msg('Show more', {id: 'consultations.more'})}</button></p>` : nothing}`;
  }

  #nothing(): TemplateResult {
    return html`<div class="nothing stack">
      ${heading(this.headingLevel, this.#foundWords, 'h3', 'nothing', true)}
      ${this.#searched
        ? html`<p>${msg('Try a shorter word, or another state.', {id: 'consultations.none'})}</p>
            <p><button type="button" class="btn btn--secondary" @click=${this.#reset}>${msg('Show all consultations', {id: 'consultations.reset'})}</button></p>`
        : nothing}
    </div>`;
  }

  #row(consultation: ConsultationRow): TemplateResult {
    const {id, title, summary, number, body, totals} = consultation;
    const [name, about] = [inWords(title), inWords(summary)];
    return html`<li class="item">
      <p class="row">${consultationChip(consultation)} ${consultationClock(consultation)}</p>
      ${heading(this.headingLevel, html`<a class="link" part="title" id="c-${id}" href=${linkToConsultation(this.source, id, this.hrefPattern)} lang=${name.lang}>${name.text}</a>`, 'h3')}
      <p lang=${about.lang} dir="auto">${about.text}</p>
      <p class="small muted">${[number ? fill(msg('Consultation No. {number} · {body}', {id: 'stage.meta'}), {number, body: inWords(body.name).text}) : inWords(body.name).text, ...(totals.proposals > 0 ? [proposalTotals(consultation)] : [])].join(' · ')}</p>
    </li>`;
  }

  readonly #retry = () => void this.#list.read().then(() => this.focusOn('#found, #nothing, [part=retry], [part=title]'));

  readonly #reset = () => {
    this.#list.look({q: '', group: ''});
    void this.focusOn('[name=q]');
  };

  readonly #more = async () => {
    const first = await this.#list.more();
    if (first) return this.focusOn(`#c-${CSS.escape(first)}`);
    const {moreFailure} = this.#list;
    if (moreFailure) this.announce(missingWords(moreFailure));
  };
}
