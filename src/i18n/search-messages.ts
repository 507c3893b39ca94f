/** The sentences search needs in the browser: the rest of a language would be many times as much to load. */
import type { Locale } from '../domain/locale.ts';
import { common as csCommon } from './cs/common.ts';
import { search as csSearch } from './cs/search.ts';
import type { Messages } from './messages.ts';

export type SearchMessages = Pick<Messages, 'common' | 'search'>;

const MESSAGES: Readonly<Record<Locale, SearchMessages>> = { cs: { common: csCommon, search: csSearch } };

export function getSearchMessages(locale: Locale): SearchMessages {
  return MESSAGES[locale];
}
