import {draftKey} from './draft-key.ts';

/** The names of drafts on this device that begin with `start`, of whatever age. Storage that is off holds none. */
export function draftNames(start: string): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(draftKey(start)) ? [key.slice(draftKey('').length)] : []));
  } catch {
    return [];
  }
}

/** Changes a draft without its owner having typed: it is as old afterwards as before. */
export function mendDraft(name: string, value: unknown): void {
  try {
    const kept = JSON.parse(localStorage.getItem(draftKey(name)) ?? '') as object;
    localStorage.setItem(draftKey(name), JSON.stringify({...kept, value}));
  } catch {
    // Storage is off or full: a draft is a help, never a condition.
  }
}
