/** What is odd about the services of the demo: each oddity is known from the real register. */
import type { Life } from './plan.ts';
import type { Random } from './random.ts';
import {
  CRISIS_HELP,
  INTERVENTION_CENTRE,
  SHELTER,
  VICTIMS_OF_VIOLENCE,
  type Audience,
  type ServiceKind,
} from './service-kinds.ts';

export type Trap =
  | 'ends-on-as-of'
  | 'starts-on-as-of'
  | 'ends-later'
  | 'place-ends-on-as-of'
  | 'no-places'
  | 'open-and-secret'
  | 'place-outside'
  | 'overlapping-places'
  | 'many-places'
  // between the two days of the demo
  | 'starts-lately'
  | 'ends-lately'
  | 'moves-lately'
  // what a check of the data should find
  | 'place-ends-before-it-begins'
  | 'point-in-other-obec'
  | 'foreign-psc'
  | 'capacity-without-unit'
  | 'long-remark'
  | 'contacts-that-are-none'
  | 'personal-email';

/** The address may stand beside the flag, in the register by mistake; it may even be the provider's seat. */
export type Secrecy = 'open' | 'secret' | 'secret-with-address' | 'secret-at-seat';

export interface Oddities {
  readonly audience: Audience;
  readonly trap: Trap | null;
  readonly secrecy: Secrecy;
}

const ENDS_LATER_SHARE = 0.02;

/** By type and ordinal within the type; every `TRAP_CYCLE`-th service of a type has them again. */
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
  '15/2': 'place-ends-before-it-begins',
  '13/1': 'point-in-other-obec',
  '14/1': 'foreign-psc',
  '10/1': 'capacity-without-unit',
  '12/1': 'long-remark',
  '32/1': 'contacts-that-are-none',
  '25/1': 'personal-email',
};
const TRAP_CYCLE = 200;
/** About one service in a hundred begins between the two days, as many move. */
const LATE_CYCLE = 97;
const STARTS_LATELY = 25;
const MOVES_LATELY = 28;

/** Traps go by the ordinal of a service among those of its type, so that each is there at every size. */
export function oddities(kind: ServiceKind, life: Life, ordinal: number, random: Random): Oddities {
  const victims = kind.audiences.find(({ groups: [first] }) => first === VICTIMS_OF_VIOLENCE);
  const isForVictims = kind.type === SHELTER && victims !== undefined && ordinal % 4 === 3;
  const others =
    kind.type === SHELTER ? kind.audiences.filter((audience) => audience !== victims) : kind.audiences;
  const audience = isForVictims ? victims : random.pickEarly(others);
  const endsLater = random.chance(ENDS_LATER_SHARE);
  if (life !== 'in-force') return { audience, trap: null, secrecy: 'open' };
  const secrecy = secrecyOf(kind.type, isForVictims, ordinal);
  const trap =
    TRAPS[`${kind.type}/${ordinal % TRAP_CYCLE}`] ??
    (endsLater ? 'ends-later' : secrecy === 'open' ? lateTrap(ordinal) : null);
  return { audience, trap, secrecy };
}

function lateTrap(ordinal: number): Trap | null {
  if (ordinal % LATE_CYCLE === STARTS_LATELY) return 'starts-lately';
  return ordinal % LATE_CYCLE === MOVES_LATELY ? 'moves-lately' : null;
}

/** Intervention centres are secret, and about half of the crisis help and of the shelters for victims. */
function secrecyOf(type: number, isForVictims: boolean, ordinal: number): Secrecy {
  if (type === INTERVENTION_CENTRE) return 'secret';
  if (type === CRISIS_HELP && ordinal % 2 === 0) return 'secret';
  if (!isForVictims || ordinal % 8 !== 3) return 'open';
  return (['secret-at-seat', 'secret', 'secret-with-address'] as const)[((ordinal - 3) / 8) % 3] ?? 'secret';
}
