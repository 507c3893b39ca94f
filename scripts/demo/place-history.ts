/** Places of a demo service that are no more or are to come, and those entered twice. */
import type { Obec } from '../../src/domain/area.ts';
import type { AddressBook } from './address-points.ts';
import { LATE_ENDS, type Term, lastYearOf, yearOf } from './dates.ts';
import { makePerson } from './persons.ts';
import type { PlaceFinder } from './place-finder.ts';
import type { PlannedService } from './plan.ts';
import type { Random } from './random.ts';
import type { RawFacility } from './raw-record.ts';

/** History, plans and repetitions of a place. */
export function makeExtras(
  { life, trap, index }: PlannedService,
  place: RawFacility,
  { term, obec, book }: { readonly term: Term; readonly obec: Obec; readonly book: AddressBook },
  random: Random,
): RawFacility[] {
  const extras: RawFacility[] = [];
  if (trap === 'overlapping-places') extras.push({ ...place, poskytujeDo: '2027-12-31' });
  if (life !== 'in-force') return extras;
  const moved = (): RawFacility => ({ ...place, adresa: book.toRawAddress(book.find(obec, random), random) });
  if (term.from < '2019' && random.chance(0.3))
    extras.push({ ...moved(), poskytujeOd: term.from, poskytujeDo: `${random.int(2019, 2025)}-12-31` });
  if (term.from < '2015' && random.chance(0.2))
    extras.push({ ...moved(), poskytujeOd: term.from, poskytujeDo: '2016-06-30' });
  if (term.from < '2013' && random.chance(0.08))
    extras.push({ ...place, poskytujeOd: term.from, poskytujeDo: '2014-12-31' });
  if (random.chance(0.03)) extras.push({ ...moved(), poskytujeOd: '2027-01-01', poskytujeDo: null });
  if (index % 300 === 7)
    extras.push({
      ...moved(),
      poskytujeOd: term.from < '2020' ? term.from : '2026-01-01',
      poskytujeDo: LATE_ENDS[1],
    });
  return extras;
}

/** Past entries for each year of a service, and for each year of each of its places. */
const ENTRIES_PER_YEAR = 0.08;
const ENTRIES_PER_PLACE_YEAR = 0.045;
/** What is counted of a service with very many places. */
const MAX_COUNTED_PLACES = 8;
const SAME_HOUSE_SHARE = 0.45;
/** Years with no entry that ends in them: the demo's changes are made in lately.ts. */
const LAST_YEAR_OF_HISTORY = 2025;

/** How many past entries the service has by now. */
export function historyLength(places: readonly RawFacility[], term: Term, random: Random): number {
  const open = places.filter(({ utajenaAdresa }) => !utajenaAdresa).length;
  const years = Math.max(lastYearOf(term) - yearOf(term.from), 0);
  const perYear = ENTRIES_PER_YEAR + ENTRIES_PER_PLACE_YEAR * Math.min(open, MAX_COUNTED_PLACES);
  return Math.round(years * perYear * (0.4 + 1.2 * random.next()));
}

interface PastOf {
  readonly service: PlannedService;
  readonly term: Term;
  /** Of the provider. */
  readonly brand: string;
}

/**
 * Makes places that had another name or head, stood in another house or are no more; all ended
 * before both days of the demo.
 *
 * @param places of the service as they are
 * @param book houses of the past
 * @returns `null` for a service too young, or without an open place: nothing may stand near a secret one
 */
export function pastPlaceMaker(
  places: readonly RawFacility[],
  { service, term, brand }: PastOf,
  { book, finder }: { readonly book: AddressBook; readonly finder: PlaceFinder },
  random: Random,
): (() => RawFacility) | null {
  const open = places.filter(({ utajenaAdresa }) => !utajenaAdresa);
  const firstYear = yearOf(term.from);
  const lastYear = Math.min(lastYearOf(term) - 1, LAST_YEAR_OF_HISTORY);
  if (open.length === 0 || open.length < places.length || lastYear < firstYear) return null;
  return () => {
    const from = random.int(firstYear, lastYear);
    const to = random.int(from, lastYear);
    return {
      nazev: random.pickEarly(service.audience.names).replace('{b}', brand),
      utajenaAdresa: false,
      adresa: random.chance(SAME_HOUSE_SHARE)
        ? random.pick(open).adresa
        : book.toRawAddress(book.find(finder.obecOf(service.orp, random), random), random),
      poskytujeOd: from === firstYear ? term.from : `${from}-${random.pick(['01-01', '04-01', '07-01'])}`,
      poskytujeDo: `${to}-${to > from ? random.pick(['03-31', '06-30', '08-31', '12-31']) : '12-31'}`,
      vedouci: makePerson(random),
    };
  };
}
