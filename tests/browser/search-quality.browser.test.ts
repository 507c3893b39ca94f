/** What search answers of the labelled queries (scripts/bench/search/queries.csv), on the built demo. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  type Judgement,
  judge,
  type LabelledQuery,
  numberQueries,
  QUERY_KINDS,
  readLabelledQueries,
  readListedServices,
} from '../../scripts/bench/search/labelled-queries.ts';
import { searchOnPage } from '../../scripts/bench/search/search-in-browser.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { readAreas } from '../../scripts/lib/areas-file.ts';
import { ServiceType } from '../../src/domain/code-list.ts';

const { address, folder } = inject('demo');
const content = path.resolve(import.meta.dirname, '../../content');
const types = ServiceType.array().parse(
  JSON.parse(readFileSync(path.join(content, 'codelists/service-types.json'), 'utf8')),
);
const services = readListedServices(
  readFileSync(path.join(folder, 'data/sluzby.csv'), 'utf8'),
  new Map(types.map(({ slug, code }) => [slug, code])),
);
const byId = new Map(services.map((service) => [service.id, service]));
const territory = readAreas(content);
const queries = [...readLabelledQueries(), ...numberQueries(services, 20)];

let browser: Browser;
const judged: { query: LabelledQuery; judgement: Judgement }[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(`${address}hledat/`);
  for (const query of queries) {
    const { ids } = await searchOnPage(page, query.query);
    judged.push({ query, judgement: judge(query, ids, byId, territory) });
  }
}, 180_000);
afterAll(() => browser.close());

const goodShare = (some: typeof judged) =>
  some.filter(({ judgement }) => judgement.isGood).length / Math.max(1, some.length);

describe('labelled queries', () => {
  test('there are enough of every kind', () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    for (const kind of QUERY_KINDS) {
      expect(queries.filter((query) => query.kind === kind).length, kind).toBeGreaterThanOrEqual(20);
    }
  });

  test('nine of ten are answered: one of the first three fits and serves, half of the first ten fit', () => {
    expect(goodShare(judged)).toBeGreaterThanOrEqual(0.9);
  });

  test.each(QUERY_KINDS)('%s: four of five', (kind) => {
    const some = judged.filter(({ query }) => query.kind === kind);
    const missed = some.filter(({ judgement }) => !judgement.isGood).map(({ query }) => query.query);
    expect(goodShare(some), missed.join('; ')).toBeGreaterThanOrEqual(0.8);
  });
});

describe('the judge', () => {
  const [wanted] = services;
  const query: LabelledQuery = {
    query: 'x',
    kind: 'place',
    types: [wanted!.typeCode],
    place: wanted!.orpCodes[0] ?? null,
    ids: [],
  };
  const others = services.filter(({ typeCode }) => typeCode !== wanted!.typeCode).map(({ id }) => id);

  test('takes a list that begins with what is wanted', () => {
    const all = services.filter(({ typeCode }) => typeCode === wanted!.typeCode).map(({ id }) => id);
    const ids = [wanted!.id, ...all.filter((id) => id !== wanted!.id)].slice(0, 10);
    expect(judge(query, ids, byId, territory)).toMatchObject({
      isGood: true,
      precision: 1,
      reciprocalRank: 1,
    });
  });

  test.each([
    ['nothing', []],
    ['other types', others.slice(0, 10)],
    ['what is wanted in the fourth place', [...others.slice(0, 3), wanted!.id]],
    ['one of ten', [wanted!.id, ...others.slice(0, 9)]],
  ])('refuses %s', (_what, ids) => {
    expect(judge(query, ids, byId, territory).isGood).toBe(false);
  });
});
