/** Of the files given with --codelists. */
import { defineRule } from '../define-rule.ts';
import { BY_MPSV } from '../who-mends.ts';

export const codeListItem = defineRule({
  kind: 'code-list-item',
  title: 'Items of the official code lists that cannot be read, left out',
  advice: BY_MPSV,
  about: 'other',
  isPublished: false,
});
