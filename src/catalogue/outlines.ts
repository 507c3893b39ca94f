/**
 * What the maps are drawn of: outlines of the area, cut out of those of the whole country, and
 * the towns of an ORP.
 *
 * Outlines are generalised: good to draw with, never to decide what lies where.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import type { Kraj, KrajCode, Orp, OrpCode } from '@/domain/area.ts';
import type { Point } from '@/domain/coordinates.ts';
import { contentFolder } from '@/settings.ts';
import type { OrpMarkers } from './views.ts';

export interface OrpOutlineProperties {
  readonly code: OrpCode;
  readonly name: string;
  readonly slug: string;
  /** Services with an open place in the ORP. */
  readonly services: number;
  /** Its town. */
  readonly point: Point;
}

export interface KrajOutlineProperties {
  readonly code: KrajCode;
  readonly name: string;
}

/** Outlines of the area; ORPs and kraje share their arcs, so that common borders are drawn once. */
export type AreaOutlines = Topology<{
  orp: GeometryCollection<OrpOutlineProperties>;
  kraje: GeometryCollection<KrajOutlineProperties>;
}>;

/** Everything the map of one ORP needs beside the outlines. */
export interface OrpMapData extends OrpMarkers {
  /** Obce of the ORP, the largest first: the order in which their names get room. */
  readonly towns: readonly { readonly name: string; readonly point: Point }[];
}

/** Steps a kraj is divided into along its longer side: about 10 m, finer than the outlines themselves. */
const STEPS_PER_KRAJ = 10_000;
/** The whole country in the steps of three kraje is about 20 m; finer steps only weigh more. */
const MAX_STEPS = 30_000;

type SourceOutlines = Topology<{ orp: GeometryCollection; kraje: GeometryCollection }>;

/** Outlines of these ORPs and of the kraje they lie in. */
export function getAreaOutlines(
  orps: readonly Orp[],
  kraje: readonly Kraj[],
  countServices: (orpCode: OrpCode) => number,
): AreaOutlines {
  return cutOutlines(readOutlines(), orps, kraje, countServices);
}

/** @throws Error naming the ORP or kraj that has no outline */
export function cutOutlines(
  source: SourceOutlines,
  orps: readonly Orp[],
  kraje: readonly Kraj[],
  countServices: (orpCode: OrpCode) => number,
): AreaOutlines {
  const objects = {
    orp: toCollection(
      orps.map(({ code, name, slug, point }) =>
        cut(source, 'orp', code, { code, name, slug, services: countServices(code), point }),
      ),
    ),
    kraje: toCollection(kraje.map(({ code, name }) => cut(source, 'kraje', code, { code, name }))),
  };
  const steps = Math.min(STEPS_PER_KRAJ * kraje.length, MAX_STEPS);
  return topology(objects, steps) as AreaOutlines; // the library's types do not follow properties
}

function toCollection<Properties>(features: Feature<Geometry, Properties>[]): FeatureCollection<Geometry, Properties> {
  return { type: 'FeatureCollection', features };
}

function cut<Properties>(
  source: SourceOutlines,
  object: keyof SourceOutlines['objects'],
  code: string,
  properties: Properties,
): Feature<Geometry, Properties> {
  const outline = source.objects[object].geometries.find(({ id }) => id === code);
  if (outline === undefined) {
    throw new Error(`outlines.topojson has no outline of ${code}: run npm run import:areas`);
  }
  const { geometry } = feature(source, outline as Polygon); // some are of several parts, which makes no difference here
  return { type: 'Feature', properties, geometry };
}

function readOutlines(): SourceOutlines {
  const file = path.join(contentFolder, 'areas', 'outlines.topojson');
  // Made and checked by our own import of areas.
  return JSON.parse(readFileSync(file, 'utf8')) as SourceOutlines;
}
