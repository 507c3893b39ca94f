/** Single values of a raw record: texts, dates, ids of code lists, numbers of houses. */
import { IsoDate } from '../../src/domain/validity.ts';
import { cleanText } from '../../src/domain/text.ts';
import type { NoteProblem } from './problems.ts';

/** Longer texts are no remarks but mistakes; the register's own limit is 4,000. */
const MAX_TEXT = 10_000;

/** What the readers of one record share. */
export interface RecordContext {
  readonly note: NoteProblem;
  /** Whether a text names a person of the record. */
  readonly namesPerson: (text: string) => boolean;
  /** Items of lists over the whole file; guard.ts stops when too many do not fit. */
  readonly itemCount: ItemCount;
}

export interface ItemCount {
  all: number;
  unreadable: number;
}

/** A name or another text that stands for itself. */
export function readText(
  value: string | null | undefined,
  key: string,
  { note }: RecordContext,
): string | null {
  if (value === null || value === undefined) return null;
  const text = cleanText(value);
  if (text !== null && text.length > MAX_TEXT) {
    note('text-too-long', key);
    return null;
  }
  return text;
}

/** A remark: free text people wrote beside a datum; dropped when it names a person. */
export function readRemark(
  value: string | null | undefined,
  key: string,
  context: RecordContext,
): string | null {
  const text = readText(value, key, context);
  if (text === null || !context.namesPerson(text)) return text;
  context.note('remark-names-person', key);
  return null;
}

/** A day, of a date or a date-time; `undefined` when there is something that cannot be read. */
export function readDate(value: unknown): IsoDate | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') return undefined;
  const [, day] = /^\s*(\d{4}-\d\d-\d\d)(?=$|[T\s])/u.exec(value) ?? [];
  const result = IsoDate.safeParse(day);
  return result.success ? result.data : undefined;
}

/** A date that may be missed: what cannot be read counts as not given. */
export function readOptionalDate(value: unknown, key: string, { note }: RecordContext): IsoDate | null {
  const date = readDate(value);
  if (date !== undefined) return date;
  note('unreadable-date', key);
  return null;
}

/** Code after the slash of an id of any list; `null` with a problem when it has none. */
export function readAnyCode(id: string | undefined, key: string, { note }: RecordContext): string | null {
  if (id === undefined) return null;
  const [, code] = /^[A-Za-z]+\/(\d{1,9})$/u.exec(id) ?? [];
  if (code === undefined) note('bad-code', key);
  return code ?? null;
}
