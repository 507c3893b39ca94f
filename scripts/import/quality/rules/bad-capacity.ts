/** What may be the number of a capacity. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const badCapacity = defineRule({
  kind: 'bad-capacity',
  title: 'Capacities without a positive whole number, left out',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
});

export function isCapacityCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
