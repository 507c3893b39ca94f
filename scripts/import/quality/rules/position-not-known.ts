/** No fault of the register: an import without address points knows only what the last one knew. */
import { defineRule } from '../define-rule.ts';
import { BY_OPERATOR } from '../who-mends.ts';

export const positionNotKnown = defineRule({
  kind: 'position-not-known',
  title: 'Address codes whose position is not known yet; give address points with --ruian',
  advice: `${BY_OPERATOR} Import again with address points.`,
  about: 'places',
  isPublished: false,
});
