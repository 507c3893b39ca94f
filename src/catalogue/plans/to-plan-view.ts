/** One plan with everything that belongs to it. */
import { planOf } from '@/domain/plan/ids.ts';
import { webHref } from '@/domain/link.ts';
import type { Plan } from '@/domain/plan/plan.ts';
import type { RowOf } from '@/domain/plan/tables.ts';
import { typeset } from '@/i18n/typography.ts';
import { toCommentView, toGoalViews } from './measure-views.ts';
import { type PlanContext, setOrNull } from './plan-context.ts';
import type {
  CommentCounts,
  CommentView,
  DocumentView,
  EventView,
  FactView,
  GroupView,
  PlanView,
} from './plan-views.ts';

export function toPlanView(context: PlanContext, plan: Plan): PlanView {
  const { plans, tables } = context.data;
  const isOfPlan = ({ id }: { readonly id: string }) => planOf(id) === plan.id;
  const comments = tables.comments.filter(isOfPlan).map((comment) => toCommentView(context, comment));
  return {
    ...context.refOf(plan.id),
    issuer: setOrNull(plan.issuer),
    area: plan.area.map((code) => context.namedArea(code)),
    summary: setOrNull(plan.summary),
    supports: plan.supports === null ? null : context.refOf(plan.supports),
    supportedBy: plans.filter(({ supports }) => supports === plan.id).map(({ id }) => context.refOf(id)),
    steps: plan.steps.map((step) => ({
      ...step,
      name: typeset(step.name),
      body: setOrNull(step.body),
      note: setOrNull(step.note),
      sources: context.sourcesOf(`plans:${plan.id}#${step.id}`),
    })),
    goals: toGoalViews(context, plan.id),
    facts: tables.facts.filter(isOfPlan).map((fact) => toFactView(context, fact)),
    groups: tables.groups.filter(isOfPlan).map((group) => toGroupView(context, group)),
    events: toEventViews(context, tables.events.filter(isOfPlan)),
    documents: tables.documents.filter(isOfPlan).map((document) => toDocumentView(context, document)),
    comments,
    commentCounts: countComments(comments),
    sources: context.sourcesOf(`plans:${plan.id}`),
  };
}

function toFactView(context: PlanContext, fact: RowOf<'facts'>): FactView {
  return {
    ...fact,
    heading: setOrNull(fact.heading),
    text: typeset(fact.text),
    qualifier: setOrNull(fact.qualifier),
    sources: context.sourcesOf(`facts:${fact.id}`),
  };
}

function toGroupView(context: PlanContext, group: RowOf<'groups'>): GroupView {
  return {
    ...group,
    name: typeset(group.name),
    focus: setOrNull(group.focus),
    contact: setOrNull(group.contact),
    sources: context.sourcesOf(`working-groups:${group.id}`),
  };
}

/** Runs of one plan, kind, number and title become one event, in the order of the table. */
function toEventViews(context: PlanContext, runs: readonly RowOf<'events'>[]): EventView[] {
  const events = Map.groupBy(runs, ({ kind, number, title }) => JSON.stringify([kind, number, title]));
  return [...events.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return {
      plan: context.refOf(first.id),
      kind: first.kind,
      number: first.number,
      title: typeset(first.title),
      audience: setOrNull(first.audience),
      runs: group.map(({ id, run, days, begins, ends, place, note }) => ({
        id,
        run,
        days,
        begins,
        ends,
        place: setOrNull(place),
        note: setOrNull(note),
        sources: context.sourcesOf(`events:${id}`),
      })),
    };
  });
}

export function toDocumentView(context: PlanContext, document: RowOf<'documents'>): DocumentView {
  const { id, kind, format, language, accessibility } = document;
  return {
    ...context.documentRef(id),
    plan: context.refOf(id),
    kind,
    series: setOrNull(document.series),
    areas: document.areas.map((code) => context.namedArea(code)),
    issuer: setOrNull(document.issuer),
    href: document.url === null ? null : webHref(document.url),
    format,
    sizeBytes: document.size,
    language,
    accessibility,
    sources: context.sourcesOf(`documents:${id}`),
  };
}

export function countComments(comments: readonly CommentView[]): CommentCounts {
  const count = (settlement: CommentView['settlement']) =>
    comments.filter((comment) => comment.settlement === settlement).length;
  return {
    received: comments.length,
    accepted: count('accepted'),
    partly: count('partly'),
    rejected: count('rejected'),
    open: count(null),
  };
}
