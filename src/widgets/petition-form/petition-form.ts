import {html} from 'lit/html.js';
import {linkTo} from '../../core/links.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import catalogue from '../../generated/catalogues/start.ts';
import {msg} from '../../locale/msg.ts';
import {areaStyles} from '../../ui/area.ts';
import {detailsStyles} from '../../ui/details.styles.ts';
import {fieldStyles} from '../../ui/field.ts';
import {markupStyles} from '../../ui/markup-bar.ts';
import {selectStyles} from '../../ui/select.ts';
import {failed, notice} from '../../ui/states.ts';
import {AuthorPanel} from './author-panel.ts';
import type {PetitionSubmittedEvent} from './events.ts';
import styles from './petition-form.styles.ts';
import {SetupController, type Setup} from './setup-controller.ts';

/**
 * Starting a petition: the text in a small safe markup, petitions that ask for the same, a preview
 * of exactly what will be published, and a code from the mail that submits it. In the same place
 * authors read later, by a code again, what became of it: what is due by when, the ground and the
 * reason of a refusal, and they can start again from a refused text.
 *
 * The text (never the name or the address) is kept on the device for seven days, unless the person
 * says that others use it.
 *
 * Keyboard: everything is a link, a button or a field, in reading order; the buttons that format
 * the text are one stop, with the arrows between them. After each step focus goes to the heading
 * of the next one, after a fault to the list of faults.
 *
 * @summary A form to start a petition and follow it.
 * @tagname viche-petition-form
 * @slot - Shown until the widget is there and where scripts do not run: who to write to, for instance.
 * @fires {PetitionSubmittedEvent} viche-petition-submitted - A petition has been submitted; it waits for a moderator.
 * @csspart root - The whole widget.
 * @csspart form - The form of the present step.
 * @csspart submit - The button that sends it.
 * @csspart notice - A notice: a draft that is back, an error, a refusal.
 * @csspart retry - The button that tries again.
 */
export class PetitionFormElement extends WidgetElement {
  static override readonly styles = [WidgetElement.styles, fieldStyles, areaStyles, selectStyles, detailsStyles, markupStyles, styles];
  static override readonly properties = {...WidgetElement.properties, bodyId: 'body-id', hrefPattern: 'href-pattern'};
  static override readonly catalogue = catalogue;

  /**
   * The body petitions go to from this page; without it people choose.
   * @attr body-id
   */
  bodyId = '';

  /**
   * Address of the page on this site that shows a petition, with `{id}` in the place of its id.
   * @attr href-pattern
   */
  hrefPattern = '';

  readonly #setup = new SetupController(this);
  readonly #panel = new AuthorPanel(this);

  /**
   * Where a petition can be read.
   * @internal
   */
  hrefOf(id: string): string {
    return linkTo(this.source, id, this.hrefPattern);
  }

  /**
   * Says a sentence to people who listen.
   * @internal
   */
  say(sentence: string): void {
    this.announce(sentence);
  }

  /**
   * A petition has been submitted.
   * @internal
   */
  submitted(event: PetitionSubmittedEvent): void {
    this.dispatchEvent(event);
  }

  protected override skeleton() {
    return html`<div class="stack waiting" aria-hidden="true">
      <span class="sk tabs-size"></span><span class="sk title-size"></span><span class="sk field-size"></span><span class="sk field-size"></span><span class="sk text-size"></span>
    </div>`;
  }

  protected override content() {
    const {setup, failure} = this.#setup;
    if (setup) return this.#form(setup);
    return failure ? failed(failure, () => void this.#setup.load(), `${this.source?.base ?? ''}/petitions`) : this.skeleton();
  }

  #form(setup: Setup) {
    if (setup.bodies.length === 0) {
      return html`${notice('info', msg('Petitions are not taken here at present', {id: 'start.closed'}))}<slot></slot>`;
    }
    return html`<div class="stack wide">${this.#panel.draw(setup, this.headingLevel)}</div>`;
  }
}
