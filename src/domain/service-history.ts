/**
 * Counts of services at earlier imports, read from the text of content/register/history.csv.
 *
 * A pair of type and ORP without a service has no row, and no more has one nobody counted: an import
 * of another area, or a type whose earlier rows were dropped because a service of it turned secret.
 * So a missing row is 0 only where the same import has other rows of the type and other rows of the
 * ORP; else the count is not known.
 */
import type { OrpCode } from './area.ts';
import { HISTORY_COLUMNS, HistoryRow } from './history.ts';
import type { IsoDate } from './validity.ts';

/** Services of one type with an open place in one ORP. */
export interface DatedCount {
  readonly date: IsoDate;
  /** `null`: not known. */
  readonly services: number | null;
}

/** What one import counted. */
interface ImportCounts {
  readonly types: Set<string>;
  readonly orps: Set<string>;
  /** By type and ORP. */
  readonly services: Map<string, number>;
}

const HEADER = HISTORY_COLUMNS.join(',');
const keyOf = (typeCode: string, orpCode: string) => `${typeCode},${orpCode}`;

export class ServiceHistory {
  /** In the order of their dates. */
  readonly #imports: ReadonlyMap<IsoDate, ImportCounts>;

  /**
   * @param csv text of the file; empty when there is none
   * @throws Error naming the first line that is no row of the file
   */
  constructor(csv: string) {
    const [header, ...lines] = csv === '' ? [HEADER] : csv.trimEnd().split(/\r?\n/u);
    if (header !== HEADER) throw damaged(1);
    const imports = new Map<IsoDate, ImportCounts>();
    for (const [index, line] of lines.entries()) {
      const values = line.split(',');
      const row = HistoryRow.safeParse(
        Object.fromEntries(HISTORY_COLUMNS.map((column, place) => [column, values[place]])),
      );
      if (!row.success || values.length !== HISTORY_COLUMNS.length) throw damaged(index + 2);
      const { asOf, typeCode, orpCode, services } = row.data;
      const counts = imports.get(asOf) ?? { types: new Set(), orps: new Set(), services: new Map() };
      counts.types.add(typeCode);
      counts.orps.add(orpCode);
      counts.services.set(keyOf(typeCode, orpCode), services);
      imports.set(asOf, counts);
    }
    this.#imports = new Map([...imports].toSorted(([a], [b]) => a.localeCompare(b)));
  }

  /** Counts of all imports before a day, oldest first. */
  before(day: IsoDate, typeCode: string, orpCode: OrpCode): DatedCount[] {
    return [...this.#imports]
      .filter(([date]) => date < day)
      .map(([date, { types, orps, services }]) => ({
        date,
        services:
          services.get(keyOf(typeCode, orpCode)) ?? (types.has(typeCode) && orps.has(orpCode) ? 0 : null),
      }));
  }
}

function damaged(line: number): Error {
  return new Error(
    `content/register/history.csv, line ${line}: not a row of ${HEADER}. Take the file from git; if it cannot be had, delete it: the counts then begin anew.`,
  );
}
