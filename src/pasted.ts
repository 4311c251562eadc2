import {pageSettings} from './locale/page-settings.ts';

/** Puts a widget into what an editor could paste; the content stays as its fallback. */
function place(tag: string, attributes: Readonly<Record<string, string>>, fallback: readonly Node[]): HTMLElement {
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.append(...fallback);
  return widget;
}

/**
 * What a pasted `div` may set: the widgets' own attributes and no other, since what cleans pasted
 * HTML lets `data-` pass and so `data-onclick`; and not `backend`, or a town's page could show a
 * form that sends its codes elsewhere.
 */
const settable = /^data-((?:petition|consultation|body|case)-id|id-param|href-pattern|start-href|param-prefix|heading-level|page-size|status|sort|controls|subject)$/;

/** `<div data-viche="petition" data-petition-id="…">`: its other `data-` attributes are the widget's. */
function fromDiv(host: HTMLElement): void {
  const tag = `viche-${host.dataset['viche']}`;
  const attributes = Object.fromEntries([...host.attributes].filter(({name}) => settable.test(name)).map(({name, value}) => [name.slice(5), value]));
  delete host.dataset['viche'];
  host.append(place(tag, attributes, [...host.childNodes]));
}

/**
 * A link to the backend's page of a petition becomes its counter, with `#petition` at the end the
 * whole petition; only where the link stands alone, so that links in a sentence stay links.
 */
function fromLink(link: HTMLAnchorElement): void {
  const {backend = ''} = pageSettings();
  const [, id, whole] = (link.href.startsWith(`${backend}/`) && /^\/petitions\/([\w-]+)(#petition)?$/.exec(link.href.slice(backend.length))) || [];
  const parent = link.parentElement;
  if (!id || !parent?.matches('p,div,figure,section,aside,article,td') || parent.children.length > 1 || parent.textContent?.trim() !== link.textContent?.trim()) return;
  const widget = place(whole ? 'viche-petition' : 'viche-petition-counter', {'petition-id': id}, []);
  link.replaceWith(widget);
  widget.append(link);
}

/** Makes widgets of the plain things an editor could paste. */
export function upgrade(found: readonly HTMLElement[]): void {
  for (const element of found) {
    if (/^[a-z-]+$/.test(element.dataset['viche'] ?? '')) fromDiv(element);
    else if (element instanceof HTMLAnchorElement) fromLink(element);
  }
}
