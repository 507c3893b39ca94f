/**
 * What a page in another site's frame is told behind `#`, in the address its `<iframe>` names:
 * `/vlozit/orp/decin/#druh=pecovatelska-sluzba&forma=ter&pismo=velke&mapa=ne&jazyk=cs`.
 *
 * The same names as in searches. Runs in the browser, so it brings no schema.
 */
import type { Form } from './domain/form.ts';
import { type Locale, LOCALES } from './domain/locale.ts';

/** An empty list leaves nothing out. */
export interface EmbedOptions {
  /** Slugs of types; for pages of an ORP. */
  readonly types: readonly string[];
  /** ČSÚ codes; for pages of a type. */
  readonly orps: readonly string[];
  readonly forms: readonly Form[];
  readonly isLargePrint: boolean;
  readonly hasMap: boolean;
  /** `null`: the language of the page. */
  readonly locale: Locale | null;
}

export const DEFAULT_EMBED: EmbedOptions = {
  types: [],
  orps: [],
  forms: [],
  isLargePrint: false,
  hasMap: true,
  locale: null,
};

/** As the domain's schema has them, which does not come into the browser. */
const FORMS: readonly Form[] = ['amb', 'pob', 'ter'];

/** @example formatEmbedFragment({ …DEFAULT_EMBED, forms: ['amb', 'ter'], hasMap: false }) // => 'forma=amb,ter&mapa=ne' */
export function formatEmbedFragment({
  types,
  orps,
  forms,
  isLargePrint,
  hasMap,
  locale,
}: EmbedOptions): string {
  const list = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${name}=${values.map(encodeURIComponent).join(',')}`];
  return [
    ...list('druh', types),
    ...list('orp', orps),
    ...list('forma', forms),
    ...(isLargePrint ? ['pismo=velke'] : []),
    ...(hasMap ? [] : ['mapa=ne']),
    ...(locale === null ? [] : [`jazyk=${locale}`]),
  ].join('&');
}

/**
 * Reads a fragment with or without `#`. Unknown options and values say nothing.
 *
 * @param known slugs of all types and codes of all ORPs of the site, on this page or not: a mistyped
 *   one leaves nothing out, while a type whose last service has ended must not turn into all the others
 */
export function parseEmbedFragment(
  fragment: string,
  known: { readonly types: ReadonlySet<string>; readonly orps: ReadonlySet<string> },
): EmbedOptions {
  const parts = new URLSearchParams(fragment.replace(/^#/u, ''));
  const list = (name: string) => [...new Set(parts.getAll(name).flatMap((value) => value.split(',')))];
  const [locale = null] = LOCALES.filter((each) => each === parts.get('jazyk'));
  return {
    types: list('druh').filter((slug) => known.types.has(slug)),
    orps: list('orp').filter((code) => known.orps.has(code)),
    forms: FORMS.filter((form) => list('forma').includes(form)),
    isLargePrint: parts.get('pismo') === 'velke',
    hasMap: parts.get('mapa') !== 'ne',
    locale,
  };
}
