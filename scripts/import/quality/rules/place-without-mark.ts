/** The register demands the mark; where it is missing, nobody has said that the address may be known. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const placeWithoutMark = defineRule({
  kind: 'place-without-mark',
  title: 'Places without the mark of secrecy; taken as open',
  advice: `${BY_REGISTRAR} Until then ask whether these addresses may be known. Do not publish this list.`,
  about: 'secrecy',
  isPublished: false,
  isAlwaysTold: true,
});
