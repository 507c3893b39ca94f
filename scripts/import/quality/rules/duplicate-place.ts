/** Entries in force of one service at one address and by one name; noted by toPlaces, which joins them. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const duplicatePlace = defineRule({
  kind: 'duplicate-place',
  title: 'Places entered more than once; joined into one',
  advice: BY_PROVIDER,
  about: 'places',
  isPublished: true,
});
