/** The default demo and what the tests ask of it, made once for all of them. */
import path from 'node:path';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { generateDemo, DEFAULT_SERVICES } from '../../../scripts/demo/generate.ts';
import { DEMO_AS_OF } from '../../../scripts/demo/dates.ts';
import type { RawAddress, RawFacility, RawRecord } from '../../../scripts/demo/raw-record.ts';
import { Area } from '../../../src/domain/area.ts';
import { isInForce } from '../../../src/domain/validity.ts';

export const USTECKY_KRAJ = Area.parse(['CZ042']);
export const territory = readAreas(path.join(import.meta.dirname, '../../../content'));
const demo = generateDemo({ territory, area: USTECKY_KRAJ, services: DEFAULT_SERVICES });
export const records: readonly RawRecord[] = [...demo.records];
export const points = new Map(demo.takeAddressPoints().map((point) => [point.code, point]));

export const isServiceInForce = (record: RawRecord, asOf: string = DEMO_AS_OF): boolean =>
  isInForce({ validFrom: record.datumPoskytovaniOd, validTo: record.datumPoskytovaniDo ?? null }, asOf);
export const isPlaceInForce = (place: RawFacility, asOf: string = DEMO_AS_OF): boolean =>
  isInForce({ validFrom: place.poskytujeOd ?? null, validTo: place.poskytujeDo ?? null }, asOf);

export const inForce = records.filter((record) => isServiceInForce(record));

export const typeOf = (record: RawRecord): number => Number(record.druhSocialniSluzby.id.split('/')[1]);
export const obecCodeOf = (address: RawAddress): string => address.obec.id.split('/')[1] ?? '';

export interface OpenPlace {
  readonly record: RawRecord;
  readonly place: RawFacility;
  readonly address: RawAddress;
  /** By what two entries of one service are the same place. */
  readonly key: string;
}

/** Open places in force of a record, each once. */
export function openPlacesOf(record: RawRecord, asOf: string = DEMO_AS_OF): OpenPlace[] {
  const places = new Map<string, OpenPlace>();
  for (const place of record.zarizeni ?? []) {
    if (place.utajenaAdresa || !isPlaceInForce(place, asOf) || !place.adresa) continue;
    const address = place.adresa;
    const key = `${address.kodAdresnihoMista ?? obecCodeOf(address)}/${place.nazev.trim().toLowerCase()}`;
    places.set(key, { record, place, address, key });
  }
  return [...places.values()];
}

/** Those of all services in force. */
export const openPlaces: readonly OpenPlace[] = inForce.flatMap((record) => openPlacesOf(record));

/** Every address in the records, of places, seats and contacts. */
export const addresses: readonly RawAddress[] = records.flatMap((record) => [
  ...(record.zarizeni ?? []).flatMap(({ adresa }) =>
    adresa === null || adresa === undefined ? [] : [adresa],
  ),
  record.poskytovatel.adresa,
  ...(record.kontaktniAdresy ?? []).map(({ adresa }) => adresa),
]);
