import type {TestEvent} from 'node:test/reporters';
import {sayTotals} from './totals.ts';

/** For `node --test`: ends a run with its totals. */
export default async function* closingLine(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const totals = {passed: 0, failed: 0, skipped: 0};
  for await (const event of source)
    if (event.type === 'test:summary' && event.data.file === undefined) {
      const {tests, passed, skipped, todo} = event.data.counts;
      Object.assign(totals, {passed, failed: tests - passed - skipped - todo, skipped: skipped + todo});
    }
  process.once('exit', () => sayTotals(totals));
}
