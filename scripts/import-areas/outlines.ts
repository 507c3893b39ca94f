/**
 * Outlines of ORPs and kraje as one TopoJSON: they share their arcs, so a kraj's border is
 * exactly that of its ORPs. For drawing only; membership goes by code.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import { z } from 'zod';
import type { Territory } from '../../src/domain/area.ts';
import { OperatorError } from '../lib/errors.ts';

const Source = z.looseObject({
  type: z.literal('Topology'),
  objects: z.looseObject({
    orp: z.looseObject({
      geometries: z.array(
        z.looseObject({
          type: z.enum(['Polygon', 'MultiPolygon']),
          properties: z.looseObject({ kod_orp_csu: z.string() }),
        }),
      ),
    }),
  }),
});

/**
 * @param folder holds orp.topojson, object `orp`, property `kod_orp_csu`
 * @returns topology with objects `orp` (id = ČSÚ code) and `kraje` (id = NUTS)
 * @throws {OperatorError} when the file does not fit or an ORP has no outline
 */
export function readOutlines(folder: string, territory: Territory): Topology {
  const file = path.join(folder, 'orp.topojson');
  let topology: Topology;
  try {
    const source: unknown = JSON.parse(readFileSync(file, 'utf8'));
    Source.parse(source);
    topology = source as Topology;
  } catch (cause) {
    throw new OperatorError(
      `${file} cannot be read as outlines of ORPs`,
      'It must be TopoJSON with an object "orp" whose shapes have the property kod_orp_csu.',
      { cause },
    );
  }
  const source = topology.objects['orp'] as GeometryCollection;
  const shapes = new Map(source.geometries.map((shape) => [codeOf(shape), shape as Polygon | MultiPolygon]));
  const shapeOf = (code: string) => {
    const shape = shapes.get(code);
    if (shape === undefined) {
      throw new OperatorError(
        `${file} has no outline of ORP ${code}`,
        'Tables and outlines must come from one export.',
      );
    }
    return shape;
  };

  const orps = territory.orps.map(({ code }) => bare(shapeOf(code), code));
  const kraje = territory.kraje.map(({ code }) => {
    const own = territory.orps.filter(({ krajCode }) => krajCode === code);
    return bare(
      mergeArcs(
        topology,
        own.map((orp) => shapeOf(orp.code)),
      ),
      code,
    );
  });
  return {
    type: 'Topology',
    arcs: topology.arcs,
    ...(topology.transform && { transform: topology.transform }),
    ...(topology.bbox && { bbox: topology.bbox }),
    objects: {
      kraje: { type: 'GeometryCollection', geometries: kraje },
      orp: { type: 'GeometryCollection', geometries: orps },
    },
  };
}

function bare(shape: Polygon | MultiPolygon, id: string): Polygon | MultiPolygon {
  return shape.type === 'Polygon'
    ? { type: 'Polygon', arcs: shape.arcs, id }
    : { type: 'MultiPolygon', arcs: shape.arcs, id };
}

function codeOf({ properties }: GeometryObject): string {
  return z.looseObject({ kod_orp_csu: z.string() }).parse(properties).kod_orp_csu;
}
