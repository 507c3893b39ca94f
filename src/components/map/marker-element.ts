/** How a marker looks: told apart by shape and number, not by colour. */
import type { MapItem } from '@/map/clusters.ts';

/** CSS pixels, as in map.css: large enough for any finger (WCAG 2.5.5). The sign inside is smaller. */
export const TARGET_PX = 44;

/** A dot for one service, a square for several at one address, a ring for several places; for the keyboard not yet there. */
export function toMarkerElement({ count, pointId }: MapItem): HTMLElement {
  const sign = document.createElement('span');
  sign.className = 'map-marker-sign';
  // Shown by map.css: as text of the button it would have to be part of its name.
  if (count > 1) sign.dataset['count'] = String(count);
  const marker = document.createElement('div');
  const kind = pointId === null ? 'marker-cluster' : count > 1 ? 'is-several' : '';
  // Leaflet's own classes: what is dragged by them is the map, and no text is selected.
  marker.className = `leaflet-marker-icon leaflet-interactive map-marker ${kind}`;
  marker.role = 'button';
  marker.tabIndex = -1;
  marker.ariaHidden = 'true';
  marker.append(sign);
  return marker;
}
