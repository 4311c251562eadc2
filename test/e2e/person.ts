import type {Page} from 'puppeteer-core';
import type {Document, Engine, Key, Opened, Settings, Tab} from './tab.ts';
import {until} from './until.ts';

export type {Settings} from './tab.ts';

/** What has focus, through shadow roots. */
interface Focus {
  readonly id: string;
  readonly words: string;
  /** Whether people can see that it is there: it is on the screen, and something is drawn around it. */
  readonly visible: boolean;
}

const tabs = 200;

/** Runs in the page. A path leads through shadow roots: `viche-petition >>> #step`. */
function readText(path: string): string | null {
  let root: ParentNode | null | undefined = document;
  let found: Element | null = null;
  for (const step of path.split(' >>> ')) {
    found = root?.querySelector(step) ?? null;
    root = found?.shadowRoot;
  }
  return found && ((found as HTMLInputElement).value ?? (found as HTMLElement).innerText).replace(/\s+/g, ' ').trim();
}

/** Runs in the page. */
function readFocus(): Focus | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return null;
  const {outlineStyle, boxShadow} = getComputedStyle(element);
  const {top, bottom, width} = element.getBoundingClientRect();
  return {
    id: element.id,
    words: (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
    // Inside a field for a date or an hour the browser marks the part by itself.
    visible: width > 1 && bottom > 0 && top < innerHeight && (outlineStyle !== 'none' || boxShadow !== 'none' || /^date/.test((element as HTMLInputElement).type)),
  };
}

/** Somebody at a page: what they see, and the keys they press. */
export class Person<Window extends Tab = Page> {
  readonly page: Window;
  /** Errors no script of the page caught. */
  readonly errors: readonly string[];
  /** Addresses the page asked for, first to last. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;

  private constructor({page, errors, asked, close}: Opened<Window>) {
    this.page = page;
    this.errors = errors;
    this.asked = asked;
    this.close = close;
  }

  static async open<Window extends Tab>(engine: Engine<Window>, settings: Settings = {}): Promise<Person<Window>> {
    return new Person(await engine.open(settings));
  }

  async goTo(url: string): Promise<void> {
    await this.page.goto(url);
  }

  /** The words or the value at a path through shadow roots; null where there is nothing. */
  read(path: string, where: Document = this.page): Promise<string | null> {
    return where.evaluate(readText, path);
  }

  /** Waits until the words or the value there are these. */
  async sees(path: string, words: RegExp | string = /./, where?: Document): Promise<string> {
    const fits = (text: string | null) => text !== null && (typeof words === 'string' ? text === words : words.test(text));
    const seen = await until(`${path} to show ${words}`, () => this.read(path, where), fits);
    return seen!;
  }

  /** Clicks what is at a path through shadow roots, once it is there. */
  async click(path: string): Promise<void> {
    await this.sees(path, /^/);
    await (await this.page.$(path))!.click();
  }

  /** Waits until focus has moved there by itself, and can be seen there: some browsers scroll a moment later. */
  async isAt(id: string): Promise<void> {
    await until(`focus that can be seen at #${id}`, () => this.page.evaluate(readFocus), (at) => at?.id === id && at.visible);
  }

  press(...keys: readonly (Exclude<Key, ' '> | 'Space')[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key === 'Space' ? ' ' : key)), Promise.resolve());
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Presses Tab until focus is at this id, or at these words; each stop on the way is visible. */
  async tabTo(target: string | RegExp, {back = false} = {}): Promise<void> {
    const way: string[] = [];
    for (let turn = 0; turn < tabs; turn++) {
      if (back) await this.page.keyboard.down('Shift');
      await this.page.keyboard.press('Tab');
      if (back) await this.page.keyboard.up('Shift');
      const focus = await this.page.evaluate(readFocus);
      if (!focus) continue;
      // What arrives above pushes it away for a moment, until the page has scrolled.
      if (!focus.visible) await until(`focus that can be seen at «${focus.id || focus.words}»`, () => this.page.evaluate(readFocus), (at) => at?.visible);
      if (typeof target === 'string' ? focus.id === target : target.test(focus.words)) return;
      way.push(focus.id || focus.words);
    }
    throw new Error(`Tab never leads to ${target}, only to: ${way.join(', ')}`);
  }

  /** Fills a field one can reach by Tab. */
  async fillIn(id: string, text: string): Promise<void> {
    await this.tabTo(id);
    await this.type(text);
  }
}
