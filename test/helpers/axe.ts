import 'axe-core/axe.min.js';
import type {RunOptions, AxeResults} from 'axe-core';

declare const axe: {run(context: Element, options: RunOptions): Promise<AxeResults>};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules for whole pages: a test page is not one. */
const rules = {region: {enabled: false}, 'page-has-heading-one': {enabled: false}, 'landmark-one-main': {enabled: false}};

/**
 * Fails, naming what and where, unless axe finds nothing in an element and its shadow roots.
 * Await it: an unawaited one asserts nothing.
 */
export async function hasNoBarriers(element: Element): Promise<void> {
  const {violations} = await axe.run(element, {runOnly: tags, rules, resultTypes: ['violations']});
  const lines = violations.flatMap(({id, help, nodes}) => nodes.map(({target, failureSummary = ''}) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`));
  if (lines.length > 0) throw new Error(lines.join('\n'));
}
