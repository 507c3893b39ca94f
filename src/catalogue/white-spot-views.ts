/** What pages of white spots show of one type in one ORP. */
import type { Orp } from '../domain/area.ts';
import type { Evidence, Spot } from '../domain/white-spot.ts';
import type { ServiceTypeView } from './views.ts';

export interface SpotCell {
  readonly orp: Orp;
  readonly type: ServiceTypeView;
  readonly spot: Spot;
  /** What the state comes from, so that filters can ask of it. */
  readonly evidence: readonly Evidence[];
}
