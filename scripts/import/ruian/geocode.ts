/**
 * Stage 3, geocode: address-point code → point on the map, and nothing else leads to one.
 *
 * RÚIAN also gives parts of towns and fills in an obec the register left out; streets, numbers
 * and PSČ stay as the register has them.
 */
import type { Address, TownPart } from '../../../src/domain/address.ts';
import type { Territory } from '../../../src/domain/area.ts';
import type { Place } from '../../../src/domain/place.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { Service } from '../../../src/domain/service.ts';
import type { AddressPoint } from './address-points.ts';
import { type NoteProblem, type Problem, serviceRecord } from '../report/problems.ts';

/** What is known of the codes a register names; a code that is nowhere here could not be asked for yet. */
export interface KnownPoints {
  readonly points: ReadonlyMap<string, AddressPoint>;
  /** Codes RÚIAN does not have. */
  readonly absent: ReadonlySet<string>;
  /** Codes whose obec and parts are those the last import gave the address; RÚIAN's may be others. */
  readonly remembered: ReadonlySet<string>;
}

/** Codes of all addresses that will be published. */
export function addressCodesOf(providers: readonly Provider[]): Set<string> {
  const codes = placeCodesOf(providers);
  for (const { seat, services } of providers) {
    addCode(codes, seat);
    for (const { contactAddresses } of services)
      for (const address of contactAddresses) addCode(codes, address);
  }
  return codes;
}

/** Codes of the places: only these need a position. */
export function placeCodesOf(providers: readonly Provider[]): Set<string> {
  const codes = new Set<string>();
  for (const { services } of providers) {
    for (const { places } of services) for (const { address } of places) addCode(codes, address);
  }
  return codes;
}

function addCode(codes: Set<string>, address: Address | null): void {
  const code = address?.addressCode ?? null;
  if (code !== null) codes.add(code);
}

export function geocodeProviders(
  providers: readonly Provider[],
  known: KnownPoints,
  territory: Territory,
): { providers: Provider[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const geocoded = providers.map((provider) =>
    geocodeProvider(provider, known, territory, (problem) => problems.push(problem)),
  );
  return { providers: geocoded, problems };
}

/** What does not change is shared with the provider given. */
export function geocodeProvider(
  provider: Provider,
  known: KnownPoints,
  territory: Territory,
  noteProblem: (problem: Problem) => void,
): Provider {
  const fill = (address: Address) => fillAddress(address, known, territory);
  const geocodeService = (service: Service): Service => {
    const note: NoteProblem = (kind, key) => noteProblem({ kind, record: serviceRecord(service.id), key });
    return {
      ...service,
      places: service.places.map((place) => geocodePlace(place, known, territory, note)),
      contactAddresses: service.contactAddresses.map(fill),
    };
  };
  return {
    ...provider,
    seat: provider.seat === null ? null : fill(provider.seat),
    services: provider.services.map(geocodeService),
  };
}

function geocodePlace(place: Place, known: KnownPoints, territory: Territory, note: NoteProblem): Place {
  const { addressCode, obecCode } = place.address;
  if (addressCode === null) return place;
  const found = known.points.get(addressCode);
  const key = 'zarizeni.adresa.kodAdresnihoMista';
  if (found === undefined) {
    note(known.absent.has(addressCode) ? 'address-code-not-in-ruian' : 'position-not-known', key);
    return place;
  }
  if (found.point === null) {
    note(known.remembered.has(addressCode) ? 'position-not-known' : 'address-point-without-position', key);
  }
  const differs = found.obecCode !== null && obecCode !== null && found.obecCode !== obecCode;
  if (differs && !known.remembered.has(addressCode)) note('other-obec-in-ruian', 'zarizeni.adresa.obec');
  return { ...place, point: found.point, address: fillAddress(place.address, known, territory) };
}

function fillAddress(address: Address, { points, remembered }: KnownPoints, territory: Territory): Address {
  const found = points.get(address.addressCode ?? '');
  if (found === undefined) return address;
  const obec = territory.findObec(address.obecCode ?? found.obecCode ?? '');
  const isSameObec = obec?.code === found.obecCode;
  const choose = (own: TownPart | null, other: TownPart | null) =>
    choosePart(own, other, isSameObec && (own === null || !remembered.has(found.code)));
  return {
    ...address,
    obecCode: obec?.code ?? address.obecCode,
    krajCode: address.krajCode ?? obec?.krajCode ?? null,
    cityPart: choose(address.cityPart, found.cityPart),
    pragueDistrict: choose(address.pragueDistrict, found.pragueDistrict),
  };
}

/**
 * Part of a town as RÚIAN has it, if it means the same obec; else the register's own, which has no
 * name: it gets one if RÚIAN gives the same code.
 */
function choosePart(own: TownPart | null, ruian: TownPart | null, isRuianRight: boolean): TownPart | null {
  if (ruian === null) return own;
  return isRuianRight || own?.code === ruian.code ? ruian : own;
}
