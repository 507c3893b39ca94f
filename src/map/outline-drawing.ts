/** A drawing of outlines: each ORP as a path with its rings, borders of kraje as one path of lines. */
import type { Geometry } from 'geojson';
import { feature, mesh, transform } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Line, toPathData } from './path-data.ts';
import { type Projection, projectionOf } from './projection.ts';

/** What there is to draw; the drawing ends where this ends. */
export type DrawnOutlines = Topology<{
  orp: GeometryCollection<{ readonly code: string }>;
  kraje: GeometryCollection;
}>;

export interface OrpShape {
  readonly code: string;
  /** Outer rings and holes, to be filled by the even-odd rule. */
  readonly rings: readonly Line[];
  readonly pathData: string;
}

export interface OutlineDrawing extends Pick<Projection, 'width' | 'height'> {
  readonly orps: readonly OrpShape[];
  /** Not to be filled: a common border is there once. */
  readonly krajBorders: string;
}

/** Square units that a point has to add to a shape; less is hidden by the thickness of the line. */
const MIN_TRIANGLE = 4;
/** Points kept of all borders together: what keeps a kraj under 12 kB and the country under 60 kB. */
const POINTS_OF_DRAWING = 350;
const POINTS_PER_ORP = 16;

/** @param width units of the viewBox; fewer give a coarser, lighter drawing */
export function drawOutlines(outlines: DrawnOutlines, width: number): OutlineDrawing {
  const [west = 0, south = 0, east = 0, north = 0] = outlines.bbox ?? [];
  const projection = projectionOf([west, south, east, north], width);
  const drawn = toUnits(outlines, projection);
  const borders = mesh(drawn, drawn.objects.kraje).coordinates as unknown as Line[];
  return {
    width,
    height: projection.height,
    orps: feature(drawn, drawn.objects.orp).features.map(({ geometry, properties: { code } }) => {
      const rings = ringsOf(geometry);
      return { code, rings, pathData: toPathData(rings, { isClosed: true }) };
    }),
    krajBorders: toPathData(borders, { isClosed: false }),
  };
}

/** Arcs and not shapes are simplified, so that neighbours keep one border between them. */
function toUnits(
  { type, objects, arcs, transform: steps }: DrawnOutlines,
  { project }: Projection,
): DrawnOutlines {
  const toDegrees = transform(steps ?? null);
  const projected = arcs.map((arc) =>
    arc.map((position, index) => [...project(toDegrees(position, index > 0))]),
  );
  const weighed = presimplify({ type, objects, arcs: projected });
  const points = POINTS_OF_DRAWING + POINTS_PER_ORP * objects.orp.geometries.length;
  const share = Math.min(1, points / arcs.reduce((sum, { length }) => sum + length, 0));
  return simplify(weighed, Math.max(MIN_TRIANGLE, quantile(weighed, share)));
}

function ringsOf(geometry: Geometry): Line[] {
  if (geometry.type === 'Polygon') return geometry.coordinates as unknown as Line[];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat() as unknown as Line[];
  return [];
}
