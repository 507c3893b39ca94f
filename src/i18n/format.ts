/** Dates and distances as people read them. */
import type { PartialDate, Period } from '../domain/plan/plan.ts';
import type { IsoDate } from '../domain/validity.ts';

const NBSP = '\u00A0';
const oneDecimal = new Intl.NumberFormat('cs', { maximumFractionDigits: 1 });
const compact = new Intl.NumberFormat('cs', { notation: 'compact', maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('cs', { maximumFractionDigits: 0 });

/** @example formatDate('2026-09-01') // => '1. 9. 2026' with non-breaking spaces */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(day)}.${NBSP}${String(month)}.${NBSP}${String(year)}`;
}

const percent = new Intl.NumberFormat('cs', { style: 'percent', maximumFractionDigits: 0 });

/** Share in whole per cent; what is not all is never written as 100 %, nor something as 0 %. */
export function formatShare(part: number, all: number): string {
  if (all === 0) return percent.format(0);
  const share = part / all;
  if (share < 1 && share > 0.99) return percent.format(0.99);
  return share > 0 && share < 0.01 ? `<${NBSP}${percent.format(0.01)}` : percent.format(share);
}

/** Kilometres: one decimal under 10 km, whole above. */
export function formatKm(distanceKm: number): string {
  return (distanceKm < 10 ? oneDecimal : whole).format(distanceKm);
}

const MONTHS = [
  'leden',
  'únor',
  'březen',
  'duben',
  'květen',
  'červen',
  'červenec',
  'srpen',
  'září',
  'říjen',
  'listopad',
  'prosinec',
];

/** As exact as the source. @example formatPartialDate('2006-06') // => 'červen 2006' */
export function formatPartialDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return day === undefined ? `${MONTHS[Number(month) - 1] ?? ''}${NBSP}${year}` : formatDate(date);
}

/** Years by a dash alone, days and months with spaces about it; one value when both ends are the same. */
export function formatPeriod({ from, to }: Period): string {
  if (from === to) return formatPartialDate(from);
  const dash = from.length === 4 && to.length === 4 ? '–' : `${NBSP}– `;
  return `${formatPartialDate(from)}${dash}${formatPartialDate(to)}`;
}

/** Kč, whole. @example formatCzk(1360000) // => '1 360 000 Kč' */
export function formatCzk(amount: number): string {
  return `${whole.format(amount)}${NBSP}Kč`;
}

/** For the axis of a chart. @example formatCompact(2500000) // => '2,5 mil.' */
export function formatCompact(value: number): string {
  return compact.format(value);
}

/** Size of a file for people: kB under 1 MB, MB above, both decimal. */
export function formatSize(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${(value < 10 ? oneDecimal : whole).format(value)}${NBSP}${unit}`;
}
