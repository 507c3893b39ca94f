/** Ids of code lists and of address points that do not have the form of one; whether the code exists is another rule's. */
import { defineRule } from '../define-rule.ts';
import { BY_MPSV } from '../who-mends.ts';

export const badCode = defineRule({
  kind: 'bad-code',
  title: 'Codes that are badly made; taken as not given',
  advice: BY_MPSV,
  about: 'other',
  isPublished: true,
});
