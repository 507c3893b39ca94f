/** What the search on the page has found; the map is drawn anew when it changes. */
import { useSyncExternalStore } from 'react';
import { currentResults, followResults, type ShownResults } from './shown-results.ts';

export function useShownResults(): ShownResults {
  return useSyncExternalStore(followResults, currentResults);
}
