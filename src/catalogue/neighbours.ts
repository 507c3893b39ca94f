/** ORPs that have a border in common, by the outlines of the whole country. */
import { neighbors } from 'topojson-client';
import { OrpCode } from '@/domain/area.ts';
import type { CountryOutlines } from './outlines.ts';

/**
 * Neighbours share an arc of the outlines, so two ORPs that meet in a single point are none. The
 * outlines are generalised, but on both sides of a border alike: they tell who meets whom.
 *
 * @throws Error when the outline of an ORP has no code
 */
export function findNeighbours(outlines: CountryOutlines): ReadonlyMap<OrpCode, readonly OrpCode[]> {
  const { geometries } = outlines.objects.orp;
  const codes = geometries.map(({ id }) => OrpCode.parse(id));
  return new Map(
    neighbors(geometries).map((indexes, index) => [
      codeAt(codes, index),
      indexes.map((other) => codeAt(codes, other)),
    ]),
  );
}

function codeAt(codes: readonly OrpCode[], index: number): OrpCode {
  const code = codes[index];
  if (code === undefined) throw new RangeError(`outlines.topojson has no ORP number ${index}`);
  return code;
}
