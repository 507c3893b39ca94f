/** Values of an indicator as people read them. */
import type { MeasureView } from '@/catalogue/views.ts';
import type { Messages } from '@/i18n/messages.ts';
import { formatNumber } from '@/i18n/plural.ts';

/** Number with its unit; what is not given is said. */
export function formatIndicator(value: number | null, unit: string | null, t: Messages['plan']): string {
  if (value === null) return t.unknown;
  return unit === null ? formatNumber(value) : `${formatNumber(value)}\u00A0${unit}`;
}

/** Reports with a value, oldest first. */
export function valuesOf({ progress }: Pick<MeasureView, 'progress'>) {
  return progress.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]));
}
