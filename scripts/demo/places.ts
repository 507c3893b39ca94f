/** Usual places of one demo service: open and secret, with and without an address code. */
import type { Obec } from '../../src/domain/area.ts';
import type { AddressBook, AddressPoint } from './address-points.ts';
import { DEMO_AS_OF, type Term } from './dates.ts';
import { makePerson } from './persons.ts';
import { makeExtras } from './place-history.ts';
import type { PlaceFinder } from './place-finder.ts';
import type { PlannedService } from './plan.ts';
import type { DemoProvider } from './providers.ts';
import type { Random } from './random.ts';
import type { RawAddress, RawFacility } from './raw-record.ts';

const OTHER_ORP_SHARE = 0.2;
const SAME_HOUSE_SHARE = 0.3;
const TRIES_FOR_OTHER_HOUSE = 3;
const NO_CODE_SHARE = 0.035;
const RETIRED_CODE_SHARE = 0.02;
const MANY_PLACES = 12;
/** Field services that have a place or two more than usual. */
const MORE_PLACES_SHARE = 0.4;

export interface Places {
  readonly facilities: RawFacility[];
  /** Of the open ones, in their order. */
  readonly obecNames: readonly string[];
  /** What an open place of the service is called. */
  readonly nameAt: (house: AddressPoint) => string;
}

export function makePlaces(
  service: PlannedService,
  term: Term,
  provider: DemoProvider,
  { book, finder }: { readonly book: AddressBook; readonly finder: PlaceFinder },
  random: Random,
): Places {
  const { trap, secrecy, orp, kind, audience } = service;
  if (trap === 'no-places') return { facilities: [], obecNames: [], nameAt: () => provider.brand };
  const baseName = random.pickEarly(audience.names).replace('{b}', provider.brand);
  const secretStay = { term, seat: provider.seat, obec: finder.seatOf(orp), book };
  if (secrecy !== 'open')
    return {
      facilities: [makeSecret(service, `${baseName} – utajené místo`, secretStay, random)],
      obecNames: [],
      nameAt: () => baseName,
    };

  const isField = isFieldService(service);
  const usual =
    random.pick(kind.places) + (isField && random.chance(MORE_PLACES_SHARE) ? random.int(1, 2) : 0);
  const count = trap === 'many-places' ? MANY_PLACES : Math.max(usual, trap === 'overlapping-places' ? 2 : 1);
  const obce = Array.from({ length: count }, (_, index) => {
    const own = index > 0 && isField && random.chance(OTHER_ORP_SHARE) ? finder.nearOrp(orp, random) : orp;
    return finder.obecOf(own, random);
  });
  if (trap === 'place-outside') obce.push(finder.seatOf(finder.farOrp(orp, random)));

  const houses: AddressPoint[] = [];
  for (const obec of obce) houses.push(chooseHouse(obec, houses, provider, book, random));
  const naming = houses.length === 1 && random.chance(0.5) ? sameName : random.pickEarly(NAMINGS);
  const nameAt = (house: AddressPoint): string => naming(baseName, house);
  const facilities = houses.map((house): RawFacility => ({
    nazev: `${nameAt(house)}${random.chance(0.04) ? ' ' : ''}`,
    utajenaAdresa: false,
    adresa: withCodeTrouble(book.toRawAddress(house, random), book, random),
    poskytujeOd: random.chance(0.05) ? null : placeStart(term, random),
    poskytujeDo: placeEnd(service, term, random),
    vedouci: random.chance(0.25) ? null : makePerson(random),
  }));
  const [first] = facilities;
  if (first !== undefined)
    facilities.push(...makeExtras(service, first, { term, obec: finder.obecOf(orp, random), book }, random));
  if (trap === 'place-ends-on-as-of' && first !== undefined) first.poskytujeDo = DEMO_AS_OF;
  if (trap === 'open-and-secret')
    facilities.push(makeSecret(service, `${baseName} – krizové lůžko`, secretStay, random));
  return {
    facilities: random.chance(0.3) ? random.shuffle(facilities) : facilities,
    obecNames: houses.map(({ obec }) => obec.name),
    nameAt,
  };
}

/** Whether a service of its kind may come to people. */
export function isFieldService({ kind }: PlannedService): boolean {
  return kind.forms.some((forms) => forms.includes('ter'));
}

type Naming = (name: string, house: AddressPoint) => string;
const sameName: Naming = (name) => name;
/** The first come more often: many services have one name for all their places. */
const NAMINGS: readonly Naming[] = [
  sameName,
  (name, { obec }) => `${name} – ${obec.name}`,
  (name, { obec }) => `${name} – středisko ${obec.name}`,
  (name, { obec, street }) => `${name}, ${street === null ? obec.name : `ul. ${street}`}`,
  (name, { obec }) => `${name} - ${obec.name}`,
];

/** @param taken houses of the service so far: it has two places in one house only by mistake */
function chooseHouse(
  obec: Obec,
  taken: readonly AddressPoint[],
  provider: DemoProvider,
  book: AddressBook,
  random: Random,
): AddressPoint {
  const own = provider.houses.filter((house) => house.obec.code === obec.code && !taken.includes(house));
  if (own.length > 0 && random.chance(SAME_HOUSE_SHARE)) return random.pick(own);
  let house = book.find(obec, random);
  for (let tries = 0; taken.includes(house) && tries < TRIES_FOR_OTHER_HOUSE; tries += 1) {
    house = book.find(obec, random);
  }
  provider.houses.push(house);
  return house;
}

export function withCodeTrouble(address: RawAddress, book: AddressBook, random: Random): RawAddress {
  if (random.chance(NO_CODE_SHARE)) address.kodAdresnihoMista = random.chance(0.5) ? null : undefined;
  else if (random.chance(RETIRED_CODE_SHARE)) address.kodAdresnihoMista = book.retiredCode();
  return address;
}

export function placeStart({ from, to }: Term, random: Random): string {
  const later = `${random.int(2015, 2025)}-${random.pick(['01-01', '04-01', '07-01'])}`;
  const isWithin = later > from && (to === null || later < to);
  return isWithin && random.chance(0.4) ? later : from;
}

/** Some places stay open in the register though their service has ended. */
export function placeEnd({ life }: PlannedService, { to }: Term, random: Random): string | null {
  if (life === 'ended') return to;
  return life === 'in-force' && random.chance(0.02) ? '2026-12-31' : null;
}

function makeSecret(
  { secrecy }: PlannedService,
  name: string,
  {
    term,
    seat,
    obec,
    book,
  }: { readonly term: Term; readonly seat: AddressPoint; readonly obec: Obec; readonly book: AddressBook },
  random: Random,
): RawFacility {
  const none = random.pick([null, undefined]);
  const house = secrecy === 'secret-with-address' ? book.build(obec, random, false) : seat;
  return {
    nazev: name,
    utajenaAdresa: true,
    adresa:
      secrecy === 'secret-with-address' || secrecy === 'secret-at-seat'
        ? book.toRawAddress(house, random)
        : none,
    poskytujeOd: term.from,
    poskytujeDo: term.to,
    vedouci: makePerson(random),
  };
}
