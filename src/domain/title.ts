/** Titles of services: one on its own page, distinct ones in a list. Runs in the browser too. */
import { capitalise } from './text.ts';

/**
 * What the service is called: the register gives services no name.
 *
 * The name of its open places if they all share one, else `<Druh> – <provider>`. A secret
 * place's name is no longer known here, so it is never used.
 */
export function titleOf(
  { places }: { readonly places: readonly { readonly name: string | null }[] },
  typeLabel: string,
  providerName: string,
): string {
  const names = new Set(places.map(({ name }) => name));
  const [name = null] = names;
  return names.size === 1 && name !== null ? name : `${capitalise(typeLabel)} – ${providerName}`;
}

/** Something with a title that stands in a list with others. */
export interface Titled {
  readonly title: string;
  /** Obce of its open places, by name. */
  readonly obecNames: readonly string[];
  readonly providerName: string;
  /** What tells it apart when nothing else does. */
  readonly id: string;
}

/**
 * Titles for one page: where two are equal, the obec (of the first place) is added, then the
 * provider, and only then the number.
 *
 * @returns titles in the order of the items, no two equal
 */
export function distinctTitles(items: readonly Titled[]): string[] {
  const additions: readonly ((item: Titled) => string | undefined)[] = [
    ({ obecNames }) => obecNames[0],
    ({ title, providerName }) => (title.includes(providerName) ? undefined : providerName),
    ({ id }) => `č. ${id}`,
  ];
  return additions.reduce<string[]>(
    (titles, addition) => {
      const counts = new Map<string, number>();
      for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
      return titles.map((title, index) => {
        const item = items[index];
        const added = item === undefined ? undefined : addition(item);
        const isAlone = (counts.get(title) ?? 0) < 2;
        return isAlone || added === undefined ? title : `${title} (${added})`;
      });
    },
    items.map(({ title }) => title),
  );
}
