/** Looked up in the territory of content/areas; of an address or of a kraj served besides. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const unknownKraj = defineRule({
  kind: 'unknown-kraj',
  title: 'Kraje that are not in the territory; taken as not given',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
  isAlwaysTold: true,
});
