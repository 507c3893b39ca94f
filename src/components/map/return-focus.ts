/** Where the focus goes when a popup closes. */
import type { Map as LeafletMap, Marker } from 'leaflet';
import { setReachable } from './use-tab-stops.ts';

/** Room between the marker and the edge of the map. */
const PADDING_PX = 44;

/** Back to the marker that opened it, unless somebody has meanwhile put it elsewhere. */
export function returnFocus(map: LeafletMap, marker: Marker): void {
  const icon = marker.getElement();
  const { activeElement } = document;
  const isLost = activeElement === null || activeElement === document.body;
  if (icon === undefined || !(isLost || activeElement.closest('.leaflet-popup'))) return;
  setReachable(icon, true);
  map.panInside(marker.getLatLng(), { padding: [PADDING_PX, PADDING_PX] });
  icon.focus({ preventScroll: true });
}
