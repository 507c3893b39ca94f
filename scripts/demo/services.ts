/** One demo service as a record of the register. */
import type { Form } from '../../src/domain/form.ts';
import type { Territory } from '../../src/domain/area.ts';
import { FIRST_CODE, type AddressBook } from './address-points.ts';
import { makeContacts } from './contacts.ts';
import { makeSupplement } from './supplement.ts';
import type { PlaceFinder } from './place-finder.ts';
import { DEMO_AS_OF, makePlaces, type Places, type Term } from './places.ts';
import type { PlannedService } from './plan.ts';
import type { DemoProvider } from './providers.ts';
import { Random } from './random.ts';
import type { Maybe, RawCapacity, RawForm, RawRecord } from './raw-record.ts';
import { SENIORS } from './service-kinds.ts';
import {
  ADULT_AGE_NOTES,
  AGE_NOTES,
  CAPACITY_NOTES,
  CONTACT_CAPACITY_NOTES,
  GROUP_NOTES,
  makeHours,
  servedAreaNote,
  timedCapacityNote,
} from './texts.ts';

const COPRIME = 7919;
/** "mladí dospělí (19 - 26 let)" and "bez omezení věku" in `VekovaSkupinaOsoby`. */
const FIRST_ADULT_AGE_GROUP = 6;
const NO_AGE_LIMIT = 10;

export interface DemoWorld {
  readonly territory: Territory;
  readonly book: AddressBook;
  readonly finder: PlaceFinder;
  readonly seed: string;
}

/** @param number from 0; the record's ids are made from it */
export function makeRecord(
  service: PlannedService,
  number: number,
  provider: DemoProvider,
  world: DemoWorld,
): RawRecord {
  const random = new Random(`${world.seed}/service/${service.index}`);
  const term = makeTerm(service, random);
  const places = makePlaces(service, term, provider, world, random);
  const { groups, ages } = service.audience;
  const taken = groups.filter((_, index) => index === 0 || random.chance(0.75));
  return {
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
    doplnkoveUdaje: makeSupplement(term, random),
  };
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

function isField({ kind }: PlannedService): boolean {
  return kind.forms.some((forms) => forms.includes('ter'));
}

/** A note on the area would give a secret place away. */
function makeAgeNotes(
  service: PlannedService,
  random: Random,
): RawRecord['doplnujiciInformaceVekoveSkupiny'] {
  if (random.chance(0.75)) return random.none();
  const mayNameArea = service.secrecy === 'open' && service.trap !== 'open-and-secret' && isField(service);
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

function makeForms(service: PlannedService, places: Places, random: Random): RawForm[] {
  return random.pickEarly(service.kind.forms).map((form): RawForm => {
    const isRoundTheClock = form === 'pob' || random.chance(service.kind.roundTheClock ?? 0);
    return {
      forma: { id: `FormaSocialniSluzby/${form}` },
      nepretrzitePoskytovani: isRoundTheClock,
      casoveRozsahy:
        isRoundTheClock || random.chance(0.08)
          ? random.pick([null, undefined, []])
          : makeWeek(service, places, random),
      kapacity: random.chance(0.02) ? random.none() : makeCapacities(service, form, random),
    };
  });
}

function makeWeek(
  { kind }: PlannedService,
  { obecNames }: Places,
  random: Random,
): Maybe<RawForm['casoveRozsahy']> {
  const days = makeHours(kind.hours, obecNames, random).flatMap((interval, index) =>
    interval === null ? [] : [{ den: { id: `DenVTydnu/${index + 1}` as const }, interval }],
  );
  return random.chance(0.2) ? random.shuffle(days) : days;
}

function makeCapacities({ kind }: PlannedService, form: Form, random: Random): RawCapacity[] {
  const ranges = kind.capacity[form] ?? [];
  return ranges
    .filter((_, index) => index === 0 || random.chance(0.45))
    .map(([unit, min, max]): RawCapacity => {
      const count = Math.max(min, Math.round(min + (max - min) * random.next() ** 1.6));
      const before = Math.max(1, count - random.int(1, 4));
      const note = random.chance(0.35)
        ? timedCapacityNote(random, before)
        : random.pick(unit === 'luzka' ? CAPACITY_NOTES : CONTACT_CAPACITY_NOTES);
      return {
        pocet: count,
        popis: random.chance(0.16) ? note : random.chance(0.2) ? undefined : null,
        typ: { id: `TypKapacitySocialniSluzby/${unit}` },
      };
    });
}
