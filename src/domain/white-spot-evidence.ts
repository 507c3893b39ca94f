/** What one service says of an ORP: the answers of reach.ts for its obce, as evidence of white-spot.ts. */
import type { Obec, ObecCode, OrpCode } from './area.ts';
import type { Form } from './form.ts';
import { type DeclaredArea, type Reach, type ReachableService, reach } from './reach.ts';
import type { EvidenceKind } from './white-spot.ts';

/** Evidence of one service, before it is known for whom. */
export interface ServiceEvidence {
  readonly kind: EvidenceKind;
  readonly form: Form | null;
  /** With `part`: the obce it comes to. */
  readonly obecCodes?: readonly ObecCode[];
}

/**
 * A secret address says nothing but that there is something in the kraj, whatever else is declared
 * of it; help by telephone says nothing of an ORP.
 *
 * @param obce of one ORP, at least one
 */
export function findEvidence(
  obce: readonly [Obec, ...Obec[]],
  service: ReachableService,
  declared?: DeclaredArea,
): ServiceEvidence[] {
  const { isTelephone, places, secretKrajCodes } = service;
  const [{ krajCode }] = obce;
  if (isTelephone) return [];
  const secret: ServiceEvidence[] =
    secretKrajCodes?.includes(krajCode) === true
      ? formsOf(service).map((form) => ({ kind: 'secret', form }))
      : [];
  if (places.length === 0 && secretKrajCodes !== null) return secret;

  // All rules but that of named obce go by ORP and kraj, so one obec speaks for the others.
  const isNamed = ({ code }: Obec) => declared?.obecCodes.includes(code) === true;
  const named = obce.filter(isNamed);
  const other = obce.find((obec) => !isNamed(obec));
  const ofNamed = named.slice(0, 1).flatMap((obec) => reach(obec, service, declared));
  const ofOther = other === undefined ? [] : reach(other, service, declared);
  const whole = (other === undefined ? ofNamed : ofOther).flatMap(toEvidence);
  const isWhole = (form: Form | null) => whole.some((each) => each.kind === 'declared' && each.form === form);
  const part = ofNamed
    .filter((answer) => isDeclared(answer) && !isWhole(answer.form))
    .map(({ form }): ServiceEvidence => ({
      kind: 'part',
      form,
      obecCodes: named.map(({ code }) => code),
    }));
  return [...whole, ...part, ...secret];
}

/** What people in a neighbouring ORP may say of it: it has an open place here. */
export function standsIn(orpCode: OrpCode, { isTelephone, places }: ReachableService): boolean {
  return !isTelephone && places.some((place) => place.orpCode === orpCode);
}

export function formsOf({ forms }: Pick<ReachableService, 'forms'>): readonly (Form | null)[] {
  return forms.length === 0 ? [null] : forms;
}

function toEvidence({ form, answer, basis }: Reach): ServiceEvidence[] {
  switch (answer) {
    case 'here':
    case 'kraj':
      return [{ kind: answer, form }];
    case 'comes':
      return [{ kind: basis === 'estimate' ? 'estimate' : 'declared', form }];
    // Neither is there.
    case 'phone':
    case 'nearest':
      return [];
  }
}

function isDeclared({ answer, basis }: Reach): boolean {
  return answer === 'comes' && basis === 'declared';
}
