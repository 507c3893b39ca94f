/**
 * Ballast: the file gets many times as big, and nothing of what is published differs.
 *
 * About half of it are ended services, half are documents and past places of those in force. All
 * of it has houses, ids and generators of its own.
 */
import type { Area } from '../../src/domain/area.ts';
import { AddressBook } from './address-points.ts';
import { lastYearOf, yearOf } from './dates.ts';
import { makeDocument } from './documents.ts';
import { pastPlaceMaker } from './place-history.ts';
import { type PlannedProvider, planProviders } from './plan-providers.ts';
import { type PlannedService, planEnded } from './plan.ts';
import { type DemoProvider, makeProvider } from './providers.ts';
import { Random } from './random.ts';
import type { RawRecord, RawSupplement } from './raw-record.ts';
import { makeRecord, termOf } from './services.ts';
import type { DemoWorld } from './world.ts';

/** Ended services for each record of the file without ballast, times what the factor is above 1. */
const ENDED_PER_RECORD = 0.7;
/** Bytes for each byte of a record in force, likewise. */
const GROWTH = 0.6;
/** Every n-th ended service is of a provider that has others in force. */
const LIVING_PROVIDER_EVERY = 3;
const PAST_PLACE_SHARE = 0.3;
const DOCUMENTS = [
  ['personalniZajisteni', 'staff'],
  ['realizacePoskytovani', 'running'],
  ['planyFinancnihoZajisteni', 'finance'],
] as const;
const NO_SUPPLEMENT: Readonly<RawSupplement> = {
  personalniZajisteni: null,
  realizacePoskytovani: null,
  planyFinancnihoZajisteni: null,
  kontrolyPlneniRegistracnichPodminek: null,
  dotaceZeStatnihoRozpoctu: null,
  evidovaneInspekce: null,
};

/**
 * @param records in the file without ballast
 * @param factor how many times as big the file is to be
 * @returns ended services to be added
 */
export function countEnded(records: number, factor: number): number {
  return Math.round((factor - 1) * ENDED_PER_RECORD * records);
}

interface BallastOptions {
  readonly factor: number;
  readonly area: Area;
  /** How many there are without ballast. */
  readonly records: number;
  readonly providers: number;
}

export class Ballast {
  readonly #world: DemoWorld;
  readonly #options: BallastOptions;
  readonly #ended: readonly (readonly [PlannedProvider, PlannedService])[];
  #written = 0;
  /** Services of one provider come one after another, so no more than one need be kept. */
  #last: DemoProvider | null = null;

  constructor(world: DemoWorld, options: BallastOptions) {
    const { territory, seed } = world;
    const book = new AddressBook(territory, 2);
    this.#world = { ...world, book, more: book };
    this.#options = options;
    const { factor, area, records, providers } = options;
    const services = planEnded(territory, area, countEnded(records, factor), records, `${seed}/ballast`);
    this.#ended = planProviders(territory, services, `${seed}/ballast`, providers).flatMap((provider) =>
      provider.services.map((service) => [provider, service] as const),
    );
  }

  get book(): AddressBook {
    return this.#world.book;
  }

  /** Adds to a record in force what the importer drops. */
  grow(record: RawRecord, service: PlannedService, { brand }: DemoProvider): void {
    if (service.life !== 'in-force') return;
    const { book, finder, seed } = this.#world;
    const random = new Random(`${seed}/ballast/${service.index}`);
    const term = termOf(record);
    const places = record.zarizeni ?? [];
    const supplement = record.doplnkoveUdaje ?? { ...NO_SUPPLEMENT };
    record.doplnkoveUdaje = supplement;
    const makePast = pastPlaceMaker(places, { service, term, brand }, { book, finder }, random);
    let left = (this.#options.factor - 1) * GROWTH * sizeOf(record);
    while (left > 0) {
      if (makePast !== null && random.chance(PAST_PLACE_SHARE)) {
        const place = makePast();
        places.push(place);
        left -= sizeOf(place);
      } else {
        const [key, kind] = random.pick(DOCUMENTS);
        const document = makeDocument(
          kind,
          random.int(yearOf(term.from), lastYearOf(term)),
          record.portalId,
          random,
        );
        (supplement[key] ??= []).push(document);
        left -= sizeOf(document);
      }
    }
  }

  /**
   * Ended services due by now, spread evenly over the file.
   *
   * @param share of the other records written so far
   * @param living a provider with services in force
   */
  *takeEnded(share: number, living: DemoProvider): Generator<RawRecord> {
    const due = Math.round(share * this.#ended.length);
    for (; this.#written < due; this.#written += 1) {
      const [plan, service] = this.#ended[this.#written] ?? [];
      if (plan === undefined || service === undefined) return;
      const number = this.#options.records + this.#written;
      yield this.#written % LIVING_PROVIDER_EVERY === 0
        ? makeRecord(service, number, { ...living, houses: [] }, this.#world)
        : makeRecord(service, number, this.#providerOf(plan), this.#world);
    }
  }

  #providerOf(plan: PlannedProvider): DemoProvider {
    if (this.#last?.planned === plan) return this.#last;
    const { finder, book, seed } = this.#world;
    const [first] = plan.services;
    if (first === undefined) throw new RangeError(`provider ${plan.index} has no service`);
    this.#last = makeProvider(
      plan,
      finder.obecOf(first.orp, new Random(`${seed}/seat/${plan.index}`)),
      book,
      seed,
    );
    return this.#last;
  }
}

/** In bytes of the file. */
function sizeOf(part: object): number {
  return Buffer.byteLength(JSON.stringify(part));
}
