/** Every place in a record where a value stands, so that one can be picked by a number. */

export interface Spot {
  readonly holder: object;
  readonly key: string;
  readonly value: unknown;
}

/** Deeper ones and more are out of reach: records that were made huge must not make the rest slow. */
const MAX_DEPTH = 12;
const MAX_SPOTS = 3_000;

/** In the order of the record, outer before inner. */
export function spotsOf(record: unknown): Spot[] {
  const spots: Spot[] = [];
  let level: unknown[] = [record];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const holder of level) {
      if (holder === null || typeof holder !== 'object') continue;
      for (const key of Object.keys(holder)) {
        if (spots.length === MAX_SPOTS) return spots;
        const value = (holder as Record<string, unknown>)[key];
        spots.push({ holder, key, value });
        next.push(value);
      }
    }
    level = next;
  }
  return spots;
}

/** As JSON.parse would: also `__proto__` becomes a key of its own. */
export function setAt({ holder, key }: Spot, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}
