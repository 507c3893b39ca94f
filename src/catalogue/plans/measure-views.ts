/** Goals with their measures, and all that hangs on a measure. */
import { MONEY_SOURCES } from '@/domain/plan/action.ts';
import { numberOf, planOf, type PlanId } from '@/domain/plan/ids.ts';
import type { RowOf } from '@/domain/plan/tables.ts';
import { compareCzech } from '@/domain/text.ts';
import { typeset } from '@/i18n/typography.ts';
import { type PlanContext, setOrNull } from './plan-context.ts';
import type {
  ActionView,
  CommentView,
  GoalView,
  MeasureView,
  OutcomeView,
  ProgressView,
} from './plan-views.ts';

/** Goals of a plan in the order of their numbers. */
export function toGoalViews(context: PlanContext, plan: PlanId): GoalView[] {
  const { goals, measures } = context.data.tables;
  const measuresOf = Map.groupBy(measures, ({ goal }) => goal);
  return goals
    .filter(({ id }) => planOf(id) === plan)
    .map((goal) => ({
      id: goal.id,
      number: numberOf(goal.id),
      name: typeset(goal.name),
      measures: (measuresOf.get(goal.id) ?? [])
        .map((measure) => toMeasureView(context, measure, goal))
        .toSorted((a, b) => compareCzech(a.number, b.number)),
      sources: context.sourcesOf(`goals:${goal.id}`),
    }))
    .toSorted((a, b) => compareCzech(a.number, b.number));
}

function toMeasureView(context: PlanContext, measure: RowOf<'measures'>, goal: RowOf<'goals'>): MeasureView {
  const { tables } = context.data;
  const isOf = ({ measure: id }: { readonly measure: string | null }) => id === measure.id;
  const progress = tables.progress
    .filter(isOf)
    .map(toProgressView)
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const { asOf } = context.catalogue.status;
  return {
    ...context.measureRef(measure.id),
    plan: context.refOf(measure.id),
    goal: { id: goal.id, number: numberOf(goal.id), name: typeset(goal.name) },
    owner: setOrNull(measure.owner),
    orps: measure.orps.map((code) => context.catalogue.territory.getOrp(code)),
    types: measure.types.map((code) => context.type(code)),
    indicator:
      measure.indicator === null
        ? null
        : {
            name: typeset(measure.indicator),
            unit: setOrNull(measure.unit),
            start: measure.start,
            target: measure.target,
          },
    due: measure.due,
    outcomes: tables.outcomes
      .filter(isOf)
      .map((outcome) => toOutcomeView(context, outcome))
      .toSorted((a, b) => compareCzech(a.number, b.number)),
    actions: tables.actions
      .filter(isOf)
      .map((action) => toActionView(context, action))
      .toSorted((a, b) => a.year - b.year),
    progress,
    latest: progress.findLast(({ date }) => date <= asOf) ?? null,
    comments: tables.comments.filter(isOf).map((comment) => toCommentView(context, comment)),
    sources: context.sourcesOf(`measures:${measure.id}`),
  };
}

function toOutcomeView(context: PlanContext, { id, name }: RowOf<'outcomes'>): OutcomeView {
  return { id, number: numberOf(id), name: typeset(name), sources: context.sourcesOf(`outcomes:${id}`) };
}

function toActionView(context: PlanContext, action: RowOf<'actions'>): ActionView {
  const { id, measure, year, averageClients, total, totalNote } = action;
  return {
    id,
    measure: context.measureRef(measure),
    year,
    project: typeset(action.project),
    organisation: setOrNull(action.organisation),
    activities: setOrNull(action.activities),
    averageClients,
    money: {
      parts: MONEY_SOURCES.map((source) => ({ source, amountCzk: action[source] })),
      totalCzk: total,
      totalNote: setOrNull(totalNote),
    },
  };
}

function toProgressView({ date, reporting, status, value, evidence }: RowOf<'progress'>): ProgressView {
  return { date, reporting, status, value, evidence: setOrNull(evidence) };
}

export function toCommentView(context: PlanContext, comment: RowOf<'comments'>): CommentView {
  const { id, measure, received, sender, settlement, settled } = comment;
  return {
    id,
    measure: measure === null ? null : context.measureRef(measure),
    received,
    sender,
    text: typeset(comment.text),
    settlement,
    settled,
    answer: setOrNull(comment.answer),
  };
}
