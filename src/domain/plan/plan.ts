/**
 * A plan: medium-term plan of a kraj (SPRSS), community plan, or a project that supports planning
 * (content/plans/plans.yml).
 *
 * `null` always means that the document does not say.
 */
import { z } from 'zod';
import { AreaCode } from '../area.ts';
import { IsoDate } from '../validity.ts';
import { PlanId } from './ids.ts';
import { findPersonTrace } from './person-trace.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => findPersonTrace(text) === null, { error: 'jmenuje osobu; napište úřad' });

/** Day, month or year, as exact as the source: `2007-11-07`, `2006-06`, `2011`. */
export const PartialDate = z.union([IsoDate, z.string().regex(/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/u)]);
export type PartialDate = z.infer<typeof PartialDate>;

export const PlanKind = z.enum([
  'document', // from a real document
  'demo', // invented, and labelled so
]);
export type PlanKind = z.infer<typeof PlanKind>;

export const PlanType = z.enum([
  'medium-term', // SPRSS of a kraj
  'community', // community plan of an obec or ORP
  'project', // supports planning: courses, analyses, coordinators
]);
export type PlanType = z.infer<typeof PlanType>;

/** From when to when; both days or years as in the document. */
export const Period = z
  .strictObject({ from: PartialDate, to: PartialDate })
  .refine(({ from, to }) => from <= to, { error: 'končí dřív, než začíná' });
export type Period = z.infer<typeof Period>;

/** A step of the plan's course: preparation, approval, evaluation. */
export const PlanStep = z
  .strictObject({
    /** Word without diacritics, once in the plan. */
    id: z.string().regex(/^[a-z0-9-]+$/u),
    kind: z.enum(['preparation', 'consultation', 'submission', 'approval', 'evaluation', 'method']),
    /** What was done, in our words. */
    name: line(200),
    /** Body or office; `null`: the document does not say. */
    body: line(200).nullable(),
    from: PartialDate.nullable(),
    to: PartialDate.nullable(),
    note: line(500).nullable(),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    error: 'končí dřív, než začíná',
    path: ['to'],
  });
export type PlanStep = z.infer<typeof PlanStep>;

export const Plan = z.strictObject({
  id: PlanId,
  kind: PlanKind,
  type: PlanType,
  title: line(200),
  /** Who issued it: an office or a body. */
  issuer: line(200).nullable(),
  area: z.array(AreaCode).nonempty(),
  period: Period.nullable(),
  /** One or two plain sentences of ours. */
  summary: line(500).nullable(),
  /** Plan this one supports or is part of: the project behind a plan. */
  supports: PlanId.nullable(),
  /** In the order of time, or of the document where it gives none. */
  steps: z.array(PlanStep).default([]),
});
export type Plan = z.infer<typeof Plan>;
