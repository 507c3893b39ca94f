/** PSČ → obce and their parts: from all address points of RÚIAN, or from the main PSČ of each obec. */
import { type Obec, ObecCode, type Territory } from '../../src/domain/area.ts';
import { Psc, type PscTable } from '../../src/domain/psc.ts';
import { formatJsonLines } from '../lib/json-file.ts';
import { compareCodes } from '../lib/order.ts';
import { type OnProgress, visitAddressRows } from '../import/ruian/address-files.ts';
import { decodeLine, parseRows } from '../import/ruian/address-rows.ts';

/** Names of parts by their code, by obec, by PSČ. */
type Parts = Map<string, string>;
type Obce = Map<string, Parts>;

/** One PSČ of each obec, without parts: towns have more. */
export function pscOfObce(obce: readonly Obec[]): PscTable {
  const table = new Map<string, Obce>();
  for (const { code, psc } of obce) if (psc !== null) partsIn(table, psc, code);
  return { source: 'obce', date: null, entries: toEntries(table) };
}

export interface PscOfAddressPoints {
  readonly table: PscTable;
  /** Number of rows without a PSČ, with an odd one, or of an obec that is not in the territory. */
  readonly leftOut: number;
}

/**
 * @param source ZIP of the country, CSV file or folder of them
 * @throws {OperatorError} when the address points cannot be read
 */
export async function pscOfAddressPoints(
  source: string,
  territory: Territory,
  onProgress?: OnProgress,
): Promise<PscOfAddressPoints> {
  const table = new Map<string, Obce>();
  // Three million rows have only some twenty thousand answers; the others are not looked into.
  const seen = new Map<string, boolean>();
  let leftOut = 0;
  const take = (line: string): boolean => {
    const [row] = parseRows([line]);
    const obec = territory.findObec(row?.obecCode ?? '');
    if (row === undefined || obec === undefined || !Psc.safeParse(row.psc).success) return false;
    const parts = partsIn(table, row.psc, obec.code);
    const { code = null, name = null } = row.cityPart ?? {};
    if (code !== null && name !== null) parts.set(code, name);
    return true;
  };
  const { asOf } = await visitAddressRows(
    source,
    (bytes, start, end) => {
      const key = keyOf(bytes, start, end);
      const known = seen.get(key);
      const isTaken = known ?? take(decodeLine(bytes, start, end));
      if (known === undefined) seen.set(key, isTaken);
      if (!isTaken) leftOut += 1;
    },
    onProgress,
  );
  return { table: { source: 'address-points', date: asOf, entries: toEntries(table) }, leftOut };
}

/** Cells of a row that tell answers apart: obec, part and PSČ; the whole line where quotes may hide semicolons. */
function keyOf(bytes: Buffer, start: number, end: number): string {
  const line = bytes.toString('latin1', start, end);
  if (line.includes('"')) return line;
  const cells = line.split(';');
  return `${cells[1] ?? ''};${cells[7] ?? ''};${cells[15] ?? ''}`;
}

function partsIn(table: Map<string, Obce>, psc: string, obecCode: string): Parts {
  const obce = table.get(psc) ?? new Map<string, Parts>();
  const parts = obce.get(obecCode) ?? new Map<string, string>();
  table.set(psc, obce.set(obecCode, parts));
  return parts;
}

/** One PSČ to a line, as in the other lists of content/areas. */
export function formatPscTable({ source, date, entries }: PscTable): string {
  return (
    `{\n"date": ${JSON.stringify(date)},\n"source": ${JSON.stringify(source)},\n` +
    `"entries": ${formatJsonLines(entries)}}\n`
  );
}

function toEntries(table: ReadonlyMap<string, Obce>): PscTable['entries'] {
  return sorted(table).map(([psc, obce]) => {
    const list = sorted(obce).map(([obecCode, parts]) => ({
      obecCode: ObecCode.parse(obecCode),
      cityParts: sorted(parts).map(([code, name]) => ({ code, name })),
    }));
    return { psc, obce: list };
  });
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].toSorted(([a], [b]) => compareCodes(a, b));
}
