/** `doplnkoveUdaje` of the register: subsidies and days of inspections; the rest (attachments, staff) is not read. */
import { z } from 'zod';
import type { Service } from '../../../src/domain/service.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { readItems } from './items.ts';
import { type RecordContext, readDate } from './values.ts';
import { RegisterSubsidy } from './register-schema.ts';

const AnyObject = z.record(z.string(), z.unknown());

export function readSubsidies(items: readonly unknown[], context: RecordContext): Service['subsidies'] {
  return readItems(
    items,
    'doplnkoveUdaje.dotaceZeStatnihoRozpoctu',
    RegisterSubsidy,
    context,
    ({ rok, castka }) => {
      const amountCzk = typeof castka === 'number' ? castka : Number(castka.replace(',', '.'));
      return amountCzk >= 0 ? [{ year: rok, amountCzk }] : [];
    },
  ).toSorted((a, b) => a.year - b.year || a.amountCzk - b.amountCzk);
}

/** The shape of an inspection is not documented: the first day under a key that speaks of a date is taken. */
export function readInspections(items: readonly unknown[], context: RecordContext): IsoDate[] {
  const key = 'doplnkoveUdaje.evidovaneInspekce';
  const days = readItems(items, key, AnyObject, context, (inspection, itemKey) => {
    const day = Object.entries(inspection)
      .filter(([name]) => /datum/iu.test(name))
      .map(([, value]) => readDate(value))
      .find((date) => date !== null && date !== undefined);
    if (day === undefined) {
      context.note('unreadable-date', itemKey);
      return [];
    }
    return [day];
  });
  return [...new Set(days)].toSorted();
}
