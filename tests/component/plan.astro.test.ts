/** Components of planning: states in words and shape, figures with their limits, statements that lead somewhere. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentRef, FactView, PlanRef, SourceView } from '@/catalogue/views.ts';
import FactList from '@/components/plan/FactList.astro';
import StateMark from '@/components/plan/StateMark.astro';
import StatementTable from '@/components/plan/StatementTable.astro';
import { ProgressStatus, Reporting } from '@/domain/plan/progress.ts';
import { pageContext } from '@/page-context.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});
const context = pageContext(undefined);
const render = async (...args: Parameters<AstroContainer['renderToString']>) =>
  parse(await container.renderToString(...args));
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ').replace(/\s+/gu, ' ').trim();

const document = { id: 'vsetin/prezentace', title: 'Prezentace', date: '2009' } as unknown as DocumentRef;
const plan = { id: 'vsetin', isInArea: false } as unknown as PlanRef;
const source = (line: number, note: string | null = null): SourceView => ({ document, plan, line, note });

describe('StateMark', () => {
  test.each([
    ['reporting', [...Reporting.options, null]],
    ['status', [...ProgressStatus.options, null]],
  ])('each state of the axis %s has words and a shape of its own', async (axis, states) => {
    const marks = await Promise.all(
      states.map((state) => render(StateMark, { props: { context, axis, state } })),
    );
    expect(new Set(marks.map((mark) => plain(mark.text))).size).toBe(states.length);
    expect(new Set(marks.map((mark) => mark.querySelector('svg')?.innerHTML)).size).toBe(states.length);
    expect(marks.every((mark) => mark.querySelector('svg')?.getAttribute('aria-hidden') === 'true')).toBe(
      true,
    );
  });
});

describe('FactList', () => {
  const fact = (changes: object) =>
    ({
      id: 'vsetin/castka',
      topic: 'figure',
      heading: null,
      text: 'Částka',
      value: 11.3,
      unit: 'mil. Kč',
      qualifier: 'mimo vlastní složku TSP',
      asOf: '2009',
      sources: [source(18)],
      ...changes,
    }) as unknown as FactView;
  const list = (...facts: FactView[]) => render(FactList, { props: { context, facts } });

  test('a figure stands with its unit, its limits, its year and the line it is from', async () => {
    const html = await list(fact({ sources: [source(18, 'zkratku dokument nevysvětluje'), source(18)] }));
    expect(plain(html.querySelector('li#udaj-castka')?.text)).toBe(
      'Částka: 11,3 mil. Kč (mimo vlastní složku TSP) (rok 2009) (zdroj: řádek 18; zkratku dokument nevysvětluje)',
    );
    expect(html.querySelector('li a')?.getAttribute('href')).toBe(
      '/planovani/priklady/vsetin/zdroje/#radek-prezentace-18',
    );
  });

  test('what has no heading stands before the headings of its topic, not below one', async () => {
    const html = await list(
      fact({ id: 'vsetin/a', heading: 'Nadpis', text: 'pod nadpisem' }),
      fact({ id: 'vsetin/b', text: 'bez nadpisu' }),
    );
    expect(html.querySelectorAll('li').map(({ id }) => id)).toEqual(['udaj-b', 'udaj-a']);
  });

  test('text of a table stays text', async () => {
    const html = await list(fact({ text: '<img src=x onerror=alert(1)>' }));
    expect(html.querySelectorAll('img')).toEqual([]);
  });
});

describe('StatementTable', () => {
  const statement = (line: number, shown: string | null, reason: string | null) => ({
    line,
    statement: `tvrzení ${line}`,
    shown,
    reason,
  });
  const table = (...statements: object[]) =>
    render(StatementTable, {
      props: {
        context,
        document,
        statements,
        records: new Map([['facts:vsetin/a', { href: '/stranka/#udaj-a', name: 'Údaj' }]]),
      },
    });

  test('each statement leads to where it is shown, or says why it is not; a line has one anchor', async () => {
    const html = await table(
      statement(1, 'facts:vsetin/a', 'rok je odhad'),
      statement(1, 'facts:vsetin/a', null),
      statement(2, null, 'rámec stránky'),
    );
    const rows = html.querySelectorAll('tbody tr');
    expect(rows.map((row) => row.getAttribute('id'))).toEqual([
      'radek-prezentace-1',
      undefined,
      'radek-prezentace-2',
    ]);
    expect(rows.map((row) => plain(row.querySelector('td:last-child')?.text))).toEqual([
      'Údaj (rok je odhad)',
      'Údaj',
      'Neukazuje se: rámec stránky',
    ]);
  });

  test('a record no page shows stops the build', async () => {
    await expect(table(statement(1, 'facts:vsetin/jiny', null))).rejects.toThrow('facts:vsetin/jiny');
  });
});
