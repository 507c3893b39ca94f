/** One finding for each code in use, not for each service. */
import { defineRule } from '../define-rule.ts';
import { BY_OPERATOR } from '../who-mends.ts';

export const codeWithoutItem = defineRule({
  kind: 'code-without-item',
  title: 'Codes that are not in content/codelists; shown by their number',
  advice: `${BY_OPERATOR} Import with --codelists and the official lists of today.`,
  about: 'other',
  isPublished: false,
});
