/** Places of one service: in force, each once, with an id that stays. */
import { createHash } from 'node:crypto';
import { type Place, type PlaceId, normalisePlaceName } from '../../../src/domain/place.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { comparePlaceIds, compareText } from '../../lib/order.ts';
import type { ParsedPlace } from '../parse/parsed-record.ts';
import type { NoteProblem } from '../report/problems.ts';

/**
 * The register enters one place several times, with other dates or spelling. Of such entries
 * the one with the earliest beginning stays, with the validity of all.
 *
 * @returns places by id, without points: those come with stage 3
 */
export function toPlaces(serviceId: string, entries: readonly ParsedPlace[], note: NoteProblem): Place[] {
  const places = new Map<string, Place>();
  for (const entry of entries.toSorted(earliestFirst)) {
    const id = placeIdOf(serviceId, entry);
    const known = places.get(id);
    if (known === undefined) {
      places.set(id, { ...entry, id, point: null });
      if (entry.address.addressCode === null) note('place-without-code', 'zarizeni');
    } else {
      places.set(id, { ...known, validTo: later(known.validTo, entry.validTo) });
      note('duplicate-place', 'zarizeni');
    }
  }
  return [...places.values()].toSorted((a, b) => comparePlaceIds(a.id, b.id));
}

function placeIdOf(serviceId: string, { address, name }: ParsedPlace): PlaceId {
  const where = address.addressCode ?? address.obecCode ?? '';
  const hash = createHash('sha256')
    .update(`${where}${normalisePlaceName(name)}`)
    .digest('hex');
  return `${serviceId}-${hash.slice(0, 8)}` as PlaceId;
}

/** A beginning the register does not say is the earliest; equal ones are put in an order of their own. */
function earliestFirst(a: ParsedPlace, b: ParsedPlace): number {
  return (
    compareText(a.validFrom ?? '', b.validFrom ?? '') || compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

/** No end is the latest. */
function later(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || b === null ? null : a > b ? a : b;
}
