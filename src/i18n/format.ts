/** Dates and distances as people read them. */
import type { IsoDate } from '../domain/validity.ts';

const NBSP = '\u00A0';
const oneDecimal = new Intl.NumberFormat('cs', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('cs', { maximumFractionDigits: 0 });

/** @example formatDate('2026-09-01') // => '1. 9. 2026' with non-breaking spaces */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(day)}.${NBSP}${String(month)}.${NBSP}${String(year)}`;
}

/** Kilometres: one decimal under 10 km, whole above. */
export function formatKm(distanceKm: number): string {
  return (distanceKm < 10 ? oneDecimal : whole).format(distanceKm);
}
