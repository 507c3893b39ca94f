/** People look for services by age group. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const noAgeGroup = defineRule({
  kind: 'no-age-group',
  title: 'Services without an age group: found under none',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
  findInService: ({ ageGroups }) => (ageGroups.length === 0 ? ['vekoveSkupiny'] : []),
});
