import { expect, test, vi } from 'vitest';
import { remember } from '../../../scripts/lib/remember.ts';

test('a text that comes again is not asked about again', () => {
  const ask = vi.fn((text: string) => text.length);
  const known = remember(ask);
  expect(['a', 'bb', 'a', 'bb'].map(known)).toEqual([1, 2, 1, 2]);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('neither long texts nor many fill the memory', () => {
  const ask = vi.fn((text: string) => text.length);
  const known = remember(ask);
  const long = 'x'.repeat(1_000);
  expect([known(long), known(long)]).toEqual([1_000, 1_000]);
  expect(ask).toHaveBeenCalledTimes(2);
  for (let count = 0; count < 10_001; count += 1) known(String(count));
  ask.mockClear();
  expect(known('0')).toBe(1);
  expect(ask).toHaveBeenCalledTimes(1);
});
