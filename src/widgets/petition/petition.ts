import {html, nothing} from 'lit/html.js';
import type {Petition} from '../../contract/petition.ts';
import {linkTo} from '../../core/links.ts';
import {officialAnswerStyles} from '../../core/official-answer.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import catalogue from '../../generated/catalogues/petition.ts';
import {fieldStyles} from '../../ui/field.ts';
import {railStyles} from '../../ui/rail.ts';
import {richTextStyles} from '../../ui/rich-text.ts';
import {failed, stale} from '../../ui/states.ts';
import {timelineStyles} from '../../ui/timeline.ts';
import {GrowthPicture} from './growth-picture.ts';
import {PetitionController} from './petition-controller.ts';
import styles from './petition.styles.ts';
import {countSection, growthSection, headSection, outcomeSection, signersSection, stepsSection, textSection} from './sections.ts';
import {shareSection} from './share.ts';
import {SigningPanel} from './signing-panel.ts';

/**
 * A whole petition: what is asked and of whom, how many have signed, what happens when, what the
 * authority answered; and signing it with a code from the mail, or taking the signature back.
 *
 * Keyboard: everything is a link, a button or a field, in reading order; after each step focus goes
 * to the heading of the next one, after a fault to the list of faults.
 *
 * @summary A petition people can read, sign and follow.
 * @tagname viche-petition
 * @slot - A link to the petition, shown until the widget is there and where scripts do not run.
 * @slot qr - A QR code of the petition's address for paper; without one the widget draws its own when somebody prints.
 * @fires {SignedEvent} viche-signed - A signature has been confirmed and counts.
 * @fires {WithdrawnEvent} viche-withdrawn - A signature has been taken back.
 * @csspart root - The whole widget.
 * @csspart title - The petition's title.
 * @csspart count - The number of signatures.
 * @csspart progress - The rail.
 * @csspart status - The chip with the state.
 * @csspart form - The form of the present step.
 * @csspart submit - The button that sends it.
 * @csspart answer - The official answer.
 * @csspart timeline - The steps so far and to come.
 * @csspart notice - A notice: old data, an error, a refusal.
 * @csspart retry - The button that tries again.
 */
export class PetitionElement extends WidgetElement {
  static override readonly styles = [WidgetElement.styles, railStyles, fieldStyles, richTextStyles, officialAnswerStyles, timelineStyles, styles];
  static override readonly properties = {...WidgetElement.properties, petitionId: 'petition-id', idParam: 'id-param'};
  static override readonly catalogue = catalogue;

  /**
   * Which petition to show.
   * @attr petition-id
   */
  petitionId = '';

  /**
   * Name of a parameter of the page's address that holds the petition's id.
   * @attr id-param
   */
  idParam = '';

  readonly #reading = new PetitionController(this);
  readonly #growth = new GrowthPicture(this);
  readonly #panel = new SigningPanel(this);

  /** The petition shown: the attribute's, else the one named in the page's address. */
  get shownId(): string {
    return this.petitionId || (this.idParam && (new URLSearchParams(location.search).get(this.idParam) ?? ''));
  }

  protected override skeleton() {
    return html`<div class="stack waiting" aria-hidden="true">
      <span class="sk"></span>
      <div class="petition"><span class="sk high"></span><span class="sk high"></span></div>
    </div>`;
  }

  protected override content() {
    const {data, failure, readAt} = this.#reading;
    const retry = () => void this.#reading.refresh();
    if (!data) return failure ? failed(failure, retry, linkTo(this.source, this.shownId, '')) : this.skeleton();
    return this.#petition(data, stale(failure, readAt, retry));
  }

  #petition(petition: Petition, old: unknown) {
    const level = this.headingLevel;
    const panel = this.#panel.draw(petition, level + 1);
    return html`<article class="stack wide" aria-labelledby="title">
      ${headSection(petition, level)} ${old}
      <div class="only-narrow">${countSection(petition, panel === nothing || this.#panel.done ? undefined : () => void this.focusOn('#step'))}</div>
      <div class="petition">
        <div class="stack wide">${outcomeSection(petition, level + 1)} ${textSection(petition, level + 1)}</div>
        <aside class="stack"><div class="only-wide">${countSection(petition)}</div>${panel === nothing ? nothing : html`<section class="panel stack">${panel}</section>`}${shareSection(petition, this.source, this.#say)}</aside>
        <div class="more stack wider">
          ${growthSection(petition, this.#growth.draw, level + 1)} ${stepsSection(petition, level + 1)}
          ${signersSection(petition, this.#reading, level + 1, () => void this.#showMore())}
        </div>
      </div>
    </article>`;
  }

  readonly #say = (sentence: string) => this.announce(sentence);

  /**
   * A step of signing or withdrawing is done.
   * @internal
   */
  acted(event: Event): void {
    this.dispatchEvent(event);
    void this.#reading.refresh();
  }

  async #showMore() {
    const from = await this.#reading.showMore();
    await this.focusOn(`.signers > li:nth-child(${from + 1})`);
  }
}
