/** Names of places on the map, as many as have room. For the eye only: lists and shapes say them, too. */
import { DivIcon, LayerGroup, type Map as LeafletMap, Marker } from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Point } from '@/domain/coordinates.ts';
import { type Box, findRoom, type Label } from './find-room.ts';
import { type TextMeasure, textMeasure } from './text-measure.ts';

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

const PANE = 'names';
/** The sign of a marker; its target is a little larger. */
const SIGN_PX = 36;
/** Sizes as in map.css, in rem. */
const FONT = { main: { size: 1.0625, weight: 700 }, other: { size: 0.9375, weight: 400 } };
/** A name further off would be taken for that of another place; the main town may look for room in any direction. */
const REACH = { main: 4, other: 1.5 };
/** Beyond the edges, in parts of the map. */
const PADDING = 0.15;
const NO_POINTS: readonly Point[] = [];

export default function PlaceNames({ names, markerPoints = NO_POINTS }: Props) {
  const map = useMap();
  const [layer, setLayer] = useState<NameLayer | null>(null);
  useEffect(
    function makeLayer() {
      const made = new NameLayer(map);
      setLayer(made);
      return function removeLayer() {
        made.remove();
      };
    },
    [map],
  );
  useEffect(
    function keepRoom() {
      if (layer === null) return;
      const arrange = () => layer.show(names, markerPoints);
      map.on('moveend', arrange);
      arrange();
      return function stop() {
        map.off('moveend', arrange);
      };
    },
    [map, layer, names, markerPoints],
  );
  return null;
}

/** Only names that are to be seen are elements: each would be moved by itself when the map zooms. */
class NameLayer {
  readonly #map: LeafletMap;
  readonly #group: LayerGroup;
  readonly #measure: TextMeasure;
  #shown = new Map<PlaceName, { readonly marker: Marker; readonly shift: number }>();

  constructor(map: LeafletMap) {
    if (map.getPane(PANE) === undefined) map.createPane(PANE);
    this.#map = map;
    this.#group = new LayerGroup().addTo(map);
    this.#measure = textMeasure(map.getContainer());
  }

  remove(): void {
    this.#group.remove();
  }

  /** Names without room wait until the map is closer. */
  show(names: readonly PlaceName[], markerPoints: readonly Point[]): void {
    const bounds = this.#map.getBounds().pad(PADDING);
    const inView = names.filter(({ point: { lat, lon } }) => bounds.contains([lat, lon]));
    const labels = inView.map(({ name, point, rank }): Label => {
      const kind = rank === 'main' ? 'main' : 'other';
      return { ...this.#toPixels(point), ...this.#measure(name, FONT[kind]), reach: REACH[kind] };
    });
    const signs = markerPoints.map((point): Box => ({
      ...this.#toPixels(point),
      width: SIGN_PX,
      height: SIGN_PX,
    }));
    const before = this.#shown;
    this.#shown = new Map();
    for (const [index, shift] of findRoom(labels, signs).entries()) {
      const name = inView[index];
      if (shift === null || name === undefined) continue;
      const known = before.get(name);
      const marker = known?.marker ?? toMarker(name).addTo(this.#group);
      before.delete(name);
      this.#shown.set(name, { marker, shift });
      // Each style written is one to be worked out again.
      if (known?.shift !== shift) marker.getElement()?.style.setProperty('--shift', `${String(shift)}px`);
    }
    for (const { marker } of before.values()) this.#group.removeLayer(marker);
  }

  #toPixels({ lat, lon }: Point): { x: number; y: number } {
    const { x, y } = this.#map.latLngToLayerPoint([lat, lon]);
    return { x, y };
  }
}

function toMarker({ name, point, rank }: PlaceName): Marker {
  const text = document.createElement('span');
  text.textContent = name;
  text.ariaHidden = 'true';
  const className = rank === undefined ? 'map-name' : `map-name is-${rank}`;
  const icon = new DivIcon({ html: text, className, iconSize: [0, 0] });
  return new Marker([point.lat, point.lon], { icon, pane: PANE, interactive: false, keyboard: false });
}
