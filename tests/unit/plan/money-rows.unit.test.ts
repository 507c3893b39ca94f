/** Money of a measure as rows of a chart: totals only as given, differences said. */
import { expect, test } from 'vitest';
import type { ActionView } from '../../../src/catalogue/views.ts';
import { toMoneyRows } from '../../../src/components/plan/money-rows.ts';
import { getMessages } from '../../../src/i18n/messages.ts';

const t = getMessages('cs').plan;
const action = (
  year: number,
  amounts: (number | null)[],
  total: number | null,
  totalNote: string | null = null,
) =>
  ({
    year,
    project: 'Projekt',
    money: { parts: amounts.map((amountCzk) => ({ amountCzk })), totalCzk: total, totalNote },
  }) as unknown as ActionView;
const rowsOf = (...actions: ActionView[]) =>
  toMoneyRows(actions, t).map((row) => ({ ...row, note: row.note?.replaceAll('\u00A0', ' ') ?? null }));

test('a total that is not given stays not given, also when all parts are', () => {
  expect(rowsOf(action(2026, [1, 2, 3, 4], null))[0]).toMatchObject({ total: null, note: null });
});

test('what the total has above or below its parts is said, with the reason where there is one', () => {
  const notes = rowsOf(
    action(2026, [150000, null, null, 1800000], 2300000),
    action(2026, [100, 200, 0, 0], 250, 'Dar se vrátil.'),
    action(2026, [1, 1, 1, 1], 4),
  ).map(({ note }) => note);
  expect(notes).toEqual([
    'Celek je o 350 000 Kč vyšší než součet uvedených částí.',
    'Celek je o 50 Kč nižší než součet uvedených částí. Dar se vrátil.',
    null,
  ]);
});

test('projects of one year are told apart, and one without any money is left out', () => {
  const rows = rowsOf(
    action(2025, [1, 0, 0, 0], 1),
    action(2026, [1, 0, 0, 0], 1),
    action(2026, [2, 0, 0, 0], 2),
  );
  expect(rows.map(({ shortLabel }) => shortLabel)).toEqual(['2025', '2026 (1)', '2026 (2)']);
  expect(rowsOf(action(2026, [null, null, null, null], null))).toEqual([]);
});
