/** A field service has one too: where its workers set out from. Nobody goes to a telephone service. */
import { isTelephoneService } from '../../../../src/domain/service.ts';
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const noPlace = defineRule({
  kind: 'no-place',
  title: 'Services without a place in force: on no map',
  advice: BY_PROVIDER,
  about: 'places',
  isPublished: true,
  findInService: (service) =>
    service.places.length === 0 && service.secret === null && !isTelephoneService(service)
      ? ['zarizeni']
      : [],
});
