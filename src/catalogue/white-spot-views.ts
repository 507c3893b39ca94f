/** What pages show of one type in one ORP, and of one ORP as a whole, to planners. */
import type { Kraj, Orp } from '../domain/area.ts';
import type { Evidence, Spot } from '../domain/white-spot.ts';
import type { OfficesOfOrp } from './office-views.ts';
import type {
  CoverageView,
  DocumentView,
  EventView,
  MeasureView,
  NetworkEntryView,
} from './plans/plan-views.ts';
import type { ServiceTypeView, ServiceView } from './views.ts';

export interface SpotCell {
  readonly orp: Orp;
  readonly type: ServiceTypeView;
  readonly spot: Spot;
  /** What the state comes from, so that filters can ask of it. */
  readonly evidence: readonly Evidence[];
}

export interface OrpProfileView {
  readonly orp: Orp;
  readonly kraj: Kraj;
  /** With an open place in the ORP. */
  readonly services: readonly ServiceView[];
  /** One for each type. */
  readonly cells: readonly SpotCell[];
  /** Services that stand in other ORPs too: their capacity is in no sum. */
  readonly spanning: readonly { readonly service: ServiceView; readonly others: readonly Orp[] }[];
  /** Of services with an open place in the ORP. */
  readonly network: readonly NetworkEntryView[];
  /** That name the ORP. */
  readonly measures: readonly MeasureView[];
  readonly coverage: CoverageView;
  /** Of plans whose area the ORP is in. */
  readonly events: readonly EventView[];
  readonly documents: readonly DocumentView[];
  /** About its kraj, not about the ORP itself. */
  readonly krajDocuments: readonly DocumentView[];
  readonly offices: OfficesOfOrp;
}
