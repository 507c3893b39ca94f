/** Neither the register nor RÚIAN says where it lies. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const placeWithoutObec = defineRule({
  kind: 'place-without-obec',
  title: 'Places without an obec: in no list of an obec or ORP',
  advice: BY_PROVIDER,
  about: 'places',
  isPublished: true,
  findInService: ({ places }) =>
    places.filter(({ address }) => address.obecCode === null).map(() => 'zarizeni.adresa.obec'),
});
