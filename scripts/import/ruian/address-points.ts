/**
 * Address points of RÚIAN by their codes, from files of its CSV export.
 *
 * The country has three million of them; only rows whose code the register names are made texts.
 */
import type { TownPart } from '../../../src/domain/address.ts';
import type { ObecCode } from '../../../src/domain/area.ts';
import type { Point } from '../../../src/domain/coordinates.ts';
import { type OnProgress, visitAddressRows } from './address-files.ts';
import { type AddressRow, decodeLine, parseRows } from './address-rows.ts';
import { fromSjtsk } from './sjtsk.ts';

export interface AddressPoint {
  readonly code: string;
  /** `null`: the source of the point does not say in which obec it lies. */
  readonly obecCode: ObecCode | null;
  readonly cityPart: TownPart | null;
  readonly pragueDistrict: TownPart | null;
  /** `null`: RÚIAN has no coordinates of it. */
  readonly point: Point | null;
}

/** Lines are parsed in lots: one by one would be slow, all at once would hold them all. */
const LOT = 500;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** Codes have at most nine digits. */
const MAX_CODE = 999_999_999;

/**
 * @param source CSV file, folder with CSV files at any depth, or ZIP with CSV files
 * @param wanted codes the register names
 * @throws {OperatorError} when there is no such file, its columns are others, or the ZIP is damaged
 */
export async function readAddressPoints(
  source: string,
  wanted: ReadonlySet<string>,
  onProgress?: OnProgress,
): Promise<Map<string, AddressPoint>> {
  const points = new Map<string, AddressPoint>();
  const numbers = new Set([...wanted].map(Number));
  let lot: string[] = [];
  const parseLot = () => {
    for (const row of parseRows(lot)) if (wanted.has(row.code)) points.set(row.code, toAddressPoint(row));
    lot = [];
  };
  await visitAddressRows(
    source,
    (bytes, start, end) => {
      if (!numbers.has(readCode(bytes, start, end))) return;
      if (lot.push(decodeLine(bytes, start, end)) === LOT) parseLot();
    },
    onProgress,
  );
  parseLot();
  return points;
}

/** The number a line begins with; -1 when it is no code. */
function readCode(bytes: Buffer, start: number, end: number): number {
  let code = 0;
  for (let index = start; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < DIGIT_0 || byte > DIGIT_9) return index === start ? -1 : code;
    code = code * 10 + byte - DIGIT_0;
    if (code > MAX_CODE) return -1;
  }
  return -1;
}

function toAddressPoint({ code, obecCode, cityPart, pragueDistrict, sjtsk }: AddressRow): AddressPoint {
  return {
    code,
    obecCode,
    cityPart,
    pragueDistrict,
    point: sjtsk === null ? null : fromSjtsk(sjtsk.y, sjtsk.x),
  };
}
