const natural = globalThis.setTimeout;
const naturalTimeout = AbortSignal.timeout;
let asked: number[] = [];

/**
 * Shortens the pauses that the code under test asks for between half a second and ten, and notes
 * how long they would have been, in milliseconds. Timeouts of requests stay as they are, unless
 * `upTo` says otherwise. Undo it with {@link unhurry}.
 */
export function hurry(upTo = 10_000): readonly number[] {
  asked = [];
  const noted = asked;
  globalThis.setTimeout = ((work: TimerHandler, delay = 0, ...rest: unknown[]) => {
    const long = delay >= 300 && delay <= upTo;
    if (long) noted.push(delay);
    return natural(work, long ? 5 : delay, ...rest);
  }) as typeof setTimeout;
  AbortSignal.timeout = (delay) => naturalTimeout.call(AbortSignal, delay <= upTo ? 5 : delay);
  return noted;
}

export function unhurry(): void {
  globalThis.setTimeout = natural;
  AbortSignal.timeout = naturalTimeout;
}
