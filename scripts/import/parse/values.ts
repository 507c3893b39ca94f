/** Single values of a raw record: texts, dates, ids of code lists, numbers of houses. */
import { IsoDate } from '../../../src/domain/validity.ts';
import { cleanText } from '../../../src/domain/text.ts';
import { remember } from '../../lib/remember.ts';
import { hasPersonalEmail } from '../privacy/persons.ts';
import { isRegistration } from '../quality/rules/bad-registration.ts';
import { MAX_NAME, MAX_TEXT, isTooLong } from '../quality/rules/text-too-long.ts';
import type { NoteProblem, ProblemKind } from '../report/problems.ts';

/** What the readers of one record share. */
export interface RecordContext {
  readonly note: NoteProblem;
  /** Whether a text names a person of the record. */
  readonly namesPerson: (text: string) => boolean;
  /** Words that make an e-mail an office's, see isPersonalEmail. */
  readonly officeWords: readonly string[];
  /** Items of lists over the whole file; guard.ts stops when too many do not fit. */
  readonly itemCount: ItemCount;
}

export interface ItemCount {
  all: number;
  unreadable: number;
}

/** Cleaning takes seconds for millions of signs, and makes none of these short enough. */
const MAX_RAW_TEXT = 10 * MAX_TEXT;

/** A text that stands for itself; too long ones are left out, not cut. */
export function readText(
  value: string | null | undefined,
  key: string,
  { note }: RecordContext,
  maxLength = MAX_TEXT,
): string | null {
  if (value === null || value === undefined) return null;
  const text = isTooLong(value, MAX_RAW_TEXT) ? value : cleanText(value);
  if (text !== null && isTooLong(text, maxLength)) {
    note('text-too-long', key);
    return null;
  }
  return text;
}

/** Name of a provider or place. */
export function readName(
  value: string | null | undefined,
  key: string,
  context: RecordContext,
): string | null {
  return readText(value, key, context, MAX_NAME);
}

/** Registration number; what is none is left out. */
export function readRegistration(
  value: string | null | undefined,
  key: string,
  context: RecordContext,
): string | null {
  const text = readRemark(value, key, context);
  if (text === null || isRegistration(text)) return text;
  context.note('bad-registration', key);
  return null;
}

/** A remark: free text people wrote beside a datum; dropped when it tells of a person. */
export function readRemark(
  value: string | null | undefined,
  key: string,
  context: RecordContext,
): string | null {
  const text = readText(value, key, context);
  const kind = text === null ? null : tellsOfPerson(text, context);
  if (kind === null) return text;
  context.note(kind, key);
  return null;
}

/** Why a text may not be published, if it tells who somebody is. */
export function tellsOfPerson(
  text: string,
  { namesPerson, officeWords }: Pick<RecordContext, 'namesPerson' | 'officeWords'>,
): ProblemKind | null {
  if (namesPerson(text)) return 'remark-names-person';
  return hasPersonalEmail(text, officeWords) ? 'remark-with-personal-email' : null;
}

/** A day, of a date or a date-time; `undefined` when there is something that cannot be read. */
export function readDate(value: unknown): IsoDate | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') return undefined;
  return knownDayOf(value) ?? undefined;
}

/** Services and places begin on the same days again and again. */
const knownDayOf = remember((text): IsoDate | null => {
  const [, day] = /^\s*(\d{4}-\d\d-\d\d)(?=$|[T\s])/u.exec(text) ?? [];
  return IsoDate.safeParse(day).data ?? null;
});

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
