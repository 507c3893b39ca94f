/** By the test of begin-after-end.ts, put to a place. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const placeBeginAfterEnd = defineRule({
  kind: 'place-begin-after-end',
  title: 'Places that begin after they end; never in force, so left out',
  advice: BY_PROVIDER,
  about: 'places',
  isPublished: true,
});
