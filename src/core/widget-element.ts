import {html, type TemplateResult} from 'lit/html.js';
import {BaseElement, type Styles} from './element.ts';
import {sourceAt} from '../client/source.ts';
import type {Source} from '../contract/http.ts';
import {speak, type Catalogue} from '../locale/locale.ts';
import {language} from '../locale/page-language.ts';
import {pageSettings} from '../locale/page-settings.ts';
import {baseStyles} from '../ui/base.styles.ts';
import {notConfigured} from '../ui/states.ts';
import {providerChanged, providerOf, type Provider} from './provider-lookup.ts';

/**
 * What every widget is: it finds its backend, waits for its words, keeps its look from the host
 * page's rules, and owns one polite live region. A widget adds `content()` and `skeleton()`.
 */
export abstract class WidgetElement extends BaseElement {
  static override readonly styles: Styles = baseStyles;

  static override readonly properties: Readonly<Record<string, string>> = {backend: 'backend', headingLevel: 'heading-level'};

  /** The words this widget needs. */
  static readonly catalogue: Catalogue | undefined = undefined;

  /**
   * Where the data comes from: an address, or (as a property) a source that answers in the page.
   * @attr backend
   */
  backend?: string | Source | undefined;

  /**
   * Level of the widget's first heading in the host page's outline, 1 to 6.
   * @attr heading-level
   */
  headingLevel = 2;

  #provider: Provider | undefined;
  /** Undefined while the words are on their way, false when they did not arrive. */
  #speaks: boolean | undefined;
  #announcement = '';

  /** Where this widget reads and writes: its own setting, the provider's, then the page's. */
  get source(): Source | undefined {
    const named = this.backend || this.#provider?.backend || this.#provider?.getAttribute('backend') || pageSettings().backend;
    return typeof named === 'string' ? sourceAt(named) : named;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provider = providerOf(this);
    this.#provider?.addEventListener(providerChanged, this.#update);
    void this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#provider?.removeEventListener(providerChanged, this.#update);
    removeEventListener('online', this.#speak);
  }

  constructor() {
    super();
    // Pages filter keys at the document; what is typed in a widget is the widget's own.
    for (const type of ['keydown', 'keyup', 'keypress']) this.renderRoot.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Says a sentence to people who listen, once, without moving anything. */
  protected announce(sentence: string): void {
    this.#announcement = sentence;
    this.requestUpdate();
  }

  /** Moves focus to what `selector` finds, after the change that shows it. */
  async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected abstract content(): unknown;

  /** Wordless, and of the size of what will come. */
  protected abstract skeleton(): unknown;

  protected override render(): TemplateResult {
    // Without words the editor's own fallback link is better than a silent picture.
    if (this.#speaks === false) return html`<slot></slot>`;
    const shown = !this.#speaks ? this.skeleton() : this.source ? this.content() : notConfigured();
    return html`<div class="root" part="root" lang=${language()}>
      ${shown}
      <p class="vh" role="status" .textContent=${this.#announcement}></p>
    </div>`;
  }

  readonly #speak = async () => {
    this.#speaks = await speak((this.constructor as typeof WidgetElement).catalogue);
    if (!this.#speaks) addEventListener('online', this.#speak, {once: true});
    this.requestUpdate();
  };

  readonly #update = () => this.requestUpdate();
}
