/**
 * Plan of the demo: which services there are, in which ORP, and which of them carries
 * which trap. Small against the records, which are made from it one by one.
 */
import type { Area, Orp, Territory } from '../../src/domain/area.ts';
import { Random, WeightedList } from './random.ts';
import {
  CRISIS_HELP,
  INTERVENTION_CENTRE,
  KIND_TOTAL,
  SERVICE_KINDS,
  SHELTER,
  VICTIMS_OF_VIOLENCE,
  type Audience,
  type Field,
  type ServiceKind,
} from './service-kinds.ts';

/** Where a service stands on the day of the demo. */
export type Life = 'in-force' | 'ended' | 'ended-with-open-place' | 'future';

/** What is odd about a service, each known from the real register. */
export type Trap =
  | 'ends-on-as-of'
  | 'starts-on-as-of'
  | 'ends-later'
  | 'place-ends-on-as-of'
  | 'no-places'
  | 'open-and-secret'
  | 'place-outside'
  | 'overlapping-places'
  | 'many-places';

/** The address may stand beside the flag, in the register by mistake; it may even be the provider's seat. */
export type Secrecy = 'open' | 'secret' | 'secret-with-address' | 'secret-at-seat';

export interface PlannedService {
  /** From 0, in the order of planning. */
  readonly index: number;
  readonly kind: ServiceKind;
  readonly audience: Audience;
  readonly orp: Orp;
  readonly life: Life;
  readonly field: Field;
  readonly trap: Trap | null;
  readonly secrecy: Secrecy;
}

/** Ended ones to those in force, so that about 12 % of the register has ended. */
const ENDED_RATIO = 0.15;
const FUTURE_RATIO = 0.015;
const ENDS_LATER_SHARE = 0.02;

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
  return services;
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

/** Traps go by the ordinal of a service among those of its type, so that each is there at every size. */
function oddities(
  kind: ServiceKind,
  life: Life,
  ordinal: number,
  random: Random,
): Pick<PlannedService, 'audience' | 'trap' | 'secrecy'> {
  const victims = kind.audiences.find(({ groups: [first] }) => first === VICTIMS_OF_VIOLENCE);
  const isForVictims = kind.type === SHELTER && victims !== undefined && ordinal % 4 === 3;
  const others =
    kind.type === SHELTER ? kind.audiences.filter((audience) => audience !== victims) : kind.audiences;
  const audience = isForVictims ? victims : random.pickEarly(others);
  const endsLater = random.chance(ENDS_LATER_SHARE);
  if (life !== 'in-force') return { audience, trap: null, secrecy: 'open' };
  const trap = TRAPS[`${kind.type}/${ordinal}`] ?? (endsLater ? 'ends-later' : null);
  return { audience, trap, secrecy: secrecyOf(kind.type, isForVictims, ordinal) };
}

/** By type and ordinal within the type. */
const TRAPS: Readonly<Partial<Record<string, Trap>>> = {
  '33/2': 'ends-on-as-of',
  '30/1': 'starts-on-as-of',
  '10/4': 'ends-later',
  '28/3': 'place-ends-on-as-of',
  '19/0': 'no-places',
  '3/5': 'no-places',
  '23/1': 'open-and-secret',
  '3/2': 'place-outside',
  '8/4': 'place-outside',
  '1/20': 'place-outside',
  '4/3': 'overlapping-places',
  '29/1': 'overlapping-places',
  '4/20': 'many-places',
};

/** Intervention centres are secret, and about half of the crisis help and of the shelters for victims. */
function secrecyOf(type: number, isForVictims: boolean, ordinal: number): Secrecy {
  if (type === INTERVENTION_CENTRE) return 'secret';
  if (type === CRISIS_HELP && ordinal % 2 === 0) return 'secret';
  if (!isForVictims || ordinal % 8 !== 3) return 'open';
  return (['secret-at-seat', 'secret', 'secret-with-address'] as const)[((ordinal - 3) / 8) % 3] ?? 'secret';
}
