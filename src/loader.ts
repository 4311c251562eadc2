/** The widgets there are, and how to get each; only those a page uses are fetched. */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'viche-petition-counter': () => import('./widgets/petition-counter/define.ts'),
  'viche-petition': () => import('./widgets/petition/define.ts'),
  'viche-petition-list': () => import('./widgets/petition-list/define.ts'),
  'viche-petition-form': () => import('./widgets/petition-form/define.ts'),
  'viche-petition-desk': () => import('./widgets/petition-desk/define.ts'),
  'viche-comment-box': () => import('./widgets/comment-box/define.ts'),
  'viche-consultation': () => import('./widgets/consultation/define.ts'),
  'viche-consultation-list': () => import('./widgets/consultation-list/define.ts'),
  'viche-consultation-desk': () => import('./widgets/consultation-desk/define.ts'),
  'viche-provider': () => import('./widgets/provider/define.ts'),
};

/** What editors can paste where tags of ours do not survive. */
const pasted = '[data-viche],a[href*="/petitions/"]';
const tags = Object.keys(widgets).join();
const all = `${tags},${pasted}`;

function load(element: Element): void {
  const name = element.localName;
  // What did not arrive is asked for again when the network is back; the fallback link stays meanwhile.
  if (!customElements.get(name)) widgets[name]?.().catch(() => addEventListener('online', () => load(element), {once: true}));
}

/** Finds widgets under a node, itself included, and fetches their code. For shadow roots, which are not watched, call it yourself. */
export function scan(root: ParentNode): void {
  const found = [root as HTMLElement, ...root.querySelectorAll<HTMLElement>(all)];
  found.forEach(load);
  // Links inside widgets are their fallback.
  const plain = found.filter((element) => element.matches?.(pasted) && !element.parentElement?.closest(tags));
  if (plain[0]) void import('./pasted.ts').then(({upgrade}) => upgrade(plain), () => undefined);
}

function start(): void {
  scan(document);
  // The first use of Intl in a page costs tens of milliseconds: better now, while the code is on its way.
  Intl.DateTimeFormat();
  new MutationObserver((records) => {
    for (const {addedNodes} of records) for (const node of [...addedNodes]) if (node instanceof HTMLElement) scan(node);
  }).observe(document, {childList: true, subtree: true});
}

if (typeof document !== 'undefined') start();
