/**
 * Does this service serve me? One answer for each form of a service, seen from one obec.
 *
 * | form | rule | answer | basis |
 * |---|---|---|---|
 * | pob, amb | an open place in the obec, else in its ORP | here | register |
 * | pob, amb | otherwise | nearest | register |
 * | ter | obec or ORP declared | comes | declared |
 * | ter | an open place in the same ORP, nothing declared | comes | estimate |
 * | ter | the kraj is named in the register | kraj | register |
 * | ter | none of these | nearest (ask whether they come) | register |
 * | any | telephone help, by type or by declaration | phone | register, declared |
 * | any | all places secret and their kraj is that of the obec | kraj | register |
 *
 * A secret place gives no distance and no ORP. Distances are straight lines.
 */
import type { KrajCode, Obec, ObecCode, OrpCode } from './area.ts';
import type { Point } from './coordinates.ts';
import { distanceKm } from './distance.ts';
import type { Form } from './form.ts';

/** A service as far as the answer needs it. */
export interface ReachableService {
  readonly forms: readonly Form[];
  readonly isTelephone: boolean;
  /** Open places; those without an obec can answer nothing. */
  readonly places: readonly {
    readonly obecCode: ObecCode | null;
    readonly orpCode: OrpCode | null;
    readonly point: Point | null;
  }[];
  /** Kraje of its secret places, `null` when it has none. */
  readonly secretKrajCodes: readonly KrajCode[] | null;
  /** Kraje the register says it serves. */
  readonly servedKrajCodes: readonly KrajCode[];
}

/** What the provider or the region says it serves. */
export interface DeclaredArea {
  readonly obecCodes: readonly ObecCode[];
  readonly orpCodes: readonly OrpCode[];
  readonly byTelephone: boolean;
}

/** Most useful first. */
export const REACH_ANSWERS = ['here', 'comes', 'phone', 'kraj', 'nearest'] as const;
export type ReachAnswer = (typeof REACH_ANSWERS)[number];

export interface Reach {
  /** `null` when the register names no form. */
  readonly form: Form | null;
  readonly answer: ReachAnswer;
  readonly basis: 'register' | 'declared' | 'estimate';
  /** To the nearest place with a point, from the obec; `null` when it means nothing or is not known. */
  readonly distanceKm: number | null;
  /** With `here`: in the obec itself, not only in its ORP. */
  readonly isInObec: boolean;
}

/**
 * @returns one answer per form, most useful first; none for a secret service of another kraj
 */
export function reach(obec: Obec, service: ReachableService, declared?: DeclaredArea): Reach[] {
  const { places, secretKrajCodes } = service;
  const forms = service.forms.length === 0 ? [null] : service.forms;
  const answers = (answer: ReachAnswer, basis: Reach['basis']) =>
    forms.map((form) => ({ form, answer, basis, distanceKm: null, isInObec: false }));

  if (service.isTelephone) return answers('phone', 'register');
  if (declared?.byTelephone === true) return answers('phone', 'declared');
  if (places.length === 0 && secretKrajCodes !== null) {
    return secretKrajCodes.includes(obec.krajCode) ? answers('kraj', 'register') : [];
  }
  return forms
    .map((form) => (form === 'ter' ? fieldReach(obec, service, declared) : placeReach(obec, service, form)))
    .toSorted(compareReach);
}

/** Residential and outpatient: people come to it. */
function placeReach(obec: Obec, { places }: ReachableService, form: Form | null): Reach {
  const isInObec = places.some(({ obecCode }) => obecCode === obec.code);
  const isHere = isInObec || places.some(({ orpCode }) => orpCode === obec.orpCode);
  return {
    form,
    answer: isHere ? 'here' : 'nearest',
    basis: 'register',
    distanceKm: nearestKm(obec, places),
    isInObec,
  };
}

/** Field: it comes to people. */
function fieldReach(obec: Obec, service: ReachableService, declared?: DeclaredArea): Reach {
  const { places, servedKrajCodes } = service;
  const answer = (kind: ReachAnswer, basis: Reach['basis'], km: number | null = null): Reach => ({
    form: 'ter',
    answer: kind,
    basis,
    distanceKm: km,
    isInObec: false,
  });
  if (declared !== undefined && (declared.obecCodes.length > 0 || declared.orpCodes.length > 0)) {
    if (declared.obecCodes.includes(obec.code) || declared.orpCodes.includes(obec.orpCode)) {
      return answer('comes', 'declared');
    }
  } else if (places.some(({ orpCode }) => orpCode === obec.orpCode)) {
    return answer('comes', 'estimate');
  }
  if (servedKrajCodes.includes(obec.krajCode)) return answer('kraj', 'register');
  return answer('nearest', 'register', nearestKm(obec, places));
}

function nearestKm(obec: Obec, places: ReachableService['places']): number | null {
  const distances = places.flatMap(({ point }) => (point === null ? [] : [distanceKm(obec.point, point)]));
  return distances.length === 0 ? null : Math.min(...distances);
}

/** Most useful first: by answer, in the obec before in its ORP, then by distance (unknown last). */
export function compareReach(a: Reach, b: Reach): number {
  return (
    compareAnswers(a.answer, b.answer) ||
    Number(b.isInObec) - Number(a.isInObec) ||
    (a.distanceKm ?? Number.MAX_VALUE) - (b.distanceKm ?? Number.MAX_VALUE)
  );
}

/** Most useful first. */
export function compareAnswers(a: ReachAnswer, b: ReachAnswer): number {
  return REACH_ANSWERS.indexOf(a) - REACH_ANSWERS.indexOf(b);
}
