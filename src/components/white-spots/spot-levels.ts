/** Levels of the map of white spots, from missing to there; for the build and for the script of the filter. */
import type { SpotState } from '@/domain/white-spot.ts';

/** The hatched one, `null`, is for what cannot be told. */
export const SPOT_LEVELS: Readonly<Record<SpotState, number | null>> = {
  unknown: null,
  none: 0,
  neighbour: 1,
  'residential-only': 2,
  kraj: 2,
  estimate: 2,
  covered: 3,
  phone: 3,
};
