/** The mark belongs to an item of `zarizeni` and nowhere else. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const misplacedSecretFlag = defineRule({
  kind: 'misplaced-secret-flag',
  title: 'Marks of a secret address that stand elsewhere than at a place; taken as secret',
  advice: `${BY_REGISTRAR} Do not publish this list.`,
  about: 'secrecy',
  isPublished: false,
  isAlwaysTold: true,
});
