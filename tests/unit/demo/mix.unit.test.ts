import { describe, expect, test } from 'vitest';
import { inForce, obecCodeOf, openPlaces, records, territory, typeOf, USTECKY_KRAJ } from './demo-fixture.ts';

const countBy = <Key>(keys: readonly Key[]): Map<Key, number> =>
  keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<Key, number>());
const orpOf = (code: string): string | undefined => territory.findObec(code)?.orpCode;

describe('the default demo', () => {
  test('has enough providers, services and places in force', () => {
    expect(inForce.length).toBeGreaterThanOrEqual(450);
    expect(new Set(inForce.map(({ poskytovatel }) => poskytovatel.nazev)).size).toBeGreaterThanOrEqual(150);
    expect(openPlaces.length).toBeGreaterThanOrEqual(1000);
  });

  test('has every numbered type, frequent ones often and rare ones rarely', () => {
    const counts = countBy(inForce.map(typeOf));
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([
      1,
      ...Array.from({ length: 32 }, (_, index) => index + 3),
    ]);
    expect(counts.get(4)).toBeGreaterThan(40);
    expect(counts.get(34)).toBeLessThanOrEqual(2);
    expect(counts.get(18)).toBeLessThanOrEqual(4);
  });

  test('reaches all ORP of the kraj, the big ones more, with the commonest types in each', () => {
    const orps = territory.orpsIn(USTECKY_KRAJ);
    const placesByOrp = countBy(openPlaces.map(({ address }) => orpOf(obecCodeOf(address))));
    for (const { code, name } of orps) {
      expect(placesByOrp.get(code), name).toBeGreaterThan(10);
      for (const type of [1, 4, 13]) {
        const there = openPlaces.some(
          ({ record, address }) => typeOf(record) === type && orpOf(obecCodeOf(address)) === code,
        );
        expect(there, `type ${type} in ${name}`).toBe(true);
      }
    }
    expect(placesByOrp.get('4214')).toBeGreaterThan((placesByOrp.get('4210') ?? 0) * 3);
  });

  test('has providers of one service and of up to twelve', () => {
    const sizes = [...countBy(records.map(({ poskytovatel }) => poskytovatel.nazev)).values()];
    expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(20);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(12);
  });

  test('has services whose places share a name and services whose places do not', () => {
    const names = Map.groupBy(openPlaces, ({ record }) => record.portalId);
    const several = [...names.values()].filter((places) => places.length > 1);
    const shared = several.filter(
      (places) => new Set(places.map(({ place }) => place.nazev.trim())).size === 1,
    );
    expect(shared.length).toBeGreaterThan(40);
    expect(several.length - shared.length).toBeGreaterThan(40);
  });

  test('has about an eighth of ended services, and some to come', () => {
    const ended = records.filter(({ datumPoskytovaniDo }) => (datumPoskytovaniDo ?? '9999') < '2026-09-01');
    expect(ended.length / records.length).toBeGreaterThan(0.1);
    expect(ended.length / records.length).toBeLessThan(0.15);
    expect(records.some(({ datumPoskytovaniOd }) => datumPoskytovaniOd > '2026-09-01')).toBe(true);
  });

  test('has all forms and all five units', () => {
    const forms = inForce.flatMap(({ formy }) => formy);
    expect(new Set(forms.map(({ forma }) => forma.id.split('/')[1]))).toEqual(new Set(['amb', 'pob', 'ter']));
    const units = forms
      .flatMap(({ kapacity }) => kapacity ?? [])
      .flatMap(({ typ }) => typ?.id.split('/')[1] ?? []);
    expect(new Set(units)).toEqual(new Set(['luzka', 'klient', 'kontakt', 'interv', 'hovor']));
    expect(inForce.some(({ formy }) => formy.length > 1)).toBe(true);
  });
});
