/** Address of the register → Address: codes checked in the territory, numbers as text. */
import { type Address, EMPTY_ADDRESS } from '../../../src/domain/address.ts';
import type { KrajCode, ObecCode, Territory } from '../../../src/domain/area.ts';
import { codeOf } from '../../../src/domain/code-list.ts';
import { isPsc } from '../quality/rules/bad-psc.ts';
import { type RecordContext, readAnyCode, readRemark, readText } from './values.ts';
import type { RegisterAddress } from './register-schema.ts';

/** `TypStavebnihoObjektu/2`: building with číslo evidenční. */
const REGISTRATION_NUMBERED = 'TypStavebnihoObjektu/2';

export interface AddressContext extends RecordContext {
  readonly territory: Territory;
}

/** @param key path of the address in the record, for problems */
export function readAddress(
  raw: RegisterAddress | null | undefined,
  key: string,
  context: AddressContext,
): Address | null {
  if (raw === null || raw === undefined) return null;
  const house = readNumber(raw.cisloDomovni, `${key}.cisloDomovni`, context);
  const isRegistrationNumber = raw.typCislaDomovniho?.id === REGISTRATION_NUMBERED;
  const obecCode = readObecCode(raw.obec?.id, `${key}.obec`, context);
  const cityPart = readAnyCode(raw.castObce?.id, `${key}.castObce`, context);
  const pragueDistrict = readAnyCode(raw.mestskyObvodVPraze?.id, `${key}.mestskyObvodVPraze`, context);
  const address: Address = {
    addressCode: readAddressCode(raw.kodAdresnihoMista, `${key}.kodAdresnihoMista`, context),
    street: readText(raw.ulice?.nazev, `${key}.ulice.nazev`, context),
    houseNumber: isRegistrationNumber ? null : house,
    registrationNumber: isRegistrationNumber ? house : null,
    orientationNumber: readNumber(raw.cisloOrientacni, `${key}.cisloOrientacni`, context),
    supplement: readRemark(raw.dodatekAdresy, `${key}.dodatekAdresy`, context),
    cityPart: cityPart === null ? null : { code: cityPart, name: null },
    pragueDistrict: pragueDistrict === null ? null : { code: pragueDistrict, name: null },
    psc: readPsc(raw.psc, `${key}.psc`, context),
    obecCode,
    krajCode: readKrajCode(raw.kraj?.id, `${key}.kraj`, context) ?? krajOf(obecCode, context.territory),
  };
  return isEmptyAddress(address) ? null : address;
}

export function isEmptyAddress(address: Address): boolean {
  return Object.keys(EMPTY_ADDRESS).every((key) => address[key as keyof Address] === null);
}

/** `Kraj/60` → `CZ042`; a number that is no kraj is a problem. */
export function readKrajCode(
  id: string | undefined,
  key: string,
  { note, territory }: AddressContext,
): KrajCode | null {
  if (id === undefined) return null;
  const kraj = territory.findKrajByRuian(codeOf(id, 'Kraj') ?? '');
  if (kraj === undefined) note('unknown-kraj', key);
  return kraj?.code ?? null;
}

function readObecCode(
  id: string | undefined,
  key: string,
  { note, territory }: AddressContext,
): ObecCode | null {
  if (id === undefined) return null;
  const obec = territory.findObec(codeOf(id, 'Obec') ?? '');
  if (obec === undefined) note('unknown-obec', key);
  return obec?.code ?? null;
}

function krajOf(obecCode: ObecCode | null, territory: Territory): KrajCode | null {
  return obecCode === null ? null : territory.getObec(obecCode).krajCode;
}

/** 0 and below stand for "none" in the register. */
function readAddressCode(
  value: RegisterAddress['kodAdresnihoMista'],
  key: string,
  { note }: AddressContext,
): string | null {
  if (value === null || value === undefined || value === '' || Number(value) <= 0) return null;
  const code = toAddressCode(value);
  if (code === null) note('bad-code', key);
  return code;
}

/** One way of writing a code, so that codes can be compared; `null` when it is none. */
export function toAddressCode(value: string | number): string | null {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 && number < 1e9 ? String(number) : null;
}

function readNumber(
  value: string | number | null | undefined,
  key: string,
  context: AddressContext,
): string | null {
  if (typeof value !== 'number') return readRemark(value, key, context);
  return value > 0 ? String(value) : null;
}

function readPsc(value: RegisterAddress['psc'], key: string, { note }: AddressContext): string | null {
  if (value === null || value === undefined || value === '') return null;
  const digits = String(value).replace(/\s/gu, '');
  if (isPsc(digits)) return digits;
  note('bad-psc', key);
  return null;
}
