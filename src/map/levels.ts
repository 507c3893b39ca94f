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
 * others in the lowest of equal steps. Equal values are never in two levels; what a value that many
 * have takes too much is made up for by the levels after it.
 */
export function toLevels(values: readonly number[]): Level[] {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const groups = [...Map.groupBy(sorted, (value) => value)];
  if (groups.length <= MAX_LEVELS) return groups.map(([value]) => ({ from: value, to: value }));
  const levels: Level[] = [];
  let rest = sorted.length;
  /** How many values the last level is to take yet. */
  let room = 0;
  for (const [value, { length }] of groups) {
    const last = levels.at(-1);
    if (last !== undefined && (levels.length === MAX_LEVELS || length / 2 <= room)) {
      levels[levels.length - 1] = { ...last, to: value };
    } else {
      room = rest / (MAX_LEVELS - levels.length);
      levels.push({ from: value, to: value });
    }
    room -= length;
    rest -= length;
  }
  return levels;
}

/** @returns position of the level of a value, or `null` for nothing */
export function levelOf(levels: readonly Level[], value: number): number | null {
  if (value <= 0) return null;
  const index = levels.findLastIndex(({ from }) => value >= from);
  return index === -1 ? null : index;
}
