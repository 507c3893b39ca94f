/** Points on the map, in WGS 84 degrees. The order lon, lat of GeoJSON is used only where a file or library asks for it. */
import { z } from 'zod';

export const Point = z.strictObject({
  /** Degrees north. */
  lat: z.number().min(-90).max(90),
  /** Degrees east. */
  lon: z.number().min(-180).max(180),
});
export type Point = z.infer<typeof Point>;

/**
 * Box round Czechia with about 2 km to spare; a point outside it is a fault of conversion.
 * Source: outermost points of content/areas/outlines.topojson.
 */
const CZECHIA = { south: 48.53, north: 51.08, west: 12.06, east: 18.89 };

export function isInCzechia({ lat, lon }: Point): boolean {
  return lat >= CZECHIA.south && lat <= CZECHIA.north && lon >= CZECHIA.west && lon <= CZECHIA.east;
}
