/**
 * Keys on the focused map: arrows move it, plus and minus zoom.
 *
 * Leaflet's own handler goes by the place of a key, and plus is elsewhere on a Czech keyboard.
 */
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { panByStep } from './pan.ts';

type Act = (map: LeafletMap) => unknown;

const ACTS: Readonly<Record<string, Act>> = {
  ArrowLeft: (map) => panByStep(map, -1, 0),
  ArrowRight: (map) => panByStep(map, 1, 0),
  ArrowUp: (map) => panByStep(map, 0, -1),
  ArrowDown: (map) => panByStep(map, 0, 1),
  '+': (map) => map.zoomIn(),
  '-': (map) => map.zoomOut(),
};

export function useMapKeys(map: LeafletMap | null): void {
  useEffect(
    function listenToKeys() {
      if (map === null) return;
      const container = map.getContainer();
      function onKeyDown(event: KeyboardEvent) {
        const act = ACTS[event.key];
        const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
        // In a marker or popup the keys are theirs.
        if (act === undefined || hasModifier || map === null || event.target !== container) return;
        event.preventDefault();
        act(map);
      }
      container.addEventListener('keydown', onKeyDown);
      return function stopListening() {
        container.removeEventListener('keydown', onKeyDown);
      };
    },
    [map],
  );
}
