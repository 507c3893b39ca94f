/** JSON as this repository stores it: stable order, so that a rerun changes no byte. */

/** Keys of objects in alphabetical order at every depth; lists keep theirs. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, item]) => [key, sortKeys(item)]),
  );
}

/** Indented by two spaces, sorted keys, a new line at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

/** A list with one item to a line: long lists stay small, and a diff shows the items that changed. */
export function formatJsonLines(items: readonly unknown[]): string {
  return `[\n${items.map((item) => `  ${JSON.stringify(sortKeys(item))}`).join(',\n')}\n]\n`;
}
