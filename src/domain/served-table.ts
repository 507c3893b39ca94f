/**
 * Whom services serve as a table: content/enrichment/served-areas.csv, a row for each obec or ORP.
 *
 * An office that answers for many services fills it in with a spreadsheet. What it says of a service is
 * the same as `serves` of the service's own file (enrichment.ts), and goes on as that.
 * content/enrichment/README.md explains the columns.
 */
import type { Serves } from './enrichment.ts';
import { SERVED_COLUMNS, ServedRow, type ServedColumn } from './served-row.ts';
import type { ServiceId } from './service.ts';
import { cleanText, foldText } from './text.ts';

/** Relative to content. */
export const SERVED_TABLE_FILE = 'enrichment/served-areas.csv';

/** Something in the table that must be mended. Of cells it holds no values, but of headings that are not known. */
export interface TableFault {
  /** As the spreadsheet numbers it; `null` when the table as a whole is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** An obec or ORP with where in the table it stands. */
export interface ServedCell {
  readonly row: number;
  readonly key: 'obce' | 'orp';
  /** Name or code. */
  readonly name: string;
}

/** All the table says of one service. */
export interface TabledService {
  readonly serves: Serves;
  readonly cells: readonly ServedCell[];
}

export interface ServedTable {
  readonly services: ReadonlyMap<ServiceId, TabledService>;
  readonly faults: readonly TableFault[];
}

/**
 * @param rows of the spreadsheet; the first that is not blank has the headings
 * @param isMeant rows of other services are passed over, whatever is in them
 */
export function readServedTable(
  rows: readonly (readonly string[])[],
  isMeant: (id: ServiceId) => boolean,
): ServedTable {
  const faults: TableFault[] = [];
  const headingRow = rows.findIndex((row) => !isBlank(row));
  if (headingRow === -1) return { services: new Map(), faults };
  const columns = readHeadings(rows[headingRow] ?? [], headingRow + 1, faults);
  if (faults.length > 0) return { services: new Map(), faults };

  const read = new Map<ServiceId, NumberedRow[]>();
  for (const [index, cells] of rows.entries()) {
    if (index <= headingRow || isBlank(cells)) continue;
    const values = toValues(columns, cells);
    const { data: id } = ServedRow.shape.service.safeParse(values.service);
    if (id !== undefined && !isMeant(id)) continue;
    const number = index + 1;
    if (!isBlank(cells.filter((_, at) => (columns[at] ?? null) === null))) {
      const message =
        'something stands outside the columns with headings: a text with the separator in it must stand in quotes';
      faults.push({ row: number, column: null, message });
    }
    const { data: row, error } = ServedRow.safeParse(values);
    for (const { path, message } of error?.issues ?? []) {
      faults.push({ row: number, column: SERVED_COLUMNS[path[0] as ServedColumn], message });
    }
    if (row !== undefined) read.set(row.service, [...(read.get(row.service) ?? []), { number, row }]);
  }
  const services = new Map([...read].map(([id, ofService]) => [id, toTabledService(ofService)]));
  return { services, faults: [...faults, ...[...read.values()].flatMap(faultsBetween)] };
}

/** `row 5, column obec: …` */
export function formatTableFault({ row, column, message }: TableFault): string {
  const where = placeInTable(row, column);
  return where === '' ? message : `${where}: ${message}`;
}

export function placeInTable(row: number | null, column: string | null): string {
  return [...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [`column ${column}`])].join(
    ', ',
  );
}

interface NumberedRow {
  readonly number: number;
  readonly row: ServedRow;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cleanText(cell) === null);
}

/** Which column stands where; `null` for one without a heading, which then has to be empty. */
function readHeadings(cells: readonly string[], row: number, faults: TableFault[]): (ServedColumn | null)[] {
  const known = new Map(
    Object.entries(SERVED_COLUMNS).map(([column, heading]) => [foldText(heading), column as ServedColumn]),
  );
  const all = Object.values(SERVED_COLUMNS).join(', ');
  const columns = cells.map((cell): ServedColumn | null => {
    const heading = cleanText(cell);
    if (heading === null) return null;
    const column = known.get(foldText(heading));
    if (column === undefined) {
      const message = `this heading is not known; the columns are ${all}. If its letters look wrong, save the table as "CSV UTF-8"`;
      faults.push({ row, column: heading.slice(0, 40), message });
    }
    return column ?? null;
  });
  const missing = (['service', 'source', 'date'] as const).filter((column) => !columns.includes(column));
  for (const column of missing) {
    faults.push({ row, column: SERVED_COLUMNS[column], message: 'there is no column with this heading' });
  }
  if (!columns.includes('obec') && !columns.includes('orp')) {
    faults.push({ row, column: null, message: 'there is neither a column obec nor a column ORP' });
  }
  for (const column of new Set(columns.filter((one, index) => columns.indexOf(one) !== index))) {
    if (column !== null) {
      faults.push({
        row,
        column: SERVED_COLUMNS[column],
        message: 'there are two columns with this heading',
      });
    }
  }
  return columns;
}

function toValues(
  columns: readonly (ServedColumn | null)[],
  cells: readonly string[],
): Record<ServedColumn, string> {
  const values = { service: '', obec: '', orp: '', source: '', date: '', note: '' };
  for (const [index, column] of columns.entries()) if (column !== null) values[column] = cells[index] ?? '';
  return values;
}

/** The list is as old as its oldest row: nobody has confirmed the whole of it since. */
function toTabledService(rows: readonly NumberedRow[]): TabledService {
  const cells = rows.map(({ number, row: { obec, orp } }): ServedCell =>
    obec === '' ? { row: number, key: 'orp', name: orp } : { row: number, key: 'obce', name: obec },
  );
  const namesOf = (key: ServedCell['key']) => [
    ...new Set(cells.filter((cell) => cell.key === key).map(({ name }) => name)),
  ];
  const [oldest = ''] = rows.map(({ row }) => row.date).toSorted();
  return {
    serves: {
      obce: namesOf('obce'),
      orp: namesOf('orp'),
      byTelephone: false,
      source: rows[0]?.row.source ?? 'operator',
      date: oldest,
    },
    cells,
  };
}

/** One list of areas has one who vouches for it. */
function faultsBetween([first, ...others]: readonly NumberedRow[]): TableFault[] {
  if (first === undefined) return [];
  return others
    .filter(({ row }) => row.source !== first.row.source)
    .map(({ number }) => ({
      row: number,
      column: SERVED_COLUMNS.source,
      message: `is not the same as in row ${first.number} of the same service: in all its rows give the one who confirms the whole list`,
    }));
}
