import type {Session} from '../contract/desk.ts';

const longest = 8 * 3_600_000;
const keyOf = (base: string) => `viche:session:${base}`;

/** Where the browser forbids storage a session lasts as long as the page. */
const memory = new Map<string, Session>();

/** Keeps an official's session in this tab, for eight hours at most. Gives back what was kept. */
export function keepSession(base: string, session: Session, now: number): Session {
  const expiresAt = new Date(Math.min(Date.parse(session.expiresAt), now + longest)).toISOString();
  const kept = {...session, expiresAt};
  memory.set(base, kept);
  try {
    sessionStorage.setItem(keyOf(base), JSON.stringify(kept));
  } catch {
    // Storage is off or full: the memory above serves until the page goes.
  }
  return kept;
}

/** The session of this tab, unless its time is over. */
export function keptSession(base: string, now: number): Session | undefined {
  let kept = memory.get(base);
  try {
    kept ??= JSON.parse(sessionStorage.getItem(keyOf(base)) ?? 'null') ?? undefined;
  } catch {
    // What another script wrote there is not a session.
  }
  if (!kept?.token || !(Date.parse(kept.expiresAt) > now)) {
    dropSession(base);
    return undefined;
  }
  return kept;
}

export function dropSession(base: string): void {
  memory.delete(base);
  try {
    sessionStorage.removeItem(keyOf(base));
  } catch {
    // Storage is off: there is nothing in it.
  }
}
