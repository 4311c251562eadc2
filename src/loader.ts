import {settings} from './core/settings.ts';
import {useLanguage} from './locale/page-language.ts';

/** The widgets there are, and how to get each; only those a page uses are fetched. */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'viche-petition-counter': () => import('./widgets/petition-counter/define.ts'),
  'viche-petition': () => import('./widgets/petition/define.ts'),
  'viche-petition-desk': () => import('./widgets/petition-desk/define.ts'),
  'viche-provider': () => import('./widgets/provider/define.ts'),
};

const selector = [...Object.keys(widgets), '[data-viche]', 'a[href*="/petitions/"]'].join();

function load(element: Element): void {
  const name = element.localName;
  // What did not arrive is asked for again when the network is back; the fallback link stays meanwhile.
  if (!customElements.get(name)) widgets[name]?.().catch(() => addEventListener('online', () => load(element), {once: true}));
}

/** Puts a widget into (or in place of) what an editor could paste; the content stays as its fallback. */
function place(tag: string, attributes: Readonly<Record<string, string>>, fallback: readonly Node[]): Element {
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.append(...fallback);
  return widget;
}

function fromDiv(host: HTMLElement): void {
  const tag = `viche-${host.dataset['viche']}`;
  if (!widgets[tag]) return;
  const attributes = Object.fromEntries([...host.attributes].filter(({name}) => /^data-(?!viche$)/.test(name)).map(({name, value}) => [name.slice(5), value]));
  delete host.dataset['viche'];
  host.append(place(tag, attributes, [...host.childNodes]));
}

/**
 * A link to the backend's page of a petition becomes its counter, with `#petition` at the end the
 * whole petition; only where the link stands alone, so that links in a sentence stay links.
 */
function fromLink(link: HTMLAnchorElement): void {
  const backend = settings.backend!;
  const [, id, whole] = (link.href.startsWith(`${backend}/`) && /^\/petitions\/([^/?#]+)(#petition)?$/.exec(link.href.slice(backend.length))) || [];
  const parent = link.parentElement;
  if (!id || !parent?.matches('p,div,figure,section,aside,article,td') || parent.children.length > 1 || parent.textContent?.trim() !== link.textContent?.trim()) return;
  const widget = place(whole ? 'viche-petition' : 'viche-petition-counter', {'petition-id': decodeURIComponent(id)}, []);
  link.replaceWith(widget);
  widget.append(link);
}

/** Finds widgets under a node, itself included, and fetches their code. For shadow roots, which are not watched, call it yourself. */
export function scan(root: ParentNode): void {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  if (root instanceof HTMLElement && root.matches(selector)) found.push(root);
  for (const element of found) {
    if (element.localName in widgets) load(element);
    else if (element.dataset['viche']) fromDiv(element);
    else if (element instanceof HTMLAnchorElement) fromLink(element);
  }
}

function start(): void {
  const own = new URL(import.meta.url);
  const script = [...document.scripts].find(({src}) => src && new URL('.', src).href === new URL('.', own).href && /\/viche(-classic)?(@[^/]*)?\.js$/.test(new URL(src).pathname));
  settings.backend = (script?.dataset['backend'] ?? own.origin).replace(/\/+$/, '');
  useLanguage(script?.dataset['locale']);
  scan(document);
  new MutationObserver((records) => {
    for (const {addedNodes} of records) for (const node of [...addedNodes]) if (node instanceof HTMLElement) scan(node);
  }).observe(document, {childList: true, subtree: true});
}

if (typeof document !== 'undefined') start();
