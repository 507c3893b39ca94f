/**
 * What marks an address as secret, and what of a service with a secret place may not be told.
 *
 * Any text people wrote beside such a service may tell where it is, so all of them are
 * dropped; codes, numbers and the ways to reach it stay.
 */
import type { Contacts } from '../../../src/domain/contact.ts';
import { forEachEntry, leavesIn, someEntry } from './deep.ts';
import { toAddressCode } from '../parse/address.ts';
import { toBareNumbers } from '../parse/contacts.ts';
import type { ParsedRecord } from '../parse/parsed-record.ts';

const MARK = /^utajenaAdresa$/iu;
const ADDRESS_CODE = /^kodAdresnihoMista$/iu;

export function isMarkKey(key: string): boolean {
  return MARK.test(key);
}

/** Only a plain "no" or nothing at all makes an address open. */
export function isSecretMark(mark: unknown): boolean {
  return mark !== false && mark !== null && mark !== undefined;
}

/** Whether anything inside bears the mark, whatever its shape. */
export function hasSecretMark(raw: unknown): boolean {
  return someEntry(raw, (key, value) => isMarkKey(key) && isSecretMark(value));
}

/** Whether anything inside says that the address is secret or that it is not. */
export function saysWhetherSecret(raw: unknown): boolean {
  return someEntry(raw, (key, value) => isMarkKey(key) && value !== null);
}

/**
 * Address codes of everything secret in a record, readable or not: of each place and contact
 * address that bears a mark, of the provider if its own part does, of all if the record does.
 */
export function secretCodesIn(item: unknown): string[] {
  const codes = new Set(
    unitsOf(item)
      .filter(hasSecretMark)
      .flatMap((unit) => addressCodesIn(unit)),
  );
  return [...codes];
}

export function addressCodesIn(raw: unknown): string[] {
  const codes: string[] = [];
  forEachEntry(raw, (key, value) => {
    if (!ADDRESS_CODE.test(key)) return;
    for (const leaf of leavesIn(value)) {
      const code = toAddressCode(leaf);
      if (code !== null) codes.push(code);
    }
  });
  return codes;
}

/** Parts of a record that have addresses of their own, and may be secret each by itself. */
const ADDRESSED = new Set(['zarizeni', 'kontaktniAdresy', 'poskytovatel']);

/** Whether a mark stands on the record itself or on a part without an address: it can mean any address of it. */
export function isMarkedAsWhole(item: unknown): boolean {
  const others = Object.entries(Object(item) as object).filter(([key]) => !ADDRESSED.has(key));
  return hasSecretMark(Object.fromEntries(others));
}

/** Parts of a record that may be secret each by itself: items of its lists, and its other objects. */
function unitsOf(item: unknown): unknown[] {
  if (item === null || typeof item !== 'object') return [];
  return isMarkedAsWhole(item) ? [item] : Object.values(item).flatMap((value: unknown) => value);
}

export function withoutTexts(record: ParsedRecord): ParsedRecord {
  return {
    ...record,
    registration: /^\d+$/u.test(record.registration ?? '') ? record.registration : null,
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

/** Remarks go; of a telephone only the numbers stay, as signs alone can tell a place too. */
export function withoutContactTexts({ phones, emails, webs }: Contacts): Contacts {
  const numbers = new Set(phones.flatMap(({ text }) => toBareNumbers(text) ?? []));
  return {
    phones: [...numbers].map((text) => ({ text, note: null })),
    emails: emails.map(({ address }) => ({ address, note: null })),
    webs: webs.map(({ text }) => ({ text, note: null })),
  };
}
