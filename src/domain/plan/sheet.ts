/**
 * A table as a spreadsheet shows it: texts in rows and columns, and how its file writes them.
 *
 * Spreadsheets differ: Czech Excel saves semicolons, `01.03.2026` and `1,5` with a byte order mark,
 * LibreOffice commas and ISO days. What a file does is kept, so that it can be written back the same.
 */

/** How one file writes what it holds. */
export interface Dialect {
  /** Byte order mark at the beginning (Excel's "CSV UTF-8"). */
  readonly hasMark: boolean;
  readonly delimiter: ',' | ';' | '\t';
  readonly newline: '\n' | '\r\n';
  /** Whether the last row ends with a line end. */
  readonly endsWithNewline: boolean;
  /** Whether all cells stand in quotes, or only those that need it. */
  readonly quotes: 'all' | 'needed';
}

/** What is written where nothing else is known; the committed files are so. */
export const PLAIN_DIALECT: Dialect = {
  hasMark: false,
  delimiter: ',',
  newline: '\n',
  endsWithNewline: true,
  quotes: 'needed',
};

export interface Sheet {
  readonly dialect: Dialect;
  /** Names of the columns, in the order of the file. */
  readonly header: readonly string[];
  /** Each as long as the header. The first is row 2 of the spreadsheet. */
  readonly rows: readonly (readonly string[])[];
}

/** Something in a table that a person must mend. Czech, for whoever keeps it. */
export interface PlanProblem {
  /** Name in its folder: `measures.csv`. */
  readonly file: string;
  /** Row as the spreadsheet shows it, the header being 1; `null` when the file as a whole is meant. */
  readonly row: number | null;
  /** Name of the column; in a YAML file the key. */
  readonly column: string | null;
  /** What is wrong and what to do: a sentence that goes on after the place. */
  readonly message: string;
}

/** `measures.csv, řádek 5, sloupec orps (F): „9999“ …` */
export function formatPlanProblem({ file, row, column, message }: PlanProblem): string {
  const place = [file, row === null ? null : `řádek ${row}`, column === null ? null : `sloupec ${column}`];
  return `${place.filter((part) => part !== null).join(', ')}: ${message}`;
}

/** Thrown when tables cannot be used; the message has a line for each problem. */
export class PlanDataError extends Error {
  override name = 'PlanDataError';
  readonly problems: readonly PlanProblem[];

  /** @param folder the files stand in */
  constructor(problems: readonly PlanProblem[], folder = 'content/plans') {
    const lines = problems.map((problem) => `  ${formatPlanProblem(problem)}`);
    super(`${folder}: co je potřeba opravit (${problems.length}):\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
