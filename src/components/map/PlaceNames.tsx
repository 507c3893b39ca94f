/** Names of places on the map, as many as have room. For the eye only: lists and shapes say them, too. */
import { DivIcon, LayerGroup, Marker, type Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { Point } from '@/domain/coordinates.ts';
import { findRoom } from './find-room.ts';

export interface PlaceName {
  readonly name: string;
  readonly point: Point;
  /** Outside of what the map is about. */
  readonly isMuted?: boolean;
}

interface Props {
  /** The most important first; it gets room before the others. */
  readonly names: readonly PlaceName[];
}

const PANE = 'names';

export default function PlaceNames({ names }: Props) {
  const map = useMap();
  useEffect(
    function showNames() {
      if (map.getPane(PANE) === undefined) map.createPane(PANE);
      const markers = names.map(toNameMarker);
      const layer = new LayerGroup(markers).addTo(map);
      function makeRoom() {
        hideCrowded(map, markers);
      }
      map.on('zoomend resize', makeRoom);
      makeRoom();
      return function removeNames() {
        map.off('zoomend resize', makeRoom);
        layer.remove();
      };
    },
    [map, names],
  );
  return null;
}

function toNameMarker({ name, point, isMuted = false }: PlaceName): Marker {
  const text = document.createElement('span');
  text.textContent = name;
  text.ariaHidden = 'true';
  const className = isMuted ? 'map-name is-muted' : 'map-name';
  const icon = new DivIcon({ html: text, className, iconSize: [0, 0] });
  return new Marker([point.lat, point.lon], { icon, pane: PANE, interactive: false, keyboard: false });
}

/** Names that would cover a more important one wait until the map is closer. */
function hideCrowded(map: LeafletMap, markers: readonly Marker[]): void {
  for (const marker of markers) marker.getElement()?.classList.remove('is-crowded');
  const boxes = markers.map((marker) => {
    const { x, y } = map.latLngToLayerPoint(marker.getLatLng());
    const text = marker.getElement()?.firstElementChild;
    return { x, y, width: text?.clientWidth ?? 0, height: text?.clientHeight ?? 0 };
  });
  for (const [index, hasRoom] of findRoom(boxes).entries()) {
    markers[index]?.getElement()?.classList.toggle('is-crowded', !hasRoom);
  }
}
