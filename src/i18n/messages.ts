/** Language of a page: its messages, and how pages are made once for each language. */
import { Locale } from '../domain/site.ts';
import { cs, type Messages } from './cs.ts';

export type { Messages };

const MESSAGES: Readonly<Record<Locale, Messages>> = { cs };
const DEFAULT_LOCALE: Locale = 'cs';

export function getMessages(locale: Locale): Messages {
  return MESSAGES[locale];
}

/** Parameter of `src/pages/[...locale]`: Czech stands at the root, without a prefix. */
export type LocaleParam = Locale | undefined;

export function toLocale(param: string | undefined): Locale {
  return param === undefined ? DEFAULT_LOCALE : Locale.parse(param);
}

/** The same paths for each language; for `getStaticPaths` of every page. */
export function inEveryLocale<Params extends object, Props extends object>(
  paths: readonly { readonly params: Params; readonly props: Props }[],
): { params: Params & { locale: LocaleParam }; props: Props }[] {
  return Locale.options.flatMap((locale) =>
    paths.map(({ params, props }) => ({
      params: { ...params, locale: locale === DEFAULT_LOCALE ? undefined : locale },
      props,
    })),
  );
}
