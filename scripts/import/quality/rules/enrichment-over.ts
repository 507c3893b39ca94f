/** Notices and closures with an end that has passed. */
import { defineRule } from '../define-rule.ts';
import { BY_OPERATOR } from '../who-mends.ts';

export const enrichmentOver = defineRule({
  kind: 'enrichment-over',
  title: 'Notices and closures in content/enrichment that are over; not shown any more',
  advice: `${BY_OPERATOR} Take them out of the file.`,
  about: 'other',
  isPublished: false,
});
