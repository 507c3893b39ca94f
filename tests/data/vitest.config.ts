/** Rules between the records in content/, read as files. */
import path from 'node:path';
import { defineProject } from 'vitest/config';

export default defineProject({
  resolve: { alias: { '@': path.resolve(import.meta.dirname, '../../src') } },
  test: {
    name: 'data',
    environment: 'node',
    include: ['**/*.data.test.ts'],
    root: import.meta.dirname,
    // One test may read all of content/.
    testTimeout: 60_000,
  },
});
