import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {petitionListPage} from '../../contract/list-routes.ts';
import {linkTo} from '../../core/links.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import catalogue from '../../generated/catalogues/list.ts';
import {counted, fill, number} from '../../locale/format.ts';
import {railStyles} from '../../ui/rail.ts';
import {failed, missingWords, notice, stale} from '../../ui/states.ts';
import type {ListFilter} from './list-filter.ts';
import type {Search} from './nothing-found.ts';
import {PetitionListController} from './petition-list-controller.ts';
import styles from './petition-list.styles.ts';
import {petitionRow, waitingRow} from './petition-row.ts';
import {searchForm, searchFormStyles} from './search-form.ts';

/** About as many as fill a screen. */
const mostWaiting = 6;

/**
 * Petitions that people can search, filter and sort, page by page, with live numbers. A list that
 * was left for a petition is found again as it was.
 *
 * Keyboard: a search field, a group of radio buttons, lists to choose from, links. It searches while
 * people type, on Enter and on the button; focus stays, and what was found is announced. "Show more"
 * moves focus to the first new petition.
 *
 * @summary A list of petitions with search, filters and live numbers.
 * @tagname viche-petition-list
 * @slot - A link to the petitions, shown until the widget is there and where scripts do not run.
 * @csspart root - The whole widget.
 * @csspart form - The search with its filters.
 * @csspart submit - The button that searches.
 * @csspart title - A petition's title, a link.
 * @csspart count - A petition's number of signatures.
 * @csspart progress - A petition's rail.
 * @csspart status - The chip with a petition's state.
 * @csspart action - The link that starts a petition.
 * @csspart more - The button that shows the next petitions.
 * @csspart notice - A notice: old data, an error.
 * @csspart retry - The button that tries again.
 */
export class PetitionListElement extends WidgetElement {
  static override readonly styles = [WidgetElement.styles, railStyles, searchFormStyles, styles];
  static override readonly properties = {
    ...WidgetElement.properties,
    hrefPattern: 'href-pattern',
    startHref: 'start-href',
    bodyId: 'body-id',
    status: 'status',
    sort: 'sort',
    pageSize: 'page-size',
    controls: 'controls',
    paramPrefix: 'param-prefix',
  };
  static override readonly catalogue = catalogue;

  /**
   * Address of a petition's page with `{id}` in it; the backend's own page otherwise.
   * @attr href-pattern
   */
  hrefPattern = '';

  /**
   * Address of the page on which people start a petition; without it the list offers no such link.
   * @attr start-href
   */
  startHref = '';

  /**
   * Only petitions addressed to this body.
   * @attr body-id
   */
  bodyId = '';

  /**
   * Only petitions in this state: `collecting`, `considered`, `answered`, `closed` or `overdue`.
   * @attr status
   */
  status = '';

  /**
   * The order in which it begins: `newest`, `signatures` or `closing`.
   * @attr sort
   */
  sort = 'newest';

  /**
   * How many petitions at once, 1 to 100.
   * @attr page-size
   */
  pageSize = 20;

  /**
   * `none` leaves search, filters and order away: for a few petitions in a side column.
   * @attr controls
   */
  controls = '';

  /**
   * Keeps search, filters and order in the page's address too, in parameters that begin so:
   * `petitions-` gives `?petitions-q=…&petitions-status=…&petitions-body=…&petitions-sort=…`.
   * @attr param-prefix
   */
  paramPrefix = '';

  readonly #list = new PetitionListController(this);

  protected override skeleton(): TemplateResult {
    return html`<div aria-hidden="true">
      ${this.startHref ? html`<span class="sk start"></span>` : nothing} ${this.#searchable ? html`<span class="sk field"></span>${this.status ? nothing : html`<span class="sk states"></span>`}<span class="sk order"></span>` : nothing}
      ${this.#waiting()}
    </div>`;
  }

  protected override content(): unknown {
    const {items, totals, failure, busy} = this.#list;
    if (!items && !failure && !totals) return this.skeleton();
    return html`<div class="top">${this.#startLink()} ${this.#searchable ? searchForm({...this.#search, bodies: this.#list.bodies, found: items?.length ? this.#foundWords : '', look: this.#look}) : nothing}</div>
      <div aria-busy=${busy ? 'true' : 'false'}>${this.#results()}</div>`;
  }

