/**
 * All rules in the order of the pipeline, in which the report lists them.
 *
 * A new one: its file in rules/ and two lines here. If it is published, its kind stands in
 * QualityKind too; the compiler asks for it.
 */
import type { QualityRule } from './define-rule.ts';
import { addressCodeNotInRuian } from './rules/address-code-not-in-ruian.ts';
import { addressPointWithoutPosition } from './rules/address-point-without-position.ts';
import { badCapacity } from './rules/bad-capacity.ts';
import { badCode } from './rules/bad-code.ts';
import { badIco } from './rules/bad-ico.ts';
import { badPsc } from './rules/bad-psc.ts';
import { badRegistration } from './rules/bad-registration.ts';
import { beginAfterEnd } from './rules/begin-after-end.ts';
import { capacityWithoutUnit } from './rules/capacity-without-unit.ts';
import { codeListItem } from './rules/code-list-item.ts';
import { codeWithoutItem } from './rules/code-without-item.ts';
import { differingNames } from './rules/differing-names.ts';
import { duplicateContactAddress } from './rules/duplicate-contact-address.ts';
import { duplicateEmail } from './rules/duplicate-email.ts';
import { duplicatePhone } from './rules/duplicate-phone.ts';
import { duplicatePlace } from './rules/duplicate-place.ts';
import { duplicateRegistration } from './rules/duplicate-registration.ts';
import { emailOfPerson } from './rules/email-of-person.ts';
import { enrichmentFromFuture } from './rules/enrichment-from-future.ts';
import { enrichmentOver } from './rules/enrichment-over.ts';
import { enrichmentWithoutService } from './rules/enrichment-without-service.ts';
import { misplacedSecretFlag } from './rules/misplaced-secret-flag.ts';
import { noAgeGroup } from './rules/no-age-group.ts';
import { noCapacity } from './rules/no-capacity.ts';
import { noContact } from './rules/no-contact.ts';
import { noEmail } from './rules/no-email.ts';
import { noForm } from './rules/no-form.ts';
import { noHours } from './rules/no-hours.ts';
import { noPhone } from './rules/no-phone.ts';
import { noPlace } from './rules/no-place.ts';
import { noRegistration } from './rules/no-registration.ts';
import { noTargetGroup } from './rules/no-target-group.ts';
import { notEmail } from './rules/not-email.ts';
import { notWeb } from './rules/not-web.ts';
import { obecOutsideKraj } from './rules/obec-outside-kraj.ts';
import { oddSecretFlag } from './rules/odd-secret-flag.ts';
import { offSchema } from './rules/off-schema.ts';
import { openAndSecret } from './rules/open-and-secret.ts';
import { otherObecInRuian } from './rules/other-obec-in-ruian.ts';
import { phoneWithoutNumber } from './rules/phone-without-number.ts';
import { placeBeginAfterEnd } from './rules/place-begin-after-end.ts';
import { placeNamedByPerson } from './rules/place-named-by-person.ts';
import { placeWithoutCode } from './rules/place-without-code.ts';
import { placeWithoutMark } from './rules/place-without-mark.ts';
import { placeWithoutObec } from './rules/place-without-obec.ts';
import { positionNotKnown } from './rules/position-not-known.ts';
import { providerWithoutIco } from './rules/provider-without-ico.ts';
import { pscOfAnotherObec } from './rules/psc-of-another-obec.ts';
import { remarkNamesPerson } from './rules/remark-names-person.ts';
import { remarkWithPersonalEmail } from './rules/remark-with-personal-email.ts';
import { textTooLong } from './rules/text-too-long.ts';
import { unknownForm } from './rules/unknown-form.ts';
import { unknownKraj } from './rules/unknown-kraj.ts';
import { unknownObec } from './rules/unknown-obec.ts';
import { unknownPsc } from './rules/unknown-psc.ts';
import { unofficialLabel } from './rules/unofficial-label.ts';
import { unreadableDate } from './rules/unreadable-date.ts';
import { unreadableEnd } from './rules/unreadable-end.ts';
import { unreadableItem } from './rules/unreadable-item.ts';
import { unreadableRecord } from './rules/unreadable-record.ts';

export const ALL_RULES = [
  // parse
  unreadableRecord,
  offSchema,
  unreadableItem,
  unreadableDate,
  unreadableEnd,
  beginAfterEnd,
  placeBeginAfterEnd,
  oddSecretFlag,
  misplacedSecretFlag,
  placeWithoutMark,
  openAndSecret,
  textTooLong,
  remarkNamesPerson,
  remarkWithPersonalEmail,
  badRegistration,
  unknownKraj,
  unknownObec,
  badCode,
  badPsc,
  notEmail,
  notWeb,
  phoneWithoutNumber,
  duplicatePhone,
  duplicateEmail,
  duplicateContactAddress,
  badCapacity,
  capacityWithoutUnit,
  unknownForm,
  badIco,
  // normalise
  placeNamedByPerson,
  differingNames,
  duplicatePlace,
  placeWithoutCode,
  emailOfPerson,
  // geocode
  addressCodeNotInRuian,
  addressPointWithoutPosition,
  positionNotKnown,
  otherObecInRuian,
  // finished providers
  providerWithoutIco,
  obecOutsideKraj,
  placeWithoutObec,
  unknownPsc,
  pscOfAnotherObec,
  noPlace,
  noContact,
  noPhone,
  noEmail,
  noForm,
  noTargetGroup,
  noAgeGroup,
  noHours,
  noCapacity,
  noRegistration,
  duplicateRegistration,
  // enrichment
  enrichmentWithoutService,
  enrichmentFromFuture,
  enrichmentOver,
  // code lists
  codeWithoutItem,
  unofficialLabel,
  codeListItem,
] as const;

/** What can be wrong. */
export type ProblemKind = (typeof ALL_RULES)[number]['kind'];

const RULES: ReadonlyMap<string, QualityRule> = new Map(ALL_RULES.map((rule) => [rule.kind, rule]));

export function ruleOf(kind: ProblemKind): QualityRule<ProblemKind> {
  return RULES.get(kind) as QualityRule<ProblemKind>;
}
