/**
 * Where the parts of a bar chart stand. Across, all is in percent of the drawing, so that bars grow
 * with the page while texts keep their size.
 */
import { scaleLinear } from 'd3-scale';

/** A bar made of one part for each series. */
export interface BarRow {
  /** Full name, for the table. */
  readonly label: string;
  /** Short name, for the drawing. */
  readonly shortLabel: string;
  /** In the order of the series; `null`: not given, which is not 0. */
  readonly values: readonly (number | null)[];
  /** All together as given; `null`: not given. */
  readonly total: number | null;
  /** What to know of the total. */
  readonly note: string | null;
}

export interface BarSegment {
  /** Index of the series; `null`: what the total has above its parts. */
  readonly series: number | null;
  readonly x: number;
  readonly width: number;
}

export interface BarLayout {
  readonly bars: readonly { readonly row: BarRow; readonly segments: readonly BarSegment[] }[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
}

/** Lines across the drawing besides that of 0; more would not fit a narrow screen. */
const TICKS = 3;

/** Sum of the given parts. */
const sumOf = ({ values }: BarRow) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** What the total has above the sum of its parts; 0 when it is not given or not more. */
export function restOf(row: BarRow): number {
  return Math.max(0, (row.total ?? 0) - sumOf(row));
}

/** @throws RangeError when a value is negative or no number: it has no length */
export function layoutBars(rows: readonly BarRow[]): BarLayout {
  for (const { label, values, total } of rows) {
    if ([...values, total].some((value) => value !== null && !(value >= 0 && Number.isFinite(value)))) {
      throw new RangeError(`a bar chart cannot draw "${label}": ${[...values, total].join(', ')}`);
    }
  }
  const longest = Math.max(0, ...rows.map((row) => sumOf(row) + restOf(row)));
  const scale = scaleLinear([0, longest === 0 ? 1 : longest], [0, 100]).nice(TICKS);
  return {
    bars: rows.map((row) => ({ row, segments: segmentsOf(row, scale) })),
    ticks: scale.ticks(TICKS).map((value) => ({ value, x: scale(value) })),
  };
}

function segmentsOf(row: BarRow, scale: (value: number) => number): BarSegment[] {
  const parts = [...row.values.entries(), [null, restOf(row)] as const];
  let before = 0;
  return parts.flatMap(([series, value]) => {
    if (value === null || value === 0) return [];
    const x = scale(before);
    before += value;
    return { series, x, width: scale(before) - x };
  });
}
