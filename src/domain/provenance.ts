/** Where a shown value comes from and as of when. */
import { z } from 'zod';
import { IsoDate } from './validity.ts';

export const Source = z.enum([
  'register', // RPSS, as imported
  'declared', // said by the provider or the region (content/enrichment)
  'correction', // mended by hand with a reason (content/corrections)
  'estimate', // derived by us, and labelled so
]);
export type Source = z.infer<typeof Source>;

/** Who declared or mended something. A role and never a name: it is shown, and in every language. */
export const Declarant = z.enum([
  'provider', // the provider of the service
  'kraj', // the regional office
  'obec', // the office of a municipality
  'operator', // whoever runs this catalogue, having made sure of it
  'public', // a public record: the provider's web, the register of companies
]);
export type Declarant = z.infer<typeof Declarant>;

/** Who said it and on which day it was true; every declared fact carries its own. */
export const Said = z.strictObject({ source: Declarant, date: IsoDate });
export type Said = z.infer<typeof Said>;

/** A value with its source and the date it was known on. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
  readonly date: IsoDate;
  /** Of what was declared or mended only. */
  readonly by?: Declarant;
  /** Set when it was declared too long ago to be relied on. */
  readonly isOld?: true;
}

/** After so many days people are told that a declared fact is old. */
export const OLD_AFTER_DAYS = 180;
/** After so many days free places say nothing any more and are hidden. */
export const FREE_PLACES_DAYS = 30;

const DAY_MS = 86_400_000;

/** Whole days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/**
 * A declared value as it is shown on a day.
 *
 * @param asOf the date of the register; age is counted to it
 */
export function declared<T>(value: T, { source: by, date }: Said, asOf: IsoDate): Sourced<T> {
  const isOld = daysBetween(date, asOf) > OLD_AFTER_DAYS;
  return { value, source: 'declared', date, by, ...(isOld && { isOld }) };
}

/** Strongest first. */
const PRECEDENCE: readonly Source[] = ['correction', 'declared', 'register', 'estimate'];

/**
 * The value to show of several: correction > declared > register > estimate; of one source the newest.
 *
 * @returns `undefined` when nothing is known
 */
export function prevailing<T>(candidates: readonly (Sourced<T> | undefined)[]): Sourced<T> | undefined {
  return candidates
    .filter((candidate) => candidate !== undefined)
    .toSorted(
      (a, b) => PRECEDENCE.indexOf(a.source) - PRECEDENCE.indexOf(b.source) || b.date.localeCompare(a.date),
    )[0];
}
