/** Rules over what is written by hand of single services: enrichment and corrections. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkEnrichment } from '../../scripts/import/declared/check-enrichment.ts';
import { readCorrections } from '../../scripts/import/declared/read-corrections.ts';
import { readEnrichment } from '../../scripts/import/declared/read-enrichment.ts';
import { formatFault } from '../../scripts/import/declared/yaml-file.ts';
import { readAreas } from '../../scripts/lib/areas-file.ts';
import { RegisterKind } from '../../src/domain/code-list.ts';
import { Enrichment } from '../../src/domain/enrichment.ts';
import { CORRECTABLE } from '../../src/domain/correction.ts';
import { Provider } from '../../src/domain/provider.ts';
import { SERVED_COLUMNS, SERVED_SOURCES } from '../../src/domain/served-row.ts';
import { SERVED_TABLE_FILE } from '../../src/domain/served-table.ts';
import { readSpreadsheet } from '../../src/domain/spreadsheet.ts';
import { IsoDate } from '../../src/domain/validity.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const read = (...names: string[]) => readFileSync(path.join(CONTENT, ...names), 'utf8');
const territory = readAreas(CONTENT);
const meta = z.object({ kind: RegisterKind, asOf: IsoDate }).parse(JSON.parse(read('register', 'meta.json')));

describe.each(['demo', 'register'] as const)('of a %s', (kind) => {
  test('every file of enrichment can be read', () => {
    expect(readEnrichment(CONTENT, kind, territory).faults.map(formatFault)).toEqual([]);
  });

  test('every correction can be read', () => {
    expect(readCorrections(CONTENT, kind).faults.map(formatFault)).toEqual([]);
  });
});

test('what is declared fits the register as it is', () => {
  const folder = path.join(CONTENT, 'register', 'providers');
  const providers = readdirSync(folder).map((name) =>
    Provider.parse(JSON.parse(read('register', 'providers', name))),
  );
  const facts = readEnrichment(CONTENT, meta.kind, territory);
  const problems = checkEnrichment(facts, providers, { asOf: meta.asOf, territory });
  // An operator's own files may wait for a look; those of the demo are ours.
  expect(meta.kind === 'demo' ? problems : []).toEqual([]);
});

describe('the demo', () => {
  const folder = path.join(CONTENT, 'enrichment');
  const files = readdirSync(folder).filter((name) => /^9\d{8}\.yml$/u.test(name));
  const { services } = readEnrichment(CONTENT, 'demo', territory);
  const all = [...services.values()].map(({ enrichment }) => enrichment);

  test('says in its first line that it is invented', () => {
    for (const file of files) {
      expect(read('enrichment', file).split('\n')[0], file).toBe(
        '# Ukázka: smyšlené údaje k ukázkové službě',
      );
    }
  });

  test('says so in each of its rows of the table of served areas', () => {
    const rows = readSpreadsheet(readFileSync(path.join(CONTENT, SERVED_TABLE_FILE)), (text, options) =>
      parse(text, options),
    );
    const ofDemo = rows.filter(([id = '']) => /^9\d{8}$/u.test(id));
    for (const cells of ofDemo) expect(cells.at(-1)).toBe('Ukázka: smyšlené údaje k ukázkové službě');
  });

  test.runIf(files.length > 0)('shows every kind of fact', () => {
    const shown = new Set(all.flatMap((enrichment) => Object.keys(enrichment)));
    expect(Object.keys(Enrichment.shape).filter((key) => !shown.has(key))).toEqual([]);
  });
});

test('the README explains every column of the table of served areas, and every word for who said so', () => {
  const readme = read('enrichment', 'README.md');
  for (const heading of Object.values(SERVED_COLUMNS)) expect(readme).toContain(`\`${heading}\``);
  for (const words of Object.keys(SERVED_SOURCES)) expect(readme).toContain(`\`${words}\``);
});

test('the READMEs explain every key and field there is', () => {
  const enrichment = read('enrichment', 'README.md');
  for (const key of Object.keys(Enrichment.shape)) expect(enrichment).toContain(`| \`${key}\` |`);
  const corrections = read('corrections', 'README.md');
  for (const field of Object.keys(CORRECTABLE)) {
    const written = field
      .replace('places.*', 'places.<id>')
      .replace('forms.*', 'forms.ter')
      .replace(/^places\.<id>\.address(?=\.(?!addressCode|street))/u, '');
    expect(corrections, field).toContain(`\`${written}\``);
  }
});
