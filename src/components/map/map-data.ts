/**
 * What maps are drawn of: the files they fetch when they start, and what is made of these.
 *
 * The files are written by src/pages/data in the same build and by the same types, so they are
 * not checked again here.
 */
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { OrpMarkers } from '@/catalogue/views.ts';
import type { KrajCode, OrpCode } from '@/domain/area.ts';
import type { Point } from '@/domain/coordinates.ts';
import { orpMarkersPath, outlinesPath, type RouteContext } from '@/routes.ts';

export interface OrpOutlineProperties {
  readonly code: OrpCode;
  readonly name: string;
  readonly slug: string;
  /** Its town. */
  readonly point: Point;
  /** How many services have an open place in it. */
  readonly services: number;
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

/** The file of one ORP. */
export interface OrpMapData extends OrpMarkers {
  /** Obce of the ORP, the largest first: the order in which their names get room. */
  readonly towns: readonly { readonly name: string; readonly point: Point }[];
}

export type OrpOutlines = FeatureCollection<Geometry, OrpOutlineProperties>;
export type KrajOutlines = FeatureCollection<Geometry, KrajOutlineProperties>;

/** Outlines ready to be drawn. */
export interface Outlines {
  readonly orps: OrpOutlines;
  readonly kraje: KrajOutlines;
}

/** A file of the map did not come. */
export class MapDataError extends Error {
  override name = 'MapDataError';
}

/** @throws {MapDataError} */
export async function fetchOutlines(context: RouteContext): Promise<Outlines> {
  const topology = await fetchJson<AreaOutlines>(outlinesPath(context));
  const { orp, kraje } = topology.objects;
  return { orps: feature(topology, orp), kraje: feature(topology, kraje) };
}

/** @throws {MapDataError} */
export function fetchOrpMapData(context: RouteContext, orpCode: OrpCode): Promise<OrpMapData> {
  return fetchJson<OrpMapData>(orpMarkersPath(context, orpCode));
}

async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new MapDataError(`${address}: ${response.status}`);
  return (await response.json()) as Data;
}
