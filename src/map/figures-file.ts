/**
 * Figures of each ORP by type of service: what the map of ORPs is coloured by and its table says.
 *
 * Secret places are in none of them; telephone help stands in no ORP.
 */
import type { OrpCode, Population } from '../domain/area.ts';
import type { CapacityUnit } from '../domain/capacity.ts';
import type { Form } from '../domain/form.ts';

/** One kind of capacity of a type; one number for each ORP. */
export interface CapacityColumn {
  readonly form: Form;
  readonly unit: CapacityUnit;
  readonly counts: readonly number[];
  /** Services whose capacity belongs to several ORPs and is in no sum. */
  readonly spanning: readonly number[];
}

/** One number for each ORP in each list. */
export interface FigureColumns {
  readonly services: readonly number[];
  readonly places: readonly number[];
  readonly capacities: readonly CapacityColumn[];
  /** Whether its services have no other target group than seniors. */
  readonly isForSeniorsOnly: boolean;
}

export interface FiguresFile {
  /** In the order of lists. */
  readonly orps: readonly { readonly code: OrpCode; readonly population: Population }[];
  /** Of all types together; capacities are never added across types. */
  readonly all: FigureColumns;
  /** By slug. */
  readonly types: Readonly<Record<string, FigureColumns>>;
}
