/**
 * A thought: what would change if a service of one form stood in an ORP? Follows the rules of
 * reach.ts, as the test of this module proves; runs in the browser, where no more is known than
 * the evidence of each ORP.
 */
import type { ObecCode, OrpCode } from './area.ts';
import type { Form } from './form.ts';
import { type Evidence, isAskedFor, type Spot, type SpotFilter, toSpot } from './white-spot.ts';

/** What is known of one type in an ORP. */
export interface KnownOrp {
  readonly code: OrpCode;
  readonly neighbours: readonly OrpCode[];
  readonly evidence: readonly Evidence[];
}

export interface SpotChange {
  readonly code: OrpCode;
  readonly before: Spot;
  readonly after: Spot;
  /** Obce that had such a service before, where not all had; the others are those that gain. */
  readonly servedBefore: readonly ObecCode[];
}

/** What a service that does not exist would say of the ORP it stood in, and to its neighbours. */
export function evidenceOfThought(form: Form): { readonly own: Evidence; readonly next: Evidence } {
  return {
    own: { kind: form === 'ter' ? 'estimate' : 'here', form, groups: null },
    next: { kind: 'neighbour', form, groups: null },
  };
}

/**
 * @param orps with the ORP it would stand in
 * @returns ORPs whose state would be another, the ORP itself first
 */
export function whatIf(orps: readonly KnownOrp[], at: OrpCode, form: Form, filter: SpotFilter): SpotChange[] {
  const { own, next } = evidenceOfThought(form);
  const seat = orps.find(({ code }) => code === at);
  if (seat === undefined) return [];
  const change = ({ code, evidence }: KnownOrp, added: Evidence): SpotChange => ({
    code,
    before: toSpot(evidence, filter),
    after: toSpot([...evidence, added], filter),
    servedBefore: evidence
      .filter((each) => isAskedFor(each, filter))
      .flatMap(({ obecCodes = [] }) => obecCodes),
  });
  const ofSeat = change(seat, own);
  const ofOthers = orps
    .filter(({ code }) => seat.neighbours.includes(code))
    .map((orp) => change(orp, next))
    .filter(({ before, after }) => before.state !== after.state);
  // Where only some obce were served the others gain, whatever the ORP as a whole is called.
  const gains = ofSeat.before.state !== ofSeat.after.state || ofSeat.before.isPartial;
  return gains ? [ofSeat, ...ofOthers] : ofOthers;
}
