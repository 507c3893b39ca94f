/** Money of a plan by its source, goal by goal: a chart and the same as a table. */
import type { ActionView, GoalView, PlanView } from '../catalogue/views.ts';
import { toMoneyRows } from '../components/plan/money-rows.ts';
import { MONEY_SOURCES } from '../domain/plan/action.ts';
import { formatCompact, formatCzk } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/plural.ts';
import { drawBarPicture } from './bar-picture.ts';
import { type Block, list, paragraph, type Section, table } from './report.ts';
import type { ReportSource } from './report-source.ts';

/** More bars would be higher than a page; the table has all of them. */
const MAX_BARS = 14;

export function moneySections({ messages }: ReportSource, { goals }: PlanView): Section[] {
  const { report: t, plan: words } = messages;
  const withActions = goals.filter(({ measures }) => measures.some(({ actions }) => actions.length > 0));
  if (withActions.length === 0) return [];
  return [
    {
      title: t.money,
      blocks: [paragraph(words.moneyNote)],
      sections: withActions.map((goal) => ({
        title: words.goal(goal.number, goal.name),
        blocks: moneyOf(goal, messages),
      })),
    },
  ];
}

function moneyOf(goal: GoalView, messages: Messages): Block[] {
  const { report: t, plan: words } = messages;
  const actions = goal.measures.flatMap((measure) => measure.actions);
  const rows = goal.measures.flatMap(({ number, actions: ofMeasure }) =>
    toMoneyRows(ofMeasure, words).map((row) => {
      const label = t.moneyAction(number, row.label);
      return { ...row, label, shortLabel: label };
    }),
  );
  const details = list(actions.map((action) => sayAction(action, messages)));
  if (rows.length === 0) return [paragraph(words.moneyNotGiven), details];
  const title = t.moneyOfGoal(goal.number);
  const amount = (value: number | null) => (value === null ? words.unknown : formatNumber(value));
  const hasNotes = rows.some(({ note }) => note !== null);
  const columns = [
    { head: words.tableRowAction, share: 6 },
    ...MONEY_SOURCES.map((source) => ({ head: words.money[source], share: 3, isNumber: true })),
    { head: words.moneyTotal, share: 3, isNumber: true },
    ...(hasNotes ? [{ head: words.tableNote, share: 4 }] : []),
  ];
  return [
    ...(rows.length > MAX_BARS
      ? []
      : [
          drawBarPicture({
            title,
            alt: t.moneyAlt,
            series: MONEY_SOURCES.map((source) => words.money[source]),
            rows,
            rest: words.moneyRest,
            formatValue: formatCzk,
            formatTick: formatCompact,
          }),
        ]),
    table(
      t.moneyTable(goal.number),
      columns,
      rows.map(({ label, values, total, note }) => [
        label,
        ...values.map(amount),
        amount(total),
        ...(hasNotes ? [note ?? ''] : []),
      ]),
    ),
    paragraph(t.actions),
    details,
  ];
}

/** What is done, by whom and for how many. */
function sayAction(action: ActionView, { report: t, plan: words }: Messages): string {
  const { measure, year, project, organisation, activities, averageClients } = action;
  return [
    t.moneyAction(measure.number, words.moneyRow(year, project)),
    organisation === null ? words.actionNoOrganisation : words.actionOrganisation(organisation),
    activities,
    averageClients === null ? null : words.actionClients(formatNumber(averageClients)),
  ]
    .filter((part) => part !== null)
    .join('; ');
}
