/**
 * What is wrong with the data of the register, service by service: content/register/quality.json.
 *
 * Names records and keys of the register, never values. Nothing in it is about an address of a
 * service or provider that has a secret place, and nothing tells where a place is secret.
 * How each kind is found: scripts/import/quality/rules, one file for each.
 */
import { z } from 'zod';
import { ProviderKey } from './provider.ts';
import { ServiceId } from './service.ts';
import { IsoDate } from './validity.ts';

/** Kinds that are published, in the order they are shown in. */
export const QualityKind = z.enum([
  'no-contact',
  'no-phone',
  'no-email',
  'no-place',
  'no-form',
  'no-target-group',
  'no-age-group',
  'no-hours',
  'no-capacity',
  'no-registration',
  'phone-without-number',
  'not-email',
  'not-web',
  'duplicate-phone',
  'duplicate-email',
  'email-of-person',
  'place-without-code',
  'address-code-not-in-ruian',
  'address-point-without-position',
  'other-obec-in-ruian',
  'place-without-obec',
  'unknown-obec',
  'unknown-kraj',
  'obec-outside-kraj',
  'bad-psc',
  'unknown-psc',
  'psc-of-another-obec',
  'duplicate-place',
  'duplicate-contact-address',
  'place-begin-after-end',
  'unreadable-end',
  'unreadable-date',
  'bad-capacity',
  'capacity-without-unit',
  'unknown-form',
  'bad-code',
  'bad-registration',
  'duplicate-registration',
  'bad-ico',
  'provider-without-ico',
  'differing-names',
  'text-too-long',
  'unreadable-item',
]);
export type QualityKind = z.infer<typeof QualityKind>;

/** Path of a key in the register's own names, indices from 0: `weby.0.web`; `?` for a name of no one's choosing. */
const KeyPath = z.string().regex(/^(?:[A-Za-z]\w*|\d+|\?)(?:\.(?:[A-Za-z]\w*|\d+|\?))*$/u);

const found = {
  /** `null` when the record as a whole is meant. */
  key: KeyPath.nullable(),
  /** How many times it is found under this key: places have no number of their own. */
  times: z.int().positive(),
};

/** Of a service or of a provider. */
export const QualityFinding = z.union([
  z.strictObject({ service: ServiceId, ...found }),
  z.strictObject({ provider: ProviderKey, ...found }),
]);
export type QualityFinding = z.infer<typeof QualityFinding>;

export const QualityOfKind = z.strictObject({
  /** The sum of all `times`; more only where there are too many to be listed. */
  count: z.int().nonnegative(),
  /** Services by their number, then providers by their key. */
  findings: z.array(QualityFinding),
});
export type QualityOfKind = z.infer<typeof QualityOfKind>;

export const Quality = z.strictObject({
  asOf: IsoDate,
  /** A kind that is not here was not looked for: what it needs was not at hand. */
  rules: z.partialRecord(QualityKind, QualityOfKind),
});
export type Quality = z.infer<typeof Quality>;

/** One finding, seen from its record. */
export interface RecordFinding {
  readonly kind: QualityKind;
  readonly key: string | null;
  readonly times: number;
}

/** What is found of one service, in the order of the kinds; of its provider see findingsOfProvider. */
export function findingsOf(quality: Quality, serviceId: string): RecordFinding[] {
  return select(quality, (finding) => 'service' in finding && finding.service === serviceId);
}

/** What is found of a provider itself, not of its services. */
export function findingsOfProvider(quality: Quality, providerKey: string): RecordFinding[] {
  return select(quality, (finding) => 'provider' in finding && finding.provider === providerKey);
}

function select({ rules }: Quality, isMeant: (finding: QualityFinding) => boolean): RecordFinding[] {
  return QualityKind.options.flatMap((kind) =>
    (rules[kind]?.findings ?? []).filter(isMeant).map(({ key, times }) => ({ kind, key, times })),
  );
}
