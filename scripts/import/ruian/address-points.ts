/**
 * Address points of RÚIAN from its CSV export (windows-1250, semicolons, one file per obec).
 *
 * The country has three million of them, so files are read line by line and only rows whose
 * code the register names are looked into.
 */
import { createReadStream, type Stats, statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TownPart } from '../../../src/domain/address.ts';
import { ObecCode } from '../../../src/domain/area.ts';
import type { Point } from '../../../src/domain/coordinates.ts';
import { cleanText } from '../../../src/domain/text.ts';
import { OperatorError } from '../../lib/errors.ts';
import { fromSjtsk } from './sjtsk.ts';

export interface AddressPoint {
  readonly code: string;
  readonly obecCode: ObecCode | null;
  readonly cityPart: TownPart | null;
  readonly pragueDistrict: TownPart | null;
  /** `null`: RÚIAN has no coordinates of it. */
  readonly point: Point | null;
}

const COLUMNS =
  'Kód ADM;Kód obce;Název obce;Kód MOMC;Název MOMC;Kód obvodu Prahy;Název obvodu Prahy;Kód části obce;' +
  'Název části obce;Kód ulice;Název ulice;Typ SO;Číslo domovní;Číslo orientační;Znak čísla orientačního;' +
  'PSČ;Souřadnice Y;Souřadnice X;Platí Od';

/**
 * @param source CSV file, or a folder with any number of them at any depth
 * @param wanted codes the register names
 * @throws {OperatorError} when there is no such file or its columns are others
 */
export async function readAddressPoints(
  source: string,
  wanted: ReadonlySet<string>,
): Promise<Map<string, AddressPoint>> {
  const points = new Map<string, AddressPoint>();
  for (const file of await csvFilesOf(source)) {
    const [header, ...lines] = await readLines(file, wanted);
    if (header?.toLowerCase() !== COLUMNS.toLowerCase()) {
      throw new OperatorError(
        `${file} does not have the 19 columns of RÚIAN address points`,
        'Give the CSV files of RÚIAN as they are (windows-1250, semicolons, first line with the names of columns). Nothing in content/ was changed.',
      );
    }
    const rows: Record<string, string>[] = parse([COLUMNS, ...lines].join('\n'), {
      columns: true,
      delimiter: ';',
      relax_quotes: true,
      relax_column_count: true,
    });
    for (const row of rows) {
      const point = toAddressPoint(row);
      points.set(point.code, point);
    }
  }
  return points;
}

async function csvFilesOf(source: string): Promise<string[]> {
  const stats: Stats | undefined = statSync(source, { throwIfNoEntry: false });
  const files: string[] = [];
  if (stats?.isFile()) files.push(source);
  else if (stats?.isDirectory()) {
    for await (const name of glob('**/*.csv', { cwd: source })) files.push(path.join(source, name));
  }
  if (files.length === 0) {
    throw new OperatorError(
      `${source} is no CSV file and no folder with any`,
      'Give --ruian the unpacked address points of RÚIAN: one CSV file or the folder with them. Nothing in content/ was changed.',
    );
  }
  return files.toSorted();
}

/** The header and the lines that begin with a wanted code. */
async function readLines(file: string, wanted: ReadonlySet<string>): Promise<string[]> {
  const decoder = new TextDecoder('windows-1250');
  const kept: string[] = [];
  let rest = '';
  let isHeader = true;
  const take = (line: string) => {
    const text = line.trimEnd();
    if (isHeader || wanted.has(text.slice(0, text.indexOf(';')))) kept.push(text);
    isHeader = false;
  };
  for await (const chunk of createReadStream(file)) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  }
  if (rest !== '') take(rest);
  return kept;
}

function toAddressPoint(row: Record<string, string>): AddressPoint {
  const y = toCoordinate(row['Souřadnice Y']);
  const x = toCoordinate(row['Souřadnice X']);
  return {
    code: row['Kód ADM'] ?? '',
    obecCode: ObecCode.safeParse(row['Kód obce']).data ?? null,
    cityPart: toTownPart(row['Kód části obce'], row['Název části obce']),
    pragueDistrict: toTownPart(row['Kód obvodu Prahy'], row['Název obvodu Prahy']),
    point: y === null || x === null ? null : fromSjtsk(y, x),
  };
}

function toCoordinate(text: string | undefined): number | null {
  const value = Number(text?.replace(',', '.') ?? '');
  return Number.isFinite(value) && value !== 0 ? value : null;
}

function toTownPart(code: string | undefined, name: string | undefined): TownPart | null {
  return code === undefined || code === '' ? null : { code, name: cleanText(name ?? '') };
}
