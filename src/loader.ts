/** The widgets there are, and how to get each; only those a page uses are fetched. */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'viche-petition-counter': () => import('./widgets/petition-counter/define.ts'),
  'viche-petition': () => import('./widgets/petition/define.ts'),
  'viche-petition-desk': () => import('./widgets/petition-desk/define.ts'),
  'viche-provider': () => import('./widgets/provider/define.ts'),
};

const tags = Object.keys(widgets);
/** What editors can paste where tags of ours do not survive; links inside widgets are their fallback. */
const pasted = `[data-viche],a[href*="/petitions/"]:not(:is(${tags.join()}) *)`;

function load(element: Element): void {
  const name = element.localName;
  // What did not arrive is asked for again when the network is back; the fallback link stays meanwhile.
  if (!customElements.get(name)) widgets[name]?.().catch(() => addEventListener('online', () => load(element), {once: true}));
}

const find = (root: ParentNode, selector: string) => [...(root instanceof Element && root.matches(selector) ? [root] : []), ...root.querySelectorAll<HTMLElement>(selector)] as HTMLElement[];

/** Finds widgets under a node, itself included, and fetches their code. For shadow roots, which are not watched, call it yourself. */
export function scan(root: ParentNode): void {
  for (const element of find(root, tags.join())) load(element);
  const plain = find(root, pasted);
  if (plain.length > 0) void import('./pasted.ts').then(({upgradePasted}) => upgradePasted(plain), () => undefined);
}

function start(): void {
  scan(document);
  // The first use of Intl in a page costs tens of milliseconds: better now, while the code is on its way.
  Intl.DateTimeFormat().format();
  new MutationObserver((records) => {
    for (const {addedNodes} of records) for (const node of [...addedNodes]) if (node instanceof HTMLElement) scan(node);
  }).observe(document, {childList: true, subtree: true});
}

if (typeof document !== 'undefined') start();
