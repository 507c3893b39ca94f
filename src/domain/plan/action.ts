/**
 * A row of a yearly action plan (content/plans/actions.csv), in the columns of Vsetín's table: project,
 * organisation, activities, average number of clients, and money by where it comes from.
 *
 * Money is in Kč for the whole year. `null`: not given, which is not 0.
 */
import { z } from 'zod';
import { cell, crowns, number, optional, text, year } from './cell.ts';
import { measureId, recordId } from './ids.ts';

/** Columns that the total is made of, in the order of the table. */
export const MONEY_SOURCES = ['city', 'otherCzech', 'otherForeignFoundationsClients', 'eu'] as const;
export type MoneySource = (typeof MONEY_SOURCES)[number];

export const Action = z
  .strictObject({
    id: cell(recordId('demo/a-2026-01')),
    measure: cell(measureId),
    year: cell(year),
    /** Name of the project, programme or service. */
    project: cell(text(200)),
    /** Organisation that does it; never a person. */
    organisation: optional(text(200, 'název organizace, ne jméno osoby')),
    /** What is to be done, in words. */
    activities: optional(text(1000)),
    /** Average number of clients of the year. */
    averageClients: optional(number(z.number().nonnegative(), 'průměrný počet klientů')),
    /** Budget of the city or municipality. */
    city: optional(crowns),
    /** Labour office, ministries, regions. */
    otherCzech: optional(crowns),
    /** Foreign sources, foundations and payments of clients. */
    otherForeignFoundationsClients: optional(crowns),
    /** Programmes of the European Union. */
    eu: optional(crowns),
    /** All together; `null` when not given. It is never computed. */
    total: optional(crowns),
    /** Why the total is not the sum of the parts; only then. */
    totalNote: optional(text(300)),
  })
  .check((context) => {
    const message = faultOfTotal(context.value);
    if (message !== null) {
      context.issues.push({ code: 'custom', path: ['total'], message, input: context.value.total });
    }
  });
export type Action = z.output<typeof Action>;

type Money = Readonly<Record<MoneySource | 'total', number | null>> & { readonly totalNote: string | null };

/** Sum of what is given; `null` when nothing is. */
export function sumOfSources(money: Readonly<Record<MoneySource, number | null>>): number | null {
  const given = MONEY_SOURCES.map((source) => money[source]).filter((amount) => amount !== null);
  return given.length === 0 ? null : given.reduce((sum, amount) => sum + amount, 0);
}

/** What is wrong with the total, in Czech; `null` when it fits its parts or the note says why not. */
function faultOfTotal(money: Money): string | null {
  const sum = sumOfSources(money);
  const { total, totalNote } = money;
  if (total === null || sum === null || totalNote !== null) return null;
  const isWhole = MONEY_SOURCES.every((source) => money[source] !== null);
  // Parts that are not given may hold the rest, never less than nothing.
  if (isWhole ? total === sum : total >= sum) return null;
  return `je ${total}, ale součet částí je ${sum}. Opravte částku, nebo do sloupce total_note napište, proč se liší.`;
}
