/** Looking into raw records of any shape, however deep: a stack of our own instead of recursion, so that no depth is too much. */

/** Whether `test` holds for any key with its value, at any depth; items of lists have no key (`''`). */
export function someEntry(raw: unknown, test: (key: string, value: unknown) => boolean): boolean {
  const open: object[] = raw !== null && typeof raw === 'object' ? [raw] : [];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) {
      for (const item of value as readonly unknown[]) {
        if (test('', item)) return true;
        if (item !== null && typeof item === 'object') open.push(item);
      }
      continue;
    }
    for (const key in value) {
      const item = (value as Record<string, unknown>)[key];
      if (test(key, item)) return true;
      if (item !== null && typeof item === 'object') open.push(item);
    }
  }
  return false;
}

/** Calls `look` with each of them. */
export function forEachEntry(raw: unknown, look: (key: string, value: unknown) => void): void {
  someEntry(raw, (key, value) => {
    look(key, value);
    return false;
  });
}

/** The value itself, or all texts and numbers inside it. */
export function leavesIn(raw: unknown): (string | number)[] {
  const leaves: (string | number)[] = [];
  const take = (value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number') leaves.push(value);
  };
  take(raw);
  forEachEntry(raw, (_key, value) => take(value));
  return leaves;
}
