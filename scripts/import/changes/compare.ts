/**
 * The last import and the new one, provider by provider → what changed.
 *
 * Only providers whose file is new, changed or gone need to be given, one pair at a time: of
 * each pair only services that left the file or came into it are kept, as they may have moved.
 */
import type { Provider } from '../../../src/domain/provider.ts';
import type { DayChanges, ServiceChange, Tombstone } from '../../../src/domain/register-changes.ts';
import type { Service, ServiceId } from '../../../src/domain/service.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { compareCodes, compareText, sortedUnique } from '../../lib/order.ts';
import {
  hidesAddresses,
  losesProviderAddress,
  type SecrecyFacts,
  turnsSecret,
  wasAtHiddenCode,
} from './exposure.ts';
import { type Fate, toReason } from './fate.ts';
import { changedFields, type ProvidedService } from './fields.ts';
import { toTombstone } from './tombstones.ts';

export interface CompareFacts extends SecrecyFacts {
  readonly asOf: IsoDate;
  /** Asked only of services of the last import that the new one does not have. */
  readonly fateOf: (id: ServiceId) => Fate;
}

/** What one run changes, before it is joined with what is on file. */
export interface Comparison {
  readonly day: DayChanges;
  /** Of all services that ended in this run. */
  readonly tombstones: readonly Tombstone[];
  /** Added and ended services that may be named in a report. */
  readonly nameable: readonly ProvidedService[];
  /** Added services with a secret place. */
  readonly addedSecret: readonly ProvidedService[];
  /** Services whose pages, or whose provider's pages, published an address that is secret now; by id. */
  readonly exposedIds: readonly ServiceId[];
  /** Codes of types whose earlier counts could tell where a secret place is. */
  readonly typesToForget: readonly string[];
}

/** A service of a file on one side only. */
interface Leftover extends ProvidedService {
  /** Its provider on the other side, `null` when that one is gone or new. */
  readonly counterpart: Provider | null;
}

export class RegisterComparison {
  readonly #facts: CompareFacts;
  readonly #gone = new Map<ServiceId, Leftover>();
  readonly #added = new Map<ServiceId, Leftover>();
  readonly #changed: ServiceChange[] = [];
  readonly #turnedSecret: ServiceId[] = [];
  readonly #exposed: ServiceId[] = [];
  readonly #typesToForget = new Set<string>();

  constructor(facts: CompareFacts) {
    this.#facts = facts;
  }

  /** One file of content/register/providers before and after; `null` where it is not there. */
  add(before: Provider | null, after: Provider | null): void {
    const earlier = new Map(servicesOf(before).map((item) => [item.service.id, item]));
    for (const now of servicesOf(after)) {
      const { id } = now.service;
      const known = earlier.get(id);
      earlier.delete(id);
      if (known === undefined) this.#added.set(id, { ...now, counterpart: before });
      else this.#compare(known, now);
    }
    for (const [id, item] of earlier) this.#gone.set(id, { ...item, counterpart: after });
  }

  /** To be called once, after the last pair. */
  finish(): Comparison {
    for (const [id, earlier] of this.#gone) {
      const now = this.#added.get(id);
      if (now === undefined) continue;
      this.#compare(earlier, now);
      this.#gone.delete(id);
      this.#added.delete(id);
    }
    const added = [...this.#added.values()].toSorted(byServiceId);
    for (const { counterpart, ...now } of added) this.#noteExposed(counterpart, now);
    const gone = [...this.#gone.values()].toSorted(byServiceId);
    const tombstones = gone.map((leftover) => this.#bury(leftover));
    return {
      day: {
        added: added.map(({ service }) => service.id),
        changed: this.#changed.toSorted((a, b) => compareCodes(a.id, b.id)),
        ended: tombstones.map(({ id, reason, endedOn }) => ({ id, reason, endedOn })),
        turnedSecret: sortedUnique(this.#turnedSecret),
      },
      tombstones,
      nameable: [
        ...added.filter(({ service }) => service.secret === null),
        ...gone.filter((_leftover, index) => tombstones[index]?.open !== null),
      ],
      addedSecret: added.filter(({ service }) => service.secret !== null),
      exposedIds: sortedUnique([...this.#turnedSecret, ...this.#exposed]),
      typesToForget: [...this.#typesToForget].toSorted(compareText),
    };
  }

  #compare(before: ProvidedService, after: ProvidedService): void {
    if (before.service.secret === null) this.#noteExposed(before.provider, after);
    if (this.#noteSecrecy(before, after)) return;
    const hides =
      hidesAddresses([before.provider, after.provider], this.#facts) ||
      wasAtHiddenCode(before.service, this.#facts);
    const [first, ...others] = changedFields(before, after, { hidesAddresses: hides });
    if (first !== undefined) this.#changed.push({ id: after.service.id, fields: [first, ...others] });
  }

  #bury(leftover: Leftover): Tombstone {
    const { provider, service, counterpart } = leftover;
    const { asOf, fateOf } = this.#facts;
    const isSecret = this.#noteSecrecy(leftover, null) || service.secret !== null;
    const isReduced =
      isSecret ||
      wasAtHiddenCode(service, this.#facts) ||
      hidesAddresses([provider, counterpart], this.#facts);
    return toTombstone(leftover, { ...toReason(fateOf(service.id), { isSecret }), asOf }, { isReduced });
  }

  /** @returns whether the service turns secret; then nothing else is told of it */
  #noteSecrecy(before: ProvidedService, after: ProvidedService | null): boolean {
    const { id, typeCode } = before.service;
    const turns = turnsSecret(before, after, this.#facts);
    const wasAtHidden = wasAtHiddenCode(before.service, this.#facts);
    if (turns) this.#turnedSecret.push(id);
    else if (wasAtHidden) this.#exposed.push(id);
    if (turns || wasAtHidden) this.#typesToForget.add(typeCode);
    return turns;
  }

  /** A place that is secret from now on may be where its provider's seat was published. */
  #noteExposed(before: Provider | null, { provider, service }: ProvidedService): void {
    if (service.secret === null || before === null) return;
    if (losesProviderAddress(before, provider)) this.#exposed.push(service.id);
  }
}

/** Compares all at once: for few providers, and for tests. */
export function compareProviders(
  before: readonly Provider[],
  after: readonly Provider[],
  facts: CompareFacts,
): Comparison {
  const comparison = new RegisterComparison(facts);
  const now = new Map(after.map((provider) => [provider.key, provider]));
  for (const provider of before) {
    comparison.add(provider, now.get(provider.key) ?? null);
    now.delete(provider.key);
  }
  for (const provider of now.values()) comparison.add(null, provider);
  return comparison.finish();
}

function servicesOf(provider: Provider | null): ProvidedService[] {
  return provider === null ? [] : provider.services.map((service) => ({ provider, service }));
}

function byServiceId(a: { readonly service: Service }, b: { readonly service: Service }): number {
  return compareCodes(a.service.id, b.service.id);
}
