/** Rules between the files of content/plans: what one names must stand in another. */
import { planOf } from './ids.ts';
import type { Plan } from './plan.ts';
import type { PlanProblem } from './sheet.ts';
import { headerOf } from './table.ts';
import { type PlanTables, type RowOf, TABLES, type TableName } from './tables.ts';

/** Codes there are, from content/areas and content/codelists. */
export interface KnownCodes {
  readonly kraje: ReadonlySet<string>;
  /** ORP → its kraj. */
  readonly orps: ReadonlyMap<string, string>;
  /** Obec → its ORP. */
  readonly obce: ReadonlyMap<string, string>;
  /** Types of service. */
  readonly types: ReadonlySet<string>;
}

/** All planning data, as read. */
export interface PlanData {
  readonly plans: readonly Plan[];
  readonly tables: PlanTables;
}

/** Rows of the spreadsheet by table, in the order of its records. */
export type RowNumbers = Readonly<Record<TableName, readonly number[]>>;

const FILE_OF_PLANS = 'plans.yml';

/** @returns problems in the order of the files; none when everything that is named is there */
export function checkJoins(
  { plans, tables }: PlanData,
  rowNumbers: RowNumbers,
  known: KnownCodes,
): PlanProblem[] {
  const planById = new Map(plans.map((plan) => [plan.id as string, plan]));
  const problems = plans.flatMap((plan, index) => checkPlan(plan, index, plans, known));

  const check = <Name extends TableName>(
    name: Name,
    findFaults: (row: RowOf<Name>) => Iterable<readonly [column: string, message: string] | null>,
  ) => {
    for (const [index, row] of (tables[name] as readonly RowOf<Name>[]).entries()) {
      for (const fault of findFaults(row)) {
        if (fault === null) continue;
        const [key, message] = fault;
        const row = rowNumbers[name][index] ?? null;
        problems.push({ file: TABLES[name].file, row, column: headerOf(key), message });
      }
    }
  };
  const hasPlan = (id: string) =>
    planById.has(planOf(id))
      ? null
      : (['id', `plán „${planOf(id)}“ není v ${FILE_OF_PLANS}. ${ADD_OR_MEND}`] as const);
  const isIn = (ids: ReadonlySet<string>, id: string | null, key: string, file: string) =>
    id === null || ids.has(id) ? null : ([key, `„${id}“ není v ${file}. ${ADD_OR_MEND}`] as const);
  const begins = (id: string, parent: string, key: string) =>
    id.startsWith(`${parent}.`)
      ? null
      : ([key, `číslo ${id} nezačíná číslem ${parent}. Opravte jedno z nich.`] as const);
  const isSamePlan = (id: string, other: string | null, key: string) =>
    other === null || planOf(id) === planOf(other)
      ? null
      : ([key, `„${other}“ patří do jiného plánu než „${id}“. Opravte jedno z nich.`] as const);
  const idsOf = (rows: readonly { readonly id: string }[]) => new Set<string>(rows.map(({ id }) => id));
  const goals = idsOf(tables.goals);
  const measures = new Map(tables.measures.map((measure) => [measure.id as string, measure]));
  const measureIds = new Set(measures.keys());

  check('goals', ({ id }) => [hasPlan(id)]);
  check('measures', ({ id, goal, orps, types, start, target, indicator, unit }) => [
    hasPlan(id),
    isIn(goals, goal, 'goal', TABLES.goals.file) ?? begins(id, goal, 'goal'),
    ...orps.map((code) => faultOfOrp(code, planById.get(planOf(id)), known)),
    ...types.map((code) => faultOfType(code, 'types', known)),
    (start !== null || target !== null) && (indicator === null || unit === null)
      ? ([
          'indicator',
          'je výchozí nebo cílová hodnota, ale není jasné čeho. Vyplňte indicator i unit.',
        ] as const)
      : null,
  ]);
  check('outcomes', ({ id, measure }) => [
    isIn(measureIds, measure, 'measure', TABLES.measures.file) ?? begins(id, measure, 'measure'),
  ]);
  check('actions', ({ id, measure, year }) => [
    isIn(measureIds, measure, 'measure', TABLES.measures.file) ?? isSamePlan(id, measure, 'measure'),
    faultOfYear(year, planById.get(planOf(id))),
  ]);
  check('progress', ({ measure, value }) => [
    isIn(measureIds, measure, 'measure', TABLES.measures.file),
    value !== null && measures.get(measure)?.indicator === null
      ? ([
          'value',
          `opatření ${measure} nemá ukazatel. Doplňte ho do measures.csv, nebo hodnotu smažte.`,
        ] as const)
      : null,
  ]);
  check('communityPlans', ({ id, obce, orps }) => [
    hasPlan(id),
    ...obce.map((code) =>
      known.obce.has(code) ? null : (['obce', `obec s kódem ${code} není. ${MEND_CODE}`] as const),
    ),
    ...orps.map((code) => faultOfOrp(code, undefined, known)),
  ]);
  check('network', ({ type }) => [faultOfType(type, 'type', known)]);
  check('groups', ({ id }) => [hasPlan(id)]);
  check('events', ({ id }) => [hasPlan(id)]);
  check('documents', ({ id, areas }) => [
    hasPlan(id),
    ...areas.map((code) =>
      isArea(code, known) ? null : (['areas', `území s kódem ${code} není. ${MEND_CODE}`] as const),
    ),
  ]);
  check('comments', ({ id, measure }) => [
    hasPlan(id),
    isIn(measureIds, measure, 'measure', TABLES.measures.file) ?? isSamePlan(id, measure, 'measure'),
  ]);
  check('facts', ({ id }) => [hasPlan(id)]);

  const shownIds = recordIds({ plans, tables });
  const sourceIds = idsOf(tables.documents.filter(({ kind }) => kind === 'source'));
  check('sources', ({ document, shown }) => [
    isIn(sourceIds, document, 'document', `${TABLES.documents.file} jako dokument druhu source`),
    shown === null || shownIds.has(shown)
      ? null
      : ([
          'shown',
          `záznam „${shown}“ není. Napište soubor, dvojtečku a id, například facts:vsetin/cile.`,
        ] as const),
  ]);
  return problems;
}

