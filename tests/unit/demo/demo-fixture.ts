/** The default demo and what the tests ask of it, made once for all of them. */
import path from 'node:path';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { generateDemo, DEFAULT_SERVICES } from '../../../scripts/demo/generate.ts';
import { DEMO_AS_OF } from '../../../scripts/demo/places.ts';
import type { RawAddress, RawFacility, RawRecord } from '../../../scripts/demo/raw-record.ts';
import { Area } from '../../../src/domain/area.ts';
import { isInForce } from '../../../src/domain/validity.ts';

export const USTECKY_KRAJ = Area.parse(['CZ042']);
export const territory = readAreas(path.join(import.meta.dirname, '../../../content'));
export const demo = generateDemo({ territory, area: USTECKY_KRAJ, services: DEFAULT_SERVICES });
export const records: readonly RawRecord[] = [...demo.records];
export const points = new Map(demo.book.points.map((point) => [point.code, point]));

const isNow = (from: string | null | undefined, to: string | null | undefined): boolean =>
  isInForce({ validFrom: from ?? null, validTo: to ?? null }, DEMO_AS_OF);

export const isServiceInForce = (record: RawRecord): boolean =>
  isNow(record.datumPoskytovaniOd, record.datumPoskytovaniDo);
export const isPlaceInForce = (place: RawFacility): boolean => isNow(place.poskytujeOd, place.poskytujeDo);

export const inForce = records.filter(isServiceInForce);

export const typeOf = (record: RawRecord): number => Number(record.druhSocialniSluzby.id.split('/')[1]);
export const obecCodeOf = (address: RawAddress): string => address.obec.id.split('/')[1] ?? '';

export interface OpenPlace {
  readonly record: RawRecord;
  readonly place: RawFacility;
  readonly address: RawAddress;
  /** By what two entries of one service are the same place. */
  readonly key: string;
}

/** Open places in force of services in force, one for each place of a service. */
export const openPlaces: readonly OpenPlace[] = inForce.flatMap((record) => {
  const places = new Map<string, OpenPlace>();
  for (const place of record.zarizeni ?? []) {
    if (place.utajenaAdresa || !isPlaceInForce(place) || place.adresa === null || place.adresa === undefined)
      continue;
    const address = place.adresa;
    const key = `${address.kodAdresnihoMista ?? obecCodeOf(address)}/${place.nazev.trim().toLowerCase()}`;
    places.set(key, { record, place, address, key });
  }
  return [...places.values()];
});

/** Every address in the records, of places, seats and contacts. */
export const addresses: readonly RawAddress[] = records.flatMap((record) => [
  ...(record.zarizeni ?? []).flatMap(({ adresa }) =>
    adresa === null || adresa === undefined ? [] : [adresa],
  ),
  record.poskytovatel.adresa,
  ...(record.kontaktniAdresy ?? []).map(({ adresa }) => adresa),
]);
