/** The demo is imported as of two days: what differs between them, and that it comes out the same each time. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_AS_OF, DEMO_FORMER_AS_OF } from '../../../scripts/demo/dates.ts';
import type { RawRecord } from '../../../scripts/demo/raw-record.ts';
import { importDemo } from '../../../scripts/demo/import-demo.ts';
import { writeRaw } from '../../../scripts/demo/write-raw.ts';
import { Area } from '../../../src/domain/area.ts';
import { isServiceInForce, obecCodeOf, openPlacesOf, records, territory, typeOf } from './demo-fixture.ts';

const then = records.filter((record) => isServiceInForce(record, DEMO_FORMER_AS_OF));
const now = records.filter((record) => isServiceInForce(record, DEMO_AS_OF));
const ended = then.filter((record) => !now.includes(record));
const begun = now.filter((record) => !then.includes(record));

const orpsOf = (record: RawRecord, asOf: string): (string | undefined)[] =>
  openPlacesOf(record, asOf).map(({ address }) => territory.findObec(obecCodeOf(address))?.orpCode);

/** Places a record has on one of the two days only. */
function changedPlaces(record: RawRecord): { ended: string[]; begun: string[] } {
  const [before, after] = [DEMO_FORMER_AS_OF, DEMO_AS_OF].map((asOf) =>
    openPlacesOf(record, asOf).map(({ key }) => key),
  );
  return {
    ended: (before ?? []).filter((key) => !after?.includes(key)),
    begun: (after ?? []).filter((key) => !before?.includes(key)),
  };
}

describe('between the two days', () => {
  test('a few services end and about as many begin', () => {
    expect(ended.length).toBeGreaterThanOrEqual(4);
    expect(ended.length).toBeLessThanOrEqual(6);
    expect(begun.length).toBeGreaterThanOrEqual(5);
    expect(begun.length).toBeLessThanOrEqual(8);
    for (const { datumPoskytovaniDo } of ended) expect(datumPoskytovaniDo).toMatch(/^2026-08-/u);
  });

  test('whoever looks for one that ended finds others of its type in the same ORP', () => {
    for (const record of ended) {
      expect(typeOf(record)).not.toBe(18);
      const orps = orpsOf(record, DEMO_FORMER_AS_OF);
      const others = now.filter(
        (other) =>
          typeOf(other) === typeOf(record) && orpsOf(other, DEMO_AS_OF).some((orp) => orps.includes(orp)),
      );
      expect(others.length, `service ${record.portalId}`).toBeGreaterThanOrEqual(2);
    }
  });

  test('some places end, some begin, and some services move', () => {
    const changed = then.filter((record) => now.includes(record)).map(changedPlaces);
    const moved = changed.filter((places) => places.ended.length > 0 && places.begun.length > 0);
    expect(moved.length).toBeGreaterThanOrEqual(2);
    expect(changed.filter((places) => places.ended.length > 0).length).toBeGreaterThan(moved.length);
    expect(changed.filter((places) => places.ended.length > 0).length).toBeLessThan(15);
  });

  test('services and places change by less than the 5 % at which an import stops', () => {
    const placesOn = (all: readonly RawRecord[], asOf: string): number =>
      all.reduce((sum, record) => sum + openPlacesOf(record, asOf).length, 0);
    expect(Math.abs(now.length / then.length - 1)).toBeLessThan(0.02);
    expect(Math.abs(placesOn(now, DEMO_AS_OF) / placesOn(then, DEMO_FORMER_AS_OF) - 1)).toBeLessThan(0.02);
  });
});

describe('importDemo', { timeout: 30_000 }, () => {
  const area = Area.parse(['4202']);
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Content without a register. */
  function makeContent(name: string): string {
    const content = path.join(folder, name);
    mkdirSync(content);
    for (const part of ['areas', 'codelists', 'site.yml'])
      cpSync(path.join(import.meta.dirname, '../../../content', part), path.join(content, part), {
        recursive: true,
      });
    return content;
  }

  function registerIn(content: string): Record<string, string> {
    const register = path.join(content, 'register');
    const files = readdirSync(register, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    return Object.fromEntries(
      files.map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(register, file), readFileSync(file, 'utf8')];
      }),
    );
  }

  test('ends with the later day, the earlier one before it, and the same whatever was there', async () => {
    const raw = await writeRaw({ territory, area, services: 40 }, path.join(folder, 'raw'));
    const other = await writeRaw({ territory, area, services: 60 }, path.join(folder, 'other'));
    const content = makeContent('empty');
    const reports = path.join(folder, 'reports');
    const { outcome } = await importDemo(raw, { area, content, reports });
    expect(outcome.meta).toMatchObject({ kind: 'demo', asOf: DEMO_AS_OF });
    expect(outcome.previous).toMatchObject({ kind: 'demo', asOf: DEMO_FORMER_AS_OF });

    const used = makeContent('used');
    await importDemo(other, { area, content: used, reports });
    await importDemo(raw, { area, content: used, reports });
    expect(registerIn(used)).toEqual(registerIn(content));
  });
});
