/**
 * How a measure goes on (content/plans/progress.csv), on two axes that are never mixed:
 * *reporting* (have we the data?) and *status* (is it moving?).
 */
import { z } from 'zod';
import { cell, day, number, oneOf, optional, text } from './cell.ts';
import { measureId } from './ids.ts';

export const Reporting = z.enum([
  'reported', // whoever answers for it sent the data
  'partial', // some of it is missing
  'missing', // asked, and nothing came
]);
export type Reporting = z.infer<typeof Reporting>;

export const ProgressStatus = z.enum([
  'planned', // not begun yet
  'moving', // goes on
  'stalled', // begun, and nothing moves
  'done',
  'dropped', // will not be done
]);
export type ProgressStatus = z.infer<typeof ProgressStatus>;

export const Progress = z
  .strictObject({
    measure: cell(measureId),
    /** Day the state is of. One row for a measure and day. */
    date: cell(day),
    reporting: cell(oneOf(Reporting)),
    /** `null`: nobody can tell; always so when `reporting` is `missing`. */
    status: optional(oneOf(ProgressStatus)),
    /** Value of the measure's indicator, in its unit. */
    value: optional(number(z.number(), 'hodnotu ukazatele číslem')),
    /** What the state is known from: a document, a decision, a count. */
    evidence: optional(text(500)),
  })
  .check((context) => {
    const { reporting, status, value } = context.value;
    const add = (path: string, message: string) =>
      context.issues.push({ code: 'custom', path: [path], message, input: context.value });
    if (reporting === 'missing' && (status !== null || value !== null)) {
      add(
        'reporting',
        'je missing (údaje nepřišly), ale stav nebo hodnota je vyplněna. Vymažte je, nebo napište partial.',
      );
    }
    if (reporting === 'reported' && status === null) {
      add('status', 'je prázdný, ale údaje přišly (reported). Napište stav, nebo v reporting partial.');
    }
  });
export type Progress = z.output<typeof Progress>;
