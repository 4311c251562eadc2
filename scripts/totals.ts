export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

const line = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;

/** The closing line of a run. Nothing that ran, or a test that was skipped, is no success either. */
export function sayTotals({passed, failed, skipped}: Totals): void {
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  if (failed || skipped || !passed) process.exitCode = 1;
}

/** What a run's last closing line says; nothing when it never got there. */
export function readTotals(output: string): Totals | undefined {
  const found = [...output.matchAll(line)].at(-1);
  return found && {passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0)};
}
