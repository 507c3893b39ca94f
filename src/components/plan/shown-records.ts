/** Where a record of planning is shown: the page, the place on it, and what the link is called. */
import { formatFactDate, formatFigure } from './fact-words.ts';
import type { PlanView } from '@/catalogue/views.ts';
import { numberOf } from '@/domain/plan/ids.ts';
import type { Messages } from '@/i18n/messages.ts';
import { planAnchor, planPath, type RouteContext } from '@/routes.ts';

export interface ShownRecord {
  readonly href: string;
  readonly name: string;
}

/**
 * All records of plans by the names sources.csv has for them, such as `facts:vsetin/cile`. Names differ
 * where the places do.
 */
export function shownRecords(
  plans: readonly PlanView[],
  context: RouteContext,
  t: Messages['plan'],
): Map<string, ShownRecord> {
  const records = new Map<string, ShownRecord>();
  for (const plan of plans) {
    const page = planPath(context, plan);
    const add = (record: string, name: string, anchor?: string) =>
      records.set(record, { name, href: anchor === undefined ? page : `${page}#${anchor}` });

    add(`plans:${plan.id}`, t.shownPlan(plan.title));
    for (const { id, name, body } of plan.steps) {
      add(`plans:${plan.id}#${id}`, body === null ? name : `${name}: ${body}`, planAnchor('krok', id));
    }
    for (const goal of plan.goals) {
      add(`goals:${goal.id}`, t.goalShort(goal.number), planAnchor('cil', goal.number));
      for (const measure of goal.measures) {
        add(`measures:${measure.id}`, t.measureShort(measure.number), planAnchor('opatreni', measure.number));
        for (const { id, number } of measure.outcomes) {
          add(`outcomes:${id}`, t.outcomeShort(number), planAnchor('vystup', number));
        }
      }
    }
    for (const fact of plan.facts) {
      const figure = formatFigure(fact);
      const asOf = fact.asOf === null ? '' : ` (${formatFactDate(fact.asOf, t)})`;
      const name = figure === null ? fact.text : `${fact.text}: ${figure}${asOf}`;
      add(`facts:${fact.id}`, name, planAnchor('udaj', numberOf(fact.id)));
    }
    for (const { id, name } of plan.groups) {
      add(`working-groups:${id}`, name, planAnchor('skupina', numberOf(id)));
    }
    for (const { kind, number, title, runs } of plan.events) {
      const name = t.eventName(t.event[kind], number, title);
      for (const { id, run } of runs) {
        const full = run === null ? name : `${name}, ${t.eventRun(run)}`;
        add(`events:${id}`, full, planAnchor('akce', numberOf(id)));
      }
    }
    for (const { id, title } of plan.documents) {
      add(`documents:${id}`, title, planAnchor('dokument', numberOf(id)));
    }
  }
  return records;
}
