/** Rows of RÚIAN's CSV of address points: their columns, and lines → what is read of them. */
import { parse } from 'csv-parse/sync';
import type { TownPart } from '../../../src/domain/address.ts';
import { ObecCode } from '../../../src/domain/area.ts';
import { cleanText } from '../../../src/domain/text.ts';

export const COLUMNS =
  'Kód ADM;Kód obce;Název obce;Kód MOMC;Název MOMC;Kód obvodu Prahy;Název obvodu Prahy;Kód části obce;' +
  'Název části obce;Kód ulice;Název ulice;Typ SO;Číslo domovní;Číslo orientační;Znak čísla orientačního;' +
  'PSČ;Souřadnice Y;Souřadnice X;Platí Od';

const POSITIONS: ReadonlyMap<string, number> = new Map(
  COLUMNS.split(';').map((name, index) => [name, index]),
);

/** What is read of one row. */
export interface AddressRow {
  readonly code: string;
  readonly obecCode: ObecCode | null;
  readonly cityPart: TownPart | null;
  readonly pragueDistrict: TownPart | null;
  readonly psc: string;
  /** S-JTSK in metres, both positive; `null` when RÚIAN has no coordinates. */
  readonly sjtsk: { readonly y: number; readonly x: number } | null;
}

const decoder = new TextDecoder('windows-1250');

export function decodeLine(bytes: Buffer, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

export function isHeader(line: string): boolean {
  return line.toLowerCase() === COLUMNS.toLowerCase();
}

/** @param lines decoded, without the header */
export function parseRows(lines: readonly string[]): AddressRow[] {
  return lines.flatMap((line) => (QUOTED.test(line) ? parseQuoted(line) : [line.split(';')])).map(toRow);
}

/** What makes a line more than cells with semicolons between. RÚIAN quotes nothing, and the library takes several times as long. */
const QUOTED = /["\r]/u;

function parseQuoted(line: string): string[][] {
  return parse(line, { delimiter: ';', relax_quotes: true, relax_column_count: true });
}

function toRow(cells: readonly string[]): AddressRow {
  const cell = (column: string) => cells[POSITIONS.get(column) ?? -1] ?? '';
  const y = toCoordinate(cell('Souřadnice Y'));
  const x = toCoordinate(cell('Souřadnice X'));
  return {
    code: cell('Kód ADM'),
    obecCode: ObecCode.safeParse(cell('Kód obce')).data ?? null,
    cityPart: toTownPart(cell('Kód části obce'), cell('Název části obce')),
    pragueDistrict: toTownPart(cell('Kód obvodu Prahy'), cell('Název obvodu Prahy')),
    psc: cell('PSČ'),
    sjtsk: y === null || x === null ? null : { y, x },
  };
}

function toCoordinate(text: string): number | null {
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) && value !== 0 ? value : null;
}

function toTownPart(code: string, name: string): TownPart | null {
  return code === '' ? null : { code, name: cleanText(name) };
}
