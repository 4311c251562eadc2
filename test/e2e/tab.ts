import type {Page} from 'puppeteer-core';

/** A document code can run in: a tab's own, or a frame's. */
export type Document = Pick<Page, 'evaluate'>;

export type Key = 'Enter' | ' ' | 'ArrowDown' | 'Tab' | 'Shift';

/** What tests do with a tab of any browser: the part of Puppeteer's page that all can play. */
export interface Tab extends Document {
  goto(url: string): Promise<unknown>;
  /** What is at a path through shadow roots: `viche-petition >>> #step`. */
  $(path: string): Promise<{click(): Promise<void>} | null>;
  waitForFrame(url: string): Promise<Document>;
  /** Makes it the one people look at. */
  bringToFront(): Promise<void>;
  readonly keyboard: {
    press(key: Key): Promise<void>;
    down(key: Key): Promise<void>;
    up(key: Key): Promise<void>;
    type(text: string): Promise<void>;
  };
}

export interface Settings {
  readonly javascript?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** A window with a memory of its own. */
export interface Opened<Window extends Tab> {
  readonly page: Window;
  /** Errors no script of the page caught, as far as the browser tells. */
  readonly errors: readonly string[];
  /** Addresses the page asked for, first to last, as far as the browser tells. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A browser that runs. Close it in an `after`. */
export interface Engine<Window extends Tab> {
  open(settings: Settings): Promise<Opened<Window>>;
  close(): Promise<void>;
}
