/**
 * Stage 3, geocode: address-point code → point on the map, and nothing else leads to one.
 *
 * RÚIAN also names parts of towns and fills in an obec the register left out; streets, numbers
 * and PSČ stay as the register has them.
 */
import type { Address, TownPart } from '../../../src/domain/address.ts';
import type { Territory } from '../../../src/domain/area.ts';
import type { Place } from '../../../src/domain/place.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { AddressPoint } from './address-points.ts';
import { type NoteProblem, type Problem, serviceRecord } from '../report/problems.ts';

export interface KnownPoints {
  readonly points: ReadonlyMap<string, AddressPoint>;
  /** `ruian`: what is not among the points does not exist; `previous`: it may be just not known yet. */
  readonly source: 'ruian' | 'previous';
}

/** Codes of all addresses that will be published. */
export function addressCodesOf(providers: readonly Provider[]): Set<string> {
  return new Set(
    providers
      .flatMap(({ seat, services }) => [
        seat,
        ...services.flatMap(({ places, contactAddresses }) => [
          ...places.map(({ address }) => address),
          ...contactAddresses,
        ]),
      ])
      .flatMap((address) => address?.addressCode ?? []),
  );
}

export function geocodeProviders(
  providers: readonly Provider[],
  known: KnownPoints,
  territory: Territory,
): { providers: Provider[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const fill = (address: Address) => fillAddress(address, known, territory);
  const geocoded = providers.map((provider): Provider => {
    const [first, ...others] = provider.services.map((service) => {
      const note: NoteProblem = (kind, key) =>
        problems.push({ kind, record: serviceRecord(service.id), key });
      return {
        ...service,
        places: service.places.map((place) => geocodePlace(place, known, territory, note)),
        contactAddresses: service.contactAddresses.map(fill),
      };
    });
    const services: Provider['services'] = first === undefined ? provider.services : [first, ...others];
    return { ...provider, seat: provider.seat === null ? null : fill(provider.seat), services };
  });
  return { providers: geocoded, problems };
}

function geocodePlace(place: Place, known: KnownPoints, territory: Territory, note: NoteProblem): Place {
  const { addressCode, obecCode } = place.address;
  if (addressCode === null) return place;
  const found = known.points.get(addressCode);
  const key = 'zarizeni.adresa.kodAdresnihoMista';
  if (found === undefined) {
    note(known.source === 'ruian' ? 'address-code-not-in-ruian' : 'position-not-known', key);
    return place;
  }
  if (found.point === null) {
    note(known.source === 'ruian' ? 'address-point-without-position' : 'position-not-known', key);
  }
  const differs = found.obecCode !== null && obecCode !== null && found.obecCode !== obecCode;
  if (known.source === 'ruian' && differs) note('other-obec-in-ruian', 'zarizeni.adresa.obec');
  return { ...place, point: found.point, address: fillAddress(place.address, known, territory) };
}

function fillAddress(address: Address, { points }: KnownPoints, territory: Territory): Address {
  const found = points.get(address.addressCode ?? '');
  if (found === undefined) return address;
  const obec = territory.findObec(address.obecCode ?? found.obecCode ?? '');
  return {
    ...address,
    obecCode: obec?.code ?? address.obecCode,
    krajCode: address.krajCode ?? obec?.krajCode ?? null,
    cityPart: named(address.cityPart, found.cityPart),
    pragueDistrict: named(address.pragueDistrict, found.pragueDistrict),
  };
}

/** Only the name is taken, and only of the part the register itself gives. */
function named(part: TownPart | null, known: TownPart | null): TownPart | null {
  return part !== null && part.code === known?.code ? { ...part, name: known.name } : part;
}
