/** What a measure is expected to bring (content/plans/outcomes.csv), numbered and named as in the document. */
import { z } from 'zod';
import { cell, text } from './cell.ts';
import { measureId, outcomeId } from './ids.ts';

export const Outcome = z.strictObject({
  id: cell(outcomeId),
  measure: cell(measureId),
  name: cell(text(500)),
});
export type Outcome = z.output<typeof Outcome>;
