/** One registration number, one service. */
import { type ServiceKey, defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

const KEY = 'identifikator';
/** Beside the first service of a number, once that one has been named. */
const NAMED = ' named';

export const duplicateRegistration = defineRule({
  kind: 'duplicate-registration',
  title: 'Registration numbers that several services have',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
  findAcross: ({ id, registration }, seen): ServiceKey[] => {
    if (registration === null) return [];
    const first = seen.get(registration);
    seen.set(registration, first === undefined ? id : NAMED);
    const others = first === undefined || first === NAMED ? [] : [{ serviceId: first, key: KEY }];
    return first === undefined ? [] : [...others, { serviceId: id, key: KEY }];
  },
});
