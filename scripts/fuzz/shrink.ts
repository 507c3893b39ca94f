/**
 * Makes a failing batch small: first records go, then mutations, as long as it still fails.
 *
 * fast-check would try smaller numbers and values too, thousands of times; few records with few
 * mutations are what helps.
 */
import type { Case } from './mutations.ts';

type Fails = (cases: readonly Case[]) => Promise<boolean>;

export async function shrinkCases(cases: readonly Case[], fails: Fails): Promise<readonly Case[]> {
  let smallest = await shrinkList(cases, fails);
  for (const slot of smallest.keys()) {
    const withMutations = (mutations: Case['mutations']) =>
      smallest.map((one, index) => (index === slot ? { ...one, mutations } : one));
    const mutations = await shrinkList(smallest[slot]?.mutations ?? [], (fewer) =>
      fails(withMutations(fewer)),
    );
    smallest = withMutations(mutations);
  }
  return smallest;
}

/** Leaves out half of the list, then quarters, down to single items. */
async function shrinkList<Item>(
  items: readonly Item[],
  fails: (fewer: readonly Item[]) => Promise<boolean>,
): Promise<readonly Item[]> {
  let smallest = items;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < smallest.length;) {
      const fewer = smallest.toSpliced(start, size);
      if (await fails(fewer)) smallest = fewer;
      else start += size;
    }
  }
  return smallest;
}
