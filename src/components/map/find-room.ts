/** Where many labels can stand without covering one another. */

/** A rectangle by its middle, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Label extends Box {
  /** How many of its lines the label may stand off its place before it is left out. */
  readonly reach: number;
}

/** Pixels left free round each label. */
const GAP_PX = 2;
/** Lines below or above its place, the nearest first. */
const LINES = [0, 1, -1, 1.5, -1.5, 2, -2, 3, -3, 4, -4];

/**
 * For each label how many pixels below its place it stands; `null` when there is no room for it.
 *
 * @param labels the important ones first: they choose first
 * @param obstacles what no label may cover
 */
export function findRoom(labels: readonly Label[], obstacles: readonly Box[] = []): (number | null)[] {
  const taken: Box[] = [...obstacles];
  return labels.map((label) => {
    const place = LINES.filter((lines) => Math.abs(lines) <= label.reach)
      .map((lines) => ({ ...label, y: label.y + lines * label.height }))
      .find((candidate) => !taken.some((other) => doOverlap(candidate, other)));
    if (place === undefined) return null;
    taken.push(place);
    return place.y - label.y;
  });
}

function doOverlap(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP_PX &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP_PX
  );
}
