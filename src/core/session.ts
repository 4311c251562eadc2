import type {Session} from '../contract/desk.ts';

const longest = 8 * 3_600_000;
const keyOf = (base: string) => `viche:session:${base}`;

/** A session with its end by this device's clock, in milliseconds: that clock may be wrong, but it runs. */
export interface KeptSession extends Session {
  readonly endsAt: number;
}

/** Where the browser forbids storage a session lasts as long as the page. */
const memory = new Map<string, KeptSession>();

/**
 * Keeps an official's session in this tab, for eight hours at most. Gives back what was kept.
 * @param now The present instant by the server's clock.
 */
export function keepSession(base: string, session: Session, now: Date): KeptSession {
  const kept = {...session, endsAt: Date.now() + Math.min(Date.parse(session.expiresAt) - now.getTime(), longest)};
  memory.set(base, kept);
  try {
    sessionStorage.setItem(keyOf(base), JSON.stringify(kept));
  } catch {
    // Storage is off or full: the memory above serves until the page goes.
  }
  return kept;
}

/** The session of this tab, unless its time is over. */
export function keptSession(base: string): KeptSession | undefined {
  let kept = memory.get(base);
  try {
    kept ??= (JSON.parse(sessionStorage.getItem(keyOf(base)) ?? 'null') as KeptSession | null) ?? undefined;
  } catch {
    // What another script wrote there is not a session.
  }
  if (kept?.token && kept.endsAt > Date.now()) return kept;
  dropSession(base);
  return undefined;
}

export function dropSession(base: string): void {
  memory.delete(base);
  try {
    sessionStorage.removeItem(keyOf(base));
  } catch {
    // Storage is off: there is nothing in it.
  }
}
