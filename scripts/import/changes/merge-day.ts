/**
 * What this run changed, joined with what is on file → changes.json as it is to be.
 *
 * A day of the file holds all that changed since the day before it. So a second import of the
 * same date is joined with the first, and an import of an older date takes the later days back:
 * nothing on file is ever later than the last import.
 */
import { daysBetween } from '../../../src/domain/provenance.ts';
import {
  CHANGES_KEPT_DAYS,
  type DayChanges,
  type RegisterChanges,
  type Tombstone,
} from '../../../src/domain/register-changes.ts';
import type { ServiceId } from '../../../src/domain/service.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { compareText, sortedUnique } from '../../lib/order.ts';
import type { Comparison } from './compare.ts';
import { composeDays, isNothing, NOTHING_CHANGED, withoutServices } from './compose-days.ts';
import type { SecrecyFacts } from './exposure.ts';
import { keepTombstones, providerOf, reduceTombstones } from './tombstones.ts';

export interface MergeFacts extends Pick<SecrecyFacts, 'secretIds' | 'hasSecretPlace'> {
  readonly asOf: IsoDate;
}

export interface MergedChanges {
  readonly changes: RegisterChanges;
  /** Of this run alone, for its report. */
  readonly day: DayChanges;
  /** As in Comparison; the ids of services that turned secret are among them. */
  readonly exposedIds: readonly ServiceId[];
  /** Codes of types whose rows before `asOf` must leave history.csv. */
  readonly typesToForget: readonly string[];
}

export function mergeDay(onFile: RegisterChanges, comparison: Comparison, facts: MergeFacts): MergedChanges {
  const { asOf } = facts;
  const exposed = exposedAfterEnd(onFile, comparison, facts);
  const exposedIds = exposed.map(({ id }) => id);
  const turned = new Set([...comparison.day.turnedSecret, ...exposedIds]);
  const day = composeDays(comparison.day, { ...NOTHING_CHANGED, turnedSecret: exposedIds });
  const known = Object.entries(onFile.days)
    .map(([date, changes]) => [date, withoutServices(changes, turned)] as const)
    .toSorted(([a], [b]) => compareText(a, b));
  const today = [...known.filter(([date]) => date >= asOf).map(([, changes]) => changes), day].reduce(
    composeDays,
  );
  const earlier = known.filter(([date]) => date < asOf && daysBetween(date, asOf) <= CHANGES_KEPT_DAYS);

  const added = new Set(comparison.day.added);
  const ended = new Set(today.ended.map(({ id }) => id));
  const tombstones = [
    ...onFile.tombstones.filter(({ id }) => !added.has(id)),
    ...comparison.tombstones,
  ].filter(({ id, asOf: missedOn }) => missedOn < asOf || ended.has(id) || turned.has(id));
  return {
    changes: {
      days: Object.fromEntries(
        [...earlier, [asOf, today] as const].filter(([, changes]) => !isNothing(changes)),
      ),
      tombstones: reduceTombstones(keepTombstones(tombstones, asOf), facts),
    },
    day,
    exposedIds: sortedUnique([...comparison.exposedIds, ...exposedIds]),
    typesToForget: sortedUnique([
      ...comparison.typesToForget,
      ...exposed.map(({ typeCode }) => typeCode),
      ...registeredAnew(onFile, comparison, facts),
    ]),
  };
}

/** Services that ended open, and now come back with a secret place or are marked though they have ended. */
function exposedAfterEnd(
  { tombstones }: RegisterChanges,
  { addedSecret }: Comparison,
  { secretIds }: Pick<MergeFacts, 'secretIds'>,
): Tombstone[] {
  const added = new Set(addedSecret.map(({ service }) => service.id));
  return tombstones.filter(({ id, open }) => open !== null && (secretIds.has(id) || added.has(id)));
}

/**
 * Types of services that ended while their provider, or one linked to it by whatever name, has a new
 * secret one of the same type: most likely the same service under a new registration, so that the
 * fall of a count would tell its ORP.
 */
function registeredAnew(
  { tombstones }: RegisterChanges,
  comparison: Comparison,
  { hasSecretPlace }: Pick<MergeFacts, 'hasSecretPlace'>,
): string[] {
  const added = new Set(comparison.addedSecret.map(({ service }) => service.typeCode));
  return [...tombstones, ...comparison.tombstones]
    .filter((tombstone) => added.has(tombstone.typeCode) && hasSecretPlace(providerOf(tombstone)))
    .map(({ typeCode }) => typeCode);
}
