import puppeteer, {type Browser} from 'puppeteer-core';
import {findBrowser} from '../../scripts/browser.ts';

/** The browser the component tests use, without a window. Close it in an `after`. */
export const openBrowser = async (): Promise<Browser> => puppeteer.launch({...(await findBrowser()), headless: true});
