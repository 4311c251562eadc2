import {fold} from '../../../contract/fold.ts';

/** A name as it is compared: any order of its words, no case, no accents, no marks. */
export const nameKey = (name: string): string => (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');

/** Shorter names differ from others by one letter too easily. */
const slipFrom = 10;

/** The key, and every text that is left when one letter is taken out: two names one slip apart share one of them. */
function formsOf(key: string): string[] {
  const forms = [key];
  if (key.length < slipFrom) return forms;
  for (let at = 0; at < key.length; at++) forms.push(key.slice(0, at) + key.slice(at + 1));
  return forms;
}

/**
 * Groups names that are the same or one slip of the finger apart.
 * @param keys Of all names, in any order, repeated where they repeat.
 * @returns For each key the most frequent one it stands near to, or itself.
 */
export function leadersOf(keys: readonly string[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  // The most frequent gather the others; a gathered one gathers nobody, so that no chain grows.
  const order = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const leaders = new Map<string, string>();
  const near = new Map<string, string>();
  for (const [key] of order) {
    const forms = formsOf(key);
    const form = forms.find((one) => near.has(one));
    const leader = form === undefined ? key : near.get(form)!;
    leaders.set(key, leader);
    if (leader === key) for (const one of forms) near.set(one, key);
  }
  return leaders;
}
