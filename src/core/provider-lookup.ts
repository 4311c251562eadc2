import type {Source} from '../contract/http.ts';

/** What a widget asks of the provider around it. */
export interface Provider extends HTMLElement {
  readonly backend?: string | Source | undefined;
}

/** Told by a provider, to itself, when its backend became another. */
export const providerChanged = 'viche-provider-changed';

/** The nearest provider around an element, through shadow roots. */
export function providerOf(element: Element): Provider | undefined {
  for (let at: Element | null = element; at; ) {
    const found = at.closest<Provider>('viche-provider');
    if (found) return found;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
