/**
 * The fictional register: records one by one, in no order, as in the real file.
 *
 * The same options give the same records; nothing here reads a clock or draws from Math.random.
 */
import type { Area, Obec, Territory } from '../../src/domain/area.ts';
import { AddressBook } from './address-points.ts';
import { PlaceFinder } from './place-finder.ts';
import { planProviders, type PlannedProvider } from './plan-providers.ts';
import { planServices, type PlannedService } from './plan.ts';
import { makeProvider, type DemoProvider } from './providers.ts';
import { Random } from './random.ts';
import type { RawRecord } from './raw-record.ts';
import { makeRecord } from './services.ts';

export const DEFAULT_SERVICES = 470;
const SEED = 'rozcestnik';
const SEAT_ELSEWHERE_SHARE = 0.03;

export interface DemoOptions {
  readonly territory: Territory;
  readonly area: Area;
  /** Services in force; ended ones and those to come are added. */
  readonly services: number;
}

export interface Demo {
  readonly records: Iterable<RawRecord>;
  /** Complete once all records have been taken. */
  readonly book: AddressBook;
}

export function generateDemo({ territory, area, services: count }: DemoOptions): Demo {
  const book = new AddressBook(territory);
  return { book, records: makeRecords(territory, planServices(territory, area, count, SEED), book) };
}

function* makeRecords(
  territory: Territory,
  services: readonly PlannedService[],
  book: AddressBook,
): Generator<RawRecord> {
  const random = new Random(`${SEED}/order`);
  const finder = new PlaceFinder(territory);
  const world = { territory, book, finder, seed: SEED };
  const planned = planProviders(territory, services, SEED);
  const providerOf = new Map(
    planned.flatMap((provider) => provider.services.map((service) => [service, provider] as const)),
  );
  const made = new Map<PlannedProvider, DemoProvider>();
  const numbered = random.shuffle(services).map((service, number) => ({ service, number }));

  for (const { service, number } of random.shuffle(numbered)) {
    const plan = providerOf.get(service);
    if (plan === undefined) throw new RangeError(`service ${service.index} has no provider`);
    const provider = made.get(plan) ?? makeProvider(plan, seatOf(plan, finder), book, SEED);
    made.set(plan, provider);
    yield makeRecord(service, number, provider, world);
  }
}

/** In the ORP of a service; some head offices are in another kraj, but not where a secret place's kraj comes from the seat. */
function seatOf({ index, services, isPerson }: PlannedProvider, finder: PlaceFinder): Obec {
  const random = new Random(`${SEED}/seat/${index}`);
  const [first] = services;
  if (first === undefined) throw new RangeError(`provider ${index} has no service`);
  const mayBeElsewhere =
    !isPerson && services.every(({ secrecy, trap }) => secrecy === 'open' && trap !== 'open-and-secret');
  const isElsewhere = mayBeElsewhere && random.chance(SEAT_ELSEWHERE_SHARE);
  return isElsewhere ? finder.seatOf(finder.farOrp(first.orp, random)) : finder.obecOf(first.orp, random);
}
