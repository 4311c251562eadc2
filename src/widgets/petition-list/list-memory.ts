import {filterOf, type ListFilter} from './list-filter.ts';

/** How a list was left. */
export interface Left {
  readonly filter: ListFilter;
  /** How many petitions were shown. */
  readonly shown: number;
  /** The petition that was opened. */
  readonly opened?: string | undefined;
}

/*
 * Lets people who come back find the list as they left it. It is kept with the page's entry in the
 * history of the tab, where it needs no storage and goes with the tab.
 */

/** What was kept under a name, else what the address says in parameters that begin with `prefix`. */
export function readLeft(name: string, prefix: string, usual: ListFilter): Left {
  const kept = (history.state as Readonly<Record<string, Left>> | null)?.[name];
  if (kept) return {...kept, filter: filterOf({...kept.filter})};
  const asked = new URLSearchParams(prefix && location.search);
  return {filter: filterOf(Object.fromEntries(Object.entries(usual).map(([part, value]) => [part, asked.get(prefix + part) ?? (value as string)]))), shown: 0};
}

/** Keeps it under a name, with the address that tells of it. */
export function keepLeft(name: string, left: Left, address: string): void {
  const state: unknown = history.state ?? {};
  try {
    // What another script keeps there in a form of its own stays as it is.
    if (Object.getPrototypeOf(state) === Object.prototype) history.replaceState({...(state as object), [name]: left}, '', address);
  } catch {
    // Browsers allow so many changes in a while, and none in some frames: then it is not kept.
  }
}
