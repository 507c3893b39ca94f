/** What may be a link. */
import { webHref } from '../../../../src/domain/link.ts';
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const notWeb = defineRule({
  kind: 'not-web',
  title: 'Web addresses that cannot be a link, left out',
  advice: BY_PROVIDER,
  about: 'other',
  isPublished: true,
});

export function isWeb(text: string): boolean {
  return webHref(text) !== null;
}
