/**
 * The planning data as they are: every table comes back byte for byte, joins hold, no person is named,
 * every statement of the source documents is accounted for, and the figures are those of the documents.
 *
 * The documents themselves are not here. With ROZCESTNIK_PLAN_SOURCES naming a folder with their
 * texts, the lines are checked too; without it these tests are skipped and counted as such.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatCsv, parseCsv } from '../../src/catalogue/plans/csv.ts';
import { readKnownCodes, readPlans } from '../../src/catalogue/plans/read-plans.ts';
import { GIVEN_NAMES } from '../../src/domain/given-names.ts';
import { stemOf } from '../../src/domain/plan/check-joins.ts';
import { planOf } from '../../src/domain/plan/ids.ts';
import { Plan } from '../../src/domain/plan/plan.ts';
import { findPersonTrace } from '../../src/domain/plan/person-trace.ts';
import { readTable, type Table, writeTable } from '../../src/domain/plan/table.ts';
import { TABLES, type TableName } from '../../src/domain/plan/tables.ts';
import { foldText } from '../../src/domain/text.ts';
import { readProviders } from './read-providers.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const FOLDER = path.join(CONTENT, 'plans');
const { plans, tables } = readPlans(CONTENT, readKnownCodes(CONTENT));
const demoPlans = new Set(plans.filter(({ kind }) => kind === 'demo').map(({ id }) => id));
const isDemo = ({ id }: { readonly id: string }) => demoPlans.has(planOf(id));

/** All files with text in them. */
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:csv|yml|md)$/u.test(name),
);
const textOf = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');

describe('tables', () => {
  test.each(Object.entries(TABLES))('%s: what is read and written back is the same file', (_name, table) => {
    const bytes = readFileSync(path.join(FOLDER, table.file));
    const sheet = parseCsv(bytes, table.file);
    if ('message' in sheet) throw new Error(sheet.message);
    const { rows, problems } = readTable(table as Table<unknown>, sheet);
    expect(problems).toEqual([]);
    expect(formatCsv(writeTable(table as Table<unknown>, rows, sheet))).toBe(bytes.toString('utf8'));
  });

  test('every CSV file is one of the tables', () => {
    const known = Object.values(TABLES).map(({ file }) => file);
    expect(files.filter((name) => name.endsWith('.csv')).toSorted()).toEqual(known.toSorted());
  });

  test('the README explains every column and every key of a plan', () => {
    const readme = textOf('README.md');
    for (const { file, schema } of Object.values(TABLES)) {
      const [, part = ''] = readme.split(`### \`${file}\``);
      const section = part.split('\n### ')[0] ?? '';
      for (const key of Object.keys(schema.shape)) {
        const header = key.replace(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`);
        expect(section, file).toContain(`\`${header}\``);
      }
    }
    const [, ofPlans = ''] = readme.split('### `plans.yml`');
    for (const key of Object.keys(Plan.shape)) expect(ofPlans.split('\n### ')[0]).toContain(`\`${key}\``);
  });
});

describe('persons', () => {
  test('no name with a title, e-mail or telephone of a person stands in any file', () => {
    const found = files
      .filter((name) => name !== 'README.md')
      .flatMap((name) =>
        textOf(name)
          .split('\n')
          .map((line) => ({
            name,
            trace:
              findPersonTrace(line) ?? /(?<!\d)(?:\+420 ?)?[2-79]\d{2} \d{3} \d{3}(?!\d)/u.exec(line)?.[0],
          }))
          .filter(({ trace }) => trace !== undefined),
      );
    expect(found).toEqual([]);
  });

  test('no given name is followed by a surname', () => {
    const pairs = files
      .filter((name) => name !== 'README.md')
      .flatMap((name) =>
        [...textOf(name).matchAll(/(?<!\p{L})(\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}+/gu)].map(([pair, first = '']) => ({
          name,
          pair,
          first,
        })),
      )
      .filter(({ first }) => GIVEN_NAMES.has(foldText(first)));
    expect(pairs).toEqual([]);
  });
});

