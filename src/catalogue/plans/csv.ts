/**
 * Text of a CSV file ↔ sheet. What is read can be written back byte for byte, or is not read at all.
 */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Dialect, PlanProblem, Sheet } from '../../domain/plan/sheet.ts';

const MARK = '\uFEFF';

/**
 * @param bytes of the file
 * @param file its name, for the message
 * @returns a problem when the file cannot be read, or could not be written back the same
 */
export function parseCsv(bytes: Uint8Array, file: string): Sheet | PlanProblem {
  const about = (message: string, row: number | null = null) => ({ file, row, column: null, message });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return about(
      'soubor není v kódování UTF-8 (nejspíš je ve Windows-1250), písmena s háčky by se poškodila. ' +
        'V Excelu zvolte Uložit jako – CSV UTF-8 (s oddělovači), v LibreOffice při ukládání znakovou sadu UTF-8.',
    );
  }
  const dialect = dialectOf(text);
  const body = text.startsWith(MARK) ? text.slice(1) : text;
  let rows: string[][];
  try {
    rows = parse(body, {
      delimiter: dialect.delimiter,
      record_delimiter: dialect.newline,
      relax_column_count: true,
    });
  } catch {
    return about(
      'uvozovky v souboru nesedí. Otevřete ho v tabulkovém programu a uložte znovu jako CSV UTF-8.',
    );
  }
  const [header = [], ...cells] = rows;
  if (header.length === 0) return about('soubor je prázdný. Vraťte alespoň první řádek s názvy sloupců.');
  const uneven = cells.findIndex((row) => row.length !== header.length && row.join('') !== '');
  if (uneven >= 0) {
    return about(
      `má ${cells[uneven]?.length ?? 0} sloupců místo ${header.length}. ` +
        'Text s oddělovačem musí být v uvozovkách; nejsnáze otevřete soubor v tabulkovém programu a uložte znovu.',
      uneven + 2,
    );
  }
  const sheet = {
    dialect,
    header,
    rows: cells.map((row) => (row.join('') === '' ? header.map(() => '') : row)),
  };
  const written = formatCsv(sheet);
  if (written !== text) {
    const row = written.slice(0, firstDifference(written, text)).split(dialect.newline).length;
    return about(
      'tady by se soubor při ukládání změnil (jiné uvozovky nebo konce řádků než ve zbytku). ' +
        'Otevřete ho v tabulkovém programu a uložte znovu jako CSV UTF-8.',
      row,
    );
  }
  return sheet;
}

/** Text of the file, with its byte order mark. */
export function formatCsv({ dialect, header, rows }: Sheet): string {
  const body = stringify([[...header], ...rows.map((row) => [...row])], {
    delimiter: dialect.delimiter,
    record_delimiter: dialect.newline,
    quoted: dialect.quotes === 'all',
    quoted_empty: dialect.quotes === 'all',
    eof: dialect.endsWithNewline,
    // A lone carriage return would be read as the end of a line.
    quoted_match: /[\r\n]/u,
  });
  return `${dialect.hasMark ? MARK : ''}${body}`;
}

/** How the file writes, by its first line and its end. */
function dialectOf(text: string): Dialect {
  const hasMark = text.startsWith(MARK);
  const [first = ''] = text.slice(hasMark ? 1 : 0).split('\n');
  const count = (mark: string) => first.split(mark).length;
  const delimiter = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a))[0] ?? ',';
  return {
    hasMark,
    delimiter,
    newline: first.endsWith('\r') ? '\r\n' : '\n',
    endsWithNewline: text.endsWith('\n'),
    quotes: first.startsWith('"') ? 'all' : 'needed',
  };
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}
