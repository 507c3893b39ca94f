/** How a marker looks: told apart by shape and number, not by colour. */
import { DivIcon } from 'leaflet';
import type { MapItem } from '@/map/clusters.ts';

/** CSS pixels: large enough for any finger (WCAG 2.5.5). The sign inside is smaller. */
export const TARGET_PX = 44;

/** A dot for one service, a square for several at one address, a ring for several places. */
export function toMarkerIcon({ count, pointId }: MapItem): DivIcon {
  const sign = document.createElement('span');
  sign.className = 'map-marker-sign';
  // Shown by map.css: as text of the button it would have to be part of its name.
  if (count > 1) sign.dataset['count'] = String(count);
  const kind =
    pointId !== null ? (count > 1 ? 'map-marker is-several' : 'map-marker') : 'map-marker marker-cluster';
  return new DivIcon({ html: sign, className: kind, iconSize: [TARGET_PX, TARGET_PX] });
}
