/** Looking into raw records of any shape, however deep: a stack of our own instead of recursion, so that no depth is too much. */

/** Every key with its value, at any depth; of lists the indices. */
export function* entriesIn(raw: unknown): Generator<[key: string, value: unknown]> {
  const open = [raw];
  while (open.length > 0) {
    const value = open.pop();
    if (value === null || typeof value !== 'object') continue;
    for (const [key, item] of Object.entries(value) as [string, unknown][]) {
      yield [key, item];
      open.push(item);
    }
  }
}

/** The value itself, or all texts and numbers inside it. */
export function leavesIn(raw: unknown): (string | number)[] {
  return [raw, ...[...entriesIn(raw)].map(([, value]) => value)].filter(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
}
