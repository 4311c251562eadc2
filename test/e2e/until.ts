const patience = 15_000;
const pause = 40;

/**
 * Resolves to what `read` gives as soon as it `holds`; a reading that fails counts as not yet.
 * @throws after 15 seconds, with what was awaited and what was seen instead
 */
export async function until<Value>(what: string, read: () => Promise<Value>, holds: (value: Value) => unknown): Promise<Value> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await read().then(
      (value) => ({value}),
      (error: unknown) => ({error}),
    );
    if ('value' in seen && holds(seen.value)) return seen.value;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}; the last reading: ${'value' in seen ? JSON.stringify(seen.value) : String(seen.error)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
