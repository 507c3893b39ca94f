/** Lines in pixels of the world, as maps of the web have them, and in groups that lie together. */
import type { Line } from './path-data.ts';
import type { XY } from './projection.ts';

/** Zoom whose pixels lines are kept in: about 25 m, finer than the outlines are. */
export const WORLD_ZOOM = 12;
const WORLD_PX = 256 * 2 ** WORLD_ZOOM;
/** Side of a cell in these pixels: about 60 km, a dozen cells to the width of the country. */
const CELL_PX = 2048;

/** @param position GeoJSON's, `[lon, lat]` */
export function toWorld([lon = Number.NaN, lat = Number.NaN]: readonly number[]): XY {
  const sine = Math.sin((lat * Math.PI) / 180);
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.round((lon / 360 + 0.5) * WORLD_PX), Math.round(down * WORLD_PX)];
}

/** Lines by the cell of their middle: what is out of sight is then left out at a glance. */
export function groupByCell(lines: readonly Line[]): Line[][] {
  const cellOf = (line: Line) => {
    const [x, y] = line[Math.floor(line.length / 2)] ?? [0, 0];
    return `${String(Math.floor(x / CELL_PX))} ${String(Math.floor(y / CELL_PX))}`;
  };
  return [...Map.groupBy(lines, cellOf).values()];
}
