/** What every page and component needs: language, base path and the sentences of the language. */
import { getMessages, type Messages, toLocale } from './i18n/messages.ts';
import type { Site } from './domain/site.ts';
import type { RouteContext } from './routes.ts';
import { site } from './settings.ts';

export interface PageContext extends RouteContext {
  readonly messages: Messages;
  readonly site: Site;
}

/** @param param parameter `locale` of the page's path */
export function pageContext(param: string | undefined): PageContext {
  const locale = toLocale(param);
  return { locale, base: import.meta.env.BASE_URL, messages: getMessages(locale), site };
}
