/** What a map is drawn of, fetched when it starts. The files are of the same build as this code, so they are not checked again. */
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type {
  AreaOutlines,
  KrajOutlineProperties,
  OrpMapData,
  OrpOutlineProperties,
} from '@/catalogue/outlines.ts';
import { orpMarkersPath, outlinesPath, type RouteContext } from '@/routes.ts';

export type OrpOutlines = FeatureCollection<GeoJSON.Geometry, OrpOutlineProperties>;
export type KrajOutlines = FeatureCollection<GeoJSON.Geometry, KrajOutlineProperties>;

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
  return toOutlines(await fetchJson<AreaOutlines>(outlinesPath(context)));
}

/** @throws {MapDataError} */
export function fetchOrpMapData(context: RouteContext, orpCode: string): Promise<OrpMapData> {
  return fetchJson<OrpMapData>(orpMarkersPath(context, orpCode));
}

/** TopoJSON → GeoJSON. */
export function toOutlines(topology: AreaOutlines): Outlines {
  return {
    orps: feature(topology, topology.objects.orp),
    kraje: feature(topology, topology.objects.kraje),
  };
}

async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new MapDataError(`${address}: ${response.status}`);
  return (await response.json()) as Data;
}
