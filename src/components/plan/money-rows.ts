/** Actions of a measure as bars of money; what a total has more or less than its parts is said. */
import { type BarRow, restOf } from '@/components/chart/bar-layout.ts';
import type { ActionView } from '@/catalogue/views.ts';
import { formatCzk } from '@/i18n/format.ts';
import type { Messages } from '@/i18n/messages.ts';

/** @param actions in the order of their years; those without any amount are left out */
export function toMoneyRows(actions: readonly ActionView[], t: Messages['plan']): BarRow[] {
  const withMoney = actions.filter(
    ({ money }) => money.totalCzk !== null || money.parts.some(({ amountCzk }) => amountCzk !== null),
  );
  const byYear = Map.groupBy(withMoney, ({ year }) => year);
  return [...byYear].flatMap(([year, ofYear]) =>
    ofYear.map(({ project, money }, index) => {
      const row = {
        label: t.moneyRow(year, project),
        shortLabel: t.moneyRowShort(year, index + 1, ofYear.length),
        values: money.parts.map(({ amountCzk }) => amountCzk),
        total: money.totalCzk,
        note: null,
      };
      return { ...row, note: noteOf(row, money.totalNote, t) };
    }),
  );
}

function noteOf(row: BarRow, given: string | null, t: Messages['plan']): string | null {
  const parts = row.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const rest = restOf(row);
  const over = row.total === null ? 0 : parts - row.total;
  const difference =
    rest > 0 ? t.moneyRestNote(formatCzk(rest)) : over > 0 ? t.moneyOverNote(formatCzk(over)) : null;
  return [difference, given].filter((note) => note !== null).join(' ') || null;
}
