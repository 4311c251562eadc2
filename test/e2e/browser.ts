import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {findBrowser} from '../../scripts/browser.ts';
import type {Engine} from './tab.ts';

/** The browser the component tests use, without a window. Close it in an `after`. */
export const openBrowser = async (): Promise<Browser> => puppeteer.launch({...(await findBrowser()), headless: true});

/** A browser Puppeteer drives, as an engine of tests. */
export const engineOf = (browser: Browser): Engine<Page> => ({
  async open({javascript = true, width = 1280, height = 900}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({width, height});
    if (!javascript) await page.setJavaScriptEnabled(false);
    const errors: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => asked.push(request.url()));
    return {page, errors, asked, close: () => context.close()};
  },
  close: () => browser.close(),
});

export const openChromium = async (): Promise<Engine<Page>> => engineOf(await openBrowser());
