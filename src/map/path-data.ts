/** Lines in whole units, and the shortest text SVG draws them by. */
import type { XY } from './projection.ts';

/** Of a ring the first point is said again at its end. */
export type Line = readonly XY[];

/** Each line starts with an absolute point, the rest are steps; repeated points are left out. */
export function toPathData(lines: readonly Line[], { isClosed }: { isClosed: boolean }): string {
  return lines
    .map((line) => {
      const [start = [0, 0]] = line;
      let last: XY = start;
      const steps = line.flatMap((point) => {
        const step = [point[0] - last[0], point[1] - last[1]];
        last = point;
        return step.every((length) => length === 0) ? [] : [step];
      });
      // The way back to the start is drawn by closing.
      const drawn = (isClosed ? steps.slice(0, -1) : steps).flat();
      return drawn.length === 0 ? '' : `M${writeNumbers(start)}l${writeNumbers(drawn)}${isClosed ? 'z' : ''}`;
    })
    .join('');
}

/** A minus parts two numbers as well as a space does. */
function writeNumbers(numbers: readonly number[]): string {
  return numbers.join(' ').replaceAll(' -', '-');
}
