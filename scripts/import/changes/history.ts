/**
 * How many services there were on each date, and which dates stay.
 *
 * Every import of the newest 35 days stays, of older months the last import only: for the whole
 * country about 100 kB each, so 3.5 MB and 1.2 MB more every year.
 *
 * Rows are kept as lines of text. They hold nothing but codes and numbers, and are read and written
 * as a whole every night: a CSV library takes ten times as long for it and three times the memory.
 */
import type { HistoryRow } from '../../../src/domain/history.ts';
import { daysBetween } from '../../../src/domain/provenance.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { compareText } from '../../lib/order.ts';

/** Every date younger than this stays. */
export const DAILY_DAYS = 35;

/** Lines without the end of line, by the date they begin with. */
export type History = ReadonlyMap<IsoDate, readonly string[]>;

export const NO_HISTORY: History = new Map();

export interface HistoryFacts {
  readonly asOf: IsoDate;
  /** Of `asOf`, as HistoryCounter gives them. */
  readonly rows: readonly HistoryRow[];
  /**
   * Types of which a service turned secret. One service less in one ORP would tell where it was, so
   * of these types all earlier rows go, for every ORP: nothing cleverer can be shown to be safe.
   */
  readonly typesToForget: readonly string[];
}

/**
 * The history with the rows of one more import. Rows of the same date are replaced; rows of later
 * dates go, as in changes.json: an import of an older date takes them back.
 */
export function extendHistory(history: History, { asOf, rows, typesToForget }: HistoryFacts): History {
  const forgotten = new Set(typesToForget);
  const earlier = [...history]
    .filter(([date]) => date < asOf)
    .map(([date, lines]) => [date, lines.filter((line) => !forgotten.has(typeOf(line)))] as const);
  const all = [...earlier, [asOf, rows.map(toLine)] as const];
  const stays = datesToKeep(
    all.map(([date]) => date),
    asOf,
  );
  return new Map(
    all
      .filter(([date, lines]) => stays.has(date) && lines.length > 0)
      .toSorted(([a], [b]) => compareText(a, b)),
  );
}

/** @param newest the date of this import */
function datesToKeep(dates: readonly IsoDate[], newest: IsoDate): Set<IsoDate> {
  const lastOfMonth = new Map(dates.toSorted(compareText).map((date) => [date.slice(0, 7), date]));
  const recent = dates.filter((date) => daysBetween(date, newest) < DAILY_DAYS);
  return new Set([...lastOfMonth.values(), ...recent]);
}

function toLine({ asOf, typeCode, orpCode, services, places }: HistoryRow): string {
  return [asOf, typeCode, orpCode, services, places].join(',');
}

function typeOf(line: string): string {
  return line.split(',', 2)[1] ?? '';
}
