/** A small plan with one record of each kind. Tests change what they are about. */
import { parseCsv } from '../../../src/catalogue/plans/csv.ts';
import {
  checkJoins,
  type KnownCodes,
  type PlanData,
  type RowNumbers,
} from '../../../src/domain/plan/check-joins.ts';
import { Plan } from '../../../src/domain/plan/plan.ts';
import { formatPlanProblem } from '../../../src/domain/plan/sheet.ts';
import { readTable, type Table } from '../../../src/domain/plan/table.ts';
import { type PlanTables, TABLES, type TableName } from '../../../src/domain/plan/tables.ts';

export const KNOWN: KnownCodes = {
  kraje: new Set(['CZ042', 'CZ051']),
  orps: new Map([
    ['4202', 'CZ042'],
    ['4213', 'CZ042'],
    ['5105', 'CZ051'],
  ]),
  obce: new Map([
    ['562335', '4202'],
    ['567442', '4213'],
  ]),
  types: new Set(['4', '13']),
};

const PLAN = {
  id: 'plan',
  kind: 'document',
  type: 'medium-term',
  title: 'Plán',
  issuer: null,
  area: ['CZ042'],
  period: { from: '2025', to: '2027' },
  summary: null,
  supports: null,
};

/** Files without their rows' last line end, as one would type them. */
const FILES: Record<TableName, string> = {
  goals: 'id,name\nplan/1,Cíl\nplan/10,Desátý\nplan/2,Druhý',
  measures:
    'id,goal,name,owner,orps,types,indicator,unit,start,target,due\n' +
    'plan/1.10,plan/1,Desáté,,,,,,,,\nplan/1.1,plan/1,Opatření,Úřad,4202,4,klienti,klientů,1,9,2026-12-31',
  outcomes: 'id,measure,name\nplan/1.1.1,plan/1.1,Výstup',
  actions:
    'id,measure,year,project,organisation,activities,average_clients,city,other_czech,other_foreign_foundations_clients,eu,total,total_note\n' +
    'plan/a-1,plan/1.1,2026,Projekt,,,,5,,,,9,',
  progress:
    'measure,date,reporting,status,value,evidence\nplan/1.1,2026-12-31,reported,done,9,\nplan/1.1,2026-06-30,reported,moving,3,\nplan/1.1,2025-06-30,missing,,,',
  communityPlans:
    'id,title,issuer,from,to,rating,obce,orps\nplan/kp,Komunitní,,2026-01-01,2026-12-31,,562335,\nplan/kp-stary,Starý,,,2020-12-31,,,4202',
  network: 'service,year,form,type,layer,capacity,unit,financing\n900000001,2026,ter,4,krajská,5,clients,',
  groups: 'id,kind,name,focus,members,contact\nplan/seniori,working,Senioři,,7,',
  events:
    'id,kind,number,run,title,days,begins,ends,place,audience,note\n' +
    'plan/kurz-1,course,1,1,Kurz,2026-02-03 2026-02-04,,,,,\nplan/kurz-2,course,1,2,Kurz,2026-05-03,,,,,\nplan/den,campaign,,,Den,,,,,,',
  documents:
    'id,kind,title,series,areas,issuer,date,url,format,size,language,accessibility,fingerprint\nplan/zdroj,source,Zdroj,,CZ042,,2025,,,,,,',
  comments:
    'id,measure,received,sender,text,settlement,settled,answer\nplan/p-1,plan/1.1,2026-01-01,obec,Text,accepted,2026-02-01,\nplan/p-2,,2026-01-02,public,Text,,,',
  facts:
    'id,topic,heading,text,value,unit,qualifier,as_of\nplan/vzorek,figure,,Vzorek,32,organizací,cca,2009',
  sources:
    'document,line,kind,statement,shown,reason\nplan/zdroj,3,figure,Vzorek,facts:plan/vzorek,\nplan/zdroj,4,page,Patička,,rámec stránky',
};

type Changes = Partial<Record<TableName, readonly [from: string, to: string]>>;

/** @param changes texts replaced in a file, by table */
export function makePlanData(
  changes: Changes = {},
  plan: object = {},
): { data: PlanData; rowNumbers: RowNumbers } {
  const contents = Object.fromEntries(
    Object.entries(TABLES).map(([name, table]) => {
      const [from, to] = changes[name as TableName] ?? ['', ''];
      const sheet = parseCsv(
        new TextEncoder().encode(FILES[name as TableName].replace(from, to)),
        table.file,
      );
      if ('message' in sheet) throw new Error(formatPlanProblem(sheet));
      const content = readTable(table as Table<unknown>, sheet);
      if (content.problems.length > 0) throw new Error(content.problems.map(formatPlanProblem).join('\n'));
      return [name, content];
    }),
  );
  const pick = (key: 'rows' | 'rowNumbers') =>
    Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, content[key]]));
  return {
    data: { plans: [Plan.parse({ ...PLAN, ...plan })], tables: pick('rows') as unknown as PlanTables },
    rowNumbers: pick('rowNumbers') as unknown as RowNumbers,
  };
}

export function joinProblems(changes: Changes = {}, plan: object = {}): string[] {
  const { data, rowNumbers } = makePlanData(changes, plan);
  return checkJoins(data, rowNumbers, KNOWN).map(formatPlanProblem);
}
