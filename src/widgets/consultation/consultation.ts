import {html, nothing, type TemplateResult} from 'lit/html.js';
import {now} from '../../client/clock.ts';
import {readConsultation} from '../../client/consultations.ts';
import {consultationReportFile, consultationReportPage, consultationTopic} from '../../contract/consultation-routes.ts';
import type {Consultation} from '../../contract/consultations.ts';
import {isOpen, linkToConsultation} from '../../core/consultation-words.ts';
import {namedComment} from '../../core/discussion/permalink.ts';
import {Reading} from '../../core/reading.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import catalogue from '../../generated/catalogues/consultation.ts';
import {msg} from '../../locale/msg.ts';
import {language} from '../../locale/page-language.ts';
import {detailsStyles} from '../../ui/details.styles.ts';
import {richTextStyles} from '../../ui/rich-text.ts';
import {failed, stale} from '../../ui/states.ts';
import {timelineStyles} from '../../ui/timeline.ts';
import type {Comparing} from './comparing.ts';
import styles from './consultation.styles.ts';
import {DraftController} from './draft-controller.ts';
import {DraftView} from './draft-view.ts';
import {aboutSection, courseSection, headSection, reportDates, textSection} from './head.ts';
import type {Opinions} from './opinions.ts';
import {Part} from './part.ts';
import {namedProvision} from './provision-address.ts';

const tabs = ['draft', 'opinions', 'about', 'course'] as const;
type Tab = (typeof tabs)[number];

// Outside the class: TypeScript leaves the paths of imports inside initialisers of fields as they are.
const comparing = () => import('./comparing.ts');
const opinions = () => import('./opinions.ts');

/**
 * A consultation: what is planned and whom it affects, until when opinions are taken, the draft act
 * provision by provision with what was said about each, the authority's answer to every proposal,
 * and the report.
 *
 * Keyboard: everything is a link, a button or a field, in reading order. What was said about a
 * provision opens right after it; closing gives focus back to its button. Where words of a provision
 * are selected, with whatever device, the button is about these.
 *
 * @summary A consultation on a policy or a draft act, with what people propose and what becomes of it.
 * @tagname viche-consultation
 * @slot - A link to the consultation, shown until the widget is there and where scripts do not run.
 * @fires {IdentifyEvent} viche-identify - Somebody is about to write: a page that knows its visitors answers with `respondWith`.
 * @fires {CommentedEvent} viche-commented - A comment or a proposal has been taken: published, or waiting for a moderator.
 * @cssprop [--viche-chart-2=#b0560b] - Against.
 * @cssprop [--viche-chart-3=#1c7a72] - For.
 * @csspart root - The whole widget.
 * @csspart title - The consultation's title.
 * @csspart status - A chip with a state.
 * @csspart answer - The authority's answer to a proposal.
 * @csspart timeline - The steps so far and to come.
 * @csspart thread - A list of comments.
 * @csspart comment - A comment.
 * @csspart more - A button that shows more comments or replies.
 * @csspart form - The form in which somebody writes.
 * @csspart submit - The button that sends it.
 * @csspart notice - A notice: old data, an error.
 * @csspart retry - The button that tries again.
 */
export class ConsultationElement extends WidgetElement {
  static override readonly styles = [WidgetElement.styles, richTextStyles, detailsStyles, timelineStyles, styles];
  static override readonly properties = {...WidgetElement.properties, consultationId: 'consultation-id', idParam: 'id-param'};
  static override readonly catalogue = catalogue;

  /**
   * Which consultation to show.
   * @attr consultation-id
   */
  consultationId = '';

  /**
   * Name of a parameter of the page's address that holds the consultation's id.
   * @attr id-param
   */
  idParam = '';