describe('sources', () => {
  test('every statement is shown somewhere, or says why not', () => {
    const neither = tables.sources.filter(({ shown, reason }) => shown === null && reason === null);
    expect(neither).toEqual([]);
  });

  test('every record of a real document says where in it it stands', () => {
    const shown = new Set(tables.sources.map(({ shown: record }) => record));
    const names = [
      'goals',
      'measures',
      'outcomes',
      'facts',
      'events',
      'groups',
      'documents',
    ] as const satisfies TableName[];
    const unsaid = names.flatMap((name) =>
      tables[name]
        .filter((row) => !isDemo(row) && !('kind' in row && row.kind === 'source'))
        .map(({ id }) => `${stemOf(name)}:${id}`),
    );
    expect(unsaid.filter((record) => !shown.has(record))).toEqual([]);
    const steps = plans
      .filter((plan) => !demoPlans.has(plan.id))
      .flatMap(({ id, steps: all }) => all.map((step) => `plans:${id}#${step.id}`));
    expect(steps.filter((record) => !shown.has(record))).toEqual([]);
  });

  test('real plans have nothing their documents do not have: no progress, actions, network, comments', () => {
    const strangers = [
      ...tables.progress.map(({ measure }) => measure),
      ...tables.actions.map(({ id }) => id),
      ...tables.comments.map(({ id }) => id),
      ...tables.communityPlans.map(({ id }) => id),
    ].filter((id) => !demoPlans.has(planOf(id)));
    expect(strangers).toEqual([]);
  });

  const folder = process.env['ROZCESTNIK_PLAN_SOURCES'];
  describe.skipIf(folder === undefined)('beside the documents (ROZCESTNIK_PLAN_SOURCES)', () => {
    const texts = new Map(
      (folder === undefined ? [] : readdirSync(folder)).map((name) => {
        const bytes = readFileSync(path.join(folder ?? '', name));
        return [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')] as const;
      }),
    );
    const documents = tables.documents.filter(
      ({ kind, fingerprint }) => kind === 'source' && fingerprint !== null,
    );

    test.each(documents)(
      '$id: every line with words is accounted for, and no other',
      ({ id, fingerprint }) => {
        const text = texts.get(fingerprint ?? '');
        expect(text, 'the folder has a text with the fingerprint of documents.csv').toBeDefined();
        const lines = (text ?? '')
          .split('\n')
          .flatMap((line, index) => (/[\p{L}\d]/u.test(line) ? [index + 1] : []));
        const covered = new Set(
          tables.sources.filter(({ document }) => document === id).map(({ line }) => line),
        );
        expect({ missing: lines.filter((line) => !covered.has(line)) }).toEqual({ missing: [] });
        expect({ tooMany: [...covered].filter((line) => !lines.includes(line)) }).toEqual({ tooMany: [] });
      },
    );

    test('names of goals, measures and outcomes are those of the document', () => {
      const text = [...texts.values()].join('\n');
      for (const { id, name } of [...tables.goals, ...tables.measures, ...tables.outcomes]) {
        if (!demoPlans.has(planOf(id)))
          expect(text).toContain(`${id.split('/')[1] ?? ''}${/\/\d$/u.test(id) ? '.' : ''} ${name}`);
      }
    });

    test('persons the documents name stand nowhere', () => {
      const surnames = [...texts.values()].flatMap((text) =>
        [...text.matchAll(/(?:Ing|Mgr|JUDr|Bc|PhDr)\. \p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}+)/gu)].map(
          ([, surname = '']) => foldText(surname),
        ),
      );
      expect(surnames.length).toBeGreaterThan(4);
      const all = foldText(files.map(textOf).join('\n'));
      expect(surnames.filter((surname) => new RegExp(`\\b${surname}`, 'u').test(all))).toEqual([]);
    });
  });
});

/** How often each topic stands in a plan. */
const topicsOf = (plan: string) =>
  Object.fromEntries(
    [
      ...Map.groupBy(
        tables.facts.filter(({ id }) => planOf(id) === plan),
        ({ topic }) => topic,
      ),
    ].map(([topic, rows]) => [topic, rows.length]),
  );
const countIn = (plan: string, name: 'goals' | 'measures' | 'outcomes' | 'groups' | 'events' | 'documents') =>
  tables[name].filter(({ id }) => planOf(id) === plan).length;
const factOf = (id: string) => {
  const { value, unit, qualifier, asOf } = tables.facts.find((fact) => fact.id === id)!;
  return { value, unit, qualifier, asOf };
};
const planById = (id: string) => plans.find((plan) => plan.id === id)!;
const stepsOf = (id: string) => planById(id).steps.map(({ body, from, to }) => [body, from, to]);

