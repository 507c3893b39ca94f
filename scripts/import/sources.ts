/**
 * Where the data comes from officially: address, licence and how often it changes.
 *
 * `npm run import` reads local copies; who downloads them takes the addresses from here.
 */
export interface DataSource {
  readonly title: string;
  readonly address: string;
  readonly publisher: string;
  readonly licence: string;
  readonly rhythm: string;
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

export const REGISTER: DataSource = {
  title: 'Registr poskytovatelů sociálních služeb (RPSS)',
  address: `${MPSV_FILES}/rpss/rpss.json`,
  rhythm: 'daily; about 100 MB',
  ...MPSV,
};

export const REGISTER_SCHEMA: DataSource = {
  title: 'JSON Schema of the register',
  address: `${MPSV_FILES}/rpss/rpss.schema.json`,
  rhythm: 'with a change of format',
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

export const CODE_LISTS: readonly DataSource[] = Object.values(CODE_LIST_FILES).map(({ list, file }) => ({
  title: `Code list ${list}`,
  address: `${MPSV_FILES}/ciselniky/${file}`,
  rhythm: 'with a change of law',
  ...MPSV,
}));

/** `DATE` is the last day of a month, `YYYYMMDD`. */
export const ADDRESS_POINTS: DataSource = {
  title: 'RÚIAN address points by obec (ZIP of CSV)',
  address: 'https://vdp.cuzk.gov.cz/vymenny_format/csv/DATE_OB_ADR_csv.zip',
  rhythm: 'monthly, a few days after the end of the month; about 63 MB',
  ...CUZK,
};
