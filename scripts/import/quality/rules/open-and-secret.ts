/** One address cannot be both: the secret entry counts. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const openAndSecret = defineRule({
  kind: 'open-and-secret',
  title: 'Open places at the address of a secret one of the same service; taken as secret',
  advice: `${BY_REGISTRAR} Do not publish this list.`,
  about: 'secrecy',
  isPublished: false,
  isAlwaysTold: true,
});
