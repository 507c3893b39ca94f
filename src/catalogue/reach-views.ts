/** What pages show of "does it serve me?": services with their answers, grouped and most useful first. */
import type { Kraj, Orp } from '../domain/area.ts';
import type { PragueDistrict } from '../domain/prague-district.ts';
import type { Reach, ReachAnswer } from '../domain/reach.ts';
import type { ServiceView } from './views.ts';

/** A service with its answers for one obec. */
export interface ReachedService {
  readonly service: ServiceView;
  /** Most useful first, never empty. */
  readonly answers: readonly [Reach, ...Reach[]];
}

/** An answer for an ORP, put together from those of its obce. */
export interface ReachInOrp extends Reach {
  /** Obce of the ORP it holds for, in Czech order; empty when it holds for all of them. */
  readonly obecNames: readonly string[];
  /** Obce the ORP has. */
  readonly obecCount: number;
}

/** A service with its answers for one ORP. */
export interface ReachedInOrp extends ReachedService {
  readonly answers: readonly [ReachInOrp, ...ReachInOrp[]];
}

export interface ObecReachView {
  /** Most useful first; only those with a service. Of each type at most three are only the nearest. */
  readonly groups: readonly { readonly answer: ReachAnswer; readonly reached: readonly ReachedService[] }[];
  /** So many serve it that they want ways through them, and a line each. */
  readonly isLong: boolean;
  /** Of its ORP; only when nothing stands here or comes here. */
  readonly neighbours: readonly Neighbour[];
}

/** One type of service in one ORP, most useful first; a service stands in one group only. */
export interface TypeInOrpView {
  /** With an open place in the ORP, whatever their forms. */
  readonly here: readonly ReachedInOrp[];
  /** Of elsewhere, declared to come to the ORP or to some of its obce. */
  readonly comes: readonly ReachedInOrp[];
  readonly phone: readonly ReachedInOrp[];
  /** For the whole kraj by the register, or at a secret address in it. */
  readonly kraj: readonly ReachedInOrp[];
  /** Of the kraj, but the register names no obec. */
  readonly withoutObec: readonly ServiceView[];
  /** The neighbour with the nearest service first. */
  readonly nextDoor: readonly NextDoor[];
  /** Only when nothing is here, comes here or stands next door. */
  readonly nearest: readonly ReachedService[];
}

/** Services of one type that stand in a neighbouring ORP. */
export interface NextDoor {
  readonly orp: Orp;
  readonly hasPage: boolean;
  /** All that stand there, also those named elsewhere on the page. */
  readonly count: number;
  /** Seen from the seat of the ORP the page is about; nearest first, only a few, none named before. */
  readonly nearest: readonly ReachedService[];
}

export interface OrpSurroundings {
  /** Of elsewhere, declared to come to the ORP or to some of its obce. */
  readonly comes: readonly ReachedInOrp[];
  /** Of elsewhere, for the whole kraj by the register. Secret addresses are in no count of an ORP. */
  readonly krajCount: number;
  readonly neighbours: readonly Neighbour[];
}

/** A neighbouring ORP; those outside of the area have no page, and nothing is known of them. */
export interface Neighbour {
  readonly orp: Orp;
  readonly kraj: Kraj;
  /** Services; `null` without a page. */
  readonly count: number | null;
}

export interface DistrictGroup<Item> {
  readonly district: PragueDistrict;
  readonly items: readonly Item[];
}

export interface PragueGroups<Item> {
  /** Those with a service, in the order of their numbers. */
  readonly districts: readonly DistrictGroup<Item>[];
  /** With a place in Praha whose district is not known. */
  readonly withoutDistrict: readonly Item[];
}

export interface TownPartGroup<Item> {
  /** Of the obec, or of the part; unique on a page. */
  readonly id: string;
  /** Of the part with its obec, or of the obec. */
  readonly name: string;
  /** It is the rest of an obec that is divided: what part they are in is not known. */
  readonly isPartUnknown: boolean;
  readonly items: readonly Item[];
}
