/** What the map is to show, as the fragment of the address says; it changes with back, forward, links and the form. */
import { useMemo, useSyncExternalStore } from 'react';
import { type MapState, parseMapFragment } from '@/routes.ts';

export function useMapState(): MapState {
  const fragment = useFragment();
  return useMemo(() => parseMapFragment(fragment), [fragment]);
}

/** With its `#`; empty without one. */
export function useFragment(): string {
  return useSyncExternalStore(followFragment, () => location.hash);
}

function followFragment(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return function stop() {
    removeEventListener('hashchange', onChange);
  };
}
