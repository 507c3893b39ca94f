/** A figure with everything that limits it, as people read it. */
import type { FactView } from '@/catalogue/views.ts';
import type { PartialDate } from '@/domain/plan/plan.ts';
import { formatPartialDate } from '@/i18n/format.ts';
import type { Messages } from '@/i18n/messages.ts';
import { formatNumber } from '@/i18n/plural.ts';

type Figure = Pick<FactView, 'value' | 'unit' | 'qualifier'>;

/**
 * A qualifier of one word stands before the number, a longer one after it.
 *
 * @returns `null` when the fact is a sentence without a number
 * @example formatFigure({ value: 32, unit: 'organizací', qualifier: 'cca' }) // => 'cca 32 organizací'
 */
export function formatFigure({ value, unit, qualifier }: Figure): string | null {
  if (value === null) return null;
  const figure = `${formatNumber(value)}\u00A0${unit ?? ''}`.trim();
  if (qualifier === null) return figure;
  return /\s/u.test(qualifier) ? `${figure} (${qualifier})` : `${qualifier}\u00A0${figure}`;
}

/** A figure is of a year, or as of a day. */
export function formatFactDate(date: PartialDate, t: Messages['plan']): string {
  return date.length === 4 ? t.factOfYear(date) : t.factAsOf(formatPartialDate(date));
}
