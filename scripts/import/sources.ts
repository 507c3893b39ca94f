/**
 * Where the data comes from officially: address, licence and how often it changes.
 *
 * These are what `npm run import` downloads when the operator names no other address or file.
 */
import type { IsoDate } from '../../src/domain/validity.ts';
import type { FileKind } from './download/file-kind.ts';

export interface DataSource {
  readonly title: string;
  readonly address: string;
  readonly publisher: string;
  readonly licence: string;
  readonly rhythm: string;
}

/** A source that is one file. */
export interface FileSource extends DataSource {
  /** What it is called in the cache. */
  readonly file: string;
  readonly kind: FileKind;
  /** What is longer is not this file; many times its usual length. */
  readonly maxBytes: number;
}

const MPSV = {
  publisher: 'Ministerstvo práce a sociálních věcí (MPSV)',
  licence: 'open data under the terms of data.mpsv.cz; the source must be named',
} as const;
const CUZK = {
  publisher: 'Český úřad zeměměřický a katastrální (ČÚZK)',
  licence: 'CC BY 4.0',
} as const;
const MPSV_FILES = 'https://data.mpsv.cz/od/soubory';

export const REGISTER: FileSource = {
  title: 'Registr poskytovatelů sociálních služeb (RPSS)',
  address: `${MPSV_FILES}/rpss/rpss.json`,
  rhythm: 'daily; about 100 MB',
  file: 'rpss.json',
  kind: 'json',
  maxBytes: 2_000_000_000,
  ...MPSV,
};

export const REGISTER_SCHEMA: FileSource = {
  title: 'JSON Schema of the register',
  address: `${MPSV_FILES}/rpss/rpss.schema.json`,
  rhythm: 'with a change of format',
  file: 'rpss.schema.json',
  kind: 'json',
  maxBytes: 10_000_000,
  ...MPSV,
};

/** Files of the official code lists, by the name of ours in content/codelists. */
export const CODE_LIST_FILES = {
  'service-types': { list: 'DruhSocialniSluzby', file: 'druhy-socialni-sluzby.json' },
  'target-groups': { list: 'CilovaSkupinaOsoby', file: 'cilove-skupiny-osoby.json' },
  'age-groups': { list: 'VekovaSkupinaOsoby', file: 'vekove-skupiny-osoby.json' },
  forms: { list: 'FormaSocialniSluzby', file: 'formy-soc-sluzby.json' },
  'capacity-units': { list: 'TypKapacitySocialniSluzby', file: 'typy-kapacity-socialni-sluzby.json' },
} as const;

export const CODE_LISTS: readonly FileSource[] = Object.values(CODE_LIST_FILES).map(({ list, file }) => ({
  title: `Code list ${list}`,
  address: `${MPSV_FILES}/ciselniky/${file}`,
  rhythm: 'with a change of law',
  file,
  kind: 'json',
  maxBytes: 50_000_000,
  ...MPSV,
}));

/** `DATE` is the last day of a month, `YYYYMMDD`: see `addressPointsAddress`. */
export const ADDRESS_POINTS: FileSource = {
  title: 'RÚIAN address points by obec (ZIP of CSV)',
  address: 'https://vdp.cuzk.gov.cz/vymenny_format/csv/DATE_OB_ADR_csv.zip',
  rhythm: 'monthly, a few days after the end of the month; about 63 MB',
  file: 'ruian-address-points.zip',
  kind: 'zip',
  maxBytes: 1_000_000_000,
  ...CUZK,
};

/** For a few codes at a time, where the whole country would be too much. */
export const ADDRESS_QUERY: DataSource = {
  title: 'RÚIAN address points by code (query service of ArcGIS)',
  address: 'https://ags.cuzk.gov.cz/arcgis/rest/services/RUIAN/MapServer/1/query',
  rhythm: 'daily',
  ...CUZK,
};

/**
 * `addressPointsAddress('2026-09-02')` // => "…/20260831_OB_ADR_csv.zip"
 *
 * @param monthsBack 1 for the month before: the newest file comes out some days into the month
 */
export function addressPointsAddress(asOf: IsoDate, monthsBack = 0): string {
  const [year = 0, month = 0] = asOf.split('-').map(Number);
  // Day 0 is the day before the first one of the month.
  const lastDay = new Date(Date.UTC(year, month - 1 - monthsBack, 0));
  return ADDRESS_POINTS.address.replace('DATE', lastDay.toISOString().slice(0, 10).replaceAll('-', ''));
}
