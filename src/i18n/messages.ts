/** Language of a page: its messages, and how pages are made once for each language. */
import { DEFAULT_LOCALE, type Locale, LOCALES, parseLocale } from '../domain/locale.ts';
import { cs, type Messages } from './cs.ts';

export type { Messages };

const MESSAGES: Readonly<Record<Locale, Messages>> = { cs };

export function getMessages(locale: Locale): Messages {
  return MESSAGES[locale];
}

/** Parameter of `src/pages/[...locale]`: Czech stands at the root, without a prefix. */
export type LocaleParam = string | undefined;

const PARAMS: Readonly<Record<Locale, LocaleParam>> = { cs: undefined };

export function toLocale(param: string | undefined): Locale {
  return param === undefined ? DEFAULT_LOCALE : parseLocale(param);
}

/** The same paths for each language; for `getStaticPaths` of every page. */
export function inEveryLocale<Params extends object, Props extends object>(
  paths: readonly { readonly params: Params; readonly props: Props }[],
): { params: Params & { locale: LocaleParam }; props: Props }[] {
  return LOCALES.flatMap((locale) =>
    paths.map(({ params, props }) => ({
      params: { ...params, locale: PARAMS[locale] },
      props,
    })),
  );
}
