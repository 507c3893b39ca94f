/** The four tables of territory (CSV, UTF-8) → checked lists, in the order of their codes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Kraj, Obec, ObecStatus, Okres, Orp, Territory } from '../../src/domain/area.ts';
import { toSlug } from '../../src/domain/text.ts';
import { OperatorError } from '../lib/errors.ts';

/** Year of the population columns: 31 December 2020 (ČSÚ). */
const POPULATION_YEAR = 2020;
const PRAHA_LAU = 'CZ0100';

const KrajRow = z.object({
  kod_ruian: z.string(),
  kod_csu: z.string(),
  kod_nuts3: z.string(),
  nazev: z.string(),
});
const OkresRow = z.object({
  kod_okresu_ruian: z.string(),
  kod_okresu_lau: z.string(),
  nazev: z.string(),
  kod_kraje_nuts: z.string(),
});
const OrpRow = z.object({
  kod_orp_ruian: z.string(),
  kod_orp_csu: z.string(),
  nazev: z.string(),
  sidlo_kod_obce: z.string(),
  sidlo_lat: z.coerce.number(),
  sidlo_lon: z.coerce.number(),
  vsechny_okresy_lau: z.string(),
  kod_kraje_nuts: z.string(),
  obyvatel_2020: z.coerce.number(),
  obyvatel_65plus_2020: z.coerce.number(),
});
const ObecRow = z.object({
  kod_obce: z.string(),
  nazev: z.string(),
  psc: z.string(),
  lat: z.coerce.number(),
  lon: z.coerce.number(),
  kod_orp_csu: z.string(),
  kod_okresu_lau: z.string(),
  kod_kraje_nuts: z.string(),
  status_kod: z.string(),
  obyvatel_2020: z.coerce.number(),
  obyvatel_65plus_2020: z.coerce.number(),
});

/** RÚIAN code list of the status of an obec. */
const STATUS: Readonly<Record<string, z.infer<typeof ObecStatus>>> = {
  '1': 'vojenský újezd',
  '2': 'obec',
  '3': 'město',
  '4': 'statutární město',
  '5': 'hlavní město',
  '6': 'městys',
};

/** Slugs in use by code: an address once published stays when a name changes. */
export type KnownSlugs = ReadonlyMap<string, string>;

/**
 * @param folder holds kraje.csv, okresy.csv, orp.csv, obce.csv
 * @param slugs of areas that are published already; others get theirs from the name
 * @throws {OperatorError} when a table is missing, a row does not fit or a code leads nowhere
 */
export function readTerritory(folder: string, slugs: KnownSlugs): Territory {
  const slugOf = (code: string, name: string) => slugs.get(code) ?? toSlug(name);
  const kraje = readTable(folder, 'kraje.csv', KrajRow, Kraj, (row) => ({
    code: row.kod_nuts3,
    ruianCode: row.kod_ruian,
    csuCode: row.kod_csu,
    name: row.nazev,
    slug: slugOf(row.kod_nuts3, row.nazev),
  }));
  const okresy = readTable(folder, 'okresy.csv', OkresRow, Okres, (row) => ({
    code: row.kod_okresu_lau,
    // Praha is no okres in RÚIAN; the tables fill in a number that leads nowhere.
    ruianCode: row.kod_okresu_lau === PRAHA_LAU ? null : row.kod_okresu_ruian,
    name: row.nazev,
    slug: slugOf(row.kod_okresu_lau, row.nazev),
    krajCode: row.kod_kraje_nuts,
  }));
  const orps = readTable(folder, 'orp.csv', OrpRow, Orp, (row) => ({
    code: row.kod_orp_csu,
    ruianCode: row.kod_orp_ruian,
    name: row.nazev,
    slug: slugOf(row.kod_orp_csu, row.nazev),
    krajCode: row.kod_kraje_nuts,
    okresCodes: row.vsechny_okresy_lau.split(/[;,|\s]+/u),
    seatObecCode: row.sidlo_kod_obce,
    point: { lat: row.sidlo_lat, lon: row.sidlo_lon },
    population: { year: POPULATION_YEAR, total: row.obyvatel_2020, seniors: row.obyvatel_65plus_2020 },
  }));
  const obce = readTable(folder, 'obce.csv', ObecRow, Obec, (row) => ({
    code: row.kod_obce,
    name: row.nazev,
    slug: slugOf(row.kod_obce, row.nazev),
    status: STATUS[row.status_kod],
    psc: row.psc === '' ? null : row.psc.padStart(5, '0'),
    point: { lat: row.lat, lon: row.lon },
    orpCode: row.kod_orp_csu,
    okresCode: row.kod_okresu_lau,
    krajCode: row.kod_kraje_nuts,
    population: { year: POPULATION_YEAR, total: row.obyvatel_2020, seniors: row.obyvatel_65plus_2020 },
  }));

  const territory = new Territory({ kraje, okresy, orps, obce });
  for (const obec of obce) {
    if (
      !territory.findOrp(obec.orpCode) ||
      !territory.findOkres(obec.okresCode) ||
      !territory.findKraj(obec.krajCode)
    ) {
      throw new OperatorError(
        `obce.csv: obec ${obec.code} names ORP ${obec.orpCode}, okres ${obec.okresCode}, kraj ${obec.krajCode}; not all of them are in the other tables`,
        'All four tables must come from one export. Nothing was written.',
      );
    }
  }
  return territory;
}

function readTable<Row, Item extends { code: string }>(
  folder: string,
  file: string,
  rowSchema: z.ZodType<Row>,
  itemSchema: z.ZodType<Item>,
  toItem: (row: Row) => unknown,
): Item[] {
  let text: string;
  try {
    text = readFileSync(path.join(folder, file), 'utf8');
  } catch (cause) {
    throw new OperatorError(
      `${path.join(folder, file)} cannot be read`,
      'Give the folder with kraje.csv, okresy.csv, orp.csv, obce.csv and orp.topojson by --from.',
      { cause },
    );
  }
  const rows: unknown[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  return rows
    .map((row, index) => {
      const result = rowSchema.safeParse(row);
      const item = result.success ? itemSchema.safeParse(toItem(result.data)) : result;
      if (item.success) return item.data;
      throw new OperatorError(
        `${file}, line ${index + 2}: ${z.prettifyError(item.error)}`,
        'The export has probably changed its columns: compare it with scripts/import-areas/territory.ts. Nothing was written.',
      );
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
