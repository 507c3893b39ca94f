/** Modules by themselves, in plain Node: domain, importer stages, routes, tools. */
import path from 'node:path';
import { defineProject } from 'vitest/config';

export default defineProject({
  resolve: { alias: { '@': path.resolve(import.meta.dirname, '../../src') } },
  test: {
    name: 'unit',
    environment: 'node',
    include: ['**/*.unit.test.ts'],
    root: import.meta.dirname,
    // Schemas are compiled, as the import has them.
    setupFiles: ['zod/compile'],
    // Some start processes; a busy machine takes long for that.
    testTimeout: 60_000,
  },
});
