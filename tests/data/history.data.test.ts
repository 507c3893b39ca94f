/** Counts of the last import in history.csv are those the pages count from the register itself. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalogue } from '../../scripts/bench/reach/load-catalogue.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const file = path.join(CONTENT, 'register', 'history.csv');

test.skipIf(!existsSync(file))('every row of the last import says what the catalogue counts', () => {
  const catalogue = loadCatalogue(CONTENT);
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${catalogue.status.asOf},`))
    .map((line) => line.split(',').slice(1, 4).join(','));
  const counted = catalogue.orps
    .flatMap(({ code }) =>
      catalogue.types.map(
        (type) => [type.code, code, catalogue.servicesOfTypeInOrp(type.code, code).length] as const,
      ),
    )
    .filter(([, , services]) => services > 0)
    .map((row) => row.join(','));
  expect(rows.toSorted()).toEqual(counted.toSorted());
});
