/** How many cells have each state, in words; for pages and for their scripts. */
import { countSpots, SPOT_STATES, type Spot } from '@/domain/white-spot.ts';
import type { SpotMessages } from './spot-messages.ts';

export function sayCounts(spots: readonly Spot[], t: SpotMessages): string {
  const counts = countSpots(spots);
  return SPOT_STATES.filter((state) => counts[state] > 0)
    .map((state) => t.summaryPart(state, counts[state]))
    .join(', ');
}
