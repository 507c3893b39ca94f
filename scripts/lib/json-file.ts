/** JSON as this repository stores it: stable order, so that a rerun changes no byte. */

/** Keys of objects in alphabetical order at every depth; lists keep theirs. */
export function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const sorted: Record<string, unknown> = {};
  for (const key of inOrder(Object.keys(value))) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) sorted[key] = sortKeys(item);
  }
  return sorted;
}

/** Keys that were put in order before, by their number: a register has some shapes over and over. */
const known: { readonly keys: readonly string[]; readonly ordered: readonly string[] }[][] = [];
const MAX_KNOWN = 50;

/** By code unit, as `sort` does without a comparison. */
function inOrder(keys: readonly string[]): readonly string[] {
  const alike = (known[keys.length] ??= []);
  const found = alike.find((one) => one.keys.every((key, at) => key === keys[at]));
  if (found !== undefined) return found.ordered;
  const ordered = keys.toSorted();
  if (alike.length < MAX_KNOWN) alike.push({ keys, ordered });
  return ordered;
}

/** Indented by two spaces, sorted keys, a new line at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

/** A list with one item to a line: long lists stay small, and a diff shows the items that changed. */
export function formatJsonLines(items: readonly unknown[]): string {
  return `[\n${items.map((item) => `  ${JSON.stringify(sortKeys(item))}`).join(',\n')}\n]\n`;
}
