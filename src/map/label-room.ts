/** Where names of areas can stand: in one line or two, inside, or a little over the border. */
import type { Line } from './path-data.ts';
import type { XY } from './projection.ts';

export interface NamedArea {
  readonly name: string;
  /** Outer rings and holes. */
  readonly rings: readonly Line[];
  /** Written even where there is no room. */
  readonly isNameNeeded: boolean;
}

export interface AreaLabel {
  readonly lines: readonly string[];
  /** Middle of all its lines. */
  readonly middle: XY;
}

interface LabelBox extends AreaLabel {
  readonly width: number;
  readonly height: number;
}

/** Of the size of the type; wide enough for most letters of a sans-serif in bold. */
const LETTER_WIDTH = 0.58;
export const LINE_HEIGHT = 1.1;
/** Part of a name that has to be inside of its area; a halo lets the rest be read over the border. */
const PARTS_INSIDE = [1, 0.75];
/** Places tried across and down. */
const TRIES = 16;

/**
 * Names that have room, none over another.
 *
 * @param fontSize in units of the drawing
 */
export function placeNames(areas: readonly NamedArea[], fontSize: number): AreaLabel[] {
  const placed = new Map<NamedArea, LabelBox>();
  for (const partInside of PARTS_INSIDE) {
    for (const area of areas) {
      if (placed.has(area)) continue;
      const label = findRoom(area, fontSize, partInside, [...placed.values()]);
      if (label !== null) placed.set(area, label);
    }
  }
  return areas.flatMap((area) => {
    const { name, rings, isNameNeeded } = area;
    const label = placed.get(area) ?? (isNameNeeded ? { lines: [name], middle: middleOf(rings) } : null);
    return label === null ? [] : [{ lines: label.lines, middle: label.middle }];
  });
}

function findRoom(
  { name, rings }: NamedArea,
  fontSize: number,
  partInside: number,
  others: readonly LabelBox[],
): LabelBox | null {
  const middle = middleOf(rings);
  const edges = rings.flatMap(edgesOf);
  const places = placesIn(rings).toSorted((a, b) => distance(a, middle) - distance(b, middle));
  for (const lines of [[name], splitName(name)]) {
    const width = Math.max(...lines.map(({ length }) => length)) * LETTER_WIDTH * fontSize;
    const height = lines.length * LINE_HEIGHT * fontSize;
    const free = places.find(
      (place) =>
        isInside(place, edges) &&
        !isCrossed(place, width * partInside, height * partInside, edges) &&
        !others.some((other) => doOverlap({ lines, middle: place, width, height }, other)),
    );
    if (free !== undefined) return { lines, middle: free, width, height };
  }
  return null;
}

function doOverlap(a: LabelBox, b: LabelBox): boolean {
  return (
    Math.abs(a.middle[0] - b.middle[0]) < (a.width + b.width) / 2 &&
    Math.abs(a.middle[1] - b.middle[1]) < (a.height + b.height) / 2
  );
}

/** Middle of the box round the largest ring. */
function middleOf(rings: readonly Line[]): XY {
  const [largest = [0, 0, 0, 0]] = rings.map(boxOf).toSorted((a, b) => areaOf(b) - areaOf(a));
  const [west, north, east, south] = largest;
  return [Math.round((west + east) / 2), Math.round((north + south) / 2)];
}

/** In two at the space or hyphen that gives the shortest lines; whole when there is none. */
function splitName(name: string): string[] {
  const breaks = [...name.matchAll(/ |(?<=-)/gu)].map(({ index }) => [
    name.slice(0, index),
    name.slice(index).trim(),
  ]);
  const longest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
  return breaks.toSorted((a, b) => longest(a) - longest(b))[0] ?? [name];
}

function placesIn(rings: readonly Line[]): XY[] {
  const [west, north, east, south] = boxOf(rings.flat());
  const steps = Array.from({ length: TRIES }, (_, index) => (index + 0.5) / TRIES);
  return steps.flatMap((right) =>
    steps.map((down): XY => [
      Math.round(west + (east - west) * right),
      Math.round(north + (south - north) * down),
    ]),
  );
}

/** By the number of borders to the east. */
function isInside([x, y]: XY, edges: readonly Edge[]): boolean {
  const crossed = edges.filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
  );
  return crossed.length % 2 === 1;
}

/** Whether a border runs through a box, given by its middle. */
function isCrossed([x, y]: XY, width: number, height: number, edges: readonly Edge[]): boolean {
  return edges.some(([[ax, ay], [bx, by]]) => {
    const across = partWithin(ax - x, bx - x, width / 2);
    const down = partWithin(ay - y, by - y, height / 2);
    return Math.max(across[0], down[0], 0) <= Math.min(across[1], down[1], 1);
  });
}

/** Part of the way from `a` to `b`, 0 to 1, that lies within `reach` of zero; turned round for none. */
function partWithin(a: number, b: number, reach: number): [from: number, to: number] {
  if (a === b) return Math.abs(a) <= reach ? [0, 1] : [1, 0];
  const ends = [(-reach - a) / (b - a), (reach - a) / (b - a)];
  return [Math.min(...ends), Math.max(...ends)];
}

type Edge = readonly [XY, XY];

function edgesOf(ring: Line): Edge[] {
  return ring.slice(1).map((to, index) => [ring[index] ?? to, to]);
}

type Box = readonly [west: number, north: number, east: number, south: number];

function boxOf(points: Line): Box {
  const across = points.map(([x]) => x);
  const down = points.map(([, y]) => y);
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
}

function areaOf([west, north, east, south]: Box): number {
  return (east - west) * (south - north);
}

function distance(a: XY, b: XY): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
