import {instantOf} from '../local-time.ts';

/** The instant at which a local date `YYYY-MM-DD` ends in a zone, as ISO 8601 in UTC. */
export function endOfDay(date: string, timeZone: string): string {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000);
  return instantOf(next.toISOString().slice(0, 16), timeZone);
}
