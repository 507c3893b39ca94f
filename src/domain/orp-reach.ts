/**
 * Does this service serve this ORP? The answers of its obce (reach.ts), put together by form.
 *
 * | answers of the obce | answer of the ORP | for |
 * |---|---|---|
 * | all the same | that answer | the whole ORP |
 * | different ones | the most useful | the obce that have it |
 *
 * So a place in the ORP is `here` for the whole of it, and a service declared to come to two of
 * its obce `comes` for these two. Distances are those of the seat.
 */
import type { Obec, ObecCode, Orp } from './area.ts';
import {
  compareAnswers,
  compareReach,
  type DeclaredArea,
  type Reach,
  reach,
  type ReachableService,
} from './reach.ts';

export interface OrpReach extends Reach {
  /** Obce of the ORP with this answer: all of them, or those that are named. */
  readonly obecCodes: readonly ObecCode[];
}

/** An ORP with its obce. */
export interface OrpWithObce {
  readonly orp: Orp;
  readonly seat: Obec;
  /** The seat among them. */
  readonly obce: readonly Obec[];
}

/**
 * @returns one answer per form, most useful first; none for a secret service of another kraj
 */
export function reachOrp(
  { seat, obce }: OrpWithObce,
  service: ReachableService,
  declared?: DeclaredArea,
): OrpReach[] {
  const ofSeat = reach(seat, service, declared);
  const named = new Set(declared?.obecCodes);
  // All rules but that of named obce go by ORP and kraj: what holds for the seat holds for all.
  if (!obce.some(({ code }) => named.has(code))) {
    const obecCodes = obce.map(({ code }) => code);
    return ofSeat.map((answer) => ({ ...answer, isInObec: false, obecCodes }));
  }
  const ofObce = obce.flatMap((obec) =>
    reach(obec, service, declared).map((answer) => ({ ...answer, obecCode: obec.code })),
  );
  return ofSeat
    .map((answerOfSeat): OrpReach => {
      const { form } = answerOfSeat;
      const ofForm = ofObce.filter((each) => each.form === form);
      const best: Reach = ofForm.toSorted(byAnswer)[0] ?? answerOfSeat;
      return {
        form,
        answer: best.answer,
        basis: best.basis,
        isInObec: false,
        distanceKm: best.distanceKm === null ? null : answerOfSeat.distanceKm,
        obecCodes: ofForm.filter((each) => byAnswer(each, best) === 0).map(({ obecCode }) => obecCode),
      };
    })
    .toSorted(compareReach);
}

/** How far it is from each obec makes no other answer. */
function byAnswer(a: Reach, b: Reach): number {
  return compareAnswers(a.answer, b.answer);
}
