/** Address points of the demo as rows of RÚIAN's CSV: its 19 columns, its grid, its encoding. */
import proj4 from 'proj4';
import type { Point } from '../../src/domain/coordinates.ts';
import { type AddressPoint, districtOf, partOf } from './address-points.ts';

/** S-JTSK as ČÚZK's own service converts it; a common shorter `towgs84` is off by metres. */
const S_JTSK =
  '+proj=krovak +lat_0=49.5 +lon_0=24.83333333333333 +alpha=30.28813972222222 +k=0.9999 +x_0=0 +y_0=0 ' +
  '+ellps=bessel +towgs84=570.8,85.7,462.8,4.998,1.587,5.261,3.56 +units=m +no_defs';

const toGrid = proj4('WGS84', S_JTSK);

export const HEADER =
  'Kód ADM;Kód obce;Název obce;Kód MOMC;Název MOMC;Kód obvodu Prahy;Název obvodu Prahy;Kód části obce;' +
  'Název části obce;Kód ulice;Název ulice;Typ SO;Číslo domovní;Číslo orientační;Znak čísla orientačního;' +
  'PSČ;Souřadnice Y;Souřadnice X;Platí Od';

/** Městský obvod or část: code and name. */
const NO_BOROUGH = ['', ''];

/** Not yet encoded. */
export function toRow(address: AddressPoint): string {
  const { code, obec, street, houseNumber, isEvidenceNumber, orientationNumber, point } = address;
  const district = districtOf(address);
  const part = partOf(address);
  const [, orientation = '', letter = ''] = /^(\d+)([a-z]?)$/u.exec(orientationNumber ?? '') ?? [];
  const districtCells = [...NO_BOROUGH, district?.code ?? '', district?.name ?? ''];
  const place = [code, obec.code, obec.name, ...districtCells, part.code, part.name, '', street ?? ''];
  const house = [isEvidenceNumber ? 'č.ev.' : 'č.p.', houseNumber, orientation, letter, obec.psc ?? ''];
  return [...place, ...house, ...toSjtsk(point), '2026-01-01T00:00:00'].join(';');
}

/** Y and X, both positive as RÚIAN writes them, to a centimetre. */
function toSjtsk(point: Point | null): [string, string] {
  if (point === null) return ['', ''];
  const [east, north] = toGrid.forward<[number, number]>([point.lon, point.lat]);
  return [(-east).toFixed(2), (-north).toFixed(2)];
}

const FIRST_BYTE = 0x80;
/** Characters of the upper half of windows-1250, by what Node itself decodes them to. */
const UPPER_HALF: ReadonlyMap<number, number> = new Map(
  [
    ...new TextDecoder('windows-1250').decode(
      Uint8Array.from({ length: 128 }, (_, index) => FIRST_BYTE + index),
    ),
  ].map((character, index) => [character.charCodeAt(0), FIRST_BYTE + index]),
);

/**
 * Text in windows-1250, the encoding of RÚIAN's CSV, which Node can read but not write.
 *
 * @throws {RangeError} when a character is not in it
 */
export function encodeWindows1250(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const byte = code < FIRST_BYTE ? code : UPPER_HALF.get(code);
    if (byte === undefined) throw new RangeError(`windows-1250 has no character "${text.charAt(index)}"`);
    bytes[index] = byte;
  }
  return bytes;
}
