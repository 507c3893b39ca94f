/** Order and sameness that do not depend on how the register sorts its records. */

/** Codes and ids: by number where both are numbers, else as text. */
export function compareCodes(a: string, b: string): number {
  const difference = /^\d+$/u.test(a) && /^\d+$/u.test(b) ? Number(a) - Number(b) : 0;
  return difference || compareText(a, b);
}

/** By code unit: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ids of places: by the service's number, then by the hash. */
export function comparePlaceIds(a: string, b: string): number {
  const [serviceA = '', hashA = ''] = a.split('-');
  const [serviceB = '', hashB = ''] = b.split('-');
  return compareCodes(serviceA, serviceB) || compareText(hashA, hashB);
}

export function sortedUnique<Code extends string>(codes: readonly Code[]): Code[] {
  return [...new Set(codes)].toSorted(compareCodes);
}

/** Each item once by what it says, in the order of the first of them. */
export function uniqueItems<Item>(items: readonly Item[]): Item[] {
  // Making a text of an item costs more than anything else here, and most lists have one.
  if (items.length < 2) return [...items];
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
