/** The built site in a real browser, and its files: sites are built and served once for the whole suite. */
import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'browser',
    environment: 'node',
    include: ['**/*.browser.test.ts'],
    root: import.meta.dirname,
    globalSetup: ['./global-setup.ts'],
    // A browser on a busy machine with two cores is slow, which is no fault of the site.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
