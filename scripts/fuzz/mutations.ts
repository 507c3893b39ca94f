/**
 * Mutations: small things that are done to records, each described by plain data, so that a failing
 * case can be made smaller and repeated.
 *
 * `at`, `to` and `other` are taken modulo what there is, so every mutation fits every record.
 */
import fc from 'fast-check';
import { hostileValue } from './hostile-values.ts';
import { ACTIONS } from './mutation-actions.ts';
import type { Plan } from './planted-records.ts';
import { spotsOf } from './spots.ts';

type Kind = keyof typeof ACTIONS;

export interface Mutation {
  readonly kind: Kind;
  /** Which value of the record. */
  readonly at: number;
  /** Which second value, or how many. */
  readonly to: number;
  /** Which second record. */
  readonly other: number;
  readonly value: unknown;
}

/** A record to begin with and what is done to it. */
export interface Case extends Plan {
  readonly mutations: readonly Mutation[];
}

const KINDS = 6;
const MAX_MUTATIONS = 4;
/** Values of a record that are no part of another one, about. */
const OUTER = 60;
const anyNumber = fc.nat(1_000_000);

const plannedCase = fc.record({
  kind: fc.nat(KINDS - 1),
  mutations: fc.array(
    fc.record({
      // The last ones make records huge, which takes time; the first is what a failing case is made smaller to.
      kind: fc.oneof(
        {
          weight: 8_000,
          arbitrary: fc.constantFrom<Kind>('drop', 'set', 'retype', 'swap', 'swapWith', 'mark'),
        },
        {
          weight: 4_000,
          arbitrary: fc.constantFrom<Kind>('copy', 'repeat', 'rename', 'addKey', 'wrap', 'hide', 'twin'),
        },
        { weight: 1, arbitrary: fc.constantFrom<Kind>('nestDeep', 'repeatOften') },
      ),
      at: anyNumber,
      to: anyNumber,
      other: anyNumber,
      value: hostileValue,
    }),
    { minLength: 1, maxLength: MAX_MUTATIONS },
  ),
});

/** Each keeps its slot, and so its shape, when others are left out to make a failing batch small. */
export function batchOf(sizes: {
  readonly minLength: number;
  readonly maxLength: number;
}): fc.Arbitrary<Case[]> {
  return fc
    .array(plannedCase, { ...sizes, size: 'max' })
    .map((cases) => cases.map((one, slot) => ({ ...one, slot })));
}

/** Does to each record what its case says; records change, and some are added at the end. */
export function mutate(records: unknown[], cases: readonly Case[]): void {
  for (const [slot, { mutations }] of cases.entries()) {
    for (const mutation of mutations) {
      const spots = spotsOf(records[slot]);
      // Outer ones more often: there are few of them, and all else hangs on them.
      const reach = mutation.at % 3 === 0 ? Math.min(OUTER, spots.length) : spots.length;
      const spot = spots[mutation.at % reach];
      if (spot === undefined) continue;
      ACTIONS[mutation.kind]({ mutation, records, slot, spots, spot });
    }
  }
}
