/**
 * What an import reads: files the operator gave, or downloads from the official addresses.
 *
 * With a local register, what else is not given stays as it is, so that such a run never goes to
 * the network by itself.
 */
import type { IsoDate } from '../../src/domain/validity.ts';
import { OperatorError } from '../lib/errors.ts';
import type { Progress } from '../lib/progress.ts';
import { DownloadError } from './download/failures.ts';
import { type Obtained, obtain } from './download/obtain.ts';
import type { OnlineSources } from './ruian/ask-ruian.ts';
import { obtainWithProgress } from './download/show-download.ts';
import {
  ADDRESS_POINTS,
  ADDRESS_QUERY,
  CODE_LISTS,
  type FileSource,
  REGISTER,
  REGISTER_SCHEMA,
  addressPointsAddress,
} from './sources.ts';

/** As the operator wrote them; `none` leaves a source out, `undefined` takes the official one. */
export interface GivenSources {
  readonly rpss?: string | undefined;
  readonly schema?: string | undefined;
  readonly codelists?: string | undefined;
  readonly ruian?: string | undefined;
  readonly ruianQuery?: string | undefined;
}

export interface Inputs {
  /** File rpss.json. */
  readonly rpss: string;
  /** Its JSON Schema. */
  readonly schema?: string | undefined;
  /** Folder with the official code lists, or the files. */
  readonly codelists?: string | readonly string[] | undefined;
  /** Local address points: ZIP, CSV file or a folder of them. */
  readonly ruian?: string | undefined;
  /** Where to ask for address points that are not known yet. */
  readonly onlinePoints?: OnlineSources | undefined;
  /** Day the register was published, if the server says so. */
  readonly sourceDate: IsoDate | null;
  /** What could be had only in part: the import goes on without it. */
  readonly warnings: readonly string[];
  /** Makes downloads the last good copies. */
  readonly accept: () => void;
  /** Drops downloads that cannot be read. */
  readonly discard: () => void;
}

interface Cache {
  /** Folder for downloads. */
  readonly cache: string;
  /** Download anew, whatever lies there. */
  readonly fresh: boolean;
  readonly progress: Progress;
}

const NONE = 'none';
const OFFICIAL = 'official';
const isAddress = (where: string) => /^https?:\/\//iu.test(where);

/**
 * @param today in Czechia: names the month of the address points
 * @throws {OperatorError} when the register cannot be had; without the rest the import goes on, with a warning
 */
export async function obtainInputs(given: GivenSources, cache: Cache, today: IsoDate): Promise<Inputs> {
  const rpss = given.rpss ?? REGISTER.address;
  const isOnline = isAddress(rpss);
  const warnings: string[] = [];
  const got: Obtained[] = [];
  const get = async (where: string, source: FileSource) => {
    const { file: name, kind, maxBytes, title } = source;
    const { progress, ...rest } = cache;
    const options = { ...rest, name, kind, maxBytes };
    const obtained = isAddress(where)
      ? await obtainWithProgress(where, options, progress, title)
      : await obtain(where, options);
    got.push(obtained);
    return obtained;
  };
  /** Of what an import can do without. */
  const tryToGet = async (where: string, source: FileSource) => {
    try {
      return (await get(where, source)).file;
    } catch (error) {
      if (!(error instanceof OperatorError) || !isAddress(where)) throw error;
      warnings.push(`${source.title} could not be had, so the import went on without: ${error.message}`);
      return undefined;
    }
  };

  const register = await get(rpss, REGISTER);
  const schema = chosen(given.schema, isOnline ? REGISTER_SCHEMA.address : undefined);
  const codelists = chosen(given.codelists, isOnline ? OFFICIAL : undefined);
  const ruian = chosen(given.ruian, isOnline ? ADDRESS_POINTS.address : undefined);
  return {
    rpss: register.file,
    schema: schema === undefined ? undefined : await tryToGet(schema, REGISTER_SCHEMA),
    codelists:
      codelists === OFFICIAL || (codelists !== undefined && isAddress(codelists))
        ? await getCodeLists(codelists, tryToGet)
        : codelists,
    ...(ruian === undefined || isAddress(ruian)
      ? { onlinePoints: ruian === undefined ? undefined : onlinePoints(ruian, given, today, get) }
      : { ruian }),
    sourceDate: register.lastModified === null ? null : inPrague(register.lastModified),
    warnings,
    accept: () => got.forEach((obtained) => obtained.accept()),
    discard: () => got.forEach((obtained) => obtained.discard()),
  };
}

function chosen(given: string | undefined, official: string | undefined): string | undefined {
  return given === NONE ? undefined : (given ?? official);
}

/**
 * @param where address of a folder with all of them
 * @returns those that could be had; `undefined` when none could
 */
async function getCodeLists(
  where: string,
  tryToGet: (where: string, source: FileSource) => Promise<string | undefined>,
): Promise<readonly string[] | undefined> {
  const files: string[] = [];
  for (const source of CODE_LISTS) {
    const address = where === OFFICIAL ? source.address : `${where.replace(/\/$/u, '')}/${source.file}`;
    const file = await tryToGet(address, source);
    if (file !== undefined) files.push(file);
  }
  return files.length === 0 ? undefined : files;
}

/** How many months back a file of address points is looked for. */
const MAX_MONTHS_BACK = 2;

type Get = (where: string, source: FileSource) => Promise<Pick<Obtained, 'file'>>;

function onlinePoints(
  address: string,
  { ruianQuery }: GivenSources,
  today: IsoDate,
  get: Get,
): OnlineSources {
  return {
    queryAddress: ruianQuery ?? ADDRESS_QUERY.address,
    getCountryFile: async () =>
      address === ADDRESS_POINTS.address
        ? getNewestPoints(today, get)
        : { file: (await get(address, ADDRESS_POINTS)).file, date: today },
  };
}

/**
 * The newest address points of the country: a file is as of the end of a month and comes out some
 * days into the next one.
 *
 * @throws {OperatorError} of the download, when the file is not just not out yet
 */
export async function getNewestPoints(today: IsoDate, get: Get): Promise<{ file: string; date: IsoDate }> {
  for (let monthsBack = 0; ; monthsBack += 1) {
    const address = addressPointsAddress(today, monthsBack);
    try {
      return { file: (await get(address, ADDRESS_POINTS)).file, date: dateIn(address) };
    } catch (error) {
      const isNotOut = error instanceof DownloadError && error.status === 404;
      if (!isNotOut || monthsBack === MAX_MONTHS_BACK) throw error;
    }
  }
}

function dateIn(address: string): IsoDate {
  return address.replace(/^.*\/(\d{4})(\d\d)(\d\d)_[^/]*$/u, '$1-$2-$3');
}

/** The day it is in Czechia at a moment. */
export function inPrague(moment: Date): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague' }).format(moment);
}
