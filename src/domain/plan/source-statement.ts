/**
 * Every statement of the documents the planning data come from (content/plans/sources.csv): where it is
 * shown, or why it is not. One statement may be shown by several records, in several rows.
 */
import { z } from 'zod';
import { cell, number, oneOf, optional, text } from './cell.ts';
import { recordId } from './ids.ts';

export const StatementKind = z.enum([
  'goal',
  'measure',
  'outcome',
  'figure',
  'date',
  'finding',
  'description',
  'event',
  'document',
  'heading',
  'contact',
  'page', // furniture of the web page the text was taken from
]);
export type StatementKind = z.infer<typeof StatementKind>;

export const SourceStatement = z
  .strictObject({
    /** Of kind `source` in documents.csv. */
    document: cell(recordId('vsetin/prezentace-2009')),
    /** Line of the document's text, the first being 1. */
    line: cell(number(z.int().positive(), 'číslo řádku dokumentu')),
    kind: cell(oneOf(StatementKind)),
    /** The statement or figure in our words; names of goals and measures are not repeated. */
    statement: cell(text(300)),
    /** Record that shows it, as `<file>:<id>` (`facts:vsetin/seniori`); empty when it is not shown. */
    shown: optional(text(160)),
    /** Why it is not shown, or what to know when it is; faults of the document are named here. */
    reason: optional(text(400)),
  })
  .check((context) => {
    const { shown, reason } = context.value;
    if (shown === null && reason === null) {
      const message =
        'není vyplněno, kde se tvrzení ukazuje, ani proč ne. Napište záznam do shown, nebo důvod do reason.';
      context.issues.push({ code: 'custom', path: ['shown'], message, input: context.value });
    }
  });
export type SourceStatement = z.output<typeof SourceStatement>;
