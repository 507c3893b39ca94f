/** JSON as this repository stores it: stable order, so that a rerun changes no byte. */

/** Keys of objects in alphabetical order at every depth; lists keep theirs. */
export function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const sorted: Record<string, unknown> = {};
  // By code unit, as `sort` does without a comparison.
  for (const key of Object.keys(value).sort()) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) sorted[key] = sortKeys(item);
  }
  return sorted;
}

/** Indented by two spaces, sorted keys, a new line at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

/** A list with one item to a line: long lists stay small, and a diff shows the items that changed. */
export function formatJsonLines(items: readonly unknown[]): string {
  return `[\n${items.map((item) => `  ${JSON.stringify(sortKeys(item))}`).join(',\n')}\n]\n`;
}
