/** `zarizeni` of the register → open places and, of secret ones, nothing but their validity. */
import { EMPTY_ADDRESS } from '../../src/domain/address.ts';
import type { Validity } from '../../src/domain/validity.ts';
import { type AddressContext, readAddress } from './parse-address.ts';
import { readItem } from './parse-list.ts';
import type { ParsedPlace } from './parsed-record.ts';
import { readDate, readOptionalDate, readText } from './parse-values.ts';
import { RegisterPlace } from './register-schema.ts';
import { isSecretMark } from './secrecy.ts';

/** The mark is looked at before anything else, so that a secret place stays one even if nothing else fits. */
export function readPlaces(
  items: readonly unknown[],
  context: AddressContext,
): { places: ParsedPlace[]; secretPlaces: Validity[] } {
  const secretPlaces: Validity[] = [];
  const places = items.flatMap((item, index) => {
    const key = `zarizeni.${index}`;
    const secret = readSecretPlace(item, key, context);
    if (secret === null)
      return readItem(item, key, RegisterPlace, context, (raw) => readOpenPlace(raw, key, context));
    secretPlaces.push(secret);
    return [];
  });
  return { places, secretPlaces };
}

/** Dates that cannot be read keep the secret: as if the place had always been and would never end. */
function readSecretPlace(item: unknown, key: string, { note }: AddressContext): Validity | null {
  if (item === null || typeof item !== 'object') return null;
  const { utajenaAdresa, poskytujeOd, poskytujeDo } = item as Record<string, unknown>;
  if (!isSecretMark(utajenaAdresa)) return null;
  if (utajenaAdresa !== true) note('odd-secret-flag', `${key}.utajenaAdresa`);
  return { validFrom: readDate(poskytujeOd) ?? null, validTo: readDate(poskytujeDo) ?? null };
}

function readOpenPlace(
  raw: ReturnType<typeof RegisterPlace.parse>,
  key: string,
  context: AddressContext,
): ParsedPlace[] {
  const validTo = readDate(raw.poskytujeDo);
  if (validTo === undefined) {
    context.note('unreadable-end', `${key}.poskytujeDo`);
    return [];
  }
  return [
    {
      name: readText(raw.nazev, `${key}.nazev`, context),
      address: readAddress(raw.adresa, `${key}.adresa`, context) ?? EMPTY_ADDRESS,
      validFrom: readOptionalDate(raw.poskytujeOd, `${key}.poskytujeOd`, context),
      validTo,
    },
  ];
}
