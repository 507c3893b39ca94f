import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dropBuildStores } from '../../../scripts/import/store/build-stores.ts';
import { makeTempContent } from './temp-content.ts';

test('stores of builds and of the dev server go, everything else stays', () => {
  const { root } = makeTempContent();
  const files = [
    '.cache/astro/dist/data-store.json',
    '.cache/astro/demo/data-store.json',
    '.astro/data-store.json',
    '.astro/types.d.ts',
    '.cache/import/report.md',
  ].map((file) => path.join(root, file));
  for (const file of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
  dropBuildStores(root);
  expect(files.map((file) => existsSync(file))).toEqual([false, false, false, true, true]);
  dropBuildStores(root);
});
