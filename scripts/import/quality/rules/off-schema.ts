/** What fits is said by the JSON Schema of the register itself, when it was given. */
import { defineRule } from '../define-rule.ts';
import { BY_MPSV } from '../who-mends.ts';

export const offSchema = defineRule({
  kind: 'off-schema',
  title: 'Records that do not fit the published JSON Schema of the register; read all the same',
  advice: `${BY_MPSV} Many at once mean that the format is changing: compare the schema with scripts/import/parse/register-schema.ts.`,
  about: 'other',
  isPublished: false,
  isAlwaysTold: true,
});
