/**
 * Outlines of the area a site covers, cut out of those of the whole country.
 *
 * They are generalised: good to draw with, never to decide what lies where.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import type { KrajCode, OrpCode } from '@/domain/area.ts';
import type { DrawnOutlines } from '@/map/outline-drawing.ts';
import { contentFolder } from '@/settings.ts';

/** content/areas/outlines.topojson: each outline known by its code. */
export type CountryOutlines = Topology<{ orp: GeometryCollection; kraje: GeometryCollection }>;

/** An area with what the map is to know of it. */
export interface Outlined<Properties> {
  /** ČSÚ code of an ORP, NUTS of a kraj. */
  readonly code: string;
  readonly properties: Properties;
}

/** ORPs and kraje share their arcs, so that a common border is stored once. */
export type AreaOutlines<
  OrpProperties extends GeoJsonProperties,
  KrajProperties extends GeoJsonProperties,
> = Topology<{
  orp: GeometryCollection<OrpProperties>;
  kraje: GeometryCollection<KrajProperties>;
}>;

/**
 * Steps along each side of the area: 125 m for the whole country, 40 m for a kraj. The outlines are
 * generalised to much more, and finer steps only weigh.
 */
const STEPS = 4000;

export function readOutlines(): CountryOutlines {
  const file = path.join(contentFolder, 'areas', 'outlines.topojson');
  // Made and checked by our own import of areas.
  return JSON.parse(readFileSync(file, 'utf8')) as CountryOutlines;
}

/** @throws Error naming the ORP or kraj that has no outline */
export function cutOutlines<
  OrpProperties extends GeoJsonProperties,
  KrajProperties extends GeoJsonProperties,
>(
  country: CountryOutlines,
  orps: readonly Outlined<OrpProperties>[],
  kraje: readonly Outlined<KrajProperties>[],
): AreaOutlines<OrpProperties, KrajProperties> {
  const objects = { orp: cut(country, 'orp', orps), kraje: cut(country, 'kraje', kraje) };
  // The library's types do not follow names and properties.
  return topology(objects, STEPS) as AreaOutlines<OrpProperties, KrajProperties>;
}

/** What a map drawn at build shows: these ORPs, and the borders of these kraje. @throws as cutOutlines */
export function outlinesToDraw(orpCodes: readonly OrpCode[], krajCodes: readonly KrajCode[]): DrawnOutlines {
  const toOutlined = <Code extends string>(code: Code) => ({ code, properties: { code } });
  return cutOutlines(readOutlines(), orpCodes.map(toOutlined), krajCodes.map(toOutlined));
}

function cut<Properties extends GeoJsonProperties>(
  country: CountryOutlines,
  object: keyof CountryOutlines['objects'],
  areas: readonly Outlined<Properties>[],
): FeatureCollection<Geometry, Properties> {
  const features = areas.map(({ code, properties }): Feature<Geometry, Properties> => {
    const outline = country.objects[object].geometries.find(({ id }) => id === code);
    if (outline === undefined) {
      throw new Error(`outlines.topojson has no outline of ${code}: run npm run import:areas`);
    }
    // Some consist of several parts, which makes no difference here.
    const { geometry } = feature(country, outline as Polygon);
    return { type: 'Feature', properties, geometry };
  });
  return { type: 'FeatureCollection', features };
}
