import puppeteer, {type Page} from 'puppeteer-core';
import {engineOf} from '../e2e/browser.ts';
import type {Engine} from '../e2e/tab.ts';

/** Closing stalls now and then: after this, in milliseconds, it is ended. */
const patience = 5_000;

/** Firefox over WebDriver BiDi, without a window. */
export async function openFirefox(executablePath: string): Promise<Engine<Page>> {
  const browser = await puppeteer.launch({browser: 'firefox', executablePath, headless: true});
  return {
    ...engineOf(browser),
    async close() {
      const late = new Promise<'late'>((resolve) => void setTimeout(resolve, patience, 'late').unref());
      if ((await Promise.race([browser.close(), late])) === 'late') browser.process()?.kill('SIGKILL');
    },
  };
}
