/** content/enrichment/served-areas.csv → whom services serve, by portalId; and the rows that must be mended. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { RegisterKind } from '../../../src/domain/code-list.ts';
import { kindOfService } from '../../../src/domain/demo-id.ts';
import type { AreaNames } from '../../../src/domain/served-area.ts';
import { SERVED_COLUMNS } from '../../../src/domain/served-row.ts';
import {
  SERVED_TABLE_FILE,
  type ServedCell,
  type TabledService,
  placeInTable,
  readServedTable,
} from '../../../src/domain/served-table.ts';
import type { ServiceId } from '../../../src/domain/service.ts';
import { SpreadsheetError, readSpreadsheet } from '../../../src/domain/spreadsheet.ts';
import type { Fault } from './yaml-file.ts';

export interface ServedAreas {
  readonly services: ReadonlyMap<ServiceId, TabledService>;
  readonly faults: readonly Fault[];
}

/**
 * @param content folder `content`; without the file nothing is declared
 * @param kind of the import: rows for services of the other kind are passed over
 */
export function readServedAreas(content: string, kind: RegisterKind, areaNames: AreaNames): ServedAreas {
  const file = path.join(content, SERVED_TABLE_FILE);
  if (!existsSync(file)) return { services: new Map(), faults: [] };
  let rows: string[][];
  try {
    rows = readSpreadsheet(readFileSync(file), (text, options) => parse(text, options));
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    return { services: new Map(), faults: [{ file: SERVED_TABLE_FILE, where: '', message: error.message }] };
  }
  const { services, faults } = readServedTable(rows, (id) => kindOfService(id) === kind);
  const unknown = [...services.values()].flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const found = areaNames.resolve({ obce: [], orp: [], byTelephone: false, [cell.key]: [cell.name] });
      return found.faults.map(({ message }) => faultOfCell(cell, message));
    }),
  );
  const unfit = faults.map(({ row, column, message }): Fault => ({
    file: SERVED_TABLE_FILE,
    where: placeInTable(row, column),
    message,
  }));
  return { services, faults: [...unfit, ...unknown] };
}

export function faultOfCell({ row, key }: ServedCell, message: string): Fault {
  const column = key === 'obce' ? SERVED_COLUMNS.obec : SERVED_COLUMNS.orp;
  return { file: SERVED_TABLE_FILE, where: placeInTable(row, column), message };
}
