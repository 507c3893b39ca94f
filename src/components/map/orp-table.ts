/** The table beside the map of the area: what it was built with is replaced by what people chose. */
import { formatNumber } from '@/i18n/plural.ts';
import type { FiguresFile } from '@/map/figures-file.ts';
import { columnsOf, type OrpFigure, figureOf, spanningOf, valuesOf } from '@/map/orp-figure.ts';
import type { MapState } from '@/routes.ts';
import type { MapMessages } from './map-messages.ts';

/** @returns what is measured, in words */
export function writeTable(table: HTMLElement, state: MapState, file: FiguresFile, t: MapMessages): string {
  const columns = columnsOf(file, state);
  const figure = figureOf(columns, state);
  const values = valuesOf(file, columns, figure);
  const spanning = spanningOf(columns, figure);
  const isCapacity = figure.kind === 'capacity' || figure.kind === 'per-thousand';
  const what = t.figure(figure, columns.isForSeniorsOnly);
  const head = table.querySelector<HTMLElement>('[data-figure-head]');
  if (head !== null) {
    head.hidden = !isCapacity;
    head.textContent = what;
  }
  const population = document.querySelector<HTMLElement>('[data-population]');
  if (population !== null) population.hidden = figure.kind !== 'per-thousand';
  for (const [index, { code }] of file.orps.entries()) {
    const row = table.querySelector(`[data-orp="${code}"]`);
    write(row, '[data-services]', formatNumber(columns.services[index] ?? 0));
    write(row, '[data-places]', formatNumber(columns.places[index] ?? 0));
    const cell = row?.querySelector<HTMLElement>('[data-figure]');
    if (cell === null || cell === undefined) continue;
    cell.hidden = !isCapacity;
    cell.textContent = isCapacity ? capacityText(values[index] ?? 0, spanning[index] ?? 0, figure, t) : '';
  }
  return what;
}

function capacityText(value: number, spanning: number, figure: OrpFigure, t: MapMessages): string {
  if (spanning === 0) return value === 0 ? '0' : t.value(value, figure);
  return `${t.value(value, figure)} ${t.spanning(spanning)}`;
}

function write(row: Element | null, selector: string, text: string): void {
  const cell = row?.querySelector(selector);
  if (cell !== null && cell !== undefined) cell.textContent = text;
}
