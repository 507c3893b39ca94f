/**
 * Where the parts of a line chart stand: across in percent of the drawing, down as a share of its
 * height from the top (0) to the bottom (1).
 */
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { IsoDate } from '@/domain/validity.ts';

export interface LineSeries {
  readonly label: string;
  /** In the order of time; `null`: not known, and the line is broken there. */
  readonly points: readonly { readonly date: IsoDate; readonly value: number | null }[];
}

export interface PlacedPoint {
  readonly date: IsoDate;
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

export interface LineLayout {
  /** By series. */
  readonly points: readonly (readonly PlacedPoint[])[];
  /** Lines between known neighbours, by series. */
  readonly lines: readonly (readonly (readonly [PlacedPoint, PlacedPoint])[])[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** First and last day; `null` when there is no point. */
  readonly ends: readonly [IsoDate, IsoDate] | null;
  /** Where a value would stand. */
  readonly yOf: (value: number) => number;
}

/** Where lines begin and end, so that the names of values have room before them. */
const ACROSS = [16, 96];
const TICKS = 3;

/**
 * @param also values that must be on the drawing too, such as a target
 * @throws RangeError when a value is no number
 */
export function layoutLines(series: readonly LineSeries[], also: readonly number[] = []): LineLayout {
  const all = series.flatMap(({ points }) => points);
  const values = [...all.flatMap(({ value }) => value ?? []), ...also];
  const odd = values.find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw new RangeError(`a line chart cannot draw ${odd}`);
  const days = all.map(({ date }) => date).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  // From 0, so that a small change never looks like a large one.
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const down = scaleLinear([low, low === high ? 1 : high], [1, 0]).nice(TICKS);
  const across = scaleUtc([toDay(first), toDay(last)], ACROSS);
  const placed = series.map(({ points }) =>
    points.map(({ date, value }) =>
      value === null ? null : { date, value, x: across(toDay(date)), y: down(value) },
    ),
  );
  return {
    points: placed.map((points) => points.filter((point) => point !== null)),
    lines: placed.map((points) =>
      points.flatMap((point, index) => {
        const next = points[index + 1] ?? null;
        return point === null || next === null ? [] : [[point, next] as const];
      }),
    ),
    ticks: down
      .ticks(TICKS)
      // Half a service is nothing.
      .filter((value) => Number.isInteger(value) || !values.every(Number.isInteger))
      .map((value) => ({ value, y: down(value) })),
    ends: first === undefined || last === undefined ? null : [first, last],
    yOf: (value) => down(value),
  };
}

const toDay = (date: IsoDate | undefined) => new Date(`${date ?? '1970-01-01'}T00:00:00Z`);
