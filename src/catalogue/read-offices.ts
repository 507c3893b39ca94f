/** Table content/offices/offices.csv → checked offices, all or nothing. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkOffices, type Office, OFFICE_TABLE } from '../domain/office.ts';
import { PlanDataError, type PlanProblem } from '../domain/plan/sheet.ts';
import { readTable } from '../domain/plan/table.ts';
import { parseCsv } from './plans/csv.ts';

const FOLDER = 'offices';

/**
 * @param content folder `content`; without the table there are no offices
 * @throws {PlanDataError} with everything that must be mended
 */
export function readOffices(content: string): readonly Office[] {
  const file = path.join(content, FOLDER, OFFICE_TABLE.file);
  if (!existsSync(file)) return [];
  const sheet = parseCsv(readFileSync(file), OFFICE_TABLE.file);
  if ('message' in sheet) throw failure([sheet]);
  const read = readTable(OFFICE_TABLE, sheet);
  const problems = [...read.problems, ...checkOffices(read, readAreaNames(content))];
  if (problems.length > 0) throw failure(problems);
  return read.rows;
}

const failure = (problems: readonly PlanProblem[]) => new PlanDataError(problems, `content/${FOLDER}`);

/** Names of kraje and ORPs by their codes. */
function readAreaNames(content: string): Map<string, string> {
  return new Map(
    ['kraje', 'orp'].flatMap((name) => {
      const areas = JSON.parse(readFileSync(path.join(content, `areas/${name}.json`), 'utf8')) as {
        readonly code: string;
        readonly name: string;
      }[];
      return areas.map((area) => [area.code, area.name] as const);
    }),
  );
}
