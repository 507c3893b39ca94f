/** Looked up in the territory of content/areas. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const unknownObec = defineRule({
  kind: 'unknown-obec',
  title: 'Obce that are not in the territory; taken as not given',
  advice: `${BY_REGISTRAR} If the obec is a new one, the territory is old: npm run import:areas.`,
  about: 'places',
  isPublished: true,
  isAlwaysTold: true,
});
