/** How far a zone is from UTC at an instant: `UTC+2`. Zone names in words differ from browser to browser. */
export const zoneOf = (instant: string, timeZone: string): string =>
  (new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'shortOffset'}).formatToParts(new Date(instant)).find(({type}) => type === 'timeZoneName')?.value ?? timeZone).replace('GMT', 'UTC');
