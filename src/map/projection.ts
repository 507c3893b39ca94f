/**
 * From degrees to units of a drawing: equirectangular, true to scale in the middle of what is drawn.
 *
 * Over Czechia distances are off by 2 % at most, which no outline of it shows.
 */
import type { Bounds } from './clusters.ts';

export interface Projection {
  /** Units of the viewBox. */
  readonly width: number;
  readonly height: number;
  /** Whole units, from the upper left corner. */
  readonly project: (position: readonly number[]) => XY;
}

export type XY = readonly [x: number, y: number];

/** Units left free on each side, for lines that are half outside. */
const MARGIN = 4;

/** Of bounds into a drawing of a width in units; the height follows. Positions are GeoJSON's, `[lon, lat]`. */
export function projectionOf([west, south, east, north]: Bounds, width: number): Projection {
  const unitsPerDegreeNorth =
    (width - 2 * MARGIN) / ((east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180));
  const unitsPerDegreeEast = (width - 2 * MARGIN) / (east - west);
  return {
    width,
    height: Math.ceil((north - south) * unitsPerDegreeNorth) + 2 * MARGIN,
    project: ([lon = Number.NaN, lat = Number.NaN]) => [
      Math.round((lon - west) * unitsPerDegreeEast) + MARGIN,
      Math.round((north - lat) * unitsPerDegreeNorth) + MARGIN,
    ],
  };
}