  /**
   * Tells what was found to people who listen.
   * @internal
   */
  found(): void {
    this.announce(this.#list.looking?.outcomeWords(this.#search, this.#list) ?? missingWords({code: 'offline'}));
  }

  /**
   * Leads people who come back to the petition they had opened.
   * @internal
   */
  cameBack(id: string): void {
    if (document.activeElement === document.body) void this.focusOn(`#p-${CSS.escape(id)}`);
  }

  get #searchable() {
    return this.controls !== 'none';
  }

  get #search(): Search {
    const {filter, totals} = this.#list;
    return {filter, totals, byStatus: !this.status, byBody: !this.bodyId};
  }

  get #foundWords(): string {
    const {looking, totals} = this.#list;
    return looking?.foundWords(this.#search) ?? counted(totals?.all ?? 0, msg('# petition|# petitions', {id: 'list.found'}));
  }

  #startLink(kind = 'start') {
    return this.startHref ? html`<a class="btn ${kind}" part="action" href=${linkTo(this.source, '', this.startHref)}>${msg('Start a petition', {id: 'list.start'})}</a>` : nothing;
  }

  #waiting() {
    return html`<ul class="items">${[...new Array<undefined>(Math.min(this.pageSize, mostWaiting))].map(() => waitingRow)}</ul>`;
  }

  #results(): unknown {
    const {items, failure, totals, looking, usual} = this.#list;
    if (failure) return failed(failure, () => void this.#retry(), `${this.source?.base ?? ''}${petitionListPage}`);
    if (!items) return this.#waiting();
    if (items.length === 0) return looking?.nothingFound(this.#search, {level: this.headingLevel, searchable: this.#searchable, look: this.#reset, usual, start: this.#startLink('btn--secondary')});
    const manyBodies = (totals?.bodies ?? 0) > 1 && !this.bodyId;
    return html`${stale(this.#list.stale, this.#list.readAt, () => void this.#retry())}
      <ul class="items">
        ${items.map((petition) => petitionRow(petition, {level: this.headingLevel, href: linkTo(this.source, petition.id, this.hrefPattern), manyBodies, open: () => this.#list.keep(petition.id)}))}
      </ul>
      ${this.#more(items.length)}`;
  }

  #more(shown: number) {
    const {next, busy, moreFailure, totals} = this.#list;
    return next
      ? html`${moreFailure ? notice('warn', missingWords(moreFailure)) : nothing}
          <p class="row between more">
            <button type="button" class="btn btn--secondary" part="more" aria-busy=${busy ? 'true' : 'false'} @click=${this.#showMore}>
              ${counted(Math.max(Math.min(this.pageSize, (totals?.all ?? 0) - shown), 1), msg('Show # more|Show # more', {id: 'list.more'}))}
            </button>
            <span class="small muted">${this.#shownWords(shown)}</span>
          </p>`
      : nothing;
  }

  #shownWords(shown: number) {
    return fill(msg('{shown} of {all}', {id: 'list.shown'}), {shown: number(shown), all: number(Math.max(this.#list.totals?.all ?? 0, shown))});
  }

  readonly #look = (change: Partial<ListFilter>, typing?: boolean) => this.#list.look(change, typing);

  readonly #reset = (change: Partial<ListFilter>) => {
    this.#look(change);
    void this.focusOn('#q');
  };

  async #retry() {
    await this.#list.retry();
    await this.focusOn(this.#list.looking?.outcomePlace(this.#list, this.#searchable) ?? '[part=retry]');
  }

  readonly #showMore = async () => {
    const added = await this.#list.more();
    if (!added) return this.#list.moreFailure && this.announce(missingWords(this.#list.moreFailure));
    const shown = this.#list.items?.length ?? 0;
    this.announce(this.#list.looking?.addedWords(added, this.#shownWords(shown)) ?? '');
    await this.focusOn(`.item:nth-child(${shown - added + 1}) [part=title]`);
  };
}
