/**
 * What a demo service of each of the 33 numbered types looks like.
 *
 * Numbers of types, target groups and age groups are those of the register's code lists; which
 * forms a type may have is set by §§ 37–70 of Act No. 108/2006 Coll.
 */
import type { Form } from '../../src/domain/form.ts';
import { EXCLUSION_KINDS } from './exclusion-kinds.ts';
import { FAMILY_KINDS } from './family-kinds.ts';
import { HOME_CARE_KINDS } from './home-care-kinds.ts';
import { RESIDENTIAL_CARE_KINDS } from './residential-care-kinds.ts';
import type { RawUnit } from './raw-record.ts';
import type { HoursStyle } from './texts.ts';

/** What a provider is about; one provider mostly keeps to one. */
export type Field = 'seniors' | 'disability' | 'families' | 'exclusion';
export const FIELDS: readonly Field[] = ['seniors', 'disability', 'families', 'exclusion'];

/** Least and greatest registered capacity in one unit. */
export type CapacityRange = readonly [unit: RawUnit, min: number, max: number];

/** For whom, and what a service for them is called. */
export interface Audience {
  readonly groups: readonly number[];
  readonly ages: readonly number[];
  /** Names of places; `{b}` is the provider's brand. The first come more often. */
  readonly names: readonly string[];
}

export interface ServiceKind {
  /** Number in `DruhSocialniSluzby`. */
  readonly type: number;
  /** How many there are among `KIND_TOTAL`. */
  readonly weight: number;
  readonly fields: readonly Field[];
  /** Sets of forms; the first come more often. */
  readonly forms: readonly (readonly Form[])[];
  readonly capacity: Readonly<Partial<Record<Form, readonly CapacityRange[]>>>;
  /** Outpatient and field forms given day and night; residential always is. */
  readonly roundTheClock?: number;
  readonly hours: HoursStyle;
  /** The first come more often. */
  readonly audiences: readonly Audience[];
  /** Numbers of places; one is drawn. */
  readonly places: readonly number[];
  /** Share that names a kraj it serves besides that of its places. */
  readonly extendedShare?: number;
  /** Every ORP has one. */
  readonly isEverywhere?: boolean;
}

export const SERVICE_KINDS: readonly ServiceKind[] = [
  ...HOME_CARE_KINDS,
  ...RESIDENTIAL_CARE_KINDS,
  ...FAMILY_KINDS,
  ...EXCLUSION_KINDS,
].toSorted((a, b) => a.type - b.type);
export const KIND_TOTAL = SERVICE_KINDS.reduce((sum, { weight }) => sum + weight, 0);

/** Telephone crisis help */
export const TELEPHONE = 18;
export const SHELTER = 20;
export const CRISIS_HELP = 23;
export const INTERVENTION_CENTRE = 34;
/** "oběti domácího násilí" */
export const VICTIMS_OF_VIOLENCE = 3;
/** "senioři" */
export const SENIORS = 24;
