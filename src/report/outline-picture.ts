/**
 * Map of ORPs for a paper: the drawing pages have, with its legend inside, so that it is one picture.
 *
 * Levels differ by pattern; the ORP the paper is about by a thick border.
 */
import { LINE_HEIGHT, placeNames } from '../map/label-room.ts';
import { type DrawnOutlines, drawOutlines } from '../map/outline-drawing.ts';
import type { Line } from '../map/path-data.ts';
import { patternName } from '../map/patterns.ts';
import { type Box, type Hatch, LEVEL_HATCHES, paint } from './hatch.ts';
import type { Picture } from './report.ts';
import {
  COLORS,
  drawing,
  drawLegend,
  element,
  escapeMarkup,
  FONT_SIZE,
  type LegendEntry,
  WIDTH,
} from './svg.ts';

export interface PicturedOrp {
  readonly code: string;
  readonly name: string;
  /** As `levelOf` says; without it the ORP is plain. */
  readonly level?: number | null;
  /** Its name is always written. */
  readonly isOwn?: boolean;
}

interface Source {
  readonly title: string;
  readonly alt: string;
  readonly outlines: DrawnOutlines;
  readonly orps: readonly PicturedOrp[];
  readonly legend: {
    readonly levels: readonly { readonly level: number | null; readonly text: string }[];
    readonly own: string | null;
    /** What an ORP without a level is. */
    readonly plain: string | null;
  };
}

const THIN = { stroke: COLORS.border, 'stroke-width': 2, 'stroke-linejoin': 'round' };
const THICK = { stroke: COLORS.text, 'stroke-width': 7, 'stroke-linejoin': 'round' };

export function drawOutlinePicture({ title, alt, outlines, orps, legend }: Source): Picture {
  const map = drawOutlines(outlines, WIDTH);
  const byCode = new Map(orps.map((orp) => [orp.code, orp]));
  const shapes = map.orps.map((shape) => ({ ...shape, ...byCode.get(shape.code) }));
  const areas = shapes.map(({ code, level, pathData, rings }) =>
    paint({
      id: `orp-${code}`,
      box: boxOf(rings.flat()),
      shape: (attributes) =>
        element('path', { d: pathData, 'fill-rule': 'evenodd', 'clip-rule': 'evenodd', ...attributes }),
      stroke: THIN,
      ...styleOf(level),
    }),
  );
  const sampleOf =
    (
      id: string,
      level: number | null | undefined,
      stroke: Record<string, string | number>,
    ): LegendEntry['sample'] =>
    (place) =>
      paint({
        id: `sample-${id}`,
        box: place,
        shape: (attributes) => element('rect', { ...place, ...attributes }),
        stroke,
        ...styleOf(level),
      });
  const { markup, height: legendHeight } = drawLegend(
    [
      ...(legend.own === null ? [] : [{ text: legend.own, sample: sampleOf('own', undefined, THICK) }]),
      ...legend.levels.map(({ level, text }) => ({
        text,
        sample: sampleOf(patternName(level), level, THIN),
      })),
      ...(legend.plain === null ? [] : [{ text: legend.plain, sample: sampleOf('plain', undefined, THIN) }]),
    ],
    map.height + 8,
  );
  const height = map.height + 8 + legendHeight;
  const line = (d: string, stroke: Record<string, string | number>) =>
    element('path', { d, fill: 'none', ...stroke });
  return {
    kind: 'picture',
    title,
    alt,
    width: WIDTH,
    height,
    svg: drawing(
      height,
      ...areas,
      line(map.krajBorders, { ...THICK, 'stroke-width': 3.5 }),
      ...shapes.filter(({ isOwn }) => isOwn).map(({ pathData }) => line(pathData, THICK)),
      ...placeNames(
        shapes.map(({ name = '', rings, isOwn = false }) => ({ name, rings, isNameNeeded: isOwn })),
        FONT_SIZE,
      ).map(drawName),
      markup,
    ),
  };
}

function styleOf(level: number | null | undefined): { readonly fill: string; readonly hatch: Hatch | null } {
  if (level === undefined) return { fill: COLORS.surface, hatch: null };
  const fill = level === null ? COLORS.background : (COLORS.levels[level] ?? COLORS.surface);
  const name = patternName(level);
  return { fill, hatch: isLevel(name) ? LEVEL_HATCHES[name] : null };
}

function isLevel(name: string): name is keyof typeof LEVEL_HATCHES {
  return Object.hasOwn(LEVEL_HATCHES, name);
}

function boxOf(points: Line): Box {
  const across = points.map(([x]) => x);
  const down = points.map(([, y]) => y);
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}

function drawName({ lines, middle: [x, y] }: ReturnType<typeof placeNames>[number]): string {
  const first = Math.round(y + FONT_SIZE * (0.35 - (LINE_HEIGHT * (lines.length - 1)) / 2));
  return element(
    'text',
    {
      x,
      y: first,
      'font-size': FONT_SIZE,
      'font-weight': 600,
      'text-anchor': 'middle',
      fill: COLORS.text,
      stroke: COLORS.background,
      'stroke-width': 5,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    ...lines.map((line, index) =>
      element('tspan', { x, dy: index === 0 ? 0 : `${LINE_HEIGHT}em` }, escapeMarkup(line)),
    ),
  );
}
