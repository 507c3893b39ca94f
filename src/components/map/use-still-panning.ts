/** Under reduced motion the map jumps where it is asked to go. */
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { prefersReducedMotion } from './map-options.ts';

/** Leaflet has an option against animated zoom, but pans by animation, popups included, unless each call says no. */
export function useStillPanning(map: LeafletMap | null): void {
  useEffect(
    function stillPanning() {
      if (map === null) return;
      const panBy = map.panBy.bind(map);
      map.panBy = (offset, options) =>
        panBy(offset, prefersReducedMotion() ? { ...options, animate: false } : options);
    },
    [map],
  );
}
