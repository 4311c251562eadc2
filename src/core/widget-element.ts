import {LitElement, html, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {sourceAt} from '../client/source.ts';
import type {Source} from '../contract/http.ts';
import {speak, type Catalogue} from '../locale/locale.ts';
import {language} from '../locale/page-language.ts';
import {baseStyles} from '../ui/base.styles.ts';
import {notConfigured} from '../ui/states.ts';
import {providerChanged, providerOf, type Provider} from './provider-lookup.ts';
import {settings} from './settings.ts';

/**
 * What every widget is: it finds its backend, waits for its words, keeps its look from the host
 * page's rules, and owns one polite live region. A widget adds `content()` and `skeleton()`.
 */
export abstract class WidgetElement extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  /** The words this widget needs. */
  static readonly catalogue: Catalogue | undefined = undefined;

  /** Where the data comes from: an address, or (as a property) a source that answers in the page. */
  @property() backend?: string | Source | undefined;

  /** Level of the widget's first heading in the host page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  #provider: Provider | undefined;
  #speaks = false;
  #announcement = '';

  /** Where this widget reads and writes: its own setting, the provider's, then the page's. */
  get source(): Source | undefined {
    const named = this.backend || this.#provider?.backend || this.#provider?.getAttribute('backend') || settings.backend;
    return typeof named === 'string' ? sourceAt(named) : named;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provider = providerOf(this);
    this.#provider?.addEventListener(providerChanged, this.#update);
    this.requestUpdate();
    void speak((this.constructor as typeof WidgetElement).catalogue).then(() => {
      this.#speaks = true;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#provider?.removeEventListener(providerChanged, this.#update);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Pages filter keys at the document; what is typed in a widget is the widget's own.
    for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation());
    return root;
  }

  /** Says a sentence to people who listen, once, without moving anything. */
  protected announce(sentence: string): void {
    this.#announcement = sentence;
    this.requestUpdate();
  }

  /** Moves focus to what `selector` finds, after the change that shows it. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected abstract content(): unknown;

  /** Wordless, and of the size of what will come. */
  protected abstract skeleton(): unknown;

  protected override render(): TemplateResult {
    const shown = !this.#speaks ? this.skeleton() : this.source ? this.content() : notConfigured();
    return html`<div class="root" part="root" lang=${language()}>
      ${shown}
      <p class="vh" role="status" .textContent=${this.#announcement}></p>
    </div>`;
  }

  readonly #update = () => this.requestUpdate();
}
