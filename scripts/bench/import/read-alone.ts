/**
 * Reads rpss.json in one way and throws every record away: `node read-alone.ts WAY FILE`.
 *
 * What an import cannot be faster than, whoever reads the file.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { JSONParser } from '@streamparser/json';
import { chain } from 'stream-chain';
import { parser } from 'stream-json';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { parseListItem } from '../../import/parse/json-list.ts';
import { readRegisterPieces } from '../../import/parse/read-register.ts';

/** How many records each way finds in the file. */
const WAYS: Readonly<Record<string, (file: string) => Promise<number> | number>> = {
  streamparser: async (file) => {
    let count = 0;
    const parser = new JSONParser({ paths: ['$.polozky.*'], keepStack: false });
    parser.onValue = () => {
      count += 1;
    };
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
      parser.write(chunk as Buffer);
    }
    return count;
  },
  'stream-json': async (file) => {
    let count = 0;
    const items = chain([
      createReadStream(file, { highWaterMark: 1024 * 1024 }),
      parser({ packValues: true, streamValues: false }),
      pick({ filter: 'polozky' }),
      streamArray(),
    ]);
    items.on('data', () => {
      count += 1;
    });
    await new Promise((resolve, reject) => items.on('end', resolve).on('error', reject));
    return count;
  },
  'json-parse': (file) => (JSON.parse(readFileSync(file, 'utf8')) as { polozky: unknown[] }).polozky.length,
  own: async (file) => {
    let count = 0;
    for await (const { items } of readRegisterPieces(file)) {
      for (const bytes of items) parseListItem(bytes, (count += 1));
    }
    return count;
  },
};

const [way = '', file = ''] = process.argv.slice(2);
const count = await WAYS[way]?.(file);
if (count === undefined || count === 0) throw new RangeError(`${way}: no record found in ${file}`);
