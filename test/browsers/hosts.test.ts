import {visitSites} from '../hosts/visits.ts';
import {openFirefox} from './firefox.ts';
import {firefox, packages, webKit} from './installed.ts';
import {openWebKit} from './webkit.ts';

/** Each site once: the ways to place a widget differ by markup, which Chromium has seen. */
const pages = [
  ['old', 'tag'],
  ['strict', 'classic'],
  ['strict', 'foreign'],
  ['lively', 'twice'],
  ['arabic', 'div'],
] as const;

const signing = [
  ['old', 'tag'],
  ['strict', 'classic'],
  ['lively', 'twice'],
  ['arabic', 'tag'],
] as const;

const fox = firefox();
const kit = webKit();
if (fox) visitSites({name: 'Firefox', open: () => openFirefox(fox), pages, signing});
if (kit) visitSites({name: 'WebKit', open: () => openWebKit(kit), pages, signing});

const missing = [...(fox ? [] : (['Firefox'] as const)), ...(kit ? [] : (['WebKit'] as const))];
for (const name of missing) console.log(`${name} is not installed, so nothing was tried in it: apt-get install --no-install-recommends ${packages[name]}`);
