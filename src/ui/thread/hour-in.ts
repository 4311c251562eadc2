/** The hour of an instant as people in the zone tell it: of what happens today. */
export const hourIn = (instant: string, timeZone: string): string => new Date(instant).toLocaleTimeString('sv', {timeZone, hour: '2-digit', minute: '2-digit'});
