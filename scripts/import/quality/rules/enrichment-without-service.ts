/** Of the files in content/enrichment, which are joined by the number of the service. */
import { defineRule } from '../define-rule.ts';
import { BY_OPERATOR } from '../who-mends.ts';

export const enrichmentWithoutService = defineRule({
  kind: 'enrichment-without-service',
  title: 'Files of content/enrichment whose service is not in the catalogue; not used',
  advice: `${BY_OPERATOR} Take the file out if the service has ended, or correct the number in its name.`,
  about: 'other',
  isPublished: false,
});
