/** A goal of a plan (content/plans/goals.csv); the name is the document's own. */
import { z } from 'zod';
import { cell, text } from './cell.ts';
import { goalId } from './ids.ts';

export const Goal = z.strictObject({
  id: cell(goalId),
  name: cell(text(500)),
});
export type Goal = z.output<typeof Goal>;
