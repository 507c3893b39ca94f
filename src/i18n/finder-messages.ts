/** The sentences the finder of obce needs in the browser. */
import type { Locale } from '../domain/locale.ts';
import { finder as csFinder } from './cs/finder.ts';
import type { Messages } from './messages.ts';
import { typesetMessages } from './typography.ts';

export type FinderMessages = Messages['finder'];

const MESSAGES: Readonly<Record<Locale, FinderMessages>> = { cs: csFinder };

export function getFinderMessages(locale: Locale): FinderMessages {
  return typesetMessages(MESSAGES[locale]);
}
