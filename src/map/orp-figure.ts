/** What the map of ORPs can be coloured by, and the values of it. */
import type { CapacityUnit } from '../domain/capacity.ts';
import type { Form } from '../domain/form.ts';
import { perThousand } from '../domain/orp-capacity.ts';
import type { MapState } from '../routes.ts';
import type { FigureColumns, FiguresFile } from './figures-file.ts';

/** @see MapState.figure for how it is written in an address */
export type OrpFigure =
  | { readonly kind: 'services' }
  | { readonly kind: 'places' }
  | {
      readonly kind: 'capacity' | 'per-thousand';
      readonly form: Form;
      readonly unit: CapacityUnit;
    };

const CAPACITY_KINDS = ['capacity', 'per-thousand'] as const;

/** Name of a figure in addresses. */
export function figureKey(figure: OrpFigure): string {
  if (figure.kind === 'services') return 'sluzby';
  if (figure.kind === 'places') return 'mista';
  return `${figure.kind === 'capacity' ? 'kapacita' : 'na-tisic'}-${figure.form}-${figure.unit}`;
}

/** Those a type can be measured by; capacities have units, so all types together have none. */
export function figuresOf({ capacities }: FigureColumns): OrpFigure[] {
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

/** The figure in question, or the number of services where the type does not have it. */
export function figureOf(columns: FigureColumns, { figure }: Pick<MapState, 'figure'>): OrpFigure {
  return figuresOf(columns).find((known) => figureKey(known) === figure) ?? { kind: 'services' };
}

/** One value for each ORP; 0 for none. */
export function valuesOf(figures: FiguresFile, columns: FigureColumns, figure: OrpFigure): readonly number[] {
  if (figure.kind === 'services') return columns.services;
  if (figure.kind === 'places') return columns.places;
  const counts = capacityOf(columns, figure)?.counts ?? figures.orps.map(() => 0);
  if (figure.kind === 'capacity') return counts;
  return figures.orps.map(
    ({ population }, index) => perThousand(counts[index] ?? 0, population, columns.isForSeniorsOnly) ?? 0,
  );
}

/** Services of several ORPs whose capacity is in no value; 0 for figures that leave none out. */
export function spanningOf(columns: FigureColumns, figure: OrpFigure): readonly number[] {
  return figure.kind === 'services' || figure.kind === 'places'
    ? []
    : (capacityOf(columns, figure)?.spanning ?? []);
}

function capacityOf({ capacities }: FigureColumns, { form, unit }: { form: Form; unit: CapacityUnit }) {
  return capacities.find((column) => column.form === form && column.unit === unit);
}
