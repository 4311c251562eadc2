import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {render} from 'lit/html.js';

interface PropertyOptions {
  /** The attribute that sets it; none when left out. */
  readonly attribute?: string;
  readonly type?: NumberConstructor | StringConstructor;
}

/** A property that shows: setting it to another value draws the element again. */
export const property =
  (options: PropertyOptions = {}) =>
  (prototype: object, name: string): void => {
    const own = prototype.constructor as typeof BaseElement;
    if (!Object.hasOwn(own, 'properties')) own.properties = new Map(own.properties);
    own.properties!.set(name, options);
    const values = new WeakMap<object, unknown>();
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: object) {
        return values.get(this);
      },
      set(this: BaseElement, value: unknown) {
        if (Object.is(values.get(this), value)) return;
        values.set(this, value);
        this.requestUpdate();
      },
    });
  };

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

/**
 * The little that our elements need above lit-html: attributes to properties, one drawing per turn,
 * controllers, shared style sheets. It keeps the names of Lit's base class, whose other half of the
 * bytes no widget used.
 */
export abstract class BaseElement extends Base implements ReactiveControllerHost {
  static readonly styles: Styles = [];
  static properties?: Map<string, PropertyOptions>;

  static get observedAttributes(): string[] {
    return [...(this.properties?.values() ?? [])].flatMap(({attribute}) => attribute ?? []);
  }

  /** Resolves when what has been asked for is drawn. */
  updateComplete: Promise<boolean> = Promise.resolve(true);
  readonly renderRoot: ShadowRoot;

  readonly #controllers = new Set<ReactiveController>();
  /** What was set on the element before it was one of ours. */
  readonly #early: ReadonlyArray<readonly [string, unknown]>;
  #pending = false;
  #ready = false;

  constructor() {
    super();
    const own = this as unknown as Record<string, unknown>;
    this.#early = [...((this.constructor as typeof BaseElement).properties?.keys() ?? [])]
      .filter((name) => Object.hasOwn(this, name))
      .map((name) => [name, own[name]] as const);
    for (const [name] of this.#early) delete own[name];
    this.renderRoot = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.renderRoot.adoptedStyleSheets = ([(this.constructor as typeof BaseElement).styles] as unknown[]).flat(9).map((text) => sheetOf(text as string));
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  connectedCallback(): void {
    if (!this.#ready) Object.assign(this, Object.fromEntries(this.#early));
    this.#ready = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    for (const [name, options] of (this.constructor as typeof BaseElement).properties ?? []) {
      if (options.attribute === attribute) (this as unknown as Record<string, unknown>)[name] = options.type === Number ? Number(value) : (value ?? '');
    }
  }

  /** Draws once, after everything that is set in this turn. */
  requestUpdate(): void {
    if (this.#pending || !this.#ready) return;
    this.#pending = true;
    this.updateComplete = this.updateComplete.then(() => {
      this.#pending = false;
      this.willUpdate?.();
      for (const controller of this.#controllers) controller.hostUpdate?.();
      render(this.render(), this.renderRoot);
      for (const controller of this.#controllers) controller.hostUpdated?.();
      this.updated?.();
      return true;
    });
  }

  protected abstract render(): unknown;

  /** Before a drawing: what follows from what was set. */
  protected willUpdate?(): void;

  /** After a drawing. */
  protected updated?(): void;
}
