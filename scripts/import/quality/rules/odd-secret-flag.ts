/** Only `true` says plainly that a place is secret; what else does not say "no" counts as secret too. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const oddSecretFlag = defineRule({
  kind: 'odd-secret-flag',
  title: 'Marks of a secret address that are neither true nor false; taken as secret',
  advice: `${BY_REGISTRAR} Do not publish this list.`,
  about: 'secrecy',
  isPublished: false,
  isAlwaysTold: true,
});
