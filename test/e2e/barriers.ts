import {readFile} from 'node:fs/promises';
import type {AxeResults} from 'axe-core';
import type {Page} from 'puppeteer-core';
import {hostedTags} from '../hosts/widgets.ts';

const axe = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules for whole pages: what surrounds the widgets is the municipality's. */
const rules = {region: {enabled: false}, 'page-has-heading-one': {enabled: false}, 'landmark-one-main': {enabled: false}, 'heading-order': {enabled: false}};

/** What axe holds against the widgets of a page; it looks from a world of its own, where no script of the page can disturb it. */
export async function barriers(page: Page): Promise<string[]> {
  const devtools = await page.createCDPSession();
  try {
    const {frameTree} = await devtools.send('Page.getFrameTree');
    const {executionContextId: contextId} = await devtools.send('Page.createIsolatedWorld', {frameId: frameTree.frame.id});
    const options = JSON.stringify({runOnly: tags, rules, resultTypes: ['violations']});
    const context = JSON.stringify({include: hostedTags.map((tag) => [tag])});
    const expression = `${axe}; axe.run(((all) => ({include: all.include.filter(([tag]) => document.querySelector(tag))}))(${context}), ${options})`;
    const {result, exceptionDetails} = await devtools.send('Runtime.evaluate', {expression, contextId, awaitPromise: true, returnByValue: true});
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    const {violations} = result.value as AxeResults;
    return violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id} at ${target.join(' ')}: ${failureSummary}`));
  } finally {
    await devtools.detach();
  }
}
