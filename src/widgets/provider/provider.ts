import {html} from 'lit/html.js';
import {css} from '../../ui/css.ts';
import {BaseElement} from '../../core/element.ts';
import type {Source} from '../../contract/http.ts';
import {providerChanged, type Provider} from '../../core/provider-lookup.ts';

/**
 * Tells the widgets inside it which backend to use.
 *
 * @summary One backend for all widgets inside.
 * @tagname viche-provider
 * @slot - The page's content with its widgets.
 */
export class ProviderElement extends BaseElement implements Provider {
  static override readonly styles = css`:host { display: contents; }`;
  static override readonly properties = {backend: 'backend'};

  /**
   * An address, or (as a property) a source that answers in the page.
   * @attr backend
   */
  backend?: string | Source | undefined;

  constructor() {
    super();
    this.addController({hostUpdated: () => this.dispatchEvent(new Event(providerChanged))});
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
