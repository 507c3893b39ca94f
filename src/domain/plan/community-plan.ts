/**
 * Community plans and what they cover (content/plans/community-plans.csv), one row for each plan.
 *
 * Coverage of an ORP on a day is the share of its obce and inhabitants under a plan valid on that
 * day; plans may overlap, an obec counts once.
 */
import { z } from 'zod';
import type { Obec } from '../area.ts';
import { type IsoDate, isInForce } from '../validity.ts';
import { cell, day, list, optional, text } from './cell.ts';
import { obecCode, orpCode, recordId } from './ids.ts';

export const CommunityPlan = z
  .strictObject({
    id: cell(recordId('demo/kp-decin')),
    title: cell(text(200)),
    /** Office or body that issued it. */
    issuer: optional(text(200, 'úřad nebo orgán, ne jméno osoby')),
    /** First and last day it is valid; `null`: not known, and the plan counts as valid on that side. */
    from: optional(day),
    to: optional(day),
    /** Rating of its quality in the words of whoever gave it. */
    rating: optional(text(200)),
    /** Obce it covers. */
    obce: list(obecCode),
    /** ORPs it covers whole. */
    orps: list(orpCode),
  })
  .check((context) => {
    const { from, to, obce, orps } = context.value;
    const add = (path: string, message: string) =>
      context.issues.push({ code: 'custom', path: [path], message, input: context.value });
    if (from !== null && to !== null && from > to) {
      add('to', `plán končí (${to}) dřív, než začíná (${from}). Opravte jeden z obou dnů.`);
    }
    if (obce.length + orps.length === 0) {
      add(
        'obce',
        'není vyplněno, které území plán pokrývá. Napište kódy obcí, nebo do sloupce orps kódy celých ORP.',
      );
    }
  });
export type CommunityPlan = z.output<typeof CommunityPlan>;

/** How far an ORP is covered on a day. */
export interface Coverage {
  readonly obce: number;
  readonly coveredObce: number;
  readonly inhabitants: number;
  readonly coveredInhabitants: number;
  /** Plans valid on the day that cover any of its obce. */
  readonly plans: readonly CommunityPlan[];
}

/** @param obce those of one ORP */
export function coverageOf(obce: readonly Obec[], plans: readonly CommunityPlan[], asOf: IsoDate): Coverage {
  const valid = plans.filter(({ from, to }) => isInForce({ validFrom: from, validTo: to }, asOf));
  const covers = (plan: CommunityPlan, obec: Obec) =>
    plan.orps.includes(obec.orpCode) || plan.obce.includes(obec.code);
  const covered = obce.filter((obec) => valid.some((plan) => covers(plan, obec)));
  const inhabitantsOf = (some: readonly Obec[]) =>
    some.reduce((sum, { population }) => sum + population.total, 0);
  return {
    obce: obce.length,
    coveredObce: covered.length,
    inhabitants: inhabitantsOf(obce),
    coveredInhabitants: inhabitantsOf(covered),
    plans: valid.filter((plan) => obce.some((obec) => covers(plan, obec))),
  };
}

/** How much of an ORP is covered, in steps that have words: by obce for all or nothing, else by inhabitants. */
export const COVERAGE_LEVELS = ['none', 'minority', 'majority', 'whole'] as const;
export type CoverageLevel = (typeof COVERAGE_LEVELS)[number];

export function levelOfCoverage({
  obce,
  coveredObce,
  inhabitants,
  coveredInhabitants,
}: Omit<Coverage, 'plans'>): CoverageLevel {
  if (coveredObce === 0) return 'none';
  if (coveredObce === obce) return 'whole';
  return coveredInhabitants * 2 >= inhabitants ? 'majority' : 'minority';
}
