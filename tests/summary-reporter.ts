/**
 * Last line of a test run: `N passed, N failed, N skipped`, alone on its line.
 *
 * For people who look at the end of a log and for programs that read it. A file that cannot be
 * loaded and an error outside any test count as failed, so that a broken run never ends in
 * "0 failed".
 */
import type { Reporter, SerializedError, TestModule, TestRunEndReason, Vitest } from 'vitest/node';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What the counting needs of a test file. */
export interface CountedModule {
  readonly children: { allTests: () => Iterable<{ result: () => { state: string } }> };
  readonly errors: () => readonly unknown[];
}

export function countTests(modules: readonly CountedModule[], unhandledErrors: number): TestCounts {
  const states = modules.flatMap(({ children }) =>
    Array.from(children.allTests(), (test) => test.result().state),
  );
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return {
    passed: count('passed'),
    failed: count('failed') + broken + unhandledErrors,
    // A test that an interrupted run never reached is "pending": it proved nothing either.
    skipped: count('skipped') + count('pending'),
  };
}

export function formatSummary({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

export default class SummaryReporter implements Reporter {
  #isWatching = false;
  #summary: string | undefined;

  constructor() {
    // Servers and browsers that close after the last test may still print; the exit comes after all of it.
    process.once('exit', () => {
      if (this.#summary !== undefined) process.stdout.write(`${this.#summary}\n`);
    });
  }

  onInit(vitest: Vitest): void {
    this.#isWatching = vitest.config.watch;
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const counts = countTests(modules, unhandledErrors.length);
    // A site that cannot be built ends the run before the first test.
    const isBrokenBefore = reason === 'failed' && counts.failed === 0;
    const summary = formatSummary(isBrokenBefore ? { ...counts, failed: 1 } : counts);
    if (this.#isWatching) console.log(summary);
    else this.#summary = summary;
  }
}
