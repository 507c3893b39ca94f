/**
 * What marks a place as secret, and what of a service with one may not be told.
 *
 * Any text people wrote beside such a service may tell where it is, so all of them are
 * dropped; codes, numbers and the ways to reach it stay.
 */
import type { Contacts } from '../../src/domain/contact.ts';
import { toBareNumbers } from './parse-contacts.ts';
import type { ParsedRecord } from './parsed-record.ts';

const MAX_DEPTH = 12;

/** Only a plain "no" or nothing at all makes an address open. */
export function isSecretMark(mark: unknown): boolean {
  return mark !== false && mark !== null && mark !== undefined;
}

/** Whether anything inside bears the mark, whatever its shape. */
export function hasSecretMark(raw: unknown, depth = 0): boolean {
  if (raw === null || typeof raw !== 'object' || depth > MAX_DEPTH) return false;
  return Object.entries(raw).some(([key, value]) =>
    key === 'utajenaAdresa' ? isSecretMark(value) : hasSecretMark(value, depth + 1),
  );
}

export function withoutTexts(record: ParsedRecord): ParsedRecord {
  return {
    ...record,
    contacts: withoutContactTexts(record.contacts),
    provider: { ...record.provider, contacts: withoutContactTexts(record.provider.contacts) },
    forms: record.forms.map((form) => ({
      ...form,
      hours: [],
      capacities: form.capacities.map((capacity) => ({ ...capacity, note: null })),
    })),
    targetGroups: record.targetGroups.map(({ code }) => ({ code, note: null })),
    ageNotes: [],
  };
}

/** Remarks go; of a telephone with words round it only the numbers stay. */
export function withoutContactTexts({ phones, emails, webs }: Contacts): Contacts {
  return {
    phones: phones.flatMap(({ text }) => {
      const number = /\p{L}/u.test(text) ? toBareNumbers(text) : text;
      return number === null ? [] : [{ text: number, note: null }];
    }),
    emails: emails.map(({ address }) => ({ address, note: null })),
    webs: webs.map(({ text }) => ({ text, note: null })),
  };
}
