/** Rules between the records in content/, read as files. */
import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'data',
    environment: 'node',
    include: ['**/*.data.test.ts'],
    root: import.meta.dirname,
    // One test may read all of content/.
    testTimeout: 60_000,
  },
});
