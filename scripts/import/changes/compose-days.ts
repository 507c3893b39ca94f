/**
 * Two lists of changes, one after the other, as one: of an import on the same date, or of later
 * dates that an import of an older one takes back.
 */
import { ChangedField, type DayChanges, type ServiceEnd } from '../../../src/domain/register-changes.ts';
import type { ServiceId } from '../../../src/domain/service.ts';
import { sortedUnique } from '../../lib/order.ts';

export const NOTHING_CHANGED: DayChanges = { added: [], changed: [], ended: [], turnedSecret: [] };

export function isNothing({ added, changed, ended, turnedSecret }: DayChanges): boolean {
  return added.length + changed.length + ended.length + turnedSecret.length === 0;
}

/** What happened to one service. */
interface Happening {
  readonly isAdded: boolean;
  readonly fields: readonly ChangedField[];
  readonly end: ServiceEnd | null;
  readonly isTurnedSecret: boolean;
}

/** @param first the earlier of the two */
export function composeDays(first: DayChanges, second: DayChanges): DayChanges {
  const [earlier, later] = [happeningsOf(first), happeningsOf(second)];
  const ids = sortedUnique([...earlier.keys(), ...later.keys()]);
  const happenings = ids.map((id) => ({ id, ...compose(earlier.get(id), later.get(id)) }));
  return {
    added: happenings.filter(({ isAdded }) => isAdded).map(({ id }) => id),
    changed: happenings.flatMap(({ id, fields: [field, ...others] }) =>
      field === undefined ? [] : [{ id, fields: [field, ...others] }],
    ),
    ended: happenings.flatMap(({ end }) => end ?? []),
    turnedSecret: happenings.filter(({ isTurnedSecret }) => isTurnedSecret).map(({ id }) => id),
  };
}

/** Everything said of these services goes, also that they turned secret before. */
export function withoutServices(day: DayChanges, ids: ReadonlySet<ServiceId>): DayChanges {
  return {
    added: day.added.filter((id) => !ids.has(id)),
    changed: day.changed.filter(({ id }) => !ids.has(id)),
    ended: day.ended.filter(({ id }) => !ids.has(id)),
    turnedSecret: day.turnedSecret.filter((id) => !ids.has(id)),
  };
}

const NOTHING: Happening = { isAdded: false, fields: [], end: null, isTurnedSecret: false };

/**
 * | first | then | together |
 * |---|---|---|
 * | added | changed | added |
 * | added | ended | nothing: it was not there before, and it is not there now |
 * | changed | changed | the fields of both |
 * | changed | ended | ended |
 * | ended | added | nothing: what differs between the two is not known |
 * | any | turned secret | turned secret, and ended if it is; the same the other way round |
 */
function compose(first: Happening = NOTHING, second: Happening = NOTHING): Happening {
  const isTurnedSecret = first.isTurnedSecret || second.isTurnedSecret;
  const end = second.end ?? (second.isAdded ? null : first.end);
  const isNew = first.isAdded || (second.isAdded && first.end === null);
  if (isNew && end !== null) return { ...NOTHING, isTurnedSecret };
  const fields = new Set([...first.fields, ...second.fields]);
  return {
    isAdded: isNew && !isTurnedSecret,
    fields:
      isNew || end !== null || isTurnedSecret
        ? []
        : ChangedField.options.filter((field) => fields.has(field)),
    end,
    isTurnedSecret,
  };
}

function happeningsOf({ added, changed, ended, turnedSecret }: DayChanges): Map<ServiceId, Happening> {
  const happenings = new Map<ServiceId, Happening>();
  const note = (id: ServiceId, part: Partial<Happening>) =>
    happenings.set(id, { ...(happenings.get(id) ?? NOTHING), ...part });
  for (const id of added) note(id, { isAdded: true });
  for (const { id, fields } of changed) note(id, { fields });
  for (const end of ended) note(end.id, { end });
  for (const id of turnedSecret) note(id, { isTurnedSecret: true });
  return happenings;
}
