/** A measure: how a goal is to be reached (content/plans/measures.csv). The name is the document's own. */
import { z } from 'zod';
import { cell, day, list, number, optional, text } from './cell.ts';
import { goalId, measureId, orpCode, typeCode } from './ids.ts';

export const Measure = z.strictObject({
  id: cell(measureId),
  goal: cell(goalId),
  name: cell(text(500)),
  /** Office or body that answers for it, never a person; `null`: the plan does not say. */
  owner: optional(text(200, 'úřad nebo orgán, ne jméno osoby')),
  /** ORPs it concerns; empty: the plan does not say, which is not "all of them". */
  orps: list(orpCode),
  /** Types of service it concerns, by code of the register; empty: the plan does not say. */
  types: list(typeCode),
  /** What is counted to tell how far it is, in words; `null`: the plan has no indicator. */
  indicator: optional(text(200, 'čeho se ukazatel týká, do 200 znaků')),
  /** Unit of `start`, `target` and of the values in progress.csv: "lůžek", "klientů". */
  unit: optional(text(40)),
  /** Value of the indicator when the plan began. */
  start: optional(number(z.number(), 'číslo')),
  /** Value to be reached by `due`. */
  target: optional(number(z.number(), 'číslo')),
  /** Day it is to be done by. */
  due: optional(day),
});
export type Measure = z.output<typeof Measure>;
