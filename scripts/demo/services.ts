/** One demo service as a record of the register. */
import { type AddressPoint, FIRST_CODE } from './address-points.ts';
import { makeContacts } from './contacts.ts';
import { DEMO_AS_OF, type Term } from './dates.ts';
import { makeForms } from './forms.ts';
import { tellHoursByPlace } from './hours-by-place.ts';
import { changeLately } from './lately.ts';
import { makeMorePlaces } from './more-places.ts';
import { historyLength, pastPlaceMaker } from './place-history.ts';
import { isFieldService, makePlaces } from './places.ts';
import type { PlannedService } from './plan.ts';
import type { DemoProvider } from './providers.ts';
import { Random } from './random.ts';
import type { RawFacility, RawRecord } from './raw-record.ts';
import { SENIORS } from './service-kinds.ts';
import { makeSupplement } from './supplement.ts';
import { ADULT_AGE_NOTES, AGE_NOTES, GROUP_NOTES, servedAreaNote } from './texts.ts';
import { setTrap } from './traps.ts';
import type { DemoWorld } from './world.ts';

const COPRIME = 7919;
/** "mladí dospělí (19 - 26 let)" and "bez omezení věku" in `VekovaSkupinaOsoby`. */
const FIRST_ADULT_AGE_GROUP = 6;
const NO_AGE_LIMIT = 10;

/**
 * Each part that is added to the record draws from a generator of its own, so that more history or
 * more documents leave the rest as it is.
 *
 * @param number from 0; the record's ids are made from it
 */
export function makeRecord(
  service: PlannedService,
  number: number,
  provider: DemoProvider,
  world: DemoWorld,
): RawRecord {
  const { index, kind } = service;
  const own = (part: string): Random => new Random(`${world.seed}/${part}/${index}`);
  const { record, nameAt } = makeUsual(service, number, provider, world);
  changeLately(record, service, world, own('lately'));
  const term = termOf(record);
  const places = [
    ...(record.zarizeni ?? []),
    ...makeMorePlaces(service, term, nameAt, world, own('more-places')),
  ];
  places.push(...makePast(places, { service, term, brand: provider.brand }, world, own('past')));
  if (places.length > 0) record.zarizeni = places;
  tellHoursByPlace(record, kind.hours, world.territory, own('hours'));
  record.doplnkoveUdaje = makeSupplement(term, record.portalId, own('supplement'));
  setTrap(record, { service, provider, world, random: own('trap') });
  return record;
}

export function termOf({ datumPoskytovaniOd, datumPoskytovaniDo }: RawRecord): Term {
  return { from: datumPoskytovaniOd, to: datumPoskytovaniDo ?? null };
}

function makePast(
  places: readonly RawFacility[],
  past: Parameters<typeof pastPlaceMaker>[1],
  { more, finder }: DemoWorld,
  random: Random,
): RawFacility[] {
  const makePlace = pastPlaceMaker(places, past, { book: more, finder }, random);
  if (makePlace === null) return [];
  return Array.from({ length: historyLength(places, past.term, random) }, makePlace);
}

