/** Where there is a secret place, hours were dropped with all other texts, so nothing can be said. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const noHours = defineRule({
  kind: 'no-hours',
  title: 'Outpatient and field forms that are not round the clock and show no hours',
  advice: BY_PROVIDER,
  about: 'other',
  isPublished: true,
  findInService: ({ forms }, { hasSecretPlace }) =>
    hasSecretPlace
      ? []
      : forms
          .filter(
            ({ form, hours, isRoundTheClock }) =>
              form !== 'pob' && isRoundTheClock !== true && hours.length === 0,
          )
          .map(() => 'formy.casoveRozsahy'),
});
