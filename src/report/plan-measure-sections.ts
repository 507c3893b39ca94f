/** Measures of a plan: all at a glance, then goal by goal with what is to come of each, then all reports. */
import type { GoalView, MeasureView, PlanView } from '../catalogue/views.ts';
import { formatIndicator, valuesOf } from '../components/plan/indicator-words.ts';
import { summariseProgress } from '../domain/plan/progress-summary.ts';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { list, pairs, paragraph, type Section, table } from './report.ts';
import { type ReportSource, sayState } from './report-source.ts';
import type { Sources } from './sources.ts';

export const measuresOf = ({ goals }: Pick<PlanView, 'goals'>) => goals.flatMap((goal) => goal.measures);
const isReported = ({ latest }: MeasureView) => latest !== null;

export function overviewSection({ messages }: ReportSource, plan: PlanView): Section[] {
  const { report: t, plan: words } = messages;
  const measures = measuresOf(plan);
  if (measures.length === 0) return [];
  const outcomes = measures.flatMap((measure) => measure.outcomes);
  const summary = summariseProgress(measures.map(({ latest }) => latest));
  const { reported, partial, missing } = summary.byReporting;
  const hasIndicators = measures.some(({ indicator }) => indicator !== null);
  const columns = [
    { head: t.measure, share: 6 },
    { head: words.tableData, share: 3 },
    { head: words.tableStatus, share: 3 },
    ...(hasIndicators ? [{ head: words.tableIndicator, share: 5 }] : []),
  ];
  const rows = measures.map((measure) => {
    const { reporting, status } = sayState(measure.latest, messages);
    return [
      t.measureText(measure.number, measure.name),
      reporting,
      status,
      ...(hasIndicators ? [sayIndicator(measure, words)] : []),
    ];
  });
  return [
    {
      title: words.measuresHeading,
      blocks: [
        paragraph(words.counts(plan.goals.length, measures.length, outcomes.length)),
        ...(measures.some(isReported)
          ? [
              paragraph(words.axes),
              list([
                words.reportingCounts(reported, partial, missing, summary.unasked),
                words.statusCounts(summary.byStatus, summary.unknownStatus),
              ]),
              table(words.measuresTable, columns, rows),
            ]
          : [paragraph(words.noProgress)]),
      ],
    },
  ];
}

function sayIndicator(measure: MeasureView, t: Messages['plan']): string {
  const { indicator } = measure;
  if (indicator === null) return t.unknown;
  const latest = valuesOf(measure).at(-1)?.value ?? null;
  return t.indicatorShort(
    formatIndicator(indicator.start, null, t),
    formatIndicator(latest, null, t),
    formatIndicator(indicator.target, indicator.unit, t),
  );
}

/** What a measure can say of whom, where, what and when; what none of the plan does is said once for all. */
function frameOfMeasure({ report: t }: Messages) {
  return [
    { term: t.measureOwner, missing: t.notGivenOwner, text: ({ owner }: MeasureView) => owner },
    {
      term: t.measureWhere,
      missing: t.notGivenWhere,
      text: ({ orps }: MeasureView) => orps.map(({ name }) => name).join(', ') || null,
    },
    {
      term: t.measureTypes,
      missing: t.notGivenTypes,
      text: ({ types }: MeasureView) => types.map(({ label }) => label).join(', ') || null,
    },
    {
      term: t.measureDue,
      missing: t.notGivenDue,
      text: ({ due }: MeasureView) => (due === null ? null : formatDate(due)),
    },
  ];
}

export function goalsSection({ messages }: ReportSource, plan: PlanView, sources: Sources): Section[] {
  if (plan.goals.length === 0) return [];
  const { report: t, plan: words } = messages;
  const measures = measuresOf(plan);
  const hasReports = measures.some(isReported);
  const fields = frameOfMeasure(messages);
  const given = fields.filter(({ text }) => measures.some((measure) => text(measure) !== null));
  const missing = fields.filter((field) => !given.includes(field));
  const toSection = (measure: MeasureView): Section => {
    const { reporting, status } = sayState(measure.latest, messages);
    const said = [
      ...given.map(({ term, text }) => [term, text(measure) ?? words.unknown] as const),
      ...(hasReports ? [[t.state, t.measureState(reporting, status)] as const] : []),
    ];
    const named = sources.refs(measure.sources);
    const outcomes = measure.outcomes.map((outcome) =>
      sources.cite(t.measureText(outcome.number, outcome.name), outcome.sources),
    );
    return {
      title: words.measure(measure.number, measure.name),
      blocks: [
        ...(said.length === 0 ? [] : [pairs(said)]),
        ...(outcomes.length === 0
          ? [paragraph(sources.cite(words.noOutcomes, measure.sources))]
          : [paragraph(named === '' ? t.outcomes : t.outcomesFrom(named)), list(outcomes)]),
      ],
    };
  };
  const toGoal = (goal: GoalView): Section => ({
    title: words.goal(goal.number, goal.name),
    blocks: goal.sources.length === 0 ? [] : [paragraph(t.sourceOf(sources.refs(goal.sources)))],
    sections: goal.measures.map(toSection),
  });
  return [
    {
      title: words.goalsHeading,
      blocks: [
        paragraph(words.goalsMeaning),
        ...(missing.length === 0 || measures.length === 0
          ? []
          : [paragraph(t.notGiven(missing.map((field) => field.missing).join(', ')))]),
      ],
      sections: plan.goals.map(toGoal),
    },
  ];
}

/** Every report of every measure. */
export function progressSections({ messages }: ReportSource, plan: PlanView): Section[] {
  const { report: t, plan: words } = messages;
  const reports = measuresOf(plan).flatMap((measure) =>
    measure.progress.map((progress) => ({ measure, progress })),
  );
  if (reports.length === 0) return [];
  const columns = [
    { head: t.measure, share: 2 },
    { head: words.tableDay, share: 3 },
    { head: words.tableData, share: 3 },
    { head: words.tableStatus, share: 3 },
    { head: words.tableValue, share: 3 },
    { head: words.tableEvidence, share: 5 },
  ];
  const rows = reports.map(({ measure, progress }) => {
    const { reporting, status } = sayState(progress, messages);
    return [
      measure.number,
      formatDate(progress.date),
      reporting,
      status,
      formatIndicator(progress.value, measure.indicator?.unit ?? null, words),
      progress.evidence ?? words.unknown,
    ];
  });
  return [{ title: t.progress, blocks: [table(words.progressTable, columns, rows)] }];
}
