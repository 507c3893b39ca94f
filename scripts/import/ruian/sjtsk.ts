/**
 * S-JTSK, the Czech grid RÚIAN uses, → WGS 84.
 *
 * The definition is that of EPSG:5514 with the seven-parameter transformation for Czechia;
 * ČÚZK's own service agrees with it to a centimetre. The three-parameter one that is often
 * copied (589,76,480) is wrong by metres.
 */
import proj4 from 'proj4';
import type { Point } from '../../../src/domain/coordinates.ts';

const KROVAK =
  '+proj=krovak +lat_0=49.5 +lon_0=24.83333333333333 +alpha=30.28813972222222 +k=0.9999 +x_0=0 +y_0=0 ' +
  '+ellps=bessel +towgs84=570.8,85.7,462.8,4.998,1.587,5.261,3.56 +units=m +no_defs';

/** About a centimetre. */
const DECIMALS = 7;

const converter = proj4(KROVAK, 'WGS84');

/**
 * @param y,x as in RÚIAN, both positive: y grows to the west, x to the south
 */
export function fromSjtsk(y: number, x: number): Point {
  const [lon = Number.NaN, lat = Number.NaN] = converter.forward([-y, -x]);
  return { lat: round(lat), lon: round(lon) };
}

function round(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}
