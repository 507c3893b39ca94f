/**
 * Patterns as lines cut to a shape. Chromium turns patterns of SVG into blurred pictures when it
 * prints; lines stay lines.
 */
import { COLORS, element } from './svg.ts';

/** In units of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of these directions, or dots, so far from each other. */
export interface Hatch {
  readonly directions: readonly ('across' | 'down' | 'rising' | 'falling' | 'dots')[];
  readonly gap: number;
  /** Of lines; the diameter of dots. */
  readonly thickness: number;
  readonly color: string;
}

interface Painted {
  /** Once in a drawing. */
  readonly id: string;
  readonly box: Box;
  /** Draws the shape with these attributes. */
  readonly shape: (attributes: Readonly<Record<string, string | number>>) => string;
  readonly fill: string;
  readonly hatch: Hatch | null;
  /** Of its edge. */
  readonly stroke: Readonly<Record<string, string | number>>;
}

/** A shape with its colour, its pattern and its edge. */
export function paint({ id, box, shape, fill, hatch, stroke }: Painted): string {
  if (hatch === null) return shape({ fill, ...stroke });
  return (
    shape({ fill }) +
    element('clipPath', { id }, shape({})) +
    element('g', { 'clip-path': `url(#${id})` }, ...hatchLines(box, hatch)) +
    shape({ fill: 'none', ...stroke })
  );
}

function hatchLines(box: Box, { directions, gap, thickness, color }: Hatch): string[] {
  return directions.map((direction) =>
    element('path', {
      d: linesOver(box, direction, gap),
      fill: 'none',
      stroke: color,
      'stroke-width': thickness,
      ...(direction === 'dots' && { 'stroke-dasharray': `0 ${gap}`, 'stroke-linecap': 'round' }),
    }),
  );
}

function linesOver(
  { x, y, width, height }: Box,
  direction: Hatch['directions'][number],
  gap: number,
): string {
  // Multiples of the gap, so that patterns of neighbours go on in each other.
  const steps = (from: number, to: number) => {
    const first = Math.floor(from / gap);
    return Array.from({ length: Math.ceil(to / gap) - first + 1 }, (_, index) =>
      round((first + index) * gap),
    );
  };
  const [left, right, bottom] = [Math.floor(x / gap) * gap, round(x + width), round(y + height)];
  switch (direction) {
    case 'across':
    case 'dots':
      return steps(y, y + height)
        .map((each) => `M${round(left)} ${each}H${right}`)
        .join('');
    case 'down':
      return steps(x, x + width)
        .map((each) => `M${each} ${round(y)}V${bottom}`)
        .join('');
    case 'rising':
      return steps(x + y, x + width + y + height)
        .map((sum) => `M${round(sum - y)} ${round(y)}L${round(sum - y - height)} ${bottom}`)
        .join('');
    case 'falling':
      return steps(x - y - height, x + width - y)
        .map(
          (difference) => `M${round(difference + y)} ${round(y)}L${round(difference + y + height)} ${bottom}`,
        )
        .join('');
  }
}

const round = (value: number) => Math.round(value * 10) / 10;

/** As src/map/patterns.ts has them on pages. */
export const LEVEL_HATCHES: Readonly<Record<'none' | '1' | '2' | '3' | '4', Hatch>> = {
  none: { directions: ['rising'], gap: 12, thickness: 0.75, color: COLORS.border },
  '1': { directions: ['dots'], gap: 18, thickness: 3.5, color: COLORS.border },
  '2': { directions: ['dots'], gap: 12, thickness: 4.5, color: COLORS.border },
  '3': { directions: ['across', 'down'], gap: 12, thickness: 0.75, color: COLORS.border },
  '4': { directions: ['across', 'down', 'rising', 'falling'], gap: 9, thickness: 0.6, color: COLORS.muted },
};

/** Of the parts of a bar, in the order of the series; the first is full. */
export const PART_HATCHES: readonly (Hatch | null)[] = [
  null,
  { directions: ['rising'], gap: 9, thickness: 3, color: COLORS.accent },
  { directions: ['dots'], gap: 9, thickness: 4, color: COLORS.accent },
  { directions: ['across', 'down'], gap: 9, thickness: 1.5, color: COLORS.accent },
];
