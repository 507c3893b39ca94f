/** How a marker looks and what it is called. */
import { DivIcon } from 'leaflet';
import type { MapMarker } from '@/catalogue/views.ts';

/** CSS pixels: large enough for any finger (WCAG 2.5.5). The sign inside is smaller. */
const TARGET_PX = 44;

/** A round sign for one service, a square one with their number for several: told apart without colours. */
export function toMarkerIcon(serviceCount: number): DivIcon {
  const sign = document.createElement('span');
  sign.className = 'map-marker-sign';
  // Shown by map.css: as text of the button it would have to be part of its name.
  if (serviceCount > 1) sign.dataset['count'] = String(serviceCount);
  return new DivIcon({
    html: sign,
    className: serviceCount > 1 ? 'map-marker is-several' : 'map-marker',
    iconSize: [TARGET_PX, TARGET_PX],
    popupAnchor: [0, -TARGET_PX / 4],
  });
}

/** Titles as they stand in the list of the page. */
export function toMarkerName(services: MapMarker['services']): string {
  return services.map(({ title }) => title).join('; ');
}
