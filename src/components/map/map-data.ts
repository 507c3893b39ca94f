/**
 * What maps are drawn of: the files they fetch when they start, and what is made of these.
 *
 * The files are written by src/pages/data in the same build and by the same types, so they are
 * not checked again here.
 */
import type { FeatureCollection, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { KrajCode, OrpCode } from '@/domain/area.ts';
import type { Point } from '@/domain/coordinates.ts';
import type { Bounds } from '@/map/clusters.ts';
import type { FiguresFile } from '@/map/figures-file.ts';
import { type OrpPiece, pieceName } from '@/map/orp-piece.ts';
import { decodePoints, type MapPoints, type PointsFile } from '@/map/points-file.ts';
import { figuresPath, orpPiecePath, outlinesPath, pointsPath, type RouteContext } from '@/routes.ts';

export interface OrpOutlineProperties {
  readonly code: OrpCode;
  readonly name: string;
  readonly slug: string;
  /** Its town. */
  readonly point: Point;
}

export interface KrajOutlineProperties {
  readonly code: KrajCode;
  readonly name: string;
}

/** The file of outlines. */
export type AreaOutlines = Topology<{
  orp: GeometryCollection<OrpOutlineProperties>;
  kraje: GeometryCollection<KrajOutlineProperties>;
}>;

export type OrpOutlines = FeatureCollection<Geometry, OrpOutlineProperties>;
export type KrajOutlines = FeatureCollection<Geometry, KrajOutlineProperties>;

/** Outlines ready to be drawn. */
export interface Outlines {
  readonly orps: readonly OrpOutlineProperties[];
  /** Made when they are asked for: under places nobody needs them. */
  readonly shapesOf: (orps: readonly OrpOutlineProperties[]) => OrpOutlines;
  readonly kraje: KrajOutlines;
  /** Borders of ORPs, each once, and without those that are borders of kraje. */
  readonly borders: MultiLineString;
  /** Each once. */
  readonly krajBorders: MultiLineString;
  /** West, south, east, north in degrees. */
  readonly bounds: Bounds;
}

/** A file of the map did not come. */
export class MapDataError extends Error {
  override name = 'MapDataError';
}

type Base = Pick<RouteContext, 'base'>;

/** @throws {MapDataError} */
export async function fetchOutlines(context: Base): Promise<Outlines> {
  const topology = await fetchJson<AreaOutlines>(outlinesPath(context));
  const { orp, kraje } = topology.objects;
  const [west = 0, south = 0, east = 0, north = 0] = topology.bbox ?? [];
  return {
    orps: orp.geometries.map(({ properties }) => properties as OrpOutlineProperties),
    shapesOf: (orps) => {
      const codes = new Set(orps.map(({ code }) => code));
      const geometries = orp.geometries.filter(({ properties }) =>
        codes.has((properties as OrpOutlineProperties).code),
      );
      return feature(topology, { type: 'GeometryCollection', geometries });
    },
    kraje: feature(topology, kraje),
    borders: mesh(topology, orp),
    krajBorders: mesh(topology, kraje),
    bounds: [west, south, east, north],
  };
}

/** All points of the area. @throws {MapDataError} */
export async function fetchPoints(context: Base): Promise<MapPoints> {
  return decodePoints(await fetchJson<PointsFile>(pointsPath(context)));
}

/** @throws {MapDataError} */
export function fetchFigures(context: Base): Promise<FiguresFile> {
  return fetchJson<FiguresFile>(figuresPath(context));
}

/** @throws {MapDataError} */
export function fetchPiece(context: Base, orpCode: OrpCode, piece: number): Promise<OrpPiece> {
  return fetchJson<OrpPiece>(orpPiecePath(context, pieceName(orpCode, piece)));
}

async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new MapDataError(`${address}: ${response.status}`);
  return (await response.json()) as Data;
}
