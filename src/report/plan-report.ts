/** Working paper about one plan: its frame, goals, measures and outcomes, how they go on, money, services, comments. */
import type { NamedArea, PlanView } from '../catalogue/views.ts';
import { capitalise } from '../domain/text.ts';
import { formatDate, formatPeriod } from '../i18n/format.ts';
import { planPath } from '../routes.ts';
import { goalsSection, overviewSection, progressSections } from './plan-measure-sections.ts';
import { moneySections } from './plan-money-section.ts';
import { whereSections } from './plan-place-section.ts';
import {
  commentsSections,
  documentsSections,
  eventsSections,
  factsSections,
  groupsSections,
} from './plan-record-sections.ts';
import { planServices, servicesSections } from './plan-service-section.ts';
import { list, note, notePairs, pairs, paragraph, type Report, type Section, table } from './report.ts';
import { addRegister, addressOf, frameOf, type ReportSource, stateMeanings } from './report-source.ts';
import { Sources } from './sources.ts';

export function toPlanReport(source: ReportSource, plan: PlanView): Report {
  const { catalogue, planning, messages, site } = source;
  const { report: t, plan: words } = messages;
  const { kind, asOf } = catalogue.status;
  const sources = new Sources(planning.documents, t);
  const services = planServices(source, plan);
  const isCounted = services.length > 0;
  if (isCounted) addRegister(source, sources);
  if (plan.kind === 'demo') sources.addPlan(plan);
  return {
    ...frameOf(source),
    fileName: `plan-${plan.id}`,
    title: plan.title,
    lines: [
      capitalise(words.type[plan.type]),
      t.area(sayAreas(plan.area, source)),
      plan.period === null ? capitalise(words.noPeriod) : `${words.period}: ${formatPeriod(plan.period)}`,
      isCounted ? t.registerAsOf(formatDate(asOf)) : t.fromDocuments,
      t.madeBy(site.title, site.operator.name),
    ],
    notice: plan.kind === 'demo' ? words.isDemo : isCounted && kind === 'demo' ? t.demoCounts : null,
    sections: [
      frameSection(source, plan, sources),
      ...stepsSections(source, plan, sources),
      ...overviewSection(source, plan),
      ...goalsSection(source, plan, sources),
      ...whereSections(source, plan, sources),
      ...progressSections(source, plan),
      ...moneySections(source, plan),
      ...servicesSections(source, services),
      ...factsSections(source, plan, sources),
      ...groupsSections(source, plan, sources),
      ...eventsSections(source, plan, sources),
      ...documentsSections(source, plan, sources),
      ...commentsSections(source, plan),
      // Last, as sections before it name their sources.
      sourcesSection(source, plan, sources, isCounted),
    ],
  };
}

function sayAreas(areas: readonly NamedArea[], { messages }: ReportSource): string {
  return areas.map(({ level, name }) => (level === 'orp' ? messages.report.orpNamed(name) : name)).join(', ');
}

function frameSection(source: ReportSource, plan: PlanView, sources: Sources): Section {
  const { report: t, plan: words } = source.messages;
  const period = plan.period === null ? words.noPeriod : formatPeriod(plan.period);
  return {
    title: t.frame,
    blocks: [
      ...(plan.summary === null ? [] : [paragraph(plan.summary)]),
      ...(plan.isInArea ? [] : [paragraph(words.isExample)]),
      pairs([
        [words.planType, words.type[plan.type]],
        [words.issuer, plan.issuer ?? words.unknown],
        [words.areaOfPlan, sayAreas(plan.area, source)],
        [words.period, sources.cite(period, plan.sources)],
        ...(plan.supports === null ? [] : [[words.supports, plan.supports.title] as const]),
        ...plan.supportedBy.map(({ title }) => [words.supportedBy, title] as const),
      ]),
    ],
  };
}

function stepsSections({ messages }: ReportSource, { steps }: PlanView, sources: Sources): Section[] {
  if (steps.length === 0) return [];
  const { report: t, plan: words } = messages;
  const isUndated = steps.every(({ from, to }) => from === null && to === null);
  const whenOf = ({ from, to }: PlanView['steps'][number]) => {
    const [begins, ends] = [from ?? to, to ?? from];
    return begins === null || ends === null ? words.noDate : formatPeriod({ from: begins, to: ends });
  };
  const hasNotes = steps.some(({ note: text }) => text !== null);
  const nameOf = (step: PlanView['steps'][number]) => {
    const kind = step.kind === 'method' ? '' : ` (${words.stepKind[step.kind]})`;
    return sources.cite(step.name + kind, step.sources);
  };
  const columns = [
    { head: t.step, share: 6 },
    ...(isUndated ? [] : [{ head: t.when, share: 4 }]),
    { head: t.body, share: 4 },
    ...(hasNotes ? [{ head: t.note, share: 5 }] : []),
  ];
  const rows = steps.map((step) => [
    nameOf(step),
    ...(isUndated ? [] : [whenOf(step)]),
    step.body ?? words.unknown,
    ...(hasNotes ? [step.note ?? ''] : []),
  ]);
  const isList = isUndated && !hasNotes && steps.every(({ body }) => body === null);
  return [
    {
      title: words.stepsHeading,
      blocks: [
        ...(isUndated ? [paragraph(words.stepsUndated)] : []),
        isList ? list(steps.map(nameOf)) : table(words.stepsHeading, columns, rows),
      ],
    },
  ];
}

function sourcesSection(source: ReportSource, plan: PlanView, sources: Sources, isCounted: boolean): Section {
  const { messages, routes } = source;
  const { report: t, plan: words } = messages;
  const measures = plan.goals.flatMap((goal) => goal.measures);
  const definitions = [
    ...(plan.goals.length === 0 ? [] : [[t.definitionGoals, words.goalsMeaning] as const]),
    ...(measures.some(({ latest }) => latest !== null) ? [[t.state, words.axes] as const] : []),
    ...(measures.some(({ actions }) => actions.length > 0) ? [[t.money, words.moneyNote] as const] : []),
    ...(isCounted ? [[t.services, words.servicesCounted] as const, ...stateMeanings(messages)] : []),
  ];
  return {
    title: t.sources,
    blocks: [
      ...(sources.isEmpty ? [paragraph(t.noSources)] : [paragraph(t.sourcesLead), sources.toTable()]),
      note(t.missingNote),
      note(t.onWeb(addressOf(source, planPath(routes, plan)))),
    ],
    sections: definitions.length === 0 ? [] : [{ title: t.definitions, blocks: [notePairs(definitions)] }],
  };
}
