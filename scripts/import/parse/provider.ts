/** `poskytovatel` of the register: who provides the service, and how it is told apart. */
import { toKrajOnly } from '../../../src/domain/address.ts';
import { type Ico, isIco } from '../../../src/domain/ico.ts';
import { cleanText } from '../../../src/domain/text.ts';
import { type AddressContext, readAddress } from './address.ts';
import { readContacts } from './contacts.ts';
import type { ParsedProvider, ProviderIdentity } from './parsed-record.ts';
import type { RegisterProvider } from './register-schema.ts';
import { type RecordContext, readName } from './values.ts';

/** @returns `null` when it has no name */
export function readIdentity(raw: RegisterProvider, context: RecordContext): ProviderIdentity | null {
  const name = readName(raw.nazev, 'poskytovatel.nazev', context);
  if (name === null) return null;
  const ico = toIco(raw.ico ?? '');
  const badIco = ico === null ? cleanText(String(raw.ico ?? '')) : null;
  if (badIco !== null) context.note('bad-ico', 'poskytovatel.ico');
  return { name, ico, badIco: badIco?.replaceAll(' ', '') ?? null };
}

/** @param isSeatSecret nothing but the kraj of the seat is kept */
export function readProvider(
  raw: RegisterProvider,
  isSeatSecret: boolean,
  context: AddressContext,
): Pick<ParsedProvider, 'seat' | 'contacts'> {
  const seat = readAddress(raw.adresa, 'poskytovatel.adresa', context);
  return {
    seat: seat !== null && isSeatSecret ? toKrajOnly(seat) : seat,
    contacts: readContacts(raw, 'poskytovatel.', context),
  };
}

/** IČO as text or number; leading zeros that a number or a spreadsheet lost are put back. */
export function toIco(value: string | number): Ico | null {
  const digits = String(value).replace(/\s/gu, '');
  const padded = /^\d{4,8}$/u.test(digits) ? digits.padStart(8, '0') : digits;
  return isIco(padded) ? (padded as Ico) : null;
}
