import {draftKey} from './draft-key.ts';

const prefix = draftKey('');

const lifetime = 7 * 86_400_000;

interface Draft {
  readonly savedAt: number;
  readonly value: unknown;
}

/** Storage may be off, full, or hold what another script wrote: a draft is a help, never a condition. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function dropOld(now: number): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    const draft = attempt(() => JSON.parse(localStorage.getItem(key) ?? '') as Draft);
    if (!(draft && now - draft.savedAt < lifetime)) localStorage.removeItem(key);
  }
}

/**
 * Keeps a long text on this device for seven days from the last change. Never give it identity
 * documents or tokens. Tells whether it could be kept.
 */
export const keepDraft = (name: string, value: unknown): boolean =>
  attempt(() => {
    localStorage.setItem(draftKey(name), JSON.stringify({savedAt: Date.now(), value} satisfies Draft));
    return true;
  }) ?? false;

/** A draft that is at most seven days old, with the instant of its last change; older ones go. */
export const keptDraft = (name: string): {readonly value: unknown; readonly savedAt: Date} | undefined =>
  attempt(() => {
    dropOld(Date.now());
    const {value, savedAt} = JSON.parse(localStorage.getItem(draftKey(name)) ?? '') as Draft;
    return {value, savedAt: new Date(savedAt)};
  });

export const dropDraft = (name: string): void => void attempt(() => localStorage.removeItem(draftKey(name)));
