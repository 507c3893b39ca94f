/** How a marker looks and what it is called. */
import { DivIcon } from 'leaflet';
import type { MapMarker } from '@/catalogue/views.ts';

/** CSS pixels: large enough for any finger (WCAG 2.5.5). The sign inside is smaller. */
const LARGE_PX = 44;
/** Where many must stand beside each other; still above the 24 px of WCAG 2.5.8. */
const SMALL_PX = 28;
const MANY = 30;

/** Side of a marker, by how many share the map. */
export function markerSize(markerCount: number): number {
  return markerCount > MANY ? SMALL_PX : LARGE_PX;
}

/** A round sign for one service, a square one with their number for several: told apart without colours. */
export function toMarkerIcon(serviceCount: number, size: number): DivIcon {
  const sign = document.createElement('span');
  sign.className = 'map-marker-sign';
  // Shown by map.css: as text of the button it would have to be part of its name.
  if (serviceCount > 1) sign.dataset['count'] = String(serviceCount);
  return new DivIcon({
    html: sign,
    className: serviceCount > 1 ? 'map-marker is-several' : 'map-marker',
    iconSize: [size, size],
    popupAnchor: [0, -size / 4],
  });
}

/** Titles as they stand in the list of the page. */
export function toMarkerName(services: MapMarker['services']): string {
  return services.map(({ title }) => title).join('; ');
}
