/** `poskytovatel` of the register: who provides the service, and how it is told apart. */
import { type Ico, isIco } from '../../src/domain/ico.ts';
import { cleanText } from '../../src/domain/text.ts';
import { type AddressContext, readAddress } from './parse-address.ts';
import { readContacts } from './parse-contacts.ts';
import { readText } from './parse-values.ts';
import type { ParsedProvider, ProviderIdentity } from './parsed-record.ts';
import type { RegisterProvider } from './register-schema.ts';
import { hasSecretMark } from './secrecy.ts';

/** `null` when it has no name. */
export function readProvider(raw: RegisterProvider, context: AddressContext): ParsedProvider | null {
  const name = readText(raw.nazev, 'poskytovatel.nazev', context);
  if (name === null) return null;
  const identity = identityOf(name, raw.ico);
  if (identity.badIco !== null) context.note('bad-ico', 'poskytovatel.ico');
  return {
    ...identity,
    seat: readAddress(raw.adresa, 'poskytovatel.adresa', context),
    contacts: readContacts(raw, 'poskytovatel.', context),
  };
}

function identityOf(name: string, rawIco: string | null | undefined): ProviderIdentity {
  const text = cleanText(rawIco ?? '')?.replaceAll(' ', '') ?? null;
  const ico = text !== null && isIco(text) ? (text as Ico) : null;
  return { name, ico, badIco: ico === null ? text : null };
}

/** The provider of a record that cannot be read but has a secret place, as far as it can be told. */
export function secretOwnerOf(item: unknown): ProviderIdentity | null {
  if (!hasSecretMark(item)) return null;
  const { poskytovatel } = item as { poskytovatel?: { nazev?: unknown; ico?: unknown } | null };
  const name = typeof poskytovatel?.nazev === 'string' ? (cleanText(poskytovatel.nazev) ?? '') : '';
  return identityOf(name, typeof poskytovatel?.ico === 'string' ? poskytovatel.ico : null);
}
