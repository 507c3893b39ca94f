/** By isLabelTrusted of src/domain/code-list.ts. */
import { defineRule } from '../define-rule.ts';
import { BY_OPERATOR } from '../who-mends.ts';

export const unofficialLabel = defineRule({
  kind: 'unofficial-label',
  title: 'Labels that are not official; shown by their number until --codelists is given',
  advice: `${BY_OPERATOR} Import with --codelists and the official lists.`,
  about: 'other',
  isPublished: false,
});
