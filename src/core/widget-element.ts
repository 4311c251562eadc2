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
 *
 * @cssprop [--viche-text=#18212b] - Text. Colours have dark defaults too, for pages with a dark `color-scheme`.
 * @cssprop [--viche-text-muted=#515e6b] - Hints and dates.
 * @cssprop [--viche-bg=#fff] - The paper, always painted with the text.
 * @cssprop [--viche-surface=#f4f6f8] - The panel to act in.
 * @cssprop [--viche-border=#d8dee4] - Hairlines.
 * @cssprop [--viche-border-strong=#71808f] - Edges of controls.
 * @cssprop [--viche-accent=#1b4f91] - Filled button, rail, stamp.
 * @cssprop [--viche-on-accent=#fff] - What stands on the accent.
 * @cssprop [--viche-accent-soft=#e8eff8] - Selected, and information.
 * @cssprop [--viche-link=#1b4f91] - Links and quiet buttons.
 * @cssprop [--viche-focus=#18212b] - The outer focus ring.
 * @cssprop [--viche-focus-inner=#ffd23f] - The inner focus ring.
 * @cssprop [--viche-success=#1a6b3c] - What has succeeded; its ground is `--viche-success-soft`.
 * @cssprop [--viche-success-soft=#e6f3ea] - The ground of a success.
 * @cssprop [--viche-warning=#7d4e00] - What asks for care; its ground is `--viche-warning-soft`.
 * @cssprop [--viche-warning-soft=#fdf2d8] - The ground of a warning.
 * @cssprop [--viche-danger=#a8281b] - What is late or wrong; its ground is `--viche-danger-soft`.
 * @cssprop [--viche-danger-soft=#fcebe8] - The ground of what is late or wrong.
 * @cssprop [--viche-track=#e3e8ed] - The empty part of a bar.
 * @cssprop [--viche-chart-1=#1b4f91] - The line of a chart.
 * @cssprop [--viche-font=inherit] - The typeface.
 * @cssprop [--viche-font-heading=inherit] - The typeface of headings.
 * @cssprop [--viche-font-size=max(16px,1em)] - The size everything is measured in.
 * @cssprop [--viche-line-height=1.55] - Distance of lines.
 * @cssprop [--viche-weight-bold=600] - Weight of headings and of what is stressed.
 * @cssprop [--viche-measure=38em] - The longest line of a text.
 * @cssprop [--viche-radius=.375em] - Corners of controls and notices.
 * @cssprop [--viche-radius-panel=.75em] - Corners of frames and panels.
 * @cssprop [--viche-border-width=1px] - Width of a frame's line.
 * @cssprop [--viche-inset=0] - Space around a widget's content.
 * @cssprop [--viche-target=2.75em] - The least height of what can be pressed.
 * @cssprop [--viche-focus-width=3px] - Width of the outer focus ring.
 * @cssprop [--viche-motion=.16s] - How long a movement takes.
 */
export abstract class WidgetElement extends BaseElement {
  static override readonly styles: Styles = baseStyles;

  static override readonly properties: Readonly<Record<string, string>> = {backend: 'backend', headingLevel: 'heading-level'};

  /** The words this widget needs. */
  declare static readonly catalogue: Catalogue | undefined;

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
  /** Whether the words are there. */
  #speaks = false;
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
    // The same sentence is said again only where it differs from the last.
    this.#announcement = sentence + (sentence === this.#announcement ? ' ' : '');
    this.requestUpdate();
  }

  /**
   * Moves focus to what `selector` finds, after the change that shows it.
   * @internal
   */
  async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected abstract content(): unknown;

  /** Wordless, and of the size of what will come. */
  protected abstract skeleton(): unknown;

  protected override render(): TemplateResult {
    // Until the words are there the editor's own fallback link is better than a silent picture.
    if (!this.#speaks) return html`<slot></slot>`;
    const shown = this.source ? this.content() : notConfigured();
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
