/** Lists of a raw record, item by item: what does not fit is a problem and drops out alone. */
import type { z } from 'zod';
import type { RecordContext } from './values.ts';

type ItemContext = Pick<RecordContext, 'note' | 'itemCount'>;

/** @param toValues what one item gives, with the path of the item for problems */
export function readItems<Raw, Value>(
  items: readonly unknown[],
  key: string,
  schema: z.ZodType<Raw>,
  context: ItemContext,
  toValues: (item: Raw, key: string) => readonly Value[],
): Value[] {
  return items.flatMap((item, index) => readItem(item, `${key}.${index}`, schema, context, toValues));
}

/** The same for one item of a list. */
export function readItem<Raw, Value>(
  item: unknown,
  key: string,
  schema: z.ZodType<Raw>,
  { note, itemCount }: ItemContext,
  toValues: (item: Raw, key: string) => readonly Value[],
): readonly Value[] {
  const result = schema.safeParse(item);
  itemCount.all += 1;
  if (result.success) return toValues(result.data, key);
  itemCount.unreadable += 1;
  note('unreadable-item', [key, ...(result.error.issues[0]?.path ?? [])].map(String).join('.'));
  return [];
}
