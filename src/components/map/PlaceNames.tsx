/** Names of places on the map, as many as have room. For the eye only: lists and shapes say them, too. */
import { DivIcon, LayerGroup, Marker, type Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Point } from '@/domain/coordinates.ts';
import { type Box, findRoom, type Label } from './find-room.ts';

export interface PlaceName {
  readonly name: string;
  readonly point: Point;
  /** `main`: what the map is about; `outside`: beyond it. */
  readonly rank?: 'main' | 'outside';
}

interface Props {
  /** The most important first; it gets room before the others. */
  readonly names: readonly PlaceName[];
  /** Where markers stand; names keep off them. */
  readonly markerPoints?: readonly Point[];
}

interface NameMarker {
  readonly marker: Marker;
  /** Of its text, in pixels. */
  readonly width: number;
  readonly height: number;
}

const PANE = 'names';
/** The sign of a marker; its target is a little larger. */
const SIGN_PX = 36;
/** A name further off would be taken for that of another place; the main town may look for room in any direction. */
const REACH = { main: 4, other: 1.5 };
const NO_POINTS: readonly Point[] = [];

export default function PlaceNames({ names, markerPoints = NO_POINTS }: Props) {
  const map = useMap();
  const [markers, setMarkers] = useState<readonly NameMarker[]>([]);
  useEffect(
    function showNames() {
      if (map.getPane(PANE) === undefined) map.createPane(PANE);
      const made = names.map(toMarker);
      const layer = new LayerGroup(made).addTo(map);
      // Read once: a hidden name has no size, and to ask for it is slow.
      setMarkers(made.map((marker) => ({ marker, ...sizeOf(marker) })));
      return function removeNames() {
        layer.remove();
      };
    },
    [map, names],
  );
  useEffect(
    function keepRoom() {
      if (markers.length !== names.length) return;
      function arrange() {
        arrangeNames(map, names, markers, markerPoints);
      }
      // Distances in pixels change with the zoom alone.
      map.on('zoomend', arrange);
      arrange();
      return function stop() {
        map.off('zoomend', arrange);
      };
    },
    [map, names, markers, markerPoints],
  );
  return null;
}

function toMarker({ name, point, rank }: PlaceName): Marker {
  const text = document.createElement('span');
  text.textContent = name;
  text.ariaHidden = 'true';
  const className = rank === undefined ? 'map-name' : `map-name is-${rank}`;
  const icon = new DivIcon({ html: text, className, iconSize: [0, 0] });
  return new Marker([point.lat, point.lon], { icon, pane: PANE, interactive: false, keyboard: false });
}

function sizeOf(marker: Marker): Pick<NameMarker, 'width' | 'height'> {
  const text = marker.getElement()?.querySelector('span');
  return { width: text?.offsetWidth ?? 0, height: text?.offsetHeight ?? 0 };
}

/** Names without room wait until the map is closer. */
function arrangeNames(
  map: LeafletMap,
  names: readonly PlaceName[],
  markers: readonly NameMarker[],
  markerPoints: readonly Point[],
): void {
  const labels = names.map(({ point, rank }, index): Label => {
    const { width = 0, height = 0 } = markers[index] ?? {};
    return { ...toPixels(map, point), width, height, reach: rank === 'main' ? REACH.main : REACH.other };
  });
  const signs = markerPoints.map((point): Box => ({
    ...toPixels(map, point),
    width: SIGN_PX,
    height: SIGN_PX,
  }));
  for (const [index, shift] of findRoom(labels, signs).entries()) {
    const element = markers[index]?.marker.getElement();
    element?.classList.toggle('is-crowded', shift === null);
    if (shift !== null) element?.style.setProperty('--shift', `${String(shift)}px`);
  }
}

function toPixels(map: LeafletMap, { lat, lon }: Point): { x: number; y: number } {
  const { x, y } = map.latLngToLayerPoint([lat, lon]);
  return { x, y };
}
