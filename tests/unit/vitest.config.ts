/** Modules by themselves, in plain Node: domain, importer stages, routes, tools. */
import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'unit',
    environment: 'node',
    include: ['**/*.unit.test.ts'],
    root: import.meta.dirname,
  },
});
