/** Counts of an import beside those of the one before. */
import type { RegisterMeta } from '../../../src/domain/register-meta.ts';
import { compareCodes } from '../../lib/order.ts';
import { isComparable } from '../guard.ts';
import { table } from './markdown.ts';
import type { Outcome } from './outcome.ts';

/** By code, for each table; a code without a label stands alone. */
export type CountLabels = Readonly<Partial<Record<CountTable, Readonly<Record<string, string>>>>>;

type Meta = Outcome['meta'];
type CountTable = 'byType' | 'byForm' | 'byKraj';

const TABLES: readonly [name: CountTable, heading: string][] = [
  ['byType', 'Services by type'],
  ['byForm', 'Services by form'],
  ['byKraj', 'Services by kraj'],
];

/** One line for each number, for the terminal and the head of the report. */
export function countLines({ kind, area, asOf, counts }: Meta, previous: RegisterMeta | null): string[] {
  const change = (what: 'providers' | 'services' | 'places') =>
    previous === null ? '' : ` (before: ${previous.counts[what]}, ${previous.kind} as of ${previous.asOf})`;
  return [
    `kind: ${kind}, area: ${area.join(', ')}, as of: ${asOf}`,
    `providers: ${counts.providers}${change('providers')}`,
    `services: ${counts.services}${change('services')}`,
    `places: ${counts.places}${change('places')}`,
    `places with a point on the map: ${counts.placesWithPoint}`,
  ];
}

/** Tables by type, form and kraj; with "before" only where the two imports can be compared. */
export function countTables({ meta, previous, labels = {}, isKrajChangeHidden = false }: Outcome): string[] {
  const last = previous !== null && isComparable(meta, previous) ? previous : null;
  return TABLES.flatMap(([name, heading]) => {
    const before = name === 'byKraj' && isKrajChangeHidden ? null : last;
    const rows = toRows(meta.counts[name], before?.counts[name] ?? null, labels[name] ?? {});
    const columns = before === null ? ['code', 'services'] : ['code', 'before', 'now', 'change'];
    return rows.length === 0 ? [] : [`### ${heading}`, table(columns, rows)];
  });
}

type Counts = Readonly<Record<string, number>>;

function toRows(now: Counts, before: Counts | null, labels: Readonly<Record<string, string>>): string[][] {
  const codes = new Set([...Object.keys(now), ...Object.keys(before ?? {})]);
  return [...codes].toSorted(compareCodes).map((code) => {
    const name = labels[code] === undefined ? code : `${code} ${labels[code]}`;
    const count = now[code] ?? 0;
    if (before === null) return [name, String(count)];
    const difference = count - (before[code] ?? 0);
    return [
      name,
      String(before[code] ?? 0),
      String(count),
      difference > 0 ? `+${difference}` : String(difference),
    ];
  });
}
