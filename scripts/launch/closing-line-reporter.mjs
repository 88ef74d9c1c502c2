/**
 * Ends a test run with `N passed, N failed, N skipped` alone on a line, for whoever reads the log
 * with a program. A file that could not be loaded is one failure: its tests are not known.
 * The shape is vitest's `Reporter`.
 */
export default class ClosingLineReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('@vitest/utils').SerializedError[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      if (module.state() === 'failed' && module.ok() === false && module.errors().length > 0) {
        count.failed += 1;
      }
    }
    const skipped = count.skipped + count.pending;
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${skipped} skipped\n`);
  }
}
