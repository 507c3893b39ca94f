/** A service whose begin lies after its end is in force on no day, so it is never kept: told because it is missed. */
import type { Validity } from '../../../../src/domain/validity.ts';
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const beginAfterEnd = defineRule({
  kind: 'begin-after-end',
  title: 'Services that begin after they end; never in force, so left out',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: false,
  isAlwaysTold: true,
});

export function isBackwards({ validFrom, validTo }: Validity): boolean {
  return validFrom !== null && validTo !== null && validFrom > validTo;
}
