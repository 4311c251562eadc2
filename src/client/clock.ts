/** How far the server's clock is ahead of this device's, in milliseconds. */
let ahead = 0;

/**
 * Learns the server's time from an answer's `Date` and `Age`. Small differences are the network's;
 * phones with a wrong date are off by hours or more.
 */
export function learnTime(response: Response): void {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (!date) return;
  const difference = date + 1000 * Number(response.headers.get('age') ?? 0) - Date.now();
  ahead = Math.abs(difference) > 120_000 ? difference : 0;
}

/** The present instant by the server's clock: deadlines are the server's to decide. */
export const now = () => new Date(Date.now() + ahead);
