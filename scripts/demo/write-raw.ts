/** Writes the fictional register and its address points as files, record by record. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { HEADER, encodeWindows1250, toRow } from './address-rows.ts';
import { type DemoOptions, generateDemo } from './generate.ts';
import { TextFile } from './text-file.ts';

export interface RawFiles {
  readonly rpss: string;
  readonly ruian: string;
  readonly records: number;
  readonly addressPoints: number;
}

/** Makes the folder where it is missing; files of an earlier run are replaced. */
export async function writeRaw(options: DemoOptions, folder: string): Promise<RawFiles> {
  await mkdir(folder, { recursive: true });
  const rpss = path.join(folder, 'rpss.json');
  const ruian = path.join(folder, 'address-points.csv');
  const register = await TextFile.create(rpss, (text) => Buffer.from(text));
  const points = await TextFile.create(ruian, encodeWindows1250);
  try {
    return { rpss, ruian, ...(await write(options, register, points)) };
  } finally {
    await register.close();
    await points.close();
  }
}

/** One record to a line; its houses as soon as they are there, so that none need be kept. */
async function write(
  options: DemoOptions,
  register: TextFile,
  points: TextFile,
): Promise<Pick<RawFiles, 'records' | 'addressPoints'>> {
  const { records, takeAddressPoints } = generateDemo(options);
  const written = { records: 0, addressPoints: 0 };
  await register.write('{"polozky":[');
  await points.write(`${HEADER}\r\n`);
  for (const record of records) {
    await register.write(`${written.records === 0 ? '' : ','}\n${JSON.stringify(record)}`);
    written.records += 1;
    for (const point of takeAddressPoints()) {
      await points.write(`${toRow(point)}\r\n`);
      written.addressPoints += 1;
    }
  }
  await register.write('\n]}\n');
  return written;
}
