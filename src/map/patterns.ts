/**
 * Patterns of the levels of a map, so that no level is told by its colour alone: the higher, the
 * denser. Drawn over the level's colour; an ORP without any is hatched.
 */

export interface LevelPattern {
  /** End of its id. */
  readonly name: 'none' | '1' | '2' | '3' | '4';
  /** Side of the square that repeats. */
  readonly size: number;
  /** Radius of a dot in the middle, or lines as path data. */
  readonly mark: { readonly radius: number } | { readonly lines: string };
}

export const LEVEL_PATTERNS: readonly LevelPattern[] = [
  { name: 'none', size: 8, mark: { lines: 'M-2 2 2 -2M0 8 8 0M6 10 10 6' } },
  { name: '1', size: 12, mark: { radius: 1.25 } },
  { name: '2', size: 8, mark: { radius: 1.75 } },
  { name: '3', size: 8, mark: { lines: 'M4 0V8M0 4H8' } },
  { name: '4', size: 6, mark: { lines: 'M3 0V6M0 3H6M0 0 6 6M6 0 0 6' } },
];

/** @param level from 0; `null` for an ORP without any */
export function patternName(level: number | null): string {
  return level === null ? 'none' : String(level + 1);
}
