/** Of the files and rows in content/enrichment, which are joined by the number of the service. */
import { defineRule } from '../define-rule.ts';
import { BY_OPERATOR } from '../who-mends.ts';

export const enrichmentWithoutService = defineRule({
  kind: 'enrichment-without-service',
  title: 'Files and rows of content/enrichment whose service is not in the catalogue; not used',
  advice: `${BY_OPERATOR} Take it out if the service has ended, or correct the number.`,
  about: 'other',
  isPublished: false,
});