const ADD_OR_MEND = 'Doplňte ho tam, nebo tady opravte překlep.';
const MEND_CODE = 'Opravte kód; seznam je ve složce content/areas.';

/** What `shown` in sources.csv may name: `facts:vsetin/cile`, `plans:vsetin`, `plans:vsetin#krok-1`. */
export function recordIds({ plans, tables }: PlanData): Set<string> {
  const ids = new Set<string>(
    plans.flatMap(({ id, steps }) => [`plans:${id}`, ...steps.map((step) => `plans:${id}#${step.id}`)]),
  );
  for (const name of [
    'goals',
    'measures',
    'outcomes',
    'actions',
    'groups',
    'events',
    'documents',
    'facts',
  ] as const) {
    for (const { id } of tables[name]) ids.add(`${stemOf(name)}:${id}`);
  }
  return ids;
}

/** Name of a table's file without its ending: what stands before the colon in `shown`. */
export function stemOf(name: TableName): string {
  return TABLES[name].file.replace(/\.csv$/u, '');
}

function checkPlan(plan: Plan, index: number, plans: readonly Plan[], known: KnownCodes): PlanProblem[] {
  const about = (column: string, message: string) => ({
    file: FILE_OF_PLANS,
    row: null,
    column: `${plan.id}.${column}`,
    message,
  });
  const stepIds = plan.steps.map(({ id }) => id);
  return [
    plans.findIndex(({ id }) => id === plan.id) < index
      ? about('id', 'plán s tímto id je v souboru dvakrát. Jeden přejmenujte.')
      : null,
    ...plan.area
      .filter((code) => code !== 'CZ' && !isArea(code, known))
      .map((code) => about('area', `území s kódem ${code} není. ${MEND_CODE}`)),
    plan.supports !== null && !plans.some(({ id }) => id === plan.supports)
      ? about('supports', `plán „${plan.supports}“ v souboru není. ${ADD_OR_MEND}`)
      : null,
    ...stepIds
      .filter((id, at) => stepIds.indexOf(id) < at)
      .map((id) => about('steps', `krok „${id}“ je v plánu dvakrát. Jeden přejmenujte.`)),
  ].filter((problem) => problem !== null);
}

function isArea(code: string, known: KnownCodes): boolean {
  return known.kraje.has(code) || known.orps.has(code) || known.obce.has(code);
}

/** @param plan whose area the ORP must meet; `undefined`: any ORP there is */
function faultOfOrp(code: string, plan: Plan | undefined, known: KnownCodes) {
  const kraj = known.orps.get(code);
  if (kraj === undefined) return ['orps', `ORP s kódem ${code} není. ${MEND_CODE}`] as const;
  const isInside =
    plan === undefined ||
    plan.area.some(
      (area) => area === 'CZ' || area === kraj || area === code || known.obce.get(area) === code,
    );
  return isInside
    ? null
    : (['orps', `ORP ${code} leží mimo území plánu „${plan.id}“. Opravte kód nebo území plánu.`] as const);
}

function faultOfType(code: string, column: string, known: KnownCodes) {
  return known.types.has(code)
    ? null
    : ([
        column,
        `druh služby číslo ${code} není. Opravte číslo; seznam je v content/codelists/service-types.json.`,
      ] as const);
}

function faultOfYear(year: number, plan: Plan | undefined) {
  const period = plan?.period ?? null;
  if (period === null || (String(year) >= period.from.slice(0, 4) && String(year) <= period.to.slice(0, 4)))
    return null;
  return [
    'year',
    `rok ${year} je mimo období plánu (${period.from} až ${period.to}). Opravte rok nebo období.`,
  ] as const;
}
