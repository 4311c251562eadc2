import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner-core';
import {sayTotals, type Totals} from './totals.ts';

function count(suite: TestSuiteResult, totals: Totals): void {
  for (const test of suite.tests) totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite.suites) count(inner, totals);
}

/** Ends a run with its totals. A file that could not be loaded counts as one failed test, a skipped test fails the run. */
export const closingLine = (): Reporter => ({
  stop({sessions}) {
    const totals = {passed: 0, failed: 0, skipped: 0};
    for (const session of sessions as Iterable<TestSession>) {
      const before = totals.failed;
      if (session.testResults) count(session.testResults, totals);
      if (!session.passed && totals.failed === before) totals.failed++;
    }
    // Said at the very end: the default reporter still has lines to write.
    process.once('exit', () => sayTotals(totals));
  },
});
