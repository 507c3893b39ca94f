/** Writes the fictional register and its address points as files, record by record. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { encodeWindows1250 } from './address-points.ts';
import { type Demo, type DemoOptions, generateDemo } from './generate.ts';
import type { RawRecord } from './raw-record.ts';

export interface RawFiles {
  readonly rpss: string;
  readonly ruian: string;
  readonly records: number;
  readonly addressPoints: number;
}

/** Makes the folder where it is missing; files of an earlier run are replaced. */
export async function writeRaw(options: DemoOptions, folder: string): Promise<RawFiles> {
  await mkdir(folder, { recursive: true });
  const demo = generateDemo(options);
  const rpss = path.join(folder, 'rpss.json');
  const ruian = path.join(folder, 'address-points.csv');
  let records = 0;
  const counted = function* (): Generator<RawRecord> {
    for (const record of demo.records) {
      records += 1;
      yield record;
    }
  };
  await pipeline(Readable.from(jsonChunks(counted())), createWriteStream(rpss));
  await pipeline(Readable.from(csvChunks(demo)), createWriteStream(ruian));
  return { rpss, ruian, records, addressPoints: demo.book.points.length };
}

/** One record to a line. */
function* jsonChunks(records: Iterable<RawRecord>): Generator<string> {
  yield '{"polozky":[';
  let separator = '\n';
  for (const record of records) {
    yield `${separator}${JSON.stringify(record)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

function* csvChunks({ book }: Demo): Generator<Uint8Array> {
  for (const row of book.rows()) yield encodeWindows1250(`${row}\r\n`);
}
