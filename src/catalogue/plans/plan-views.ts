/**
 * The read model of planning: what pages are given, ready to show.
 *
 * `null` and empty lists mean that the source does not say; pages write "není uvedeno". Texts are
 * set for print. Of a plan of kind `demo` everything is invented, and pages say so.
 */
import type { AreaCode, Kraj, Obec, Orp } from '../../domain/area.ts';
import type { Capacity } from '../../domain/capacity.ts';
import type { Form } from '../../domain/form.ts';
import type { SafeHref } from '../../domain/link.ts';
import type { MoneySource } from '../../domain/plan/action.ts';
import type { CommentSender, Settlement } from '../../domain/plan/comment.ts';
import type { DocumentAccessibility, DocumentKind } from '../../domain/plan/document.ts';
import type { EventKind } from '../../domain/plan/event.ts';
import type { FactTopic } from '../../domain/plan/fact.ts';
import type { GoalId, MeasureId, OutcomeId, PlanId, RecordId } from '../../domain/plan/ids.ts';
import type { PartialDate, Period, PlanKind, PlanStep, PlanType } from '../../domain/plan/plan.ts';
import type { ProgressStatus, Reporting } from '../../domain/plan/progress.ts';
import type { ServiceId } from '../../domain/service.ts';
import type { IsoDate } from '../../domain/validity.ts';
import type { GroupKind } from '../../domain/plan/working-group.ts';
import type { ServiceTypeView, ServiceView } from '../views.ts';

/** Where a statement stands: a document and the line of its text. */
export interface SourceView {
  readonly document: DocumentRef;
  /** The plan the document belongs to. */
  readonly plan: PlanRef;
  readonly line: number;
  /** What to know of it, such as a fault of the document. */
  readonly note: string | null;
}

export interface DocumentRef {
  readonly id: RecordId;
  readonly title: string;
  /** Day or year. */
  readonly date: PartialDate | null;
}

/** A plan as others name it. */
export interface PlanRef {
  readonly id: PlanId;
  readonly title: string;
  readonly kind: PlanKind;
  readonly type: PlanType;
  readonly period: Period | null;
  /** Whether it meets the area of the site; others are examples. */
  readonly isInArea: boolean;
}

/** A measure as others name it. */
export interface MeasureRef {
  readonly id: MeasureId;
  /** The document's own: `1.1`. */
  readonly number: string;
  readonly name: string;
}

export interface OutcomeView {
  readonly id: OutcomeId;
  readonly number: string;
  readonly name: string;
  readonly sources: readonly SourceView[];
}

/** Money of one year in Kč; `null`: not given, which is not 0. */
export interface MoneyView {
  readonly parts: readonly { readonly source: MoneySource; readonly amountCzk: number | null }[];
  /** As given, else `null`; never computed. */
  readonly totalCzk: number | null;
  /** Why the total is not the sum of the parts. */
  readonly totalNote: string | null;
}

export interface ActionView {
  readonly id: RecordId;
  readonly measure: MeasureRef;
  readonly year: number;
  readonly project: string;
  readonly organisation: string | null;
  readonly activities: string | null;
  readonly averageClients: number | null;
  readonly money: MoneyView;
}

/** State on one day, on two axes. */
export interface ProgressView {
  readonly date: IsoDate;
  /** Have we the data? */
  readonly reporting: Reporting;
  /** Is it moving? `null`: nobody can tell. */
  readonly status: ProgressStatus | null;
  /** Of the measure's indicator. */
  readonly value: number | null;
  readonly evidence: string | null;
}

export interface IndicatorView {
  readonly name: string;
  readonly unit: string | null;
  readonly start: number | null;
  readonly target: number | null;
}

export interface MeasureView extends MeasureRef {
  readonly plan: PlanRef;
  readonly goal: { readonly id: GoalId; readonly number: string; readonly name: string };
  /** Office or body. */
  readonly owner: string | null;
  /** Empty: the plan does not say where. */
  readonly orps: readonly Orp[];
  /** Empty: the plan does not say which. */
  readonly types: readonly ServiceTypeView[];
  readonly indicator: IndicatorView | null;
  readonly due: IsoDate | null;
  readonly outcomes: readonly OutcomeView[];
  /** By year, then as in the table. */
  readonly actions: readonly ActionView[];
  /** By day, oldest first. */
  readonly progress: readonly ProgressView[];
  /** The last of them on or before the day of the register; `null`: nothing was ever reported. */
  readonly latest: ProgressView | null;
  readonly comments: readonly CommentView[];
  readonly sources: readonly SourceView[];
}

export interface GoalView {
  readonly id: GoalId;
  readonly number: string;
  readonly name: string;
  /** In the order of their numbers. */
  readonly measures: readonly MeasureView[];
  readonly sources: readonly SourceView[];
}

/** A figure with its limits, or a sentence. */
export interface FactView {
  readonly id: RecordId;
  readonly topic: FactTopic;
  readonly heading: string | null;
  /** A sentence; of a figure what is counted. */
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  /** The document's own: "cca", "mimo vlastní složku TSP". Always shown beside the value. */
  readonly qualifier: string | null;
  readonly asOf: PartialDate | null;
  readonly sources: readonly SourceView[];
}

