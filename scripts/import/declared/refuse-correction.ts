/** Why a correction cannot be applied: outdated, needless, or against what may be published. */
import { CORRECTABLE, type CorrectedContact } from '../../../src/domain/correction.ts';
import type { Contacts } from '../../../src/domain/contact.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { Service } from '../../../src/domain/service.ts';
import { cleanText } from '../../../src/domain/text.ts';
import { hasPersonalEmail } from '../privacy/persons.ts';
import { withoutContactTexts } from '../privacy/secrecy.ts';
import type { RecordContext } from './apply-corrections.ts';
import { readField, writeField } from './field-access.ts';
import type { Correction } from './read-corrections.ts';
import type { Fault } from './yaml-file.ts';

/** @returns `null` when it can be applied; never a value of the record */
export function reasonToRefuse(
  record: Service | Provider,
  { name, value, was, reason }: Correction,
  { territory, hiddenCodes, hasSecretPlace, namesPerson }: RecordContext,
): string | null {
  const correctable = CORRECTABLE[name.key];
  if (hasSecretPlace && 'isPlace' in correctable) {
    return 'the service or another of its provider has a secret address, so no place may be corrected; delete the entry';
  }
  const current = readField(record, name);
  if (current === undefined) {
    return 'the register has no such place or form in force any more; delete the entry or mend the id';
  }
  if (comparable(current) === comparable(value) && !changesNote(record, name, value)) {
    return 'no longer needed: the register says the same; delete the entry';
  }
  if (withoutSpaces(current) !== withoutSpaces(was)) {
    return 'outdated: the register has changed this field since ("was" is not what it says); look at it, then delete the entry or renew "was"';
  }
  if (name.key === 'places.*.address.obecCode' && territory.findObec(value as string) === undefined) {
    return `the value does not fit: write ${correctable.expected}`;
  }
  if (name.key === 'places.*.address.addressCode' && hiddenCodes?.has(value as string) === true) {
    return 'leads to an address that may not be published; delete the entry';
  }
  if ([reason, ...writtenTexts(name, value)].some(namesPerson)) {
    return 'names a person the register lists with the provider; leave the name out of the value, its notes and the reason';
  }
  if (!name.key.startsWith('contacts.')) return null;
  const { contacts } = writeField(record, name, value, territory);
  if (hasSecretPlace && JSON.stringify(contacts) !== JSON.stringify(withoutContactTexts(contacts))) {
    return 'beside a secret address give bare numbers and addresses, without any words or notes';
  }
  return hasPersonalNote(value as CorrectedContact[])
    ? 'a note has the e-mail address of a person; leave it out'
    : null;
}

/** What people may have put a name into; an e-mail address has a rule of its own, see refusePersonalEmails. */
function writtenTexts({ key }: Correction['name'], value: unknown): string[] {
  if (key === 'places.*.name') return [value as string];
  if (!key.startsWith('contacts.')) return [];
  return (value as CorrectedContact[]).flatMap(({ text, note }) =>
    [...(key === 'contacts.phones' ? [text] : []), note ?? []].flat(),
  );
}

function changesNote(record: Service | Provider, name: Correction['name'], value: unknown): boolean {
  if (!name.key.startsWith('contacts.')) return false;
  const list = name.key.slice('contacts.'.length) as keyof Contacts;
  const notes = record.contacts[list].map(({ note }) => note);
  return (value as CorrectedContact[]).some(({ note }, index) => note !== undefined && note !== notes[index]);
}

function hasPersonalNote(contacts: readonly CorrectedContact[]): boolean {
  return contacts.some(({ note }) => typeof note === 'string' && hasPersonalEmail(note, []));
}

/**
 * Corrections whose e-mail address is a person's although there is one of an office.
 *
 * @param provider after the rules of privacy, which left such addresses out
 */
export function refusePersonalEmails(corrections: readonly Correction[], provider: Provider): Fault[] {
  return corrections
    .filter(({ name }) => name.key === 'contacts.emails')
    .filter(({ level, record, value }) => {
      const corrected = level === 'provider' ? provider : provider.services.find(({ id }) => id === record);
      const kept = new Set(corrected?.contacts.emails.map(({ address }) => address));
      return corrected !== undefined && (value as CorrectedContact[]).some(({ text }) => !kept.has(text));
    })
    .map(({ fault }) =>
      fault(
        'has the e-mail address of a person, though there is one of an office; leave that of the person out',
      ),
    );
}

/** Lists whatever their order and repeats; contacts and codes by what is written, without notes. */
function comparable(value: unknown, clean = (text: string) => cleanText(text) ?? ''): string {
  const textOf = (item: unknown) => {
    const text = item !== null && typeof item === 'object' && 'text' in item ? item.text : item;
    return typeof text === 'string' ? clean(text) : String(text);
  };
  return JSON.stringify(Array.isArray(value) ? [...new Set(value.map(textOf))].toSorted() : textOf(value));
}

/** "412 000 111" and "412000111" are the same to whoever copies them. */
function withoutSpaces(value: unknown): string {
  return comparable(value, (text) => text.replace(/\s/gu, ''));
}
