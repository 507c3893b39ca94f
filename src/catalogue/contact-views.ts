/** Contacts of service and provider → one list of each kind, the service's own first, each once with whose it is. */
import { type Contacts, type Email, publicEmails } from '@/domain/contact.ts';
import { parsePhones } from '@/domain/phone.ts';
import type { AddressedContactView, ContactLevel, PhoneView } from './views.ts';

/** The service's own first. */
export function phoneViews(service: Contacts | null, provider: Contacts): PhoneView[] {
  const toViews = (contacts: Contacts | null, level: ContactLevel) =>
    (contacts?.phones ?? []).map(({ text, note }) => ({ level, text, note, numbers: parsePhones(text) }));
  return withoutRepeats(
    [...toViews(service, 'service'), ...toViews(provider, 'provider')],
    ({ numbers, text }) => (numbers.length === 0 ? text : numbers.map(({ dial }) => dial).join()),
  );
}

export function emailViews(
  service: Contacts,
  provider: Contacts,
  words: readonly string[],
): AddressedContactView[] {
  const levels = new Map<Email, ContactLevel>([
    ...service.emails.map((email) => [email, 'service'] as const),
    ...provider.emails.map((email) => [email, 'provider'] as const),
  ]);
  return withoutRepeats(
    publicEmails([...levels.keys()], words).flatMap((email) =>
      withLevel([email], levels.get(email) ?? 'service'),
    ),
    ({ text }) => text.toLowerCase(),
  );
}

export function withLevel(emails: readonly Email[], level: ContactLevel): AddressedContactView[] {
  return emails.map(({ address, note }) => ({ level, text: address, note }));
}

export function webViews(service: Contacts | null, provider: Contacts): AddressedContactView[] {
  const toViews = (contacts: Contacts | null, level: ContactLevel) =>
    (contacts?.webs ?? []).map(({ text, note }) => ({ level, text, note }));
  return withoutRepeats(
    [...toViews(service, 'service'), ...toViews(provider, 'provider')],
    ({ text }) => text,
  );
}

/** Each contact once; one that service and provider both give says so. */
function withoutRepeats<Item extends { readonly level: ContactLevel }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return others.some(({ level }) => level !== first.level)
      ? [{ ...first, level: 'both' as const }]
      : [first];
  });
}
