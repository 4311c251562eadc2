/** How far the server's clock is ahead of this device's, in milliseconds. */
let ahead = 0;

/**
 * Learns the server's time from an answer's `Date`. Small differences are the network's and its
 * caches'; phones with a wrong date are off by hours or more.
 */
export function learnTime(response: Response): void {
  const difference = Date.parse(response.headers.get('date')!) - Date.now();
  // Without the header it is not a number: what is known stays.
  if (difference) ahead = Math.abs(difference) > 120_000 ? difference : 0;
}

/** The present instant by the server's clock: deadlines are the server's to decide. */
export const now = () => new Date(Date.now() + ahead);
