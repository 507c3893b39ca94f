/**
 * Corrections: a value of the register mended by hand, with the reason (content/corrections).
 *
 * `CORRECTABLE` is the one list of fields that may be mended and of what each may hold. Names of
 * fields are those of our own files (content/register); an id in one is written `*` here.
 */
import { z } from 'zod';
import { Form } from './form.ts';
import { mailtoHref, webHref } from './link.ts';
import { parsePhones } from './phone.ts';
import { Said } from './provenance.ts';
import { cleanText } from './text.ts';
import { IsoDate } from './validity.ts';

/** What a provider's file keeps of a correction that was applied: never the values. */
export const AppliedCorrection = z.strictObject({
  /** As in the correction: `contacts.phones`, `places.4951-0a1b2c3d.name`. */
  field: z.string(),
  /** Czech, for people; `null` beside a secret place, where any text could tell too much. */
  reason: z.string().nullable(),
  ...Said.shape,
});
export type AppliedCorrection = z.infer<typeof AppliedCorrection>;

/** Numbers may be written without quotes. */
const asText = z.union([z.string(), z.int()]).transform((value) => cleanText(String(value)) ?? '');
const text = (max: number) => asText.pipe(z.string().min(1).max(max));
const matching = (pattern: RegExp) => asText.pipe(z.string().regex(pattern));

/** A contact as it is written, or with a remark; without one the register's remark stays. */
const contact = (isValid: (written: string) => boolean) =>
  z.array(
    z
      .union([
        text(500).transform((written) => ({ text: written, note: undefined })),
        z.strictObject({ text: text(500), note: text(200).nullable() }),
      ])
      .refine(({ text: written }) => isValid(written)),
  );
/** What `value` of a contact field holds. */
export interface CorrectedContact {
  readonly text: string;
  readonly note?: string | null | undefined;
}

interface Correctable {
  readonly level: 'service' | 'provider' | 'both';
  /** For the message when a value does not fit. */
  readonly expected: string;
  readonly value: z.ZodType;
  /** Says where a place is: not for services and providers with a secret place. */
  readonly isPlace?: true;
}

const number = {
  expected: 'a number with its letter, such as 12 or 9a, or null',
  value: text(20).nullable(),
};
const codes = (pattern: RegExp) => z.array(matching(pattern));

export const CORRECTABLE = {
  name: { level: 'provider', expected: 'the name of the provider', value: text(300) },
  'contacts.phones': {
    level: 'both',
    expected: 'a list of telephones with nine digits, each a text or text and note',
    value: contact((written) => parsePhones(written).length > 0),
  },
  'contacts.emails': {
    level: 'both',
    expected: 'a list of e-mail addresses, each a text or text and note',
    value: contact((written) => mailtoHref(written) !== null),
  },
  'contacts.webs': {
    level: 'both',
    expected: 'a list of web addresses, each a text or text and note',
    value: contact((written) => webHref(written) !== null),
  },
  forms: {
    level: 'service',
    expected: 'a list of amb, pob, ter',
    value: z.array(Form).nonempty(),
  },
  'forms.*.isRoundTheClock': {
    level: 'service',
    expected: 'true, false or null',
    value: z.boolean().nullable(),
  },
  targetGroups: {
    level: 'service',
    expected: 'a list of codes of content/codelists/target-groups.json',
    value: codes(/^\d{1,4}$/u),
  },
  ageGroups: {
    level: 'service',
    expected: 'a list of codes of content/codelists/age-groups.json',
    value: codes(/^[A-Za-z0-9]{1,20}$/u),
  },
  validTo: {
    level: 'service',
    expected: 'the last day of the service as YYYY-MM-DD, or null',
    value: IsoDate.nullable(),
  },
  'places.*.name': {
    level: 'service',
    expected: 'the name of the place, or null',
    value: text(300).nullable(),
    isPlace: true,
  },
  'places.*.validTo': {
    level: 'service',
    expected: 'the last day at the place as YYYY-MM-DD, or null',
    value: IsoDate.nullable(),
    isPlace: true,
  },
  'places.*.address.addressCode': {
    level: 'service',
    expected: 'the RÚIAN code of the address point, up to nine digits, or null',
    value: matching(/^[1-9]\d{0,8}$/u).nullable(),
    isPlace: true,
  },
  'places.*.address.street': {
    level: 'service',
    expected: 'the name of the street, or null',
    value: text(200).nullable(),
    isPlace: true,
  },
  'places.*.address.houseNumber': { level: 'service', ...number, isPlace: true },
  'places.*.address.registrationNumber': { level: 'service', ...number, isPlace: true },
  'places.*.address.orientationNumber': { level: 'service', ...number, isPlace: true },
  'places.*.address.psc': {
    level: 'service',
    expected: 'five digits, such as 40502, or null',
    value: asText
      .transform((written) => written.replace(/\s/gu, ''))
      .pipe(z.string().regex(/^\d{5}$/u))
      .nullable(),
    isPlace: true,
  },
  'places.*.address.obecCode': {
    level: 'service',
    expected: 'the code of an obec, six digits (content/areas/obce.json)',
    value: matching(/^\d{6}$/u),
    isPlace: true,
  },
} as const satisfies Record<string, Correctable>;
export type CorrectableField = keyof typeof CORRECTABLE;

/** A field as it is written, taken apart. */
export interface FieldName {
  readonly key: CorrectableField;
  /** Id of the place or form; empty where the field has none. */
  readonly item: string;
}

const ITEM = /^(?<list>places\.(?<place>\d+-[0-9a-f]{8})|forms\.(?<form>amb|pob|ter))\.(?<rest>.+)$/u;

/** @returns `null` for a field that may not be corrected */
export function parseFieldName(field: string): FieldName | null {
  const { place, form, rest = '' } = ITEM.exec(field)?.groups ?? {};
  const item = place ?? form ?? '';
  const key = item === '' ? field : `${place === undefined ? 'forms' : 'places'}.*.${rest}`;
  return Object.hasOwn(CORRECTABLE, key) && key.includes('*') === (item !== '')
    ? { key: key as CorrectableField, item }
    : null;
}