/** The record with its usual places and without documents. */
function makeUsual(
  service: PlannedService,
  number: number,
  provider: DemoProvider,
  world: DemoWorld,
): { record: RawRecord; nameAt: (house: AddressPoint) => string } {
  const random = new Random(`${world.seed}/service/${service.index}`);
  const term = makeTerm(service, random);
  const places = makePlaces(service, term, provider, world, random);
  const { groups, ages } = service.audience;
  const taken = groups.filter((_, index) => index === 0 || random.chance(0.75));
  const record: RawRecord = {
    portalId: FIRST_CODE + number,
    id: `SocialniSluzba/${FIRST_CODE + number}`,
    identifikator: `99${String((number * COPRIME + 31) % 100_000).padStart(5, '0')}`,
    datumPoskytovaniOd: term.from,
    datumPoskytovaniDo: term.to === null && random.chance(0.2) ? undefined : term.to,
    druhSocialniSluzby: { id: `DruhSocialniSluzby/${service.kind.type}` },
    kontaktniAdresy: makeContactAddresses(service, provider, world, random),
    zarizeni: places.facilities.length === 0 ? random.none() : places.facilities,
    poskytovatel: provider.raw,
    ...makeContacts(provider.host, { phone: 0.97, email: 0.95, web: 0.82 }, random),
    ciloveSkupiny: taken.map((group) => ({
      cilovaSkupina: { id: `CilovaSkupinaOsoby/${group}` },
      doplnujiciInformace: random.chance(0.15)
        ? random.pick(GROUP_NOTES)
        : random.chance(0.2)
          ? undefined
          : null,
    })),
    vekoveSkupiny: random.chance(0.04)
      ? random.none()
      : ages.map((age) => ({ vekovaSkupina: { id: `VekovaSkupinaOsoby/${age}` } })),
    doplnujiciInformaceVekoveSkupiny: makeAgeNotes(service, random),
    formy: makeForms(service, places, random),
    rozsirenePusobnostiVKraji: makeServedKraje(service, world, random),
    doplnkoveUdaje: null,
  };
  return { record, nameAt: places.nameAt };
}

function makeTerm({ life, trap }: PlannedService, random: Random): Term {
  const day = random.pick(['01-01', '01-01', '01-01', '03-01', '07-01', '09-15']);
  if (life === 'future') return { from: random.pick(['2026-10-01', '2027-01-01', '2026-09-02']), to: null };
  if (life !== 'in-force') {
    const year = random.int(2007, 2020);
    return {
      from: `${year}-${day}`,
      to: `${random.int(year + 1, 2025)}-${random.pick(['12-31', '12-31', '06-30'])}`,
    };
  }
  const from = random.chance(0.45) ? `2007-01-01` : `${random.int(2007, 2025)}-${day}`;
  if (trap === 'starts-on-as-of') return { from: DEMO_AS_OF, to: null };
  if (trap === 'ends-on-as-of') return { from, to: DEMO_AS_OF };
  return { from, to: trap === 'ends-later' ? random.pick(['2026-12-31', '2027-06-30', '2026-09-30']) : null };
}

/** Mostly the head office, which may be far away; sometimes nothing. */
function makeContactAddresses(
  { orp }: PlannedService,
  { seat, planned }: DemoProvider,
  { book, finder }: DemoWorld,
  random: Random,
): RawRecord['kontaktniAdresy'] {
  if (random.chance(0.3)) return random.none();
  const isElsewhere = !planned.isPerson && random.chance(0.02);
  const house = isElsewhere ? book.build(finder.seatOf(finder.farOrp(orp, random)), random) : seat;
  return [{ adresa: book.toRawAddress(house, random) }];
}

/** A note on the area would give a secret place away. */
function makeAgeNotes(
  service: PlannedService,
  random: Random,
): RawRecord['doplnujiciInformaceVekoveSkupiny'] {
  if (random.chance(0.75)) return random.none();
  const mayNameArea =
    service.secrecy === 'open' && service.trap !== 'open-and-secret' && isFieldService(service);
  const area = mayNameArea && random.chance(0.4) ? [servedAreaNote(service.orp.name)] : [];
  const isForAdults = service.audience.ages.every(
    (age) => FIRST_ADULT_AGE_GROUP <= age && age < NO_AGE_LIMIT,
  );
  return [{ popis: [random.pick(isForAdults ? ADULT_AGE_NOTES : AGE_NOTES), ...area].join(' ') }];
}

function makeServedKraje(
  { kind, orp, trap, audience }: PlannedService,
  { territory, finder }: DemoWorld,
  random: Random,
): RawRecord['rozsirenePusobnostiVKraji'] {
  const share = kind.extendedShare ?? 0;
  const isNamed =
    trap === 'no-places' || random.chance(audience.groups.includes(SENIORS) ? Math.max(share, 0.02) : share);
  if (!isNamed) return random.none();
  const codes = new Set([
    orp.krajCode,
    ...(random.chance(0.25) ? [finder.farOrp(orp, random).krajCode] : []),
  ]);
  return [...codes].map((code) => ({ kraj: { id: `Kraj/${territory.getKraj(code).ruianCode}` } }));
}
