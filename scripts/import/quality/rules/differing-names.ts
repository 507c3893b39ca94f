/** One provider, one name. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const differingNames = defineRule({
  kind: 'differing-names',
  title: 'Providers whose records do not agree in the name; the newest was taken',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
});

/** @param names of one provider, one of each record */
export function doNamesDiffer(names: readonly string[]): boolean {
  return new Set(names).size > 1;
}
