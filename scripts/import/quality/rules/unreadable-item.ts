/** What fits is said by the schemas of items in register-schema.ts; noted by readItem. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const unreadableItem = defineRule({
  kind: 'unreadable-item',
  title: 'Items of lists that do not fit the format and were left out',
  advice: `${BY_REGISTRAR} The rest of the record is kept.`,
  about: 'other',
  isPublished: true,
  isAlwaysTold: true,
});
