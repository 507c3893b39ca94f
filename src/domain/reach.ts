/**
 * Does this service serve me? One answer for each form of a service, seen from one obec.
 *
 * | form | rule | answer | basis |
 * |---|---|---|---|
 * | any | telephone crisis help (a type) | phone | register |
 * | pob, amb | an open place in the obec, else in its ORP | here | register |
 * | pob, amb | otherwise | nearest | register |
 * | ter | obec or ORP declared | comes | declared |
 * | ter | an open place in the same ORP, nothing declared | comes | estimate |
 * | ter | the kraj is named in the register | kraj | register |
 * | ter | none of these | nearest (ask whether they come) | register |
 * | any | help by telephone declared, neither here nor in the declared obec or ORP | phone | declared |
 * | any | all places secret and their kraj is that of the obec, nothing declared | kraj | register |
 *
 * A secret place gives no distance and no ORP; beside open ones it says nothing. Distances are straight lines.
 */
import type { KrajCode, Obec, ObecCode, OrpCode } from './area.ts';
import type { Point } from './coordinates.ts';
import { distanceKm } from './distance.ts';
import { Form } from './form.ts';

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
  /**
   * From the obec to the nearest place with a point; with `here` to the nearest of those that are here.
   * `null` when it means nothing or is not known.
   */
  readonly distanceKm: number | null;
  /** With `here`: in the obec itself, not only in its ORP. */
  readonly isInObec: boolean;
}

/**
 * @returns one answer per form, most useful first; none for a secret service of another kraj
 */
export function reach(obec: Obec, service: ReachableService, declared?: DeclaredArea): Reach[] {
  const { places, secretKrajCodes } = service;
  const forms = formsOf(service);
  const answers = (answer: ReachAnswer, basis: Reach['basis']) =>
    forms.map((form) => toReach(form, answer, basis));

  if (service.isTelephone) return answers('phone', 'register');
  if (places.length === 0 && secretKrajCodes !== null) {
    if (declared?.byTelephone === true) return answers('phone', 'declared');
    return secretKrajCodes.includes(obec.krajCode) ? answers('kraj', 'register') : [];
  }
  return forms
    .map((form) =>
      form === 'ter' ? fieldReach(obec, service, declared) : placeReach(obec, service, form, declared),
    )
    .toSorted(compareReach);
}

/** Each once and always in the same order, in which equally useful answers then stand. */
function formsOf({ forms }: ReachableService): readonly (Form | null)[] {
  if (forms.length === 0) return [null];
  return forms.length === 1 ? forms : Form.options.filter((form) => forms.includes(form));
}

/** Residential and outpatient: people come to it. */
function placeReach(
  obec: Obec,
  { places }: ReachableService,
  form: Form | null,
  declared?: DeclaredArea,
): Reach {
  const inObec = places.filter(({ obecCode }) => obecCode === obec.code);
  const here = inObec.length > 0 ? inObec : places.filter(({ orpCode }) => orpCode === obec.orpCode);
  if (here.length > 0) {
    const isInObec = inObec.length > 0;
    return { ...toReach(form, 'here', 'register', nearestKm(obec, here)), isInObec };
  }
  if (declared?.byTelephone === true) return toReach(form, 'phone', 'declared');
  return toReach(form, 'nearest', 'register', nearestKm(obec, places));
}

/** Field: it comes to people. */
function fieldReach(obec: Obec, service: ReachableService, declared?: DeclaredArea): Reach {
  const { places, servedKrajCodes } = service;
  const { obecCodes = [], orpCodes = [], byTelephone = false } = declared ?? {};
  if (obecCodes.includes(obec.code) || orpCodes.includes(obec.orpCode)) {
    return toReach('ter', 'comes', 'declared');
  }
  if (byTelephone) return toReach('ter', 'phone', 'declared');
  const isAreaDeclared = obecCodes.length > 0 || orpCodes.length > 0;
  if (!isAreaDeclared && places.some(({ orpCode }) => orpCode === obec.orpCode)) {
    return toReach('ter', 'comes', 'estimate');
  }
  if (servedKrajCodes.includes(obec.krajCode)) return toReach('ter', 'kraj', 'register');
  return toReach('ter', 'nearest', 'register', nearestKm(obec, places));
}

function toReach(
  form: Form | null,
  answer: ReachAnswer,
  basis: Reach['basis'],
  distanceKm: number | null = null,
): Reach {
  return { form, answer, basis, distanceKm, isInObec: false };
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
