/**
 * White spots: is a type of service to be had in an ORP? One state for each pair, out of what is
 * known of it. Runs in the browser too: a filter asks the same question of fewer services.
 *
 * | state | what is known, strongest first |
 * |---|---|
 * | phone | the type is help by telephone: nowhere a white spot |
 * | covered | a place people come to, or a service declared to come (to all or to some of the obce) |
 * | estimate | nothing but a field service seated in the ORP that declares nothing |
 * | kraj | nothing but a field service that serves the kraj by the register |
 * | residential-only | nothing but a residential service |
 * | unknown | nothing, but the kraj has a service of the type at a secret address |
 * | neighbour | nothing, but a place in a neighbouring ORP |
 * | none | nothing: a white spot |
 */
import type { ObecCode } from './area.ts';
import type { Form } from './form.ts';

export const SPOT_STATES = [
  'covered',
  'estimate',
  'kraj',
  'residential-only',
  'neighbour',
  'none',
  'unknown',
  'phone',
] as const;
export type SpotState = (typeof SPOT_STATES)[number];

/** What can be known of a type in an ORP; `here` to `kraj` are answers of reach.ts. */
export const EVIDENCE_KINDS = [
  'here', // a place in the ORP that people come to
  'declared', // it comes to the whole ORP
  'part', // it comes to some of its obce
  'estimate', // it is seated in the ORP and may come
  'kraj', // it serves the kraj by the register
  'secret', // it is somewhere in the kraj
  'neighbour', // a place in a neighbouring ORP
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What all services of one kind and form together say. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** `null` when the register names no form. */
  readonly form: Form | null;
  /** Codes of their target groups; `null` stands for any. */
  readonly groups: readonly string[] | null;
  /** With `part`: the obce they come to. */
  readonly obecCodes?: readonly ObecCode[];
}

/** `null`: all of them. */
export interface SpotFilter {
  readonly form: Form | null;
  /** Code of a target group. */
  readonly group: string | null;
}
export const NO_FILTER: SpotFilter = { form: null, group: null };

export interface Spot {
  readonly state: SpotState;
  /** `covered`, but not in all obce of the ORP. */
  readonly isPartial: boolean;
}

/** @param evidence of one type in one ORP */
export function toSpot(evidence: readonly Evidence[], filter: SpotFilter = NO_FILTER): Spot {
  const known = evidence.filter((each) => isAskedFor(each, filter));
  const has = (kind: EvidenceKind) => known.some((each) => each.kind === kind);
  const state = (name: SpotState): Spot => ({ state: name, isPartial: false });
  // Who asks for residential services gets what was asked for.
  const isResidentialEnough = filter.form === 'pob';
  if (known.some(({ kind, form }) => kind === 'here' && (form !== 'pob' || isResidentialEnough))) {
    return state('covered');
  }
  if (has('declared')) return state('covered');
  // In the other obce an estimate is all there is.
  if (has('part')) return { state: 'covered', isPartial: true };
  if (has('estimate')) return state('estimate');
  if (has('kraj')) return state('kraj');
  if (has('here')) return state('residential-only');
  if (has('secret')) return state('unknown');
  return state(has('neighbour') ? 'neighbour' : 'none');
}

/** Whether a filter lets it through. */
export function isAskedFor({ form, groups }: Evidence, filter: SpotFilter): boolean {
  return (
    (filter.form === null || form === filter.form) &&
    (filter.group === null || groups === null || groups.includes(filter.group))
  );
}

/** Number of ORPs, or of pairs, by their state. */
export type SpotCounts = Readonly<Record<SpotState, number>>;

export function countSpots(spots: readonly Pick<Spot, 'state'>[]): SpotCounts {
  const counts = Object.fromEntries(SPOT_STATES.map((state) => [state, 0])) as Record<SpotState, number>;
  for (const { state } of spots) counts[state] += 1;
  return counts;
}
