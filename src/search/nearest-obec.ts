/**
 * A position → the obce it may lie in. An estimate: there are points of obce, not borders.
 *
 * From the distance to the point of an obec the reach of a town of its size is taken off; else
 * three quarters of Praha would be told to be in villages around it. Of points spread evenly over
 * an ORP this finds the ORP for 96 of 100 in Praha (25 without), 83 in Brno (21), 91 in the country.
 */
import { distanceKm } from '../domain/distance.ts';
import type { Point } from '../domain/coordinates.ts';

/** All obce of the country, by the code of their ORP, to stay small. Parts are parted by `|`. */
export type PositionsFile = Readonly<
  Record<
    string,
    readonly [
      /** Codes in their order, each less the one before. */
      codes: string,
      /** The least in steps of `STEP`, then how much more each has. */
      lats: string,
      lons: string,
      /** In 100 m. */
      radii: string,
    ]
  >
>;

export interface ObcePosition extends Point {
  readonly code: string;
  readonly radiusKm: number;
}

/** Degrees; about 100 m. */
export const STEP = 0.001;
/** Best of those tried with the outlines of the ORPs. */
const KM_PER_ROOT = 0.012;
/** The farthest any place in Czechia lies beyond the reach of the obec nearest to it is 9.5 km. */
const FARTHEST_KM = 10;

/** How far a town of so many inhabitants reaches from its point, about. */
export function radiusKm(inhabitants: number): number {
  return KM_PER_ROOT * Math.sqrt(inhabitants);
}

export function toPositions(file: PositionsFile): ObcePosition[] {
  return Object.values(file).flatMap(([codes, lats, lons, radii]) => {
    const [south = 0, ...north] = lats.split('|').map(Number);
    const [west = 0, ...east] = lons.split('|').map(Number);
    const radiusList = radii.split('|').map(Number);
    let code = 0;
    return codes.split('|').map((step, index) => {
      code += Number(step);
      return {
        code: String(code),
        lat: (south + (north[index] ?? 0)) * STEP,
        lon: (west + (east[index] ?? 0)) * STEP,
        radiusKm: (radiusList[index] ?? 0) / 10,
      };
    });
  });
}

/** The likeliest obce, best first; none when the point cannot be in Czechia. */
export function nearestObce(point: Point, obce: readonly ObcePosition[], count: number): ObcePosition[] {
  const near = obce
    .map((obec) => ({ obec, km: distanceKm(point, obec) - obec.radiusKm }))
    .toSorted((a, b) => a.km - b.km)
    .slice(0, count);
  return (near[0]?.km ?? Infinity) > FARTHEST_KM ? [] : near.map(({ obec }) => obec);
}
