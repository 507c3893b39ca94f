/** People look for services by target group. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const noTargetGroup = defineRule({
  kind: 'no-target-group',
  title: 'Services without a target group: found under none',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
  findInService: ({ targetGroups }) => (targetGroups.length === 0 ? ['ciloveSkupiny'] : []),
});
