import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './scripts/launch/closing-line-reporter.mjs'],
    // A busy machine is slow, not wrong: these end what hangs, and measure nothing. The longest test
    // detects 1700 frames twice, a minute on an idle machine with two cores.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // What is waited for has this long, unless a test says otherwise.
    expect: { poll: { timeout: 60_000, interval: 100 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**'],
          // Integration tests start ffmpeg and analysis processes; two cores carry few at a time.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/run-setup.ts'],
          // One app at a time, after everything else: it has processes enough of its own.
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
