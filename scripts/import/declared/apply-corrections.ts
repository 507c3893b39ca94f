/**
 * Corrections onto the records they name: after normalise and before geocode, so that a mended
 * address code leads to its point. Ids of places stay what they were.
 *
 * What does not fit the register any more is gathered, not thrown: guard-corrections.ts stops the
 * import once it is known which records are published at all, with everything at once.
 */
import type { Territory } from '../../../src/domain/area.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { Service } from '../../../src/domain/service.ts';
import { type IsoDate, isInForce } from '../../../src/domain/validity.ts';
import { compareText } from '../../lib/order.ts';
import type { SecrecyFacts } from '../changes/exposure.ts';
import { personTests } from '../privacy/person-texts.ts';
import type { TextTest } from '../privacy/persons.ts';
import { writeField } from './field-access.ts';
import { type Correction, type Corrections, recordName } from './read-corrections.ts';
import { reasonToRefuse, refusePersonalEmails } from './refuse-correction.ts';
import { withPrivacyRules } from './recheck-privacy.ts';
import type { Fault } from './yaml-file.ts';

/** With what is known of secrecy besides the providers themselves. */
export interface CorrectionContext extends Partial<Pick<SecrecyFacts, 'hiddenCodes' | 'hasSecretPlace'>> {
  readonly territory: Territory;
  readonly asOf: IsoDate;
  /** Surnames the register lists with the provider, in any of its records. */
  readonly surnamesOf?: ((provider: Provider) => ReadonlySet<string>) | undefined;
}

/** With what is known of the provider of a record. */
export interface RecordContext extends Omit<CorrectionContext, 'hasSecretPlace'> {
  readonly hasSecretPlace: boolean;
  readonly namesPerson: TextTest;
}

export interface CorrectedProviders {
  /** Those without a correction are the same objects as before. */
  readonly providers: Provider[];
  /** Corrections that were applied. */
  readonly used: readonly Correction[];
  /** Ids of services the corrections themselves ended: they are not published, and that is meant. */
  readonly endedIds: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

export function applyCorrections(
  providers: readonly Provider[],
  { corrections, faults: unreadable }: Corrections,
  context: CorrectionContext,
): CorrectedProviders {
  const found: Found = { used: [], endedIds: new Set(), faults: [...unreadable] };
  const waiting = Map.groupBy(corrections, recordName);
  /** Corrections of a record, taken out of those that wait for theirs. */
  const take = (level: Correction['level'], record: string) => {
    const name = recordName({ level, record });
    const own = waiting.get(name) ?? [];
    waiting.delete(name);
    return own;
  };
  const corrected = providers.map((provider) => {
    const own = take('provider', provider.key);
    const ofServices = provider.services.map(({ id }) => take('service', id));
    return own.length + ofServices.flat().length === 0
      ? provider
      : correctProvider(provider, { own, ofServices }, context, found);
  });
  for (const { fault } of [...waiting.values()].flat()) {
    found.faults.push(
      fault('unused: the register has no such record in force; mend its number or delete the entry'),
    );
  }
  return { ...found, providers: corrected.filter((provider) => provider !== null) };
}

interface Found {
  readonly used: Correction[];
  readonly endedIds: Set<string>;
  readonly faults: Fault[];
}

/** @returns `null` when the corrections end all its services */
function correctProvider(
  provider: Provider,
  { own, ofServices }: { own: readonly Correction[]; ofServices: readonly (readonly Correction[])[] },
  context: CorrectionContext,
  found: Found,
): Provider | null {
  const hasSecretPlace =
    context.hasSecretPlace?.(provider) === true || provider.services.some(({ secret }) => secret !== null);
  const namesPerson = personTests(context.surnamesOf?.(provider) ?? new Set(), provider.name).inPlaceName;
  const correct = <Kind extends Service | Provider>(
    record: Kind,
    corrections: readonly Correction[],
  ): Kind =>
    corrections.length === 0
      ? record
      : correctRecord(record, corrections, { ...context, hasSecretPlace, namesPerson }, found);

  const services = provider.services.map((service, index): Service => {
    const corrected = correct(service, ofServices[index] ?? []);
    const places = corrected.places.filter((place) => isInForce(place, context.asOf));
    return places.length === corrected.places.length ? corrected : { ...corrected, places };
  });
  const inForce = services.filter((service) => isInForce(service, context.asOf));
  for (const { id } of services) if (!inForce.some((service) => service.id === id)) found.endedIds.add(id);
  const corrected = correct(provider, own);
  const [first, ...others] = inForce;
  if (first === undefined) return null;

  const result = withPrivacyRules({ ...corrected, services: [first, ...others] }, context, hasSecretPlace);
  const applied = [...own, ...ofServices.flat()].filter((correction) => found.used.includes(correction));
  found.faults.push(...refusePersonalEmails(applied, result));
  return result;
}

function correctRecord<Kind extends Service | Provider>(
  record: Kind,
  corrections: readonly Correction[],
  context: RecordContext,
  { used, faults }: Found,
): Kind {
  const applied: Correction[] = [];
  let corrected = record;
  for (const correction of corrections.toSorted((a, b) => compareText(a.field, b.field))) {
    const isTwice = applied.some(({ field }) => field === correction.field);
    const reason = isTwice
      ? 'this field is corrected twice; keep one of the entries'
      : reasonToRefuse(record, correction, context);
    if (reason === null) {
      corrected = writeField(corrected, correction.name, correction.value, context.territory);
      applied.push(correction);
    } else faults.push(correction.fault(reason));
  }
  used.push(...applied);
  return {
    ...corrected,
    corrections: applied.map(({ field, reason, source, date }) => ({
      field,
      // By hand or not: what people write beside a secret place may tell where it is.
      reason: context.hasSecretPlace ? null : reason,
      source,
      date,
    })),
  };
}
