/** News for coordinators (content/plans/news/<day>-<slug>.md): front matter; the text is Markdown. */
import { z } from 'zod';
import { IsoDate } from '../validity.ts';
import { PlanId, RecordId } from './ids.ts';

export const PlanNews = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** Without quotes YAML makes a date of it, at midnight UTC. */
  date: z.union([IsoDate, z.date().transform((date) => date.toISOString().slice(0, 10))]),
  plan: PlanId,
  /** Documents it speaks of. */
  documents: z.array(RecordId).default([]),
});
export type PlanNews = z.infer<typeof PlanNews>;
