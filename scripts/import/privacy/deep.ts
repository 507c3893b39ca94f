/** Looking into raw records of any shape, however deep: a stack of our own instead of recursion, so that no depth is too much. */

/** Calls `look` with every key and its value, at any depth; items of lists have no key (`''`). */
export function forEachEntry(raw: unknown, look: (key: string, value: unknown) => void): void {
  const open: object[] = raw !== null && typeof raw === 'object' ? [raw] : [];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) {
      for (const item of value as readonly unknown[]) {
        look('', item);
        if (item !== null && typeof item === 'object') open.push(item);
      }
      continue;
    }
    for (const key in value) {
      const item = (value as Record<string, unknown>)[key];
      look(key, item);
      if (item !== null && typeof item === 'object') open.push(item);
    }
  }
}

/** Whether `test` holds for any key with its value. */
export function someEntry(raw: unknown, test: (key: string, value: unknown) => boolean): boolean {
  let isFound = false;
  forEachEntry(raw, (key, value) => {
    isFound ||= test(key, value);
  });
  return isFound;
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