// An operator who takes the examples out takes all of them out.
const hasExamples = tables.documents.some(({ kind }) => kind === 'source');
describe.skipIf(!hasExamples)('the figures of the documents', () => {
  test('Ústecký kraj: 7 goals, 17 measures, 49 outcomes, no period', () => {
    const count = (name: 'goals' | 'measures' | 'outcomes') => countIn('ustecky-kraj', name);
    expect([count('goals'), count('measures'), count('outcomes')]).toEqual([7, 17, 49]);
    expect(planById('ustecky-kraj').period).toBeNull();
    const measures = tables.measures.filter(({ id }) => planOf(id) === 'ustecky-kraj');
    expect(
      measures.every(
        ({ owner, orps, types, due }) => owner === null && orps.length + types.length === 0 && due === null,
      ),
    ).toBe(true);
  });

  test('Ústecký kraj 2008–2011: course with dates, emphases, pitfalls, uses', () => {
    expect(planById('ustecky-kraj-2008-2011').period).toEqual({ from: '2008', to: '2011' });
    expect(stepsOf('ustecky-kraj-2008-2011')).toEqual([
      ['Krajský úřad Ústeckého kraje', '2006-06', '2006-09'],
      ['Rozvojové centrum při Sociální agentuře v Ústí nad Labem', '2006-07', '2006-09'],
      [null, '2006-10', '2007-05'],
      [null, '2007-06', '2007-09'],
      ['Rada Ústeckého kraje', '2007-10-24', '2007-10-24'],
      ['Zastupitelstvo Ústeckého kraje', '2007-11-07', '2007-11-07'],
    ]);
    expect(topicsOf('ustecky-kraj-2008-2011')).toEqual({
      method: 2,
      comparison: 3,
      pitfall: 5,
      benefit: 6,
      emphasis: 10,
      use: 9,
    });
  });

  test('Zlínský kraj: four approvals with bodies and dates', () => {
    expect(planById('zlinsky-kraj-2012-2014').period).toEqual({ from: '2012', to: '2014' });
    expect(stepsOf('zlinsky-kraj-2012-2014')).toEqual([
      ['Rada Zlínského kraje', '2011-08-22', '2011-08-22'],
      ['Zastupitelstvo Zlínského kraje', '2011-09-21', '2011-09-21'],
      ['Rada Zlínského kraje', '2011-11-14', '2011-11-14'],
      ['Zastupitelstvo Zlínského kraje', '2011-12-14', '2011-12-14'],
    ]);
  });

  test('Zlínský kraj: 5 courses with 7 runs on 11 days, 4 meetings of which one is dated', () => {
    const ofProject = tables.events.filter(({ id }) => planOf(id) === 'zlinsky-kraj-projekt');
    const courses = ofProject.filter(({ kind }) => kind === 'course');
    expect(new Set(courses.map(({ number }) => number))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(courses.map(({ days }) => days)).toEqual([
      ['2010-11-25'],
      ['2010-12-15'],
      ['2011-01-13'],
      ['2011-02-15', '2011-03-07', '2011-04-07'],
      ['2011-06-08', '2011-09-20', '2011-10-05'],
      ['2011-12-08'],
      ['2012-04-03'],
    ]);
    const meetings = ofProject.filter(({ kind }) => kind === 'meeting');
    expect(meetings.map(({ number, days }) => [number, ...days])).toEqual([[1], [2], [3], [4, '2012-05-11']]);
    expect(factOf('zlinsky-kraj-projekt/pocet-kurzu').value).toBe(5);
  });

  test('Zlínský kraj: 13 + 13 + 1 reports, one of each kind for every ORP', () => {
    const reports = tables.documents.filter(
      ({ id, kind }) => planOf(id) === 'zlinsky-kraj-projekt' && kind === 'analysis',
    );
    const orps = [...readKnownCodes(CONTENT).orps]
      .filter(([, kraj]) => kraj === 'CZ072')
      .map(([code]) => code);
    expect(orps).toHaveLength(13);
    const bySeries = Map.groupBy(reports, ({ series }) => series);
    for (const series of [
      'Informovanost obyvatel o sociálních službách',
      'Potřeby obyvatel ve vztahu k sociálním službám',
    ]) {
      expect(bySeries.get(series)?.flatMap(({ areas }) => areas)).toEqual(orps);
    }
    expect(bySeries.get(null)?.map(({ areas }) => areas)).toEqual([['CZ072']]);
    expect(
      ['informovanost', 'potreby', 'souhrn'].map(
        (name) => factOf(`zlinsky-kraj-projekt/zpravy-${name}`).value,
      ),
    ).toEqual([13, 13, 1]);
  });

  test('Zlínský kraj: frame of the project', () => {
    expect(planById('zlinsky-kraj-projekt').period).toEqual({ from: '2010-07-01', to: '2012-06-30' });
    expect(factOf('zlinsky-kraj-projekt/podil-esf')).toMatchObject({ value: 85, unit: '%' });
    expect(factOf('zlinsky-kraj-projekt/podil-stat')).toMatchObject({ value: 15, unit: '%' });
    for (const name of ['program', 'prioritni-osa', 'oblast-podpory']) {
      expect(tables.facts.some(({ id }) => id === `zlinsky-kraj-projekt/${name}`)).toBe(true);
    }
  });

  test.each([
    ['pocet-kroku', 10, 'kroků', null],
    ['organizace', 32, 'organizací', 'cca'],
    ['ucastnici', 76, 'účastníků', null],
    ['osoby', 65, 'osob', null],
    ['vzorek', 304, 'lidí', null],
    ['vzorek-podil', 1.1, '% populace', null],
    ['pripominky-dosle', 148, 'připomínek', null],
    ['pripominky-prijate', 130, 'připomínek', null],
    ['cile', 28, 'cílů', null],
    ['opatreni', 87, 'opatření', null],
    ['podil-mesta', 17, '%', null],
    ['castka-mesta', 11.3, 'mil. Kč', 'mimo vlastní složku TSP'],
  ])('Vsetín: %s is %d %s', (name, value, unit, qualifier) => {
    expect(factOf(`vsetin/${name}`)).toMatchObject({ value, unit, qualifier });
  });

  test('Vsetín: steps, organisation, campaigns, outputs, shape of the action plan, and what is said in words', () => {
    expect(planById('vsetin').steps).toHaveLength(10);
    expect([countIn('vsetin', 'groups'), countIn('vsetin', 'events')]).toEqual([9, 4]);
    expect(
      tables.documents.filter(({ id, kind }) => planOf(id) === 'vsetin' && kind !== 'source'),
    ).toHaveLength(6);
    expect(tables.facts.filter(({ heading }) => heading === 'Sloupce akčního plánu')).toHaveLength(9);
    expect(topicsOf('vsetin')).toMatchObject({ support: 4, problem: 4, success: 5, priority: 6, figure: 12 });
    expect(factOf('vsetin/castka-mesta').asOf).toBe('2009');
  });

  test('Liberecký kraj: 20 community plans against 15 in 2011, state at 30 June 2012, and what is said in words', () => {
    expect(factOf('liberecky-kraj-ip3/plany')).toMatchObject({ value: 20, asOf: '2012-06-30' });
    expect(factOf('liberecky-kraj-ip3/plany-2011')).toMatchObject({ value: 15, asOf: '2011' });
    expect(topicsOf('liberecky-kraj-ip3')).toEqual({ aim: 5, task: 4, figure: 2, finding: 4, conclusion: 6 });
  });
});

describe.skipIf(demoPlans.size === 0)('the demo plan', () => {
  test('says in each of its names that it is one', () => {
    const named = [
      ...plans.filter(({ id }) => demoPlans.has(id)).map(({ title }) => title),
      ...tables.goals.filter(isDemo).map(({ name }) => name),
      ...tables.actions.filter(isDemo).map(({ project }) => project),
      ...[...tables.communityPlans, ...tables.events, ...tables.documents]
        .filter(isDemo)
        .map(({ title }) => title),
      ...tables.groups.filter(isDemo).map(({ name }) => name),
      ...tables.facts.filter(isDemo).map(({ text }) => text),
    ];
    expect(named.filter((name) => !/ukázk/iu.test(name))).toEqual([]);
  });

  test('shows every state of both axes, every settlement and a measure nothing was reported of', () => {
    const states = new Set(tables.progress.flatMap(({ reporting, status }) => [reporting, status]));
    for (const state of [
      'reported',
      'partial',
      'missing',
      'planned',
      'moving',
      'stalled',
      'done',
      'dropped',
      null,
    ] as const) {
      expect(states).toContain(state);
    }
    expect(new Set(tables.comments.map(({ settlement }) => settlement))).toEqual(
      new Set(['accepted', 'partly', 'rejected', null]),
    );
    const reported = new Set(tables.progress.map(({ measure }) => measure));
    expect(
      tables.measures.filter((measure) => isDemo(measure) && !reported.has(measure.id)).length,
    ).toBeGreaterThan(0);
  });

  test('names services of the demo register, but for one that is not there on purpose', () => {
    const { kind, ids } = readProviders(CONTENT);
    const unknown = tables.network.map(({ service }) => service as string).filter((id) => !ids.has(id));
    expect(kind === 'demo' ? unknown : ['900099999']).toEqual(['900099999']);
  });
});
