/**
 * What ČÚZK's query service answers about address points (ArcGIS REST, layer AdresniMisto).
 *
 * The layer has the code, numbers, PSČ, building and validity of an address point, and its position;
 * neither obec nor část obce. Only the code, the end of validity and the position are read.
 */
import { z } from 'zod';
import { type Point, isInCzechia } from '../../../src/domain/coordinates.ts';

const Answer = z.looseObject({
  features: z.array(
    z.looseObject({
      attributes: z.looseObject({
        kod: z.union([z.int(), z.string()]).transform(String),
        platido: z.unknown().optional(),
      }),
      /** `x` is longitude, `y` latitude; an address point without a position has none, or "NaN". */
      geometry: z.looseObject({ x: z.unknown(), y: z.unknown() }).nullish(),
    }),
  ),
  /** More was found than is in the answer. */
  exceededTransferLimit: z.boolean().optional(),
});

/** ArcGIS tells its errors with the status 200. */
const Failure = z.looseObject({
  error: z.looseObject({ code: z.number().optional(), message: z.string().optional() }),
});

/** The service gave no usable answer; `message` says why in a few words. */
export class QueryError extends Error {
  override name = 'QueryError';
}

export interface QueryAnswer {
  /** Points by code; `null` where RÚIAN has no coordinates. */
  readonly points: ReadonlyMap<string, Point | null>;
  /** Whether a code that is not here may exist all the same. */
  readonly isCut: boolean;
}

/**
 * @param codes that were asked for; others are left out
 * @throws {QueryError} when it is an error, or not of the shape we know
 */
export function readAnswer(text: string, codes: ReadonlySet<string>): QueryAnswer {
  const json = parseJson(text);
  const failure = Failure.safeParse(json);
  if (failure.success) {
    const { code = 'no code', message = 'no message' } = failure.data.error;
    throw new QueryError(`it reports error ${code} (${message.slice(0, 100)})`);
  }
  const answer = Answer.safeParse(json);
  if (!answer.success) throw new QueryError('its answer has another shape than expected');
  const { features, exceededTransferLimit = false } = answer.data;
  const inForce = features.filter(({ attributes }) => (attributes.platido ?? null) === null);
  const points = new Map<string, Point | null>();
  for (const { attributes, geometry } of inForce) {
    if (codes.has(attributes.kod)) points.set(attributes.kod, toPoint(geometry ?? null));
  }
  const numbers = new Set([...codes].map(Number));
  if (features.some(({ attributes }) => !numbers.has(Number(attributes.kod)))) {
    throw new QueryError('it answers what was not asked');
  }
  return { points, isCut: exceededTransferLimit };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new QueryError('its answer is no JSON', { cause });
  }
}

/** @throws {QueryError} for a point that cannot be one of Czechia in WGS 84 */
function toPoint(geometry: { readonly x: unknown; readonly y: unknown } | null): Point | null {
  const { x, y } = geometry ?? {};
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  const point = { lat: round(y), lon: round(x) };
  if (!isInCzechia(point)) throw new QueryError('its coordinates are not in degrees (WGS 84)');
  return point;
}

/** Seven decimals: about a centimetre. */
function round(degrees: number): number {
  return Number(degrees.toFixed(7));
}
