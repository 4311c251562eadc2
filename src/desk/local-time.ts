/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function ahead(instant: number, timeZone: string): number {
  const local = new Date(instant).toLocaleString('sv', {timeZone});
  return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}

/** The instant at which a zone's clocks show `YYYY-MM-DDTHH:MM`, as ISO 8601 in UTC; empty where this is no time. */
export function instantOf(local: string, timeZone: string): string {
  const meant = Date.parse(`${local}Z`);
  if (Number.isNaN(meant)) return '';
  // The clocks may change on that day: the second look is at the instant itself.
  const near = meant - ahead(meant, timeZone);
  return new Date(meant - ahead(near, timeZone)).toISOString();
}

/** What a zone's clocks show at an instant: `YYYY-MM-DDTHH:MM`, as fields for day and time want it. */
export const localTime = (instant: string, timeZone: string): string => new Date(instant).toLocaleString('sv', {timeZone}).slice(0, 16).replace(' ', 'T');
