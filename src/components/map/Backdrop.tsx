/** Outlines of the area under its places. */
import type { Geometry, Position } from 'geojson';
import type { Map as LeafletMap } from 'leaflet';
import { useCallback } from 'react';
import type { Line } from '@/map/path-data.ts';
import { groupByCell, toWorld } from '@/map/world-lines.ts';
import type { Outlines } from './map-data.ts';
import { type BackdropShape, OutlineBackdrop } from './outline-backdrop.ts';
import { useMapLayer } from './use-map-layer.ts';

interface Props {
  readonly outlines: Outlines;
  /** The ORP that is highlighted. */
  readonly own?: Geometry;
}

export default function Backdrop({ outlines, own }: Props) {
  const make = useCallback(
    (map: LeafletMap) => new OutlineBackdrop(map, toShapes(outlines, own)),
    [outlines, own],
  );
  useMapLayer(make);
  return null;
}

function toShapes({ kraje, borders, krajBorders }: Outlines, own: Geometry | undefined): BackdropShape[] {
  const ground = kraje.features.map(({ geometry }) => toArea('map-ground', geometry));
  // Last, so that its line covers its neighbours'.
  const highlighted = own === undefined ? [] : [toArea('map-orp is-own', own)];
  return [
    ...ground,
    ...toBorders('map-border', borders.coordinates),
    ...toBorders('map-kraj', krajBorders.coordinates),
    ...highlighted,
  ];
}

function toArea(className: string, geometry: Geometry): BackdropShape {
  return { className, lines: ringsOf(geometry).map(toLine), isClosed: true };
}

function toBorders(className: string, lines: readonly Position[][]): BackdropShape[] {
  return groupByCell(lines.map(toLine)).map((group) => ({ className, lines: group, isClosed: false }));
}

function toLine(positions: readonly Position[]): Line {
  return positions.map(toWorld);
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}
