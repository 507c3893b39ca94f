/** Bars made of parts for a paper, laid out as those of pages; parts differ by pattern as well as by colour. */
import { type BarRow, layoutBars, restOf } from '../components/chart/bar-layout.ts';
import { type Box, paint, PART_HATCHES } from './hatch.ts';
import type { Picture } from './report.ts';
import { COLORS, drawing, drawLegend, element, escapeMarkup, FONT_SIZE, WIDTH } from './svg.ts';

interface Source {
  readonly title: string;
  readonly alt: string;
  /** Names of the parts, at most four. */
  readonly series: readonly string[];
  readonly rows: readonly BarRow[];
  /** What the total has above its parts. */
  readonly rest: string;
  readonly formatValue: (value: number) => string;
  readonly formatTick: (value: number) => string;
}

const ROW = 58;
const BAR = 24;
const AXIS = 30;
/** Free on both sides, for the names of the axis. */
const EDGE = 30;

export function drawBarPicture(source: Source): Picture {
  const { title, alt, series, rows, rest, formatValue, formatTick } = source;
  const { bars, ticks } = layoutBars(rows);
  const across = (percent: number) => EDGE + (percent / 100) * (WIDTH - 2 * EDGE);
  const bottom = bars.length * ROW + 8;
  const words = (x: number, y: number, text: string, more: Record<string, string | number> = {}) =>
    element('text', { x, y, 'font-size': FONT_SIZE, fill: COLORS.text, ...more }, escapeMarkup(text));
  const axis = ticks.map(
    ({ value, x }) =>
      element('line', {
        x1: across(x),
        x2: across(x),
        y1: 0,
        y2: bottom,
        stroke: COLORS.line,
        'stroke-width': 2,
      }) + words(across(x), bottom + 22, formatTick(value), { 'text-anchor': 'middle' }),
  );
  const drawn = bars.map(({ row, segments }, index) => {
    const top = index * ROW;
    const name = row.total === null ? row.shortLabel : `${row.shortLabel}: ${formatValue(row.total)}`;
    const halo = { stroke: COLORS.background, 'stroke-width': 5, 'paint-order': 'stroke' };
    return [
      words(EDGE, top + 20, name, halo),
      ...segments.map(({ series: part, x, width }) =>
        drawPart(`part-${index}-${String(part)}`, part, {
          x: across(x),
          y: top + 28,
          width: across(width) - EDGE,
          height: BAR,
        }),
      ),
    ].join('');
  });
  const hasRest = rows.some((row) => restOf(row) > 0);
  const legend = drawLegend(
    [
      ...series.map((text, part) => ({
        text,
        sample: (place: Box) => drawPart(`sample-${part}`, part, place),
      })),
      ...(hasRest ? [{ text: rest, sample: (place: Box) => drawPart('sample-rest', null, place) }] : []),
    ],
    bottom + AXIS,
  );
  const height = bottom + AXIS + legend.height;
  return {
    kind: 'picture',
    title,
    alt,
    width: WIDTH,
    height,
    svg: drawing(height, ...axis, ...drawn, legend.markup),
  };
}

/** @param part index of the series; `null` for what has none */
function drawPart(id: string, part: number | null, box: Box): string {
  const hatch = part === null ? null : (PART_HATCHES[part] ?? null);
  return paint({
    id,
    box,
    shape: (attributes) => element('rect', { ...box, ...attributes }),
    fill: part === 0 ? COLORS.accent : COLORS.background,
    hatch,
    stroke: {
      stroke: COLORS.accent,
      'stroke-width': 2,
      ...(part === null && { 'stroke-dasharray': '6 4' }),
    },
  });
}
