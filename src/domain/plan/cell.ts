/**
 * Cells of the tables in content/plans and content/offices: text of a spreadsheet ↔ value, the same text again.
 *
 * Every column is a zod codec made here. A text that would not come back as it was written
 * (`007`, `1.3.2026`) does not fit: a table is only read when nothing of it is lost.
 */
import { z } from 'zod';
import { IsoDate } from '../validity.ts';
import { findPersonTrace } from './person-trace.ts';

/** How one kind of value is written in a cell. */
export interface CellSpec<Value> {
  readonly value: z.ZodType<Value>;
  /** What a spreadsheet may do to it, so that a file knows how to read it. */
  readonly kind: 'text' | 'number' | 'date' | 'days';
  /** What to write, in Czech, to follow "Napište": "kód ORP ze čtyř číslic, například 4202". */
  readonly expected: string;
  readonly parse: (text: string) => unknown;
  readonly format: (value: Value) => string;
}

/** A column of a table: the text of a cell there, the value here. */
export type Cell<Value> = z.ZodCodec<z.ZodString, z.ZodType<Value>>;

/** What is known of a column besides its values. */
export interface ColumnNote {
  readonly kind: CellSpec<unknown>['kind'];
  readonly expected: string;
  readonly isOptional: boolean;
}
export const columnNotes = z.registry<ColumnNote>();

/** A column that must be filled in. */
export function cell<Value>(spec: CellSpec<Value>): Cell<Value> {
  const codec = z.codec(z.string(), spec.value, {
    decode: (text, context) => {
      if (text === '') return refuse(context, text);
      const value = spec.parse(text);
      const checked = spec.value.safeParse(value);
      if (!checked.success || spec.format(checked.data) !== text) return refuse(context, text);
      return checked.data;
    },
    encode: (value) => spec.format(value as Value),
  }) as unknown as Cell<Value>;
  return codec.register(columnNotes, { kind: spec.kind, expected: spec.expected, isOptional: false });
}

/** A column that may stay empty: `null`, the source does not say. */
export function optional<Value>(spec: CellSpec<Value>): Cell<Value | null> {
  const filled = cell(spec);
  const codec = z.codec(z.string(), spec.value.nullable(), {
    decode: (text, context) => {
      if (text === '') return null;
      const result = z.safeDecode(filled, text);
      return result.success ? result.data : refuse(context, text);
    },
    encode: (value) => (value === null ? '' : spec.format(value as Value)),
  }) as unknown as Cell<Value | null>;
  return codec.register(columnNotes, { kind: spec.kind, expected: spec.expected, isOptional: true });
}

/** Values with one space between, in the order given; an empty cell is an empty list. */
export function list<Value>(spec: CellSpec<Value>): Cell<Value[]> {
  const codec = z.codec(z.string(), z.array(spec.value), {
    decode: (text, context) => {
      const parts = text === '' ? [] : text.split(' ');
      const values = parts.map((part) => z.safeDecode(cell(spec), part));
      if (values.some(({ success }) => !success) || new Set(parts).size !== parts.length) {
        return refuse(context, text);
      }
      return values.map(({ data }) => data);
    },
    encode: (values) => (values as Value[]).map((value) => spec.format(value)).join(' '),
  }) as unknown as Cell<Value[]>;
  return codec.register(columnNotes, {
    kind: spec.kind === 'date' ? 'days' : 'text',
    expected: `${spec.expected}; více hodnot oddělte jednou mezerou, každou jen jednou`,
    isOptional: true,
  });
}

function refuse(context: { issues: unknown[] }, input: string): never {
  context.issues.push({ code: 'custom', message: 'does not fit', input });
  return z.NEVER;
}

/** What a spreadsheet would compute, or has failed to. */
const FORMULA = /^(?:[=+@\t]|-(?!\s|\d))|^#[\p{Lu}/]+[!?]$/u;
/** Controls but for the end of a line, and marks that join, hide or turn the direction of writing. */
const UNSEEN = /(?!\n)\p{Cc}|\p{Cf}/u;

/** One line or more of Czech text for people. */
export function text(max: number, expected = `text do ${max} znaků`): CellSpec<string> {
  return {
    value: z
      .string()
      .min(1)
      .max(max)
      .refine((value) => value === value.trim() && value === value.normalize('NFC'))
      .refine((value) => !FORMULA.test(value) && !UNSEEN.test(value))
      .refine((value) => findPersonTrace(value) === null),
    kind: 'text',
    expected: `${expected}, bez mezer na začátku a na konci, bez jmen a e-mailů osob; nesmí začínat znakem =, + nebo @`,
    parse: (written) => written,
    format: (value) => value,
  };
}

/** A code checked by its schema, such as that of an ORP. */
export function code<Schema extends z.ZodType<string>>(
  value: Schema,
  expected: string,
): CellSpec<z.output<Schema>> {
  return {
    value: value as unknown as z.ZodType<z.output<Schema>>,
    kind: 'text',
    expected,
    parse: (written) => written,
    format: (known) => known,
  };
}

/** One word of a fixed list. */
export function oneOf<Word extends string>(words: z.ZodEnum<Readonly<Record<Word, Word>>>): CellSpec<Word> {
  return code(words, `jedno ze slov ${words.options.join(', ')}`);
}

/** A number without separators of thousands; the decimal mark is a point here, a comma in some files. */
export function number(value: z.ZodType<number>, expected: string): CellSpec<number> {
  return {
    value,
    kind: 'number',
    expected: `${expected}, bez mezer a bez jednotky`,
    parse: (written) => (/^-?\d+(?:\.\d+)?$/u.test(written) ? Number(written) : undefined),
    format: String,
  };
}

/** A day, `2026-03-01`; in some files `01.03.2026`. */
export const day: CellSpec<IsoDate> = {
  value: IsoDate,
  kind: 'date',
  expected: 'den jako 2026-03-01 (nebo v celém souboru jako 01.03.2026)',
  parse: (written) => written,
  format: (value) => value,
};

/** A day or, where the source says no more, a year. */
export const dayOrYear: CellSpec<string> = {
  value: z.union([IsoDate, z.string().regex(/^(?:19|20)\d\d$/u)]),
  kind: 'date',
  expected: 'den jako 2026-03-01 (nebo v celém souboru jako 01.03.2026), případně jen rok 2026',
  parse: (written) => written,
  format: (value) => value,
};

/** Money in Kč. Whole crowns: sources round to thousands and more. */
export const crowns = number(z.int().nonnegative(), 'částku v celých korunách, nula nebo víc');

/** A year of a plan or of the network. */
export const year = number(z.int().min(1990).max(2100), 'rok čtyřmi číslicemi, například 2026');
