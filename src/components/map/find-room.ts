/** Which of many labels can be shown without covering one another. */

/** A label round its middle, in pixels. */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels left free between two labels. */
const GAP_PX = 4;

/** For each label whether it has room; the earlier ones are placed first. */
export function findRoom(labels: readonly LabelBox[]): boolean[] {
  const placed: LabelBox[] = [];
  return labels.map((label) => {
    const hasRoom = !placed.some((other) => doOverlap(label, other));
    if (hasRoom) placed.push(label);
    return hasRoom;
  });
}

function doOverlap(a: LabelBox, b: LabelBox): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP_PX &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP_PX
  );
}
