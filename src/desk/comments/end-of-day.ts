/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function ahead(instant: number, timeZone: string): number {
  const local = new Date(instant).toLocaleString('sv', {timeZone});
  return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}

/** The instant at which a local date `YYYY-MM-DD` ends in a zone, as ISO 8601 in UTC. */
export function endOfDay(date: string, timeZone: string): string {
  const end = Date.parse(`${date}T00:00:00Z`) + 86_400_000;
  // The clocks may change on that day: the second look is at the instant itself.
  const near = end - ahead(end, timeZone);
  return new Date(end - ahead(near, timeZone)).toISOString();
}
