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
 * Titles for one page: where two are equal, the obec (of the first place) is added; where that
 * does not tell them apart, what does: the provider, else the number.
 *
 * @returns titles in the order of the items, no two equal
 */
export function distinctTitles(items: readonly Titled[]): string[] {
  const groups = Map.groupBy(items.keys(), (index) => items[index]?.title);
  const additions = items.map((): string[] => []);
  for (const group of groups.values()) {
    if (group.length > 1) tellApart(group, items, additions);
  }
  return items.map(({ title }, index) => {
    const added = additions[index] ?? [];
    return added.length === 0 ? title : `${title} (${added.join(', ')})`;
  });
}

/** @param group places in `items` of those with one title */
function tellApart(group: readonly number[], items: readonly Titled[], additions: string[][]): void {
  const add = (index: number, text: string | undefined) => {
    if (text !== undefined) additions[index]?.push(text);
  };
  for (const index of group) add(index, items[index]?.obecNames[0]);
  for (const same of equalGroups(group, additions)) {
    const providers = new Set(same.map((index) => items[index]?.providerName));
    if (providers.size > 1) for (const index of same) add(index, items[index]?.providerName);
  }
  for (const same of equalGroups(group, additions)) {
    for (const index of same) add(index, `č. ${items[index]?.id ?? ''}`);
  }
}

/** Those that still cannot be told from another. */
function equalGroups(group: readonly number[], additions: readonly (readonly string[])[]): number[][] {
  const byText = Map.groupBy(group, (index) => (additions[index] ?? []).join(', '));
  return [...byText.values()].filter(({ length }) => length > 1);
}
