/** Capacity of an ORP: what may be added, and what may not. */
import { describe, expect, test } from 'vitest';
import { OrpCode } from '../../../src/domain/area.ts';
import type { CapacityUnit } from '../../../src/domain/capacity.ts';
import type { Form } from '../../../src/domain/form.ts';
import { type CapacityHolder, perThousand, sumCapacities } from '../../../src/domain/orp-capacity.ts';

const DECIN = OrpCode.parse('4202');
const TEPLICE = OrpCode.parse('4213');

const holder = (
  forms: readonly (readonly [Form, ...(readonly [number, CapacityUnit])[]])[],
  changes: Partial<CapacityHolder> = {},
): CapacityHolder => ({
  hasSecretPlace: false,
  orpCodes: [DECIN],
  forms: forms.map(([form, ...capacities]) => ({
    form,
    capacities: capacities.map(([count, unit]) => ({ count, unit, note: null })),
  })),
  ...changes,
});
const beds = (count: number, changes: Partial<CapacityHolder> = {}) =>
  holder([['pob', [count, 'beds']]], changes);

describe('capacity of an ORP', () => {
  test('is that of services all of whose places lie in it', () => {
    expect(sumCapacities(DECIN, [beds(10), beds(5, { orpCodes: [DECIN, DECIN] })])).toEqual([
      { form: 'pob', unit: 'beds', count: 15, spanning: 0 },
    ]);
  });

  test.each([
    ['a place in another ORP', { orpCodes: [DECIN, TEPLICE] }],
    ['a place the register puts in no ORP', { orpCodes: [DECIN, null] }],
    ['a secret place', { hasSecretPlace: true }],
  ])('a service with %s is named beside the sum by its number', (_case, changes) => {
    expect(sumCapacities(DECIN, [beds(10), beds(7, changes), beds(9, changes)])).toEqual([
      { form: 'pob', unit: 'beds', count: 10, spanning: 2 },
    ]);
  });

  test('is 0 with a number beside it where only such services are', () => {
    expect(sumCapacities(DECIN, [beds(7, { orpCodes: [TEPLICE, DECIN] })])).toEqual([
      { form: 'pob', unit: 'beds', count: 0, spanning: 1 },
    ]);
  });

  test('units and forms are never added', () => {
    const both = holder([
      ['amb', [4, 'clients'], [8, 'contacts']],
      ['ter', [3, 'clients']],
    ]);
    expect(sumCapacities(DECIN, [both, both])).toEqual([
      { form: 'amb', unit: 'clients', count: 8, spanning: 0 },
      { form: 'amb', unit: 'contacts', count: 16, spanning: 0 },
      { form: 'ter', unit: 'clients', count: 6, spanning: 0 },
    ]);
  });

  test('a service with two entries of one unit adds both, but stands beside the sum once', () => {
    const twice = holder([['amb', [4, 'clients'], [6, 'clients']]]);
    expect(sumCapacities(DECIN, [twice])).toMatchObject([{ count: 10, spanning: 0 }]);
    expect(sumCapacities(DECIN, [{ ...twice, orpCodes: [DECIN, TEPLICE] }])).toMatchObject([
      { count: 0, spanning: 1 },
    ]);
  });

  test('where no service says one there is none, not 0', () => {
    expect(sumCapacities(DECIN, [])).toEqual([]);
    expect(sumCapacities(DECIN, [holder([['ter']])])).toEqual([]);
  });
});

describe('per thousand', () => {
  const population = { total: 10_000, seniors: 2_000, year: 2024 };

  test('of all people, or of those of 65 and more where only seniors are served', () => {
    expect(perThousand(50, population, false)).toBe(5);
    expect(perThousand(50, population, true)).toBe(25);
  });

  test('of nobody is not known', () => {
    expect(perThousand(50, { total: 10, seniors: 0, year: 2024 }, true)).toBeNull();
  });
});
