/** `zarizeni` of the register → open places and, of secret ones, nothing but their validity. */
import { EMPTY_ADDRESS } from '../../../src/domain/address.ts';
import { type IsoDate, type Validity, isInForce } from '../../../src/domain/validity.ts';
import { type AddressContext, readAddress } from './address.ts';
import { isBackwards } from '../quality/rules/begin-after-end.ts';
import { readItem } from './items.ts';
import type { ParsedPlace } from './parsed-record.ts';
import { readDate, readName, readOptionalDate } from './values.ts';
import { RegisterPlace } from './register-schema.ts';
import { addressCodesIn, hasSecretMark, isSecretMark, saysWhetherSecret } from '../privacy/secrecy.ts';

interface PlacesContext extends AddressContext {
  readonly asOf: IsoDate;
  /** Whether anything in the record is marked. */
  readonly hasMark: boolean;
  /** Whether the record as a whole is marked, so that no place of it is open. */
  readonly isWhollySecret: boolean;
}

/**
 * The mark is looked for before anything else, so that a secret place stays one even if nothing else fits.
 *
 * @returns open places in force, and whether a secret one is
 */
export function readPlaces(
  items: readonly unknown[],
  context: PlacesContext,
): { places: ParsedPlace[]; hasSecretPlace: boolean } {
  const { asOf, hasMark, isWhollySecret, note } = context;
  let hasSecretPlace = false;
  const secretCodes = new Set<string>();
  const open = items.flatMap((item, index) => {
    const key = `zarizeni.${index}`;
    if (isWhollySecret || (hasMark && hasSecretMark(item))) {
      const validity = readSecretPlace(item, key, context);
      if (isInForce(validity, asOf)) {
        hasSecretPlace = true;
        for (const code of addressCodesIn(item)) secretCodes.add(code);
      }
      return [];
    }
    return readItem(item, key, RegisterPlace, context, (raw) => {
      if (!saysWhetherSecret(item)) note('place-without-mark', key);
      return readOpenPlace(raw, key, context);
    });
  });
  const places = open.filter((place) => {
    const isBesideSecret = secretCodes.has(place.address.addressCode ?? '');
    if (isBesideSecret) note('open-and-secret', 'zarizeni');
    return !isBesideSecret;
  });
  return { places, hasSecretPlace };
}

/** Dates that cannot be read keep the secret: as if the place had always been and would never end. */
function readSecretPlace(item: unknown, key: string, { note }: PlacesContext): Validity {
  const { utajenaAdresa, poskytujeOd, poskytujeDo } = Object(item) as Record<string, unknown>;
  if (!isSecretMark(utajenaAdresa)) note('misplaced-secret-flag', key);
  else if (utajenaAdresa !== true) note('odd-secret-flag', `${key}.utajenaAdresa`);
  return { validFrom: readDate(poskytujeOd) ?? null, validTo: readDate(poskytujeDo) ?? null };
}

function readOpenPlace(
  raw: ReturnType<typeof RegisterPlace.parse>,
  key: string,
  context: PlacesContext,
): ParsedPlace[] {
  const validTo = readDate(raw.poskytujeDo);
  if (validTo === undefined) {
    context.note('unreadable-end', `${key}.poskytujeDo`);
    return [];
  }
  if (isBackwards({ validFrom: readDate(raw.poskytujeOd) ?? null, validTo })) {
    context.note('place-begin-after-end', key);
  }
  if (validTo !== null && validTo < context.asOf) return [];
  const validFrom = readOptionalDate(raw.poskytujeOd, `${key}.poskytujeOd`, context);
  if (!isInForce({ validFrom, validTo }, context.asOf)) return [];
  return [
    {
      name: readName(raw.nazev, `${key}.nazev`, context),
      address: readAddress(raw.adresa, `${key}.adresa`, context) ?? EMPTY_ADDRESS,
      validFrom,
      validTo,
    },
  ];
}
