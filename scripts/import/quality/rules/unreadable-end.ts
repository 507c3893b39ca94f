/** An end that cannot be read must not make a place current that was left long ago. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const unreadableEnd = defineRule({
  kind: 'unreadable-end',
  title: 'Ends of validity that cannot be read; the place was left out',
  advice: `${BY_REGISTRAR} A date is written as YYYY-MM-DD.`,
  about: 'places',
  isPublished: true,
  isAlwaysTold: true,
});
