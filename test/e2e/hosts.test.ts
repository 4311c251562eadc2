import assert from 'node:assert/strict';
import {visitSites} from '../hosts/visits.ts';
import {barriers} from './barriers.ts';
import {openChromium} from './browser.ts';

visitSites({
  name: 'Chromium',
  open: openChromium,
  pages: [
    ['old', 'tag'],
    ['old', 'div'],
    ['old', 'link'],
    ['old', 'provider'],
    ['strict', 'tag'],
    ['strict', 'div'],
    ['strict', 'link'],
    ['strict', 'classic'],
    ['strict', 'twice'],
    ['strict', 'foreign'],
    ['lively', 'twice'],
    ['lively', 'foreign'],
    ['arabic', 'tag'],
  ],
  signing: [
    ['old', 'tag'],
    ['strict', 'classic'],
    ['lively', 'twice'],
    ['arabic', 'link'],
  ],
  more: async ({page}) => assert.deepEqual(await barriers(page), []),
});
