import {LitElement, css, html} from 'lit';
import {property} from 'lit/decorators.js';
import type {Source} from '../../contract/http.ts';
import {providerChanged, type Provider} from '../../core/provider-lookup.ts';

/**
 * Tells the widgets inside it which backend to use.
 *
 * @summary One backend for all widgets inside.
 * @tagname viche-provider
 * @slot - The page's content with its widgets.
 */
export class ProviderElement extends LitElement implements Provider {
  static override styles = css`:host { display: contents; }`;

  /** An address, or (as a property) a source that answers in the page. */
  @property() backend?: string | Source | undefined;

  protected override updated(): void {
    this.dispatchEvent(new Event(providerChanged));
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
