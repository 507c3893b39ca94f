/** What fits is said by the schema RegisterRecord; noted where the record is read. */
import { defineRule } from '../define-rule.ts';
import { BY_MPSV } from '../who-mends.ts';

export const unreadableRecord = defineRule({
  kind: 'unreadable-record',
  title: 'Records that do not fit the format and were left out',
  advice: `${BY_MPSV} Until then these services are not in the catalogue.`,
  about: 'other',
  isPublished: false,
  isAlwaysTold: true,
});
