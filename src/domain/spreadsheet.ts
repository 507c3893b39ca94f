/** Tables as spreadsheets save them: any of the usual encodings and separators → rows of cells. */

/** A file that is no table; the message says what to do. */
export class SpreadsheetError extends Error {
  override name = 'SpreadsheetError';
}

/** What a reader of CSV is asked for; the names are those of csv-parse. */
interface CsvOptions {
  readonly delimiter: string;
  readonly record_delimiter: string[];
  readonly relax_column_count: boolean;
  readonly relax_quotes: boolean;
}

/** Handed in, since the domain knows no reader of its own. */
export type ParseCsv = (text: string, options: CsvOptions) => string[][];

const DELIMITERS = [';', ',', '\t'];
const SAVE_AS_CSV = 'in the spreadsheet choose "Save as" and the type "CSV UTF-8"';

/**
 * Every row, blank ones too, so that the first is row 1 as the spreadsheet numbers them. Cells are
 * as they were written; rows may be of different lengths.
 *
 * @param bytes UTF-8 with or without a mark at its beginning, UTF-16 with one, or windows-1250
 * @throws {SpreadsheetError} for a workbook, and for a quotation mark that never ends
 */
export function readSpreadsheet(bytes: Uint8Array, parseCsv: ParseCsv): string[][] {
  const text = decode(bytes);
  if (text.startsWith('PK\u0003\u0004')) {
    throw new SpreadsheetError(`is a workbook and no table in CSV: ${SAVE_AS_CSV}`);
  }
  try {
    return parseCsv(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('CSV_'))) throw cause;
    throw new SpreadsheetError(`has a quotation mark that opens a cell and no other that ends it`, { cause });
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

/** The separator that parts the first line with anything in it; the first row is to name the columns. */
function delimiterOf(text: string): string {
  const header = text.split(/[\r\n]+/u).find((line) => /[^\s;,]/u.test(line)) ?? '';
  const [most = ';'] = DELIMITERS.toSorted((a, b) => header.split(b).length - header.split(a).length);
  return most;
}
