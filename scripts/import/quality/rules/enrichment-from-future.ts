/** Dates of declared data, measured from the day of the register; a month ahead is no mistake. */
import { defineRule } from '../define-rule.ts';
import { BY_OPERATOR } from '../who-mends.ts';

export const enrichmentFromFuture = defineRule({
  kind: 'enrichment-from-future',
  title: 'Declared data dated more than a month after the register',
  advice: `${BY_OPERATOR} The year is probably wrong.`,
  about: 'other',
  isPublished: false,
});
