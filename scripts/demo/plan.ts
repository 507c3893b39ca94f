/**
 * Plan of the demo: which services there are, in which ORP, and which of them carries
 * which trap. Small against the records, which are made from it one by one.
 */
import type { Area, Orp, Territory } from '../../src/domain/area.ts';
import { endLately } from './lately.ts';
import { withLongTail } from './long-tail.ts';
import { type Oddities, oddities } from './oddities.ts';
import { Random, WeightedList } from './random.ts';
import { KIND_TOTAL, SERVICE_KINDS, type Field, type ServiceKind } from './service-kinds.ts';

/** Where a service stands on the day of the demo. */
export type Life = 'in-force' | 'ended' | 'ended-with-open-place' | 'future';

export interface PlannedService extends Oddities {
  /** From 0, in the order of planning. */
  readonly index: number;
  readonly kind: ServiceKind;
  readonly orp: Orp;
  readonly life: Life;
  readonly field: Field;
  /** Places in addition to those usual for its kind. */
  readonly morePlaces: number;
}

/** Ended ones to those in force, so that about 12 % of the register has ended. */
const ENDED_RATIO = 0.15;
const FUTURE_RATIO = 0.015;

/** How many services planServices gives: those that ended or are to come too. */
export function countPlanned(count: number): number {
  return count + Math.round(count * ENDED_RATIO) + Math.round(count * FUTURE_RATIO);
}

/** @param count services in force */
export function planServices(
  territory: Territory,
  area: Area,
  count: number,
  seed: string,
): PlannedService[] {
  const random = new Random(`${seed}/plan`);
  const orps = territory.orpsIn(area);
  const weighted = new WeightedList(orps, ({ population }) => population.total);
  const services: PlannedService[] = [];
  const add = (kind: ServiceKind, orp: Orp, life: Life, ordinal: number): void => {
    services.push({
      index: services.length,
      kind,
      orp,
      life,
      field: random.pick(kind.fields),
      morePlaces: 0,
      ...oddities(kind, life, ordinal, random),
    });
  };

  for (const [kind, quota] of quotas(count, orps.length)) {
    const everywhere = kind.isEverywhere === true ? orps : [];
    const spread = quota - everywhere.length;
    const start = random.next();
    const others = Array.from({ length: spread }, (_, step) =>
      weighted.at(((start + step) / spread) * weighted.total),
    );
    for (const [ordinal, orp] of [...everywhere, ...others].entries()) add(kind, orp, 'in-force', ordinal);
  }
  const kinds = new WeightedList(SERVICE_KINDS, ({ weight }) => weight);
  for (let left = Math.round(count * ENDED_RATIO); left > 0; left -= 1) {
    add(kinds.pick(random), weighted.pick(random), left % 5 === 0 ? 'ended-with-open-place' : 'ended', left);
  }
  for (let left = Math.round(count * FUTURE_RATIO); left > 0; left -= 1) {
    add(kinds.pick(random), weighted.pick(random), 'future', left);
  }
  return endLately(withLongTail(services, seed), count);
}

/**
 * More ended services than the register has.
 *
 * @param firstIndex above those of all other services
 */
export function planEnded(
  territory: Territory,
  area: Area,
  count: number,
  firstIndex: number,
  seed: string,
): PlannedService[] {
  const random = new Random(`${seed}/plan`);
  const orps = new WeightedList(territory.orpsIn(area), ({ population }) => population.total);
  const kinds = new WeightedList(SERVICE_KINDS, ({ weight }) => weight);
  return Array.from({ length: count }, (_, ordinal) => {
    const kind = kinds.pick(random);
    return {
      index: firstIndex + ordinal,
      kind,
      orp: orps.pick(random),
      life: 'ended',
      field: random.pick(kind.fields),
      morePlaces: 0,
      ...oddities(kind, 'ended', ordinal, random),
    };
  });
}

/** How many of each kind, their sum `count`; at least one, and one for every ORP of what is everywhere. */
function quotas(count: number, orpCount: number): (readonly [ServiceKind, number])[] {
  const shares = SERVICE_KINDS.map((kind) => {
    const exact = (kind.weight / KIND_TOTAL) * count;
    return { kind, exact, quota: Math.max(Math.floor(exact), kind.isEverywhere === true ? orpCount : 1) };
  });
  let left = count - shares.reduce((sum, { quota }) => sum + quota, 0);
  for (const share of shares.toSorted((a, b) => b.exact - b.quota - (a.exact - a.quota))) {
    if (left <= 0) break;
    share.quota += 1;
    left -= 1;
  }
  return shares.map(({ kind, quota }) => [kind, quota]);
}
