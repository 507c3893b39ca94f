/** All planning of the site, computed once and asked by pages. */
import type { Orp, OrpCode } from '@/domain/area.ts';
import { coverageOf } from '@/domain/plan/community-plan.ts';
import type { PlanData } from '@/domain/plan/check-joins.ts';
import { PlanDataError } from '@/domain/plan/sheet.ts';
import type { RowOf } from '@/domain/plan/tables.ts';
import { isInForce } from '@/domain/validity.ts';
import { compareCzech } from '@/domain/text.ts';
import type { PlanNewsEntry } from '../load.ts';
import { setOrNull, PlanContext, type Surroundings } from './plan-context.ts';
import { toNetworkViews } from './network-views.ts';
import { isPublished } from './published-rows.ts';
import { toPlanView } from './to-plan-view.ts';
import type {
  CommunityPlanView,
  CoverageView,
  DocumentView,
  EventView,
  MeasureView,
  NetworkEntryView,
  PlanNewsView,
  PlanView,
  SourceStatementView,
} from './plan-views.ts';
import { typeset } from '@/i18n/typography.ts';

export class Planning {
  /** Plans that meet the area of the site, in the order of plans.yml. */
  readonly plans: readonly PlanView[];
  /** Plans of elsewhere: shown as examples only. */
  readonly examples: readonly PlanView[];
  /** Of `plans`, in the order of goals and numbers. */
  readonly measures: readonly MeasureView[];
  /** Of all plans, examples too; those with days first, oldest first. */
  readonly events: readonly EventView[];
  readonly documents: readonly DocumentView[];
  /** Of all services of the register's kind. */
  readonly network: readonly NetworkEntryView[];
  readonly communityPlans: readonly CommunityPlanView[];
  /** The newest first. */
  readonly news: readonly PlanNewsView[];
  readonly #context: PlanContext;

  /** @param news files of content/plans/news with their texts as HTML */
  constructor(data: PlanData, catalogue: Surroundings, news: readonly PlanNewsEntry[]) {
    const context = new PlanContext(withoutStrangers(data, catalogue), catalogue);
    this.#context = context;
    const plans = context.data.plans.map((plan) => toPlanView(context, plan));
    this.plans = plans.filter(({ isInArea }) => isInArea);
    this.examples = plans.filter(({ isInArea }) => !isInArea);
    this.measures = this.plans.flatMap(({ goals }) => goals.flatMap(({ measures }) => measures));
    this.events = plans
      .flatMap(({ events }) => events)
      .toSorted((a, b) => compareCzech(firstDay(a), firstDay(b)));
    this.documents = plans.flatMap(({ documents }) => documents);
    checkNews(news, data);
    this.news = news
      .filter(({ plan }) => plans.some(({ id }) => id === plan))
      .map((entry) => this.#toNews(entry))
      .toSorted((a, b) => b.date.localeCompare(a.date));
    this.network = toNetworkViews(context);
    this.communityPlans = context.data.tables.communityPlans.map((plan) => this.#toCommunityPlan(plan));
  }

  /** Plans of the area and examples. */
  allPlans(): readonly PlanView[] {
    return [...this.plans, ...this.examples];
  }

  /** Measures that name the type and, where one is given, the ORP. What a plan does not say matches nothing. */
  measuresFor({ typeCode, orpCode }: { typeCode?: string; orpCode?: OrpCode }): readonly MeasureView[] {
    return this.measures.filter(
      ({ types, orps }) =>
        (typeCode === undefined || types.some(({ code }) => code === typeCode)) &&
        (orpCode === undefined || orps.some(({ code }) => code === orpCode)),
    );
  }

  /** Coverage of an ORP by community plans on the day of the register. */
  coverage(orp: Orp): CoverageView {
    const { territory, status } = this.#context.catalogue;
    const obce = territory.obce.filter(({ orpCode }) => orpCode === orp.code);
    const { plans, ...counts } = coverageOf(obce, this.#context.data.tables.communityPlans, status.asOf);
    return { orp, ...counts, plans: plans.map((plan) => this.#toCommunityPlan(plan)) };
  }

  /** Everything a source document says and where it is shown, in the order of its lines. */
  statementsOf(documentId: string): readonly SourceStatementView[] {
    return this.#context.data.tables.sources
      .filter(({ document }) => document === documentId)
      .map(({ line, statement, shown, reason }) => ({
        line,
        statement: typeset(statement),
        shown,
        reason: setOrNull(reason),
      }))
      .toSorted((a, b) => a.line - b.line);
  }

  #toNews({ id, title, date, plan, documents, html }: PlanNewsEntry): PlanNewsView {
    const ids = new Set<string>(documents);
    return {
      id,
      title: typeset(title),
      date,
      plan: this.#context.refOf(plan),
      documents: this.documents.filter((document) => ids.has(document.id)),
      html,
    };
  }

  #toCommunityPlan(plan: RowOf<'communityPlans'>): CommunityPlanView {
    const { id, title, issuer, from, to, rating, orps, obce } = plan;
    const ref = this.#context.refOf(id);
    const { asOf } = this.#context.catalogue.status;
    return {
      id,
      title: typeset(title),
      issuer: setOrNull(issuer),
      from,
      to,
      isValid: isInForce({ validFrom: from, validTo: to }, asOf),
      rating: setOrNull(rating),
      kind: ref.kind,
      plan: ref,
      areas: [...orps, ...obce].map((code) => this.#context.namedArea(code)),
    };
  }
}

/** @throws {PlanDataError} when news name a plan or a document there is not */
function checkNews(news: readonly PlanNewsEntry[], { plans, tables }: PlanData): void {
  const known = new Set<string>([...plans, ...tables.documents].map(({ id }) => id));
  const problems = news.flatMap(({ id, plan, documents }) =>
    [plan, ...documents]
      .filter((name) => !known.has(name))
      .map((name) => ({
        file: `news/${id}.md`,
        row: null,
        column: null,
        message: `„${name}“ není v plans.yml ani v documents.csv. Doplňte ho tam, nebo tady opravte překlep.`,
      })),
  );
  if (problems.length > 0) throw new PlanDataError(problems);
}

const LAST = '9999';
const firstDay = ({ runs }: EventView) => runs.flatMap(({ days }) => days).toSorted()[0] ?? LAST;

/** Demo plans are passed over beside a real register, as its enrichment is. */
function withoutStrangers(data: PlanData, { status }: Surroundings): PlanData {
  if (status.kind === 'demo') return data;
  const plans = data.plans.filter(({ kind }) => kind !== 'demo');
  const keep = isPublished(data, status.kind);
  const tables = Object.fromEntries(
    Object.entries(data.tables).map(([name, rows]) => [name, (rows as readonly object[]).filter(keep)]),
  ) as unknown as PlanData['tables'];
  return { plans, tables };
}
