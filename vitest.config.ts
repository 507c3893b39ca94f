/** All suites in one run; each folder of tests/ says in its own config where its tests run. */
import { defineConfig } from 'vitest/config';
import SummaryReporter from './tests/summary-reporter.ts';

export default defineConfig({
  test: {
    projects: ['tests/*/vitest.config.ts'],
    // The summary stands last, so that the last line of a run is its result.
    reporters: ['default', new SummaryReporter()],
    // Browsers and builds take a core each; the run must also fit a small machine.
    maxWorkers: 2,
  },
});
