/** Of places only: a contact address may have a PSČ that belongs to a post-office box. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const unknownPsc = defineRule({
  kind: 'unknown-psc',
  title: 'Postal codes of places that no address point in RÚIAN has',
  advice: BY_PROVIDER,
  about: 'places',
  isPublished: true,
  needs: 'psc',
  findInService: ({ places }, { obecCodesOfPsc }) =>
    places
      .filter(({ address: { psc } }) => psc !== null && obecCodesOfPsc?.(psc).size === 0)
      .map(() => 'zarizeni.adresa.psc'),
});
