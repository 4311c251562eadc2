import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {render} from 'lit/html.js';

/** Style texts, in the order in which later ones win. */
export type Styles = string | readonly Styles[];

const sheets = new Map<string, CSSStyleSheet>();

/** One parsed sheet for one text, shared by all elements of the page; allowed under every policy. */
function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

/** Node has no elements; importing a widget there must still work. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** Registers an element, unless another copy of it came first; where there is no page, not at all. */
export function register(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  if (registry && !registry.get(tag)) registry.define(tag, element);
}

/**
 * The little that our elements need above lit-html: attributes to properties, one drawing per turn,
 * controllers, shared style sheets. It keeps the names of Lit's base class, whose other half of the
 * bytes no widget used.
 */
export abstract class BaseElement extends Base implements ReactiveControllerHost {
  static readonly styles: Styles = [];
  /** The properties that show when they change, each with the attribute that sets it, if one does. */
  static readonly properties: Readonly<Record<string, string>> = {};

  /** Asked for once, when the element is defined: the place to make its properties. */
  static get observedAttributes(): string[] {
    for (const name of Object.keys(this.properties)) {
      Object.defineProperty(this.prototype, name, {
        get(this: BaseElement) {
          return this.#values[name];
        },
        set(this: BaseElement, value: unknown) {
          if (this.#values[name] === value) return;
          this.#values[name] = value;
          this.requestUpdate();
        },
      });
    }
    return Object.values(this.properties).filter(Boolean);
  }

  /** Resolves when what has been asked for is drawn. */
  updateComplete: Promise<boolean> = Promise.resolve(true);
  readonly renderRoot: ShadowRoot;

  readonly #values: Record<string, unknown> = {};
  readonly #controllers = new Set<ReactiveController>();
  /** What was set on the element before it was one of ours. */
  readonly #early: Record<string, unknown> = {};
  #pending = false;
  #ready = false;

  constructor() {
    super();
    const own = this as unknown as Record<string, unknown>;
    for (const name of Object.keys((this.constructor as typeof BaseElement).properties)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = own[name];
      Reflect.deleteProperty(this, name);
    }
    this.renderRoot = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.adopt((this.constructor as typeof BaseElement).styles);
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  connectedCallback(): void {
    if (!this.#ready) Object.assign(this, this.#early);
    this.#ready = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    const own = this as unknown as Record<string, unknown>;
    for (const [name, known] of Object.entries((this.constructor as typeof BaseElement).properties)) {
      // A number that is none, or gone, leaves things as they were.
      if (known === attribute) own[name] = typeof own[name] === 'number' ? +value! || own[name] : (value ?? '');
    }
  }

  /** Draws once, after everything that is set in this turn. */
  requestUpdate(): void {
    if (this.#pending || !this.#ready) return;
    this.#pending = true;
    // One drawing that failed must not be the last: a page's script may have moved our nodes.
    this.updateComplete = this.updateComplete.catch(() => true).then(() => {
      this.#pending = false;
      // What has gone starts nothing; it is drawn when it comes back.
      if (!this.isConnected) return true;
      for (const controller of this.#controllers) controller.hostUpdate?.();
      render(this.render(), this.renderRoot);
      for (const controller of this.#controllers) controller.hostUpdated?.();
      return true;
    });
  }

  /** Adds styles: of a part that is fetched later. */
  adopt(styles: Styles): void {
    this.renderRoot.adoptedStyleSheets.push(...([styles] as unknown[]).flat(9).map((text) => sheetOf(text as string)));
  }

  protected abstract render(): unknown;
}
