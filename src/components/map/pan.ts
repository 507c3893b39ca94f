/** Moving the map by a step, as arrow keys and buttons do. */
import type { Map as LeafletMap } from 'leaflet';

/** A third of the shorter side: two thirds of what was seen stay in sight. */
const STEP = 1 / 3;

/** @param right -1, 0 or 1 steps @param down -1, 0 or 1 steps */
export function panByStep(map: LeafletMap | null, right: number, down: number): void {
  if (map === null) return;
  const { x, y } = map.getSize();
  const step = Math.round(Math.min(x, y) * STEP);
  map.panBy([right * step, down * step]);
}
