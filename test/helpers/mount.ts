import {nothing, render, type TemplateResult} from 'lit';

/** Resolves when `condition` holds; fails after eight seconds with what was awaited. */
export async function until<Value>(condition: () => Value | undefined | null | false, what = String(condition)): Promise<Value> {
  const end = performance.now() + 8_000;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

const nowhere = Object.assign(document.createDocumentFragment(), {activeElement: null});

const places = new Set<HTMLElement>();

/** A widget on the page, seen as a person sees it. */
export class Mounted<Widget extends HTMLElement> {
  readonly widget: Widget;

  constructor(widget: Widget) {
    this.widget = widget;
  }

  /** Empty until the element is a widget. */
  get root(): ParentNode & {readonly activeElement: Element | null} {
    return this.widget.shadowRoot ?? nowhere;
  }

  /** The visible words, white space as one space, without the marks around what people typed. */
  get text(): string {
    return (this.root.querySelector<HTMLElement>('.root')?.innerText ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
  }

  /** The part that has focus, by its id, else by its tag. */
  get focused(): string {
    const element = this.root.activeElement;
    return element ? element.id || element.localName : '';
  }

  /** What was said to people who listen. */
  get said(): string {
    return this.root.querySelector('[role=status]')?.textContent?.trim() ?? '';
  }

  find = <Found extends Element = HTMLElement>(selector: string) => this.root.querySelector<Found>(selector);

  all = <Found extends Element = HTMLElement>(selector: string) => [...this.root.querySelectorAll<Found>(selector)];

  appears = <Found extends Element = HTMLElement>(selector: string) => until(() => this.find<Found>(selector), `${selector} to appear; shown: ${this.text}`);

  goes = (selector: string) => until(() => !this.find(selector), `${selector} to go`);

  /** Waits until the widget shows these words. */
  shows = (words: string | RegExp) => until(() => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)), `the words ${String(words)}`).catch((error: Error) => {
    throw new Error(`${error.message}; shown: ${this.text}`);
  });

  /** The visible button or link with these words. */
  button = (words: string | RegExp): HTMLElement => {
    const fits = (element: HTMLElement) => {
      const own = element.innerText.replace(/\s+/g, ' ').trim();
      return typeof words === 'string' ? own === words : words.test(own);
    };
    const found = this.all('button, a, summary').find((element) => fits(element) && element.checkVisibility());
    if (!found) throw new Error(`No button «${String(words)}»; shown: ${this.text}`);
    return found;
  };

  press = (words: string | RegExp): void => this.button(words).click();

  /** Types into the field of this name, or ticks it. */
  type = (name: string, value: string | boolean): void => {
    const field = this.find<HTMLInputElement>(`[name=${name}]`);
    if (!field) throw new Error(`No field «${name}»; shown: ${this.text}`);
    if (typeof value === 'boolean') field.checked = value;
    else field.value = value;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    field.dispatchEvent(new Event('change', {bubbles: true}));
  };

  value = (name: string) => this.find<HTMLInputElement>(`[name=${name}]`)?.value;

  /** Presses the button that sends the form. */
  send = (): void => this.find('[part=submit]')!.click();
}

/** Puts a template on the page and gives its first element of this tag. */
export function mount<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, template: TemplateResult): Mounted<HTMLElementTagNameMap[Tag]> {
  const place = document.createElement('div');
  document.body.append(place);
  places.add(place);
  render(template, place);
  const widget = place.querySelector(tag);
  if (!widget) throw new Error(`No <${tag}> in the template`);
  return new Mounted(widget);
}

/** Takes everything that was mounted off the page. */
export function unmountAll(): void {
  for (const place of places) {
    render(nothing, place);
    place.remove();
  }
  places.clear();
}
