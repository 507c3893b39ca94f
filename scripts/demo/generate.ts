/**
 * The fictional register: records one by one, in no order, as in the real file.
 *
 * The same options give the same records; nothing here reads a clock or draws from Math.random.
 */
import type { Area, Obec, Territory } from '../../src/domain/area.ts';
import { AddressBook, type AddressPoint } from './address-points.ts';
import { Ballast, countEnded } from './ballast.ts';
import { PlaceFinder } from './place-finder.ts';
import { planProviders, type PlannedProvider } from './plan-providers.ts';
import { countPlanned, planServices, type PlannedService } from './plan.ts';
import { makeProvider, type DemoProvider } from './providers.ts';
import { Random } from './random.ts';
import type { RawRecord } from './raw-record.ts';
import { makeRecord } from './services.ts';
import type { DemoWorld } from './world.ts';

export const DEFAULT_SERVICES = 470;
const SEED = 'rozcestnik';
const SEAT_ELSEWHERE_SHARE = 0.03;

export interface DemoOptions {
  readonly territory: Territory;
  readonly area: Area;
  /** Services in force; ended ones and those to come are added. */
  readonly services: number;
  /** How many times as big the file is to be by what the importer drops; see ballast.ts. Default: 1. */
  readonly ballast?: number;
}

/** Registration numbers and IČO are told apart up to here. */
export const MAX_RECORDS = 100_000;

/** How many records there will be. */
export function countRecords({ services, ballast = 1 }: Pick<DemoOptions, 'services' | 'ballast'>): number {
  const planned = countPlanned(services);
  return planned + countEnded(planned, ballast);
}

export interface Demo {
  readonly records: Iterable<RawRecord>;
  /** Houses of the records taken so far, without those of an earlier call. */
  readonly takeAddressPoints: () => readonly AddressPoint[];
}

export function generateDemo({ territory, area, services: count, ballast: factor = 1 }: DemoOptions): Demo {
  const [book, more] = [new AddressBook(territory), new AddressBook(territory, 1)];
  const world = { territory, book, more, finder: new PlaceFinder(territory), seed: SEED };
  const services = planServices(territory, area, count, SEED);
  const providers = planProviders(territory, services, SEED);
  const ballast =
    factor > 1
      ? new Ballast(world, { factor, area, records: services.length, providers: providers.length })
      : null;
  const books = [book, more, ...(ballast === null ? [] : [ballast.book])];
  return {
    records: makeRecords(services, providers, world, ballast),
    takeAddressPoints: () => books.flatMap((each) => each.takeNew()),
  };
}

function* makeRecords(
  services: readonly PlannedService[],
  providers: readonly PlannedProvider[],
  world: DemoWorld,
  ballast: Ballast | null,
): Generator<RawRecord> {
  const random = new Random(`${SEED}/order`);
  const providerOf = new Map(
    providers.flatMap((provider) => provider.services.map((service) => [service, provider] as const)),
  );
  const numbered = random.shuffle(services).map((service, number) => ({ service, number }));
  /** Providers with services still to come. */
  const made = new Map<PlannedProvider, { readonly provider: DemoProvider; left: number }>();
  const providerFor = (plan: PlannedProvider): DemoProvider => {
    const known = made.get(plan) ?? {
      provider: makeProvider(plan, seatOf(plan, world.finder), world.book, SEED),
      left: plan.services.length,
    };
    known.left -= 1;
    if (known.left > 0) made.set(plan, known);
    else made.delete(plan);
    return known.provider;
  };

  for (const [index, { service, number }] of random.shuffle(numbered).entries()) {
    const plan = providerOf.get(service);
    if (plan === undefined) throw new RangeError(`service ${service.index} has no provider`);
    const provider = providerFor(plan);
    const record = makeRecord(service, number, provider, world);
    ballast?.grow(record, service, provider);
    yield record;
    if (ballast !== null) yield* ballast.takeEnded((index + 1) / services.length, provider);
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
