/**
 * What the search on the page has found, for the map beside it: the script of the search tells, the
 * map listens (use-shown-results.ts). Nothing of the map is known here: every search loads this file.
 */
import type { Point } from '@/domain/coordinates.ts';

export interface ShownResults {
  /** Place in the list of all results by number of the service on the map. */
  readonly ranks: ReadonlyMap<number, number>;
  /** Results in all; those without a point are in the list alone. */
  readonly total: number;
  /** Services of this page of the list, by id. */
  readonly listed: ReadonlyMap<string, number>;
  /** How a service serves the place asked for, in words. */
  readonly reach: ReadonlyMap<number, string>;
  /** The place asked for. */
  readonly place: Point | null;
}

export const NO_RESULTS: ShownResults = {
  ranks: new Map(),
  total: 0,
  listed: new Map(),
  reach: new Map(),
  place: null,
};

let shown = NO_RESULTS;
const listeners = new Set<() => void>();

export function showResults(results: ShownResults): void {
  shown = results;
  for (const listener of listeners) listener();
}

export function currentResults(): ShownResults {
  return shown;
}

/** @returns ends it */
export function followResults(onChange: () => void): () => void {
  listeners.add(onChange);
  return function stop() {
    listeners.delete(onChange);
  };
}
