/**
 * Stage 1, parse: raw records of the register → parsed records, in the words of the domain.
 *
 * What of a record goes on, and what never does, is decided in parse-item.ts, record by record;
 * here the records come together. Memory does not grow with the history: of those not in force
 * nothing is kept but their id and what became of them.
 * Does not read files, stop or print: guard.ts judges the counts.
 */
import { compareCodes } from '../../lib/order.ts';
import { RecordLinks } from '../privacy/linked-records.ts';
import type { Problem } from '../report/problems.ts';
import { type ParsedItem, type ParseOptions, type RecordFate, parseItem } from './parse-item.ts';
import type { ParsedRecord } from './parsed-record.ts';
import type { ItemCount } from './values.ts';

export interface ParsedRegister {
  /** In force on the date asked for, in the order of the file. */
  readonly records: ParsedRecord[];
  /** Of all records, readable or not: secrecy and persons reach all records of a provider. Never written or reported. */
  readonly links: RecordLinks;
  readonly problems: Problem[];
  readonly itemCount: ItemCount;
  /** What became of each record that has an id, readable or not. */
  readonly fates: ReadonlyMap<string, RecordFate>;
  /** Ids that more than one record bears, in the order of the file. */
  readonly repeatedIds: ReadonlySet<string>;
  /** Lowest id of all records of a provider without IČO, by tagOf: its key is made of it. */
  readonly lowestIds: ReadonlyMap<string, string>;
  readonly total: number;
  readonly unreadable: number;
  /** Records that do not fit the published schema; it asks for more than we read. */
  readonly offSchema: number;
}

/** @param items entries of `polozky`, one by one; a whole file is read by parse-file.ts */
export async function parseRegister(
  items: Iterable<unknown> | AsyncIterable<unknown>,
  options: ParseOptions,
): Promise<ParsedRegister> {
  const register = new RegisterCollector();
  for await (const item of items) register.add(parseItem(item, register.total + 1, options));
  return register;
}

/** Should all of them be, a thousand names tell no less. */
const MAX_OFF_SCHEMA_NAMED = 1000;

/** Takes what is kept of the records one by one, in the order of the file. */
export class RegisterCollector implements ParsedRegister {
  readonly records: ParsedRecord[] = [];
  readonly links = new RecordLinks();
  readonly problems: Problem[] = [];
  readonly itemCount: ItemCount = { all: 0, unreadable: 0 };
  readonly fates = new Map<string, RecordFate>();
  readonly repeatedIds = new Set<string>();
  readonly lowestIds = new Map<string, string>();
  total = 0;
  unreadable = 0;
  offSchema = 0;

  add({ name, trace, fate, record, problems, itemCount, offSchemaKey, withoutIco }: ParsedItem): void {
    this.total += 1;
    this.links.add(trace);
    if (offSchemaKey !== null) this.#noteOffSchema(name, offSchemaKey);
    if (fate.kind === 'unreadable') this.unreadable += 1;
    for (const problem of problems) this.problems.push(problem);
    this.itemCount.all += itemCount.all;
    this.itemCount.unreadable += itemCount.unreadable;
    if (withoutIco !== null) this.#noteLowestId(withoutIco);
    if (record !== null) this.records.push(record);
    const { id } = trace;
    if (id === null) return;
    if (this.fates.has(id)) this.repeatedIds.add(id);
    this.fates.set(id, fate);
  }

  #noteOffSchema(name: string, key: string): void {
    this.offSchema += 1;
    if (this.offSchema <= MAX_OFF_SCHEMA_NAMED) this.problems.push({ kind: 'off-schema', record: name, key });
  }

  #noteLowestId({ tag, id }: NonNullable<ParsedItem['withoutIco']>): void {
    const known = this.lowestIds.get(tag);
    if (known === undefined || compareCodes(id, known) < 0) this.lowestIds.set(tag, id);
  }
}
