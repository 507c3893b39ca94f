/** What the map of ORPs can be coloured by, and the values of it. */
import type { CapacityUnit } from '../domain/capacity.ts';
import type { Form } from '../domain/form.ts';
import { perThousand } from '../domain/orp-capacity.ts';
import type { MapState } from '../routes.ts';
import type { FigureColumns, FiguresFile } from './figures-file.ts';

/** @see MapState.measure for how it is written in an address */
export type Measure =
  | { readonly kind: 'services' }
  | { readonly kind: 'places' }
  | {
      readonly kind: 'capacity' | 'per-thousand';
      readonly form: Form;
      readonly unit: CapacityUnit;
    };

const CAPACITY_KINDS = ['capacity', 'per-thousand'] as const;

/** Name of a measure in addresses. */
export function measureKey(measure: Measure): string {
  if (measure.kind === 'services') return 'sluzby';
  if (measure.kind === 'places') return 'mista';
  return `${measure.kind === 'capacity' ? 'kapacita' : 'na-tisic'}-${measure.form}-${measure.unit}`;
}

/** Those a type can be measured by; capacities have units, so all types together have none. */
export function measuresOf({ capacities }: FigureColumns): Measure[] {
  return [
    { kind: 'services' },
    { kind: 'places' },
    ...CAPACITY_KINDS.flatMap((kind) => capacities.map(({ form, unit }) => ({ kind, form, unit }))),
  ];
}

/** Columns of the type in question; of all types where the file does not know it. */
export function columnsOf(figures: FiguresFile, { type }: Pick<MapState, 'type'>): FigureColumns {
  // The type stands in the address, so it can be any word, such as `constructor`.
  return (Object.hasOwn(figures.types, type) ? figures.types[type] : undefined) ?? figures.all;
}

/** The measure in question, or the number of services where the type does not have it. */
export function measureOf(columns: FigureColumns, { measure }: Pick<MapState, 'measure'>): Measure {
  return measuresOf(columns).find((known) => measureKey(known) === measure) ?? { kind: 'services' };
}

/** One value for each ORP; 0 for none. */
export function valuesOf(figures: FiguresFile, columns: FigureColumns, measure: Measure): readonly number[] {
  if (measure.kind === 'services') return columns.services;
  if (measure.kind === 'places') return columns.places;
  const counts = capacityOf(columns, measure)?.counts ?? figures.orps.map(() => 0);
  if (measure.kind === 'capacity') return counts;
  return figures.orps.map(
    ({ population }, index) => perThousand(counts[index] ?? 0, population, columns.isForSeniorsOnly) ?? 0,
  );
}

/** Services of several ORPs whose capacity is in no value; 0 for measures that leave none out. */
export function spanningOf(columns: FigureColumns, measure: Measure): readonly number[] {
  return measure.kind === 'services' || measure.kind === 'places'
    ? []
    : (capacityOf(columns, measure)?.spanning ?? []);
}

function capacityOf({ capacities }: FigureColumns, { form, unit }: { form: Form; unit: CapacityUnit }) {
  return capacities.find((column) => column.form === form && column.unit === unit);
}
