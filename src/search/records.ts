/** What the search index holds of one listed thing. */
import type { ServiceView } from '../catalogue/views.ts';

/** Texts by their weight in the ranking; `WEIGHTS` says how much each counts. */
export interface SearchRecord {
  /** Path of the page without the base, such as `sluzby/123/`. */
  readonly path: string;
  /** Shown with a result, never searched. */
  readonly meta: {
    readonly id: string;
    readonly title: string;
    readonly type: string;
    readonly provider: string;
    /** Obce, or words in place of them; empty when nothing is known. */
    readonly where: string;
    /** First obec, to tell equal titles apart. */
    readonly obec: string;
    readonly phone: string;
  };
  readonly texts: Readonly<Record<SearchField, readonly string[]>>;
  /** Values the filters know. */
  readonly filters: {
    /** Slug of the type. */
    readonly druh: readonly string[];
    readonly forma: readonly string[];
    /** ČSÚ codes of ORPs; none for telephone help and secret addresses. */
    readonly orp: readonly string[];
  };
}

/** Fields by what they hold. */
export type SearchField = 'title' | 'type' | 'provider' | 'places' | 'numbers' | 'words';

/**
 * Weight of a word by the field it stands in, Pagefind's scale of 0 to 10.
 * The one table of ranking; a change of it shows in what people find first.
 */
export const WEIGHTS: Readonly<Record<SearchField, number>> = {
  title: 8, // people who know a service look for its name
  type: 7, // those who do not, look for a kind of help
  numbers: 6, // an IČO or registration number is meant exactly
  places: 4, // tells services of one type apart
  provider: 3, // repeats over all services of a provider
  words: 2, // target groups, plain words: many services share them
};

/** @param synonyms lay words for the service's type */
export function toSearchRecord(
  service: ServiceView,
  path: string,
  synonyms: readonly string[],
  where: string,
): SearchRecord {
  const { provider, type } = service;
  return {
    path,
    meta: {
      id: service.id,
      title: service.title,
      type: type.label,
      provider: provider.name,
      where,
      obec: service.obecNames[0] ?? '',
      phone: service.phone?.label ?? '',
    },
    texts: {
      title: [service.title],
      type: [type.label],
      provider: [provider.name],
      places: service.isTelephone
        ? []
        : [
            ...new Set(
              service.places.value.flatMap(({ name, addressLines, orp }) => [
                ...(name === null ? [] : [name]),
                ...addressLines,
                ...(orp === null ? [] : [orp.name]),
              ]),
            ),
          ],
      numbers: [
        service.id,
        ...(provider.ico === null ? [] : [provider.ico]),
        ...(service.registration === null ? [] : [service.registration.value]),
        ...service.phones.value.flatMap(({ numbers }) =>
          numbers.map(({ dial }) => dial.replace(/^\+420/u, '')),
        ),
      ],
      words: [
        ...(type.summary === null ? [] : [type.summary]),
        ...synonyms,
        ...service.targetGroups.value.map(({ label }) => label),
        ...service.ageGroups.value,
      ],
    },
    filters: {
      druh: [type.slug],
      forma: service.forms,
      orp: service.orps.map(({ code }) => code),
    },
  };
}
