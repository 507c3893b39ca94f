/** Dates and distances as people read them. */
import type { PartialDate } from '../domain/plan/plan.ts';
import type { IsoDate } from '../domain/validity.ts';

const NBSP = '\u00A0';
const oneDecimal = new Intl.NumberFormat('cs', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('cs', { maximumFractionDigits: 0 });

/** @example formatDate('2026-09-01') // => '1. 9. 2026' with non-breaking spaces */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(day)}.${NBSP}${String(month)}.${NBSP}${String(year)}`;
}

const monthOfYear = new Intl.DateTimeFormat('cs', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** As exactly as it is known. @example formatPartialDate('2024-02') // => 'únor 2024' */
export function formatPartialDate(date: PartialDate): string {
  if (/^\d{4}$/u.test(date)) return date;
  return /^\d{4}-\d{2}$/u.test(date)
    ? monthOfYear.format(new Date(`${date}-01T00:00:00Z`)).replace(' ', NBSP)
    : formatDate(date);
}

const KILOBYTE = 1000;

/** Size of a file. @example formatBytes(184320) // => '184 kB' */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(bytes / KILOBYTE, 1);
  return kilobytes < KILOBYTE
    ? `${whole.format(kilobytes)}${NBSP}kB`
    : `${oneDecimal.format(kilobytes / KILOBYTE)}${NBSP}MB`;
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
