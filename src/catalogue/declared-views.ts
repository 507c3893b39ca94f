/** What pages show of declared facts and of corrections: chosen by date, ready to show. */
import type { Obec, Orp } from '../domain/area.ts';
import type { CorrectableField } from '../domain/correction.ts';
import type { BarrierFree, BarrierFreeFact, FreePlaces, Language } from '../domain/enrichment.ts';
import type { Sourced } from '../domain/provenance.ts';
import type { DeclaredArea } from '../domain/reach.ts';
import type { IsoDate } from '../domain/validity.ts';

/** Text of several paragraphs, each of one line or more. */
export type Paragraphs = readonly (readonly string[])[];

export interface NoticeView {
  readonly text: Paragraphs;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface ClosureView {
  /** Empty when none is given. */
  readonly reason: Paragraphs;
  readonly from: IsoDate;
  /** `null` until further notice. */
  readonly to: IsoDate | null;
  /** It has not begun yet. */
  readonly isAnnounced: boolean;
}

export interface ServesView {
  readonly orps: readonly Orp[];
  /** Besides those of the ORPs. */
  readonly obce: readonly Obec[];
  readonly byTelephone: boolean;
}

export interface BarrierFreeView {
  readonly state: BarrierFree['state'];
  /** In the order one meets them. */
  readonly facts: readonly { readonly fact: BarrierFreeFact; readonly text: string }[];
}

export interface FeesView {
  readonly isFree: boolean;
  readonly text: Paragraphs;
  readonly amounts: readonly { readonly what: string; readonly czk: number }[];
}

export interface FreePlacesView {
  readonly count: number;
  readonly of: FreePlaces['of'];
  readonly note: string | null;
}

export interface WaitingListView {
  /** `null` when not said; the same below. */
  readonly isOpen: boolean | null;
  readonly count: number | null;
  readonly text: Paragraphs;
}

export interface BasicNetworkView {
  readonly isIn: boolean;
  readonly layer: string | null;
  readonly year: number;
}

/** When a service is open: words that somebody gave for all of it, or what the register has at each form. */
export type HoursView = { readonly kind: 'words'; readonly text: Paragraphs } | { readonly kind: 'by-form' };

/** `null` for what nobody has told, and for what is over or too old to be shown. */
export interface DeclaredView {
  /** In force on the date of the register. */
  readonly notice: Sourced<NoticeView> | null;
  /** In force, or still to come. */
  readonly closure: Sourced<ClosureView> | null;
  readonly serves: Sourced<ServesView> | null;
  readonly languages: Sourced<readonly Language[]> | null;
  readonly barrierFree: Sourced<BarrierFreeView> | null;
  readonly fees: Sourced<FeesView> | null;
  /** Not older than 30 days. */
  readonly freePlaces: Sourced<FreePlacesView> | null;
  readonly waitingList: Sourced<WaitingListView> | null;
  readonly hours: Sourced<HoursView>;
  readonly plainText: Sourced<Paragraphs> | null;
  readonly easyText: Sourced<Paragraphs> | null;
  readonly basicNetwork: Sourced<BasicNetworkView> | null;
  /** For reach; `null` when nothing is said of whom it serves. */
  readonly area: DeclaredArea | null;
}

/** A field that was mended by hand. */
export interface CorrectionView {
  /** `null` for a field this version does not know. */
  readonly field: CorrectableField | null;
  readonly level: 'service' | 'provider';
  /** `null` where giving one could tell a secret place. */
  readonly reason: string | null;
}
