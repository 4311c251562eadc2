import {msg} from '../../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import {countOf} from '../../client/counts.ts';
import type {PetitionCount} from '../../contract/petition.ts';
import {linkTo} from '../../core/links.ts';
import {canSign, isReached, missing, nextClock, ofThreshold, petitionRail, statusChip} from '../../core/petition-words.ts';
import {Reading} from '../../core/reading.ts';
import {WidgetElement} from '../../core/widget-element.ts';
import catalogue from '../../generated/catalogues/counter.ts';
import {fill, inWords, number} from '../../locale/format.ts';
import {heading} from '../../ui/parts.ts';
import {railStyles} from '../../ui/rail.ts';
import {failed, stale} from '../../ui/states.ts';
import styles from './petition-counter.styles.ts';

/**
 * How many people have signed a petition, what is missing, until when, and what became of it. Live.
 *
 * @summary A petition's signatures, threshold, time left and status.
 * @tagname viche-petition-counter
 * @slot - A link to the petition, shown until the widget is there and where scripts do not run.
 * @csspart root - The whole widget.
 * @csspart title - The petition's title, a link.
 * @csspart count - The number of signatures.
 * @csspart progress - The rail.
 * @csspart status - The chip with the state.
 * @csspart action - The link to sign or to follow.
 * @csspart notice - A notice: old data, an error.
 * @csspart retry - The button that tries again.
 */
export class PetitionCounterElement extends WidgetElement {
  static override readonly styles = [WidgetElement.styles, railStyles, styles];
  static override readonly properties = {...WidgetElement.properties, petitionId: 'petition-id', hrefPattern: 'href-pattern'};
  static override readonly catalogue = catalogue;

  /**
   * Which petition to count.
   * @attr petition-id
   */
  petitionId = '';

  /**
   * Address of a petition's page with `{id}` in it; the backend's own page otherwise.
   * @attr href-pattern
   */
  hrefPattern = '';

  /** All counters of a page share one request and one stream. */
  readonly #reading = new Reading<PetitionCount>(this, {id: () => this.petitionId, load: countOf, topic: (id) => `petition:${id}`});

  protected override skeleton() {
    return html`<div class="stack frame" aria-hidden="true">
      <div class="stack about"><span class="sk"></span><span class="sk"></span><span class="sk line"></span></div>
      <span class="sk"></span>
    </div>`;
  }

  protected override content() {
    const {data, failure, readAt} = this.#reading;
    const retry = () => void this.#reading.refresh();
    if (data) return this.#counter(data, stale(failure, readAt, retry));
    return failure ? failed(failure, retry, this.#href) : this.skeleton();
  }

  get #href() {
    return linkTo(this.source, this.petitionId, this.hrefPattern);
  }

  #counter(petition: PetitionCount, old: unknown) {
    const {text, lang} = inWords(petition.title);
    const open = canSign(petition);
    const collecting = petition.status === 'collecting' && open;
    return html`<article class="stack frame" aria-labelledby="title">
      <div class="stack about">
        ${heading(this.headingLevel, html`<a part="title" href=${this.#href} lang=${lang} dir="auto">${text}</a>`, 'h3', 'title')}
        <p class="meta small muted">${this.#meta(petition)}</p>
        ${petition.publishedAt
          ? html`<p><span class="n" part="count" .textContent=${number(petition.signatures)}></span> <span class="muted of">${ofThreshold(petition.threshold)}</span></p>
              ${petitionRail(petition)}`
          : nothing}
        <p class="row between">
          ${collecting && !isReached(petition) ? html`<strong class="strong">${missing(petition)}</strong>` : statusChip(petition)}
          ${nextClock(petition)}
        </p>
        ${old}
      </div>
      <a class="btn btn--block ${open ? '' : 'btn--secondary'}" part="action" href=${this.#href}>${open ? msg('Sign the petition', {id: 'count.sign'}) : this.#follow(petition)}</a>
    </article>`;
  }

  #meta({body, number: registered}: PetitionCount) {
    return fill(msg('Addressed to: {body} · No. {number}', {id: 'counter.meta'}), {body: inWords(body.name).text, number: registered});
  }

  #follow({status}: PetitionCount) {
    switch (status) {
      case 'threshold_reached':
      case 'under_review':
        return msg('Follow the answer', {id: 'counter.follow'});
      case 'answered':
        return msg('Read the answer', {id: 'counter.answer'});
      default:
        return msg('View the petition', {id: 'counter.view'});
    }
  }
}
