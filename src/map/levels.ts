/** Which colour of the map an ORP gets: a few levels, each with about as many ORPs. */

/** A level from its smallest to its largest value, both included. */
export interface Level {
  readonly from: number;
  readonly to: number;
}

/** More could not be told apart by eye, nor as patterns. */
const MAX_LEVELS = 4;

/**
 * Levels of the values above zero, from the lowest; none when there is no such value.
 *
 * Each takes about as many values as the next (quantiles), since one large town would leave all the
 * others in the lowest of equal steps. Equal values are never in two levels.
 */
export function toLevels(values: readonly number[]): Level[] {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const count = Math.min(MAX_LEVELS, distinct.length);
  const starts = Array.from({ length: count }, (_, index) =>
    distinct.length <= MAX_LEVELS
      ? (distinct[index] ?? 0)
      : (sorted[Math.round((index * sorted.length) / count)] ?? 0),
  );
  const distinctStarts = [...new Set(starts)];
  return distinctStarts.map((from, index) => {
    const next = distinctStarts[index + 1];
    const inside = distinct.filter((value) => value >= from && (next === undefined || value < next));
    return { from, to: inside.at(-1) ?? from };
  });
}

/** @returns position of the level of a value, or `null` for nothing */
export function levelOf(levels: readonly Level[], value: number): number | null {
  if (value <= 0) return null;
  const index = levels.findLastIndex(({ from }) => value >= from);
  return index === -1 ? null : index;
}
