/** A date is what readDate makes one of; noted where it may be missed. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const unreadableDate = defineRule({
  kind: 'unreadable-date',
  title: 'Dates that cannot be read; taken as not given',
  advice: `${BY_REGISTRAR} A date is written as YYYY-MM-DD.`,
  about: 'other',
  isPublished: true,
  isAlwaysTold: true,
});
