import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import type {Readable} from 'node:stream';
import type {EvaluateFunc} from 'puppeteer-core';
import {freePort} from '../e2e/free-port.ts';
import type {Document, Engine, Key, Settings, Tab} from '../e2e/tab.ts';
import {until} from '../e2e/until.ts';
import type {WebKit} from './installed.ts';
import {WebDriver} from './webdriver.ts';

/** By WebDriver's table of keys. */
const keys: Readonly<Record<Key, string>> = {Enter: '\uE007', ' ': ' ', ArrowDown: '\uE015', Tab: '\uE004', Shift: '\uE008'};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: the middle of what is at a path, brought into sight. */
function middle(path: string): Point | null {
  let root: ParentNode | null | undefined = document;
  let found: Element | null = null;
  for (const step of path.split(' >>> ')) {
    found = root?.querySelector(step) ?? null;
    root = found?.shadowRoot;
  }
  found?.scrollIntoView({block: 'center', behavior: 'instant'});
  const box = found?.getBoundingClientRect();
  return box ? {x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2)} : null;
}

/** One tab of WebKitGTK, driven over WebDriver. */
class WebKitTab implements Tab {
  readonly #driver: WebDriver;

  constructor(driver: WebDriver) {
    this.#driver = driver;
  }

  evaluate<Params extends unknown[], Work extends EvaluateFunc<Params>>(work: Work | string, ...args: Params) {
    return this.#driver.run<Awaited<ReturnType<Work>>>(work, args);
  }

  readonly keyboard: Tab['keyboard'] = {
    press: (key) => this.#act('key', [{type: 'keyDown', value: keys[key]}, {type: 'keyUp', value: keys[key]}]),
    down: (key) => this.#act('key', [{type: 'keyDown', value: keys[key]}]),
    up: (key) => this.#act('key', [{type: 'keyUp', value: keys[key]}]),
    type: (text) => this.#act('key', [...text].flatMap((value) => [{type: 'keyDown', value}, {type: 'keyUp', value}])),
  };

  goto(url: string): Promise<unknown> {
    return this.#driver.post('url', {url});
  }

  async $(path: string): Promise<{click(): Promise<void>} | null> {
    if (!(await this.#driver.run<Point | null>(middle, [path]))) return null;
    return {
      click: async () => {
        const point = await this.#driver.run<Point>(middle, [path]);
        await this.#act('pointer', [{type: 'pointerMove', duration: 0, ...point}, {type: 'pointerDown', button: 0}, {type: 'pointerUp', button: 0}]);
      },
    };
  }

  /** Commands go to one document at a time: each returns to the tab's own. */
  async waitForFrame(url: string): Promise<Document> {
    const index = await until(`a frame of ${url}`, () => this.#driver.run<number>((src: string) => [...document.querySelectorAll('iframe')].findIndex((frame) => frame.src === src), [url]), (found) => found >= 0);
    return {
      evaluate: <Params extends unknown[], Work extends EvaluateFunc<Params>>(work: Work | string, ...args: Params) => this.#runIn<Awaited<ReturnType<Work>>>(index, work, args),
    };
  }

  /** Each has a window of its own: all are in front. */
  async bringToFront(): Promise<void> {}

  async #runIn<Result>(frame: number, work: unknown, args: readonly unknown[]): Promise<Result> {
    await this.#driver.post('frame', {id: frame});
    try {
      return await this.#driver.run<Result>(work, args);
    } finally {
      await this.#driver.post('frame', {id: null});
    }
  }

  async #act(type: 'key' | 'pointer', actions: readonly object[]): Promise<void> {
    await this.#driver.post('actions', {actions: [{type, id: type, actions}]});
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'close');
}

/** WebKitGTK on a screen nobody sees. A driver holds one session: each window has its own. */
export async function openWebKit({driver, screen, browser}: WebKit): Promise<Engine<WebKitTab>> {
  const display = spawn(screen, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const [number] = (await once(display.stdio[3] as Readable, 'data')) as [Buffer];
  const env = {...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1'};
  const drivers = new Set<ChildProcess>();
  return {
    async open({width = 1280, height = 900}: Settings) {
      const port = await freePort();
      const child = spawn(driver, [`--port=${port}`], {env, stdio: 'ignore'});
      drivers.add(child);
      const session = await WebDriver.open(`http://127.0.0.1:${port}`, {'webkitgtk:browserOptions': {binary: browser, args: ['--automation']}});
      await session.post('window/rect', {width, height});
      const close = async () => {
        await session.close();
        await end(child);
      };
      return {page: new WebKitTab(session), errors: [], asked: [], close};
    },
    async close() {
      // A driver that goes takes its window along.
      for (const child of [...drivers, display]) await end(child);
    },
  };
}