  readonly #reading = new Reading<Consultation>(this, {id: () => this.shownId, load: (source, id) => readConsultation({source}, id), topic: consultationTopic});
  readonly #text = new DraftController(this);
  readonly #comparing = new Part<Comparing>(this, async () => {
    const tools = await (await comparing()).openComparing();
    this.adopt(tools.styles);
    return tools;
  });
  readonly #opinions = new Part<Opinions>(this, async () => {
    const {Opinions} = await opinions();
    return new Opinions(this, this.#text, this.#comparing);
  });
  readonly #draft = new DraftView(this, {draft: this.#text, comparing: this.#comparing, opinions: (draw) => this.#said(draw)});
  #tab: Tab = namedComment() ? 'opinions' : 'draft';

  /** The consultation shown: the attribute's, else the one named in the page's address. */
  get shownId(): string {
    return this.consultationId || (this.idParam && (new URLSearchParams(location.search).get(this.idParam) ?? ''));
  }

  /** @internal */
  get consultation(): Consultation | undefined {
    return this.#reading.data;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
  }

  /**
   * Says a sentence to people who listen.
   * @internal
   */
  say(sentence: string): void {
    this.announce(sentence);
  }

  /**
   * Shows a provision and gives it focus.
   * @internal
   */
  async goTo(provision: string): Promise<void> {
    this.#tab = 'draft';
    this.requestUpdate();
    await this.focusOn(`#h-${CSS.escape(provision)}`);
  }

  /** @internal */
  get openedProvision(): string | undefined {
    return this.consultation?.kind === 'draft_act' && this.#tab === 'draft' ? this.#draft.opened : undefined;
  }

  /**
   * Opens the discussion of a provision of a version, and gives focus to a part of it.
   * @internal
   */
  async showProvision(n: number, provision: string, selector: string): Promise<void> {
    this.#open('draft');
    await this.#draft.show(n, provision);
    await this.focusOn(selector);
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="stack waiting" aria-hidden="true"><span class="sk"></span><span class="sk"></span></div>`;
  }

  protected override content(): unknown {
    const {data, failure, readAt} = this.#reading;
    const retry = () => void this.#reading.refresh();
    if (!data) return failure ? failed(failure, retry, linkToConsultation(this.source, this.shownId, '')) : this.skeleton();
    return html`<article class="stack wide" aria-labelledby="title">
      ${headSection(data, this.headingLevel)} ${stale(failure, readAt, retry)} ${this.#tabs(data)} ${this.#shown(data)}
      ${this.#opinions.thing?.log() ?? nothing} ${this.#opinions.thing?.at.news() ?? nothing}
    </article>`;
  }

  #tabs({kind}: Consultation): TemplateResult {
    const words: Record<Tab, string> = {
      draft: kind === 'draft_act' ? msg('Text of the draft', {id: 'consult.tab.draft'}) : msg('Proposal and opinions', {id: 'consult.tab.policy'}),
      opinions: msg('All opinions', {id: 'consult.tab.opinions'}),
      about: msg('About and documents', {id: 'consult.tab.about'}),
      course: msg('Course and terms', {id: 'consult.tab.course'}),
    };
    const shown = tabs.filter((tab) => tab !== 'opinions' || kind === 'draft_act');
    return html`<nav class="tabs" aria-label=${msg('Parts of the consultation', {id: 'consult.tabs'})}>
      ${shown.map((tab) => html`<button type="button" aria-current=${this.#current(kind) === tab ? 'true' : nothing} @click=${() => this.#open(tab)}>${words[tab]}</button>`)}
    </nav>`;
  }

  #current(kind: Consultation['kind']): Tab {
    return kind === 'policy' && this.#tab === 'opinions' ? 'draft' : this.#tab;
  }

  #shown(data: Consultation): unknown {
    const level = this.headingLevel + 1;
    switch (this.#current(data.kind)) {
      case 'draft':
        return data.kind === 'policy' ? html`${textSection(data, level)} ${this.#said(({all}) => all.draw(data, level))}` : this.#draft.draw(data, level, isOpen(data));
      case 'opinions':
        return this.#said(({all}) => all.draw(data, level));
      case 'about':
        return html`${data.kind === 'policy' ? nothing : textSection(data, level)} ${aboutSection(data, level)}`;
      case 'course':
        return courseSection(data, level, this.#report(data));
    }
  }

  /** What was said, as soon as what shows it is there. */
  #said(draw: (opinions: Opinions) => unknown): unknown {
    const {thing, failed: gone} = this.#opinions;
    if (thing) return draw(thing);
    const fetch = () => void this.#opinions.fetch();
    if (gone) return failed({code: 'offline'}, fetch, this.consultation?.url ?? '');
    fetch();
    return html`<span class="sk" aria-hidden="true"></span>`;
  }

  #report(data: Consultation): unknown {
    const base = this.source?.base ?? '';
    const {id, reportPublishedAt} = data;
    return reportPublishedAt
      ? html`<p class="small muted" id="report-dates">${reportDates(data)}</p>
        <p class="row">
          <a class="btn btn--secondary" href=${base + consultationReportPage(id, language())}>${msg('Read the report', {id: 'consult.report.read'})}</a>
          <a class="link" href=${base + consultationReportFile(id)}>${msg('The report as a table (CSV)', {id: 'consult.report.csv'})}</a>
        </p>`
      : nothing;
  }

  #open(tab: Tab): void {
    this.#tab = tab;
    this.requestUpdate();
  }

  readonly #follow = () => {
    const provision = namedProvision();
    if (provision) void this.goTo(provision);
    else if (namedComment()) this.#open('opinions');
  };

  /** @internal */
  get clock(): {readonly timeZone: string; readonly now: Date} {
    return {timeZone: this.consultation?.body.timeZone ?? 'UTC', now: now()};
  }
}