export interface GroupView {
  readonly id: RecordId;
  readonly kind: GroupKind;
  readonly name: string;
  readonly focus: string | null;
  /** Seats, not persons. */
  readonly members: number | null;
  readonly contact: string | null;
  readonly sources: readonly SourceView[];
}

/** One run of a course, one meeting, one year of a campaign. */
export interface EventRunView {
  readonly id: RecordId;
  /** Which run it is; `null` when there is only one. */
  readonly run: number | null;
  /** In order; empty: no day is given. */
  readonly days: readonly IsoDate[];
  /** `HH:MM` in Czechia. */
  readonly begins: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly note: string | null;
  readonly sources: readonly SourceView[];
}

/** Runs of one title and number. */
export interface EventView {
  readonly plan: PlanRef;
  readonly kind: EventKind;
  readonly number: number | null;
  readonly title: string;
  readonly audience: string | null;
  readonly runs: readonly EventRunView[];
}

export interface DocumentView extends DocumentRef {
  readonly plan: PlanRef;
  readonly kind: DocumentKind;
  readonly series: string | null;
  readonly areas: readonly NamedArea[];
  readonly issuer: string | null;
  /** `null`: the source gives no address. */
  readonly href: SafeHref | null;
  readonly format: string | null;
  readonly sizeBytes: number | null;
  readonly language: string | null;
  readonly accessibility: DocumentAccessibility | null;
  readonly sources: readonly SourceView[];
}

/** An area with the page it may have. */
export type NamedArea =
  | { readonly level: 'country'; readonly code: AreaCode; readonly name: string }
  | { readonly level: 'kraj'; readonly code: AreaCode; readonly name: string; readonly kraj: Kraj }
  | { readonly level: 'orp'; readonly code: AreaCode; readonly name: string; readonly orp: Orp }
  | { readonly level: 'obec'; readonly code: AreaCode; readonly name: string; readonly obec: Obec };

export interface CommentView {
  readonly id: RecordId;
  readonly measure: MeasureRef | null;
  readonly received: IsoDate;
  readonly sender: CommentSender;
  readonly text: string;
  /** `null` while it is open. */
  readonly settlement: Settlement | null;
  readonly settled: IsoDate | null;
  readonly answer: string | null;
}

/** Counted from comments.csv; what only a document counts is a fact of the plan. */
export interface CommentCounts {
  readonly received: number;
  readonly accepted: number;
  readonly partly: number;
  readonly rejected: number;
  readonly open: number;
}

export interface CommunityPlanView {
  readonly id: RecordId;
  readonly title: string;
  readonly issuer: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Valid on the day of the register. */
  readonly isValid: boolean;
  readonly rating: string | null;
  readonly kind: PlanKind;
  /** Plan whose records it is listed among. */
  readonly plan: PlanRef;
  /** ORPs and obce it covers. */
  readonly areas: readonly NamedArea[];
}

/** Coverage of an ORP by community plans on the day of the register. */
export interface CoverageView {
  readonly orp: Orp;
  readonly obce: number;
  readonly coveredObce: number;
  readonly inhabitants: number;
  readonly coveredInhabitants: number;
  readonly plans: readonly CommunityPlanView[];
}

/** What of a row of the network the register says otherwise. */
export type NetworkMismatch =
  | { readonly kind: 'unknown-service' } // no such service in force
  | { readonly kind: 'type'; readonly registered: ServiceTypeView }
  | { readonly kind: 'form'; readonly registered: readonly Form[] }
  /** `registered` is of the same form and unit; `null`: the register gives none. */
  | { readonly kind: 'capacity'; readonly registered: number | null };

export interface NetworkEntryView {
  readonly serviceId: ServiceId;
  /** `null` when the register has no such service in force. */
  readonly service: ServiceView | null;
  readonly year: number;
  readonly form: Form;
  readonly type: ServiceTypeView;
  readonly layer: string;
  readonly capacity: Pick<Capacity, 'count' | 'unit'> | null;
  readonly financing: string | null;
  /** None when the register says the same. */
  readonly mismatches: readonly NetworkMismatch[];
}

export interface PlanView extends PlanRef {
  readonly issuer: string | null;
  readonly area: readonly NamedArea[];
  readonly summary: string | null;
  /** Plan this one supports. */
  readonly supports: PlanRef | null;
  /** Projects that support this one. */
  readonly supportedBy: readonly PlanRef[];
  readonly steps: readonly PlanStepView[];
  readonly goals: readonly GoalView[];
  /** In the order of the table; by topic with `Map.groupBy`. */
  readonly facts: readonly FactView[];
  readonly groups: readonly GroupView[];
  readonly events: readonly EventView[];
  readonly documents: readonly DocumentView[];
  readonly comments: readonly CommentView[];
  readonly commentCounts: CommentCounts;
  readonly sources: readonly SourceView[];
}

export interface PlanStepView extends PlanStep {
  readonly sources: readonly SourceView[];
}

/** A statement of a document and where it is shown. */
export interface SourceStatementView {
  readonly line: number;
  readonly statement: string;
  /** `<file>:<id>` as in sources.csv. */
  readonly shown: string | null;
  readonly reason: string | null;
}

/** News for coordinators; the HTML is of our own Markdown. */
export interface PlanNewsView {
  readonly id: string;
  readonly title: string;
  readonly date: IsoDate;
  readonly plan: PlanRef;
  readonly documents: readonly DocumentView[];
  readonly html: string;
}
