import path from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildCanaryRegister } from '../../fixtures/rpss/canary.ts';
import { findCanaries } from '../../fixtures/rpss/find-canaries.ts';
import { importRecords, makeTempContent, readProviders } from './temp-content.ts';

describe('what must never be published', () => {
  const { records, canaries, territoryCanaries, area, asOf, serviceIds } = buildCanaryRegister();

  test('the fixture has each canary', () => {
    const raw = JSON.stringify(records).toLowerCase();
    expect(canaries.length).toBeGreaterThan(150);
    expect(canaries.filter((canary) => !raw.includes(canary.toLowerCase()))).toEqual([]);
  });

  test('no canary is in content, cache or report', async () => {
    const temp = makeTempContent();
    const outcome = await importRecords(temp, records, { area, asOf });

    expect(outcome.status).toBe('written');
    // Only remarks that name the person planted for it go for that reason; the others by the rules of secrecy.
    const naming = outcome.problems.filter(({ kind }) => kind === 'remark-names-person');
    expect(new Set(naming.map(({ record }) => record))).toEqual(
      new Set(['service 900000001', 'service 900000018']),
    );
    expect(naming).toHaveLength(7);
    expect(findCanaries(temp.reports, canaries)).toEqual([]);
    expect(findCanaries(temp.content, canaries)).toEqual([]);
    const quoted = territoryCanaries.map((code) => `"${code}"`);
    expect(findCanaries(path.join(temp.content, 'register'), quoted)).toEqual([]);
  });

  test('the services themselves are all there', async () => {
    const temp = makeTempContent();
    await importRecords(temp, records, { area, asOf });
    const ids = readProviders(temp).flatMap(({ services }) => services.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining([...serviceIds]));
  });

  test('no canary is in the report of an import that stops', async () => {
    const temp = makeTempContent();
    const few = records.slice(0, 8);
    await expect(importRecords(temp, few, { area, asOf })).rejects.toThrow(/do not fit/u);
    expect(findCanaries(temp.reports, canaries)).toEqual([]);
  });
});

describe('the search for canaries finds', () => {
  test('a leak planted in the data', async () => {
    const temp = makeTempContent();
    const leaky = buildCanaryRegister({ isPlanted: true });
    await importRecords(temp, leaky.records, { area: leaky.area, asOf: leaky.asOf });
    const found = findCanaries(temp.content, [...leaky.leaks.values()]).join('\n');
    const silent = [...leaky.leaks].filter(([, canary]) => !found.includes(canary)).map(([way]) => way);
    expect(silent).toEqual([]);
    expect(leaky.leaks.size).toBeGreaterThan(14);
    expect(findCanaries(temp.content, leaky.canaries).length).toBeGreaterThan(60);
  });

  test('a canary written into any file, in other case', () => {
    const temp = makeTempContent();
    const file = path.join(temp.content, 'codelists/days.json');
    writeFileSync(file, `${readFileSync(file, 'utf8')} canary-007`);
    expect(findCanaries(temp.content, ['CANARY-007'])).toEqual(['codelists/days.json: CANARY-007']);
  });
});
