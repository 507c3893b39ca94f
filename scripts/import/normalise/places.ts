/** Places of one service: in force, each once, with an id that stays. */
import { hash } from 'node:crypto';
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
  const entriesOf = Map.groupBy(entries, (entry) => placeIdOf(serviceId, entry));
  const places = [...entriesOf].flatMap(([id, same]) => {
    const [first, ...others] = same.toSorted(earliestFirst);
    if (first === undefined) return [];
    if (first.address.addressCode === null) note('place-without-code', 'zarizeni');
    for (const _other of others) note('duplicate-place', 'zarizeni');
    return { ...first, validTo: same.map(({ validTo }) => validTo).reduce(later), id, point: null };
  });
  return places.toSorted((a, b) => comparePlaceIds(a.id, b.id));
}

function placeIdOf(serviceId: string, { address, name }: ParsedPlace): PlaceId {
  const where = address.addressCode ?? address.obecCode ?? '';
  const digest = hash('sha256', `${where}${normalisePlaceName(name)}`);
  return `${serviceId}-${digest.slice(0, 8)}` as PlaceId;
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
