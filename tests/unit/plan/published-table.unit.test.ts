/** Planning tables as open data: the operator's own bytes, less what may not be published. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPublished } from '../../../src/catalogue/plans/published-rows.ts';
import { readPublishedTable } from '../../../src/catalogue/plans/published-table.ts';
import { PLAN_TABLE_FILES } from '../../../src/routes.ts';
import { TABLES } from '../../../src/domain/plan/tables.ts';
import { readKnownCodes, readPlans } from '../../../src/catalogue/plans/read-plans.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../../content');
const folder = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-plans-'));
beforeAll(() => mkdirSync(path.join(folder, 'plans')));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const PLANS = {
  plans: [
    { id: 'pravy', kind: 'document' },
    { id: 'ukazka', kind: 'demo' },
  ] as never,
};

test.each(Object.values(PLAN_TABLE_FILES))('%s: beside a demo it is the very file', (name) => {
  const data = readPlans(CONTENT, readKnownCodes(CONTENT));
  expect(readPublishedTable(CONTENT, name, isPublished(data, 'demo'))).toBe(
    readFileSync(path.join(CONTENT, 'plans', TABLES[name].file), 'utf8'),
  );
});

test('beside a real register the rows of demo plans go, all else stays as the spreadsheet wrote it', () => {
  const header = '\uFEFFid;title;issuer;from;to;rating;obce;orps\r\n';
  const kept = 'pravy/kp;"Plán ""A""; díl 1";;01.02.2026;;;;4202\r\n';
  const demo = 'ukazka/kp;Smyšlený;;01.03.2026;;;;4203\r\n';
  writeFileSync(
    path.join(folder, 'plans', 'community-plans.csv'),
    header + demo + kept + demo.replace('/kp', '/kp-2'),
  );
  expect(readPublishedTable(folder, 'communityPlans', isPublished(PLANS, 'register'))).toBe(header + kept);
});

test('of the network only services of the register’s own kind are there', () => {
  const isShown = isPublished(PLANS, 'register');
  expect([isShown({ service: '900000001' }), isShown({ service: '123' })]).toEqual([false, true]);
});

test('a table that is not there has its header, for the coordinator to begin with', () => {
  expect(readPublishedTable(folder, 'comments', () => true)).toBe(
    'id,measure,received,sender,text,settlement,settled,answer\n',
  );
});
