/** Telephones, e-mails and webs of the register, on either level → Contacts. */
import type { Contacts, Email, Phone, Web } from '../../../src/domain/contact.ts';
import { hasEmailTwice } from '../quality/rules/duplicate-email.ts';
import { hasPhoneTwice } from '../quality/rules/duplicate-phone.ts';
import { isEmail } from '../quality/rules/not-email.ts';
import { isWeb } from '../quality/rules/not-web.ts';
import { hasNumber } from '../quality/rules/phone-without-number.ts';
import { uniqueItems } from '../../lib/order.ts';
import { type RecordContext, readRemark, readText, tellsOfPerson } from './values.ts';
import { readItems } from './items.ts';
import { phonesIn } from './known-phones.ts';
import { RegisterEmail, RegisterPhone, RegisterWeb } from './register-schema.ts';

interface RawContacts {
  readonly telefony: readonly unknown[];
  readonly emaily: readonly unknown[];
  readonly weby: readonly unknown[];
}

/** The register's own limit is 50; to look for numbers in a text of thousands of them takes seconds. */
const MAX_PHONE = 1_000;

/** @param prefix `poskytovatel.` for the provider's level, else nothing */
export function readContacts(raw: RawContacts, prefix: string, context: RecordContext): Contacts {
  const phones = readItems(
    raw.telefony,
    `${prefix}telefony`,
    RegisterPhone,
    context,
    (item, key): Phone[] => {
      const phone = readPhone(item.telefon, `${key}.telefon`, context);
      return phone === null
        ? []
        : [{ text: phone, note: readRemark(item.poznamka, `${key}.poznamka`, context) }];
    },
  );
  const emails = readItems(raw.emaily, `${prefix}emaily`, RegisterEmail, context, (item, key): Email[] => {
    const note = readRemark(item.poznamka, `${key}.poznamka`, context);
    return readEmails(item.email, `${key}.email`, context).map((address) => ({ address, note }));
  });
  const webs = readItems(raw.weby, `${prefix}weby`, RegisterWeb, context, (item, key): Web[] => {
    const note = readRemark(item.poznamka, `${key}.poznamka`, context);
    return readWebs(item.web, `${key}.web`, context).map((text) => ({ text, note }));
  });
  // The provider's stand in each of its records, so they would be told as often.
  if (prefix === '' && hasPhoneTwice(phones)) context.note('duplicate-phone', 'telefony');
  if (prefix === '' && hasEmailTwice(emails)) context.note('duplicate-email', 'emaily');
  return { phones: uniqueItems(phones), emails: uniqueItems(emails), webs: uniqueItems(webs) };
}

function readPhone(value: string | null | undefined, key: string, context: RecordContext): string | null {
  const text = readText(value, key, context, MAX_PHONE);
  if (text === null) return null;
  const kind = tellsOfPerson(text, context);
  if (kind !== null) {
    context.note(kind, key);
    return toBareNumbers(text);
  }
  if (!hasNumber(text)) context.note('phone-without-number', key);
  return text;
}

/** The numbers of a text without the words round them; `null` when it has none. */
export function toBareNumbers(text: string): string | null {
  const numbers = phonesIn(text).map(({ label }) => label.replace(/\s/gu, ' '));
  return numbers.length === 0 ? null : numbers.join(', ');
}

/** People write several addresses into one field; each is checked by itself. */
function readEmails(value: string | null | undefined, key: string, context: RecordContext): string[] {
  const parts = readText(value, key, context)?.split(/[\s,;]+/u) ?? [];
  return checkParts(parts, isEmail, () => context.note('not-email', key));
}

/** As e-mails; but a comma may also be part of an address, so it parts only where another one begins. */
function readWebs(value: string | null | undefined, key: string, context: RecordContext): string[] {
  const parts = readText(value, key, context)?.split(/[\s;]+|,(?:\s+|$|(?=https?:|www\.))/iu) ?? [];
  return checkParts(parts, isWeb, () => context.note('not-web', key));
}

/** Nothing is mended: what is no address as it stands is dropped. */
function checkParts(
  parts: readonly string[],
  isGood: (part: string) => boolean,
  noteBad: () => void,
): string[] {
  const written = parts.filter((part) => part !== '');
  const good = written.filter(isGood);
  if (good.length < written.length) noteBad();
  return good;
}
