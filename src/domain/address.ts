/** A postal address with the codes it is known by. */
import { z } from 'zod';
import { KrajCode, ObecCode } from './area.ts';

/** Part of a town with its own name: část obce, or a městský obvod of Praha. */
export const TownPart = z.strictObject({ code: z.string(), name: z.string().nullable() });
export type TownPart = z.infer<typeof TownPart>;

export const Address = z.strictObject({
  /** RÚIAN kód adresního místa, digits as text; the only way to a point on the map. */
  addressCode: z
    .string()
    .regex(/^\d{1,9}$/u)
    .nullable(),
  street: z.string().nullable(),
  /** Číslo popisné. */
  houseNumber: z.string().nullable(),
  /** Číslo evidenční, of huts and temporary buildings; never together with houseNumber. */
  registrationNumber: z.string().nullable(),
  /** Číslo orientační with its letter: `54`, `9a`. */
  orientationNumber: z.string().nullable(),
  /** Free supplement: floor, building. */
  supplement: z.string().nullable(),
  cityPart: TownPart.nullable(),
  pragueDistrict: TownPart.nullable(),
  psc: z
    .string()
    .regex(/^\d{5}$/u)
    .nullable(),
  obecCode: ObecCode.nullable(),
  krajCode: KrajCode.nullable(),
});
export type Address = z.infer<typeof Address>;

export const EMPTY_ADDRESS: Address = {
  addressCode: null,
  street: null,
  houseNumber: null,
  registrationNumber: null,
  orientationNumber: null,
  supplement: null,
  cityPart: null,
  pragueDistrict: null,
  psc: null,
  obecCode: null,
  krajCode: null,
};

/** What is left of an address when the house must not be found: obec and kraj. */
export function toObecOnly({ obecCode, krajCode }: Address): Address {
  return { ...EMPTY_ADDRESS, obecCode, krajCode };
}

/** What is left when not even the obec may be known. */
export function toKrajOnly({ krajCode }: Address): Address {
  return { ...EMPTY_ADDRESS, krajCode };
}

/** PSČ as printed: `405 02` with a non-breaking space. */
export function formatPsc(psc: string): string {
  return `${psc.slice(0, 3)}\u00A0${psc.slice(3)}`;
}

/**
 * Address as lines for people: street and number, PSČ and obec.
 *
 * In a village without streets the part of the obec, else the obec, stands before the number.
 *
 * @param obecName name of `address.obecCode`, if known
 * @example ['Nemocniční 2272/54', '352 01 Aš']
 * @returns an empty list when the address says nothing
 */
export function formatAddress(address: Address, obecName: string | undefined): string[] {
  const number = formatHouse(address);
  const partName = address.cityPart?.name ?? null;
  const name = address.street ?? partName ?? (number === null ? null : (obecName ?? null));
  const first = [name ?? (number === null ? null : 'č. p.'), number].filter((part) => part !== null);
  const psc = address.psc === null ? [] : [formatPsc(address.psc)];
  const town =
    obecName !== undefined && partName !== null && address.street !== null && partName !== obecName
      ? `${obecName}, ${partName}`
      : obecName;
  const lines = [first.join(' '), [...psc, ...(town === undefined ? [] : [town])].join(' ')];
  if (address.supplement !== null) lines.splice(1, 0, address.supplement);
  return lines.filter((line) => line !== '');
}

/** `2272/54`, `č. ev. 12`, `54`; `null` when there is no number. */
function formatHouse({ houseNumber, registrationNumber, orientationNumber }: Address): string | null {
  const house = houseNumber ?? (registrationNumber === null ? null : `č. ev. ${registrationNumber}`);
  if (house === null) return orientationNumber;
  return orientationNumber === null ? house : `${house}/${orientationNumber}`;
}
