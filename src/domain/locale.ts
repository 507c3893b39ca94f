/** Languages of the interface. */
export const LOCALES = ['cs'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language whose pages stand at the root, without a prefix. */
export const DEFAULT_LOCALE: Locale = 'cs';

/** @throws Error for a language the site has no messages in */
export function parseLocale(text: string | undefined): Locale {
  const locale = LOCALES.find((known) => known === text);
  if (locale === undefined) throw new Error(`the site has no language "${String(text)}"`);
  return locale;
}
