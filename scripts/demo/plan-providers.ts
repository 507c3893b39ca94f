/** Which provider keeps which of the planned services. */
import type { Territory } from '../../src/domain/area.ts';
import type { PlannedService } from './plan.ts';
import { Random, WeightedList } from './random.ts';
import { FIELDS, type Field } from './service-kinds.ts';

export interface PlannedProvider {
  readonly index: number;
  readonly field: Field | 'all';
  readonly services: readonly PlannedService[];
  /** A natural person under its own name. */
  readonly isPerson: boolean;
  /** Whether the register knows its IČO; a natural person may have none. */
  readonly hasIco: boolean;
}

/** Services a provider has; about three on average. */
const PROVIDER_SIZES = new WeightedList(
  [
    [1, 40],
    [2, 25],
    [3, 14],
    [4, 8],
    [5, 5],
    [6, 3],
    [7, 2],
    [9, 2],
    [12, 1],
  ] as const,
  ([, weight]) => weight,
);
/** Every n-th of the small providers is a natural person. */
const NATURAL_PERSON_EVERY = 25;
/** A provider of everything in a bigger ORP takes a dozen of its services at most. */
const MIN_SERVICES_FOR_BROAD = 24;

/**
 * Every service to a provider of its kraj, mostly with others of its field in the same ORP or the next.
 *
 * @param firstIndex above those of all other providers
 */
export function planProviders(
  territory: Territory,
  services: readonly PlannedService[],
  seed: string,
  firstIndex = 0,
): PlannedProvider[] {
  const random = new Random(`${seed}/providers`);
  const providers: PlannedProvider[] = [];
  let small = 0;
  const add = (field: PlannedProvider['field'], own: readonly PlannedService[]): void => {
    if (own.length === 0) return;
    if (own.length <= 2 && field !== 'all') small += 1;
    const isPerson = own.length <= 2 && field !== 'all' && small % NATURAL_PERSON_EVERY === 0;
    const hasIco = !isPerson || small !== NATURAL_PERSON_EVERY * 2;
    providers.push({ index: firstIndex + providers.length, field, services: own, isPerson, hasIco });
  };
  const byKraj = Map.groupBy(services, ({ orp }) => territory.getKraj(orp.krajCode));
  for (const kraj of territory.kraje) {
    const rest = takeBroad(byKraj.get(kraj) ?? [], random, (own) => add('all', own));
    for (const field of FIELDS) {
      const own = rest.filter((service) => service.field === field);
      for (let from = 0; from < own.length;) {
        const [size] = PROVIDER_SIZES.pick(random);
        add(field, own.slice(from, from + size));
        from += size;
      }
    }
  }
  return providers;
}

/** Takes out the services of providers that do a bit of everything; returns the rest by ORP. */
function takeBroad(
  services: readonly PlannedService[],
  random: Random,
  add: (own: readonly PlannedService[]) => void,
): PlannedService[] {
  const byOrp = Map.groupBy(random.shuffle(services), ({ orp }) => orp.code);
  return [...byOrp.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      if (own.length < MIN_SERVICES_FOR_BROAD || random.chance(0.3)) return own;
      const size = random.int(7, 12);
      add(own.slice(0, size));
      return own.slice(size);
    });
}
