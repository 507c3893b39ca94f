/** Folder content/plans → checked data, all or nothing. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import {
  checkJoins,
  type KnownCodes,
  type PlanData,
  type RowNumbers,
} from '../../domain/plan/check-joins.ts';
import { Plan } from '../../domain/plan/plan.ts';
import { PlanDataError, type PlanProblem } from '../../domain/plan/sheet.ts';
import { readTable, type Table, type TableContent } from '../../domain/plan/table.ts';
import { type PlanTables, TABLES, type TableName } from '../../domain/plan/tables.ts';
import { parseCsv } from './csv.ts';

const PLANS_FILE = 'plans.yml';

/**
 * @param content folder `content`; a file of plans that is not there has no rows
 * @throws {PlanDataError} with everything that must be mended
 */
export function readPlans(content: string, known: KnownCodes): PlanData {
  const folder = path.join(content, 'plans');
  const { plans, problems } = readPlansFile(folder);
  const contents = Object.fromEntries(
    Object.entries(TABLES).map(([name, table]) => [name, readFile(folder, table as Table<unknown>)]),
  ) as unknown as Record<TableName, TableContent<unknown>>;
  const pick = <Key extends 'rows' | 'rowNumbers'>(key: Key) =>
    Object.fromEntries(Object.entries(contents).map(([name, read]) => [name, read[key]]));
  const data: PlanData = { plans, tables: pick('rows') as unknown as PlanTables };
  const faults = [...problems, ...Object.values(contents).flatMap((read) => read.problems)];
  // A row that could not be read would be missed by every other that names it.
  if (faults.length === 0)
    faults.push(...checkJoins(data, pick('rowNumbers') as unknown as RowNumbers, known));
  if (faults.length > 0) throw new PlanDataError(faults);
  return data;
}

function readFile(folder: string, table: Table<unknown>): TableContent<unknown> {
  const file = path.join(folder, table.file);
  if (!existsSync(file)) return { rows: [], rowNumbers: [], problems: [] };
  const sheet = parseCsv(readFileSync(file), table.file);
  return 'message' in sheet ? { rows: [], rowNumbers: [], problems: [sheet] } : readTable(table, sheet);
}

function readPlansFile(folder: string): { plans: Plan[]; problems: PlanProblem[] } {
  const file = path.join(folder, PLANS_FILE);
  if (!existsSync(file)) return { plans: [], problems: [] };
  const about = (column: string | null, message: string) => ({
    file: PLANS_FILE,
    row: null,
    column,
    message,
  });
  let data: unknown;
  try {
    data = parseYaml(readFileSync(file, 'utf8'));
  } catch (cause) {
    const [line = ''] = (cause instanceof Error ? cause.message : '').split('\n');
    return {
      plans: [],
      problems: [
        about(
          null,
          `soubor není správně zapsaný YAML (${line}). Zkontrolujte mezery na začátku řádků a uvozovky.`,
        ),
      ],
    };
  }
  const list = z.array(z.unknown()).safeParse(data);
  if (!list.success)
    return { plans: [], problems: [about(null, 'má být seznam plánů; každý začíná pomlčkou.')] };
  const plans: Plan[] = [];
  const problems: PlanProblem[] = [];
  for (const [index, item] of list.data.entries()) {
    const result = Plan.safeParse(item);
    if (result.success) plans.push(result.data);
    else {
      const id = z.looseObject({ id: z.string() }).safeParse(item);
      const name = id.success ? id.data.id : `plán č. ${index + 1}`;
      problems.push(
        ...result.error.issues.map((issue) =>
          about(
            [name, ...issue.path].join('.'),
            `hodnota sem nepatří (${issue.message}). Porovnejte ji s README.md.`,
          ),
        ),
      );
    }
  }
  return { plans, problems };
}

/** Codes of content/areas and content/codelists, read without checking them again. */
export function readKnownCodes(content: string): KnownCodes {
  const read = (name: string) =>
    JSON.parse(readFileSync(path.join(content, name), 'utf8')) as Record<string, string>[];
  const pairs = (name: string, key: string) =>
    new Map(read(name).map((item) => [item['code'] ?? '', item[key] ?? '']));
  return {
    kraje: new Set(pairs('areas/kraje.json', 'code').keys()),
    orps: pairs('areas/orp.json', 'krajCode'),
    obce: pairs('areas/obce.json', 'orpCode'),
    types: new Set(pairs('codelists/service-types.json', 'code').keys()),
  };
}
