/** Each form is registered with a capacity. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const noCapacity = defineRule({
  kind: 'no-capacity',
  title: 'Forms without a usable capacity',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
  findInService: ({ forms }) =>
    forms.filter(({ capacities }) => capacities.length === 0).map(() => 'formy.kapacity'),
});
