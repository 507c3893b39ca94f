/** What stands at points of the map: where it is put, and when it is shown. */
import { type Map as LeafletMap, type Point as Pixels, point as toPixels } from 'leaflet';
import type { Point } from '@/domain/coordinates.ts';

const places = new WeakMap<HTMLElement, Pixels>();

/**
 * By margins in one cell of a grid (see map.css): browsers paint whatever is moved by a transform or
 * positioned apart from the rest, often on a layer of its own.
 *
 * @param shift pixels right of and below the point
 */
export function putAt(
  map: LeafletMap,
  element: HTMLElement,
  { lat, lon }: Point,
  shift: readonly [x: number, y: number],
): void {
  const place = map
    .latLngToLayerPoint([lat, lon])
    .add([...shift])
    .round();
  if (places.get(element)?.equals(place) === true) return;
  places.set(element, place);
  element.style.margin = `${String(place.y)}px 0 0 ${String(place.x)}px`;
}

/** Its corner in pixels of the layer, without asking the browser: it would have to lay out all that is new. */
export function placeOf(element: HTMLElement): Pixels {
  return places.get(element) ?? toPixels(Number.NaN, Number.NaN);
}

/** Milliseconds of a frame spent on it; laying out and painting what came takes as much again. */
const BUDGET_MS = 4;

/**
 * Arranges panes now, and again each time the map came to rest: a piece in each frame, as all at once
 * would hold one up. While the map zooms they are not to be seen: nothing in them stands where it
 * belongs.
 *
 * @param arrange yields after each piece of work, and the pane that is ready to be seen from now on
 * @returns stops it
 */
export function arrangeAtRest(
  map: LeafletMap,
  panes: readonly HTMLElement[],
  arrange: () => Iterator<HTMLElement | undefined, void>,
): () => void {
  let frame = 0;
  function hide() {
    cancelAnimationFrame(frame);
    for (const pane of panes) setShown(pane, false);
  }
  function work(pieces: Iterator<HTMLElement | undefined, void>, until: number) {
    for (;;) {
      const piece = pieces.next();
      if (piece.done === true) return;
      if (piece.value !== undefined) setShown(piece.value, true);
      if (performance.now() < until) continue;
      frame = requestAnimationFrame(() => work(pieces, performance.now() + BUDGET_MS));
      return;
    }
  }
  function start() {
    cancelAnimationFrame(frame);
    // The first frame is for what lies below.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => work(arrange(), performance.now() + BUDGET_MS));
    });
  }
  // Whoever waits for the map gets it whole.
  work(arrange(), Infinity);
  map.on('zoomstart', hide);
  map.on('moveend viewreset', start);
  return function stop() {
    cancelAnimationFrame(frame);
    map.off('zoomstart', hide);
    map.off('moveend viewreset', start);
  };
}

/** Invisible and not gone: the focus stays where it is. */
function setShown(pane: HTMLElement, isShown: boolean): void {
  pane.style.opacity = isShown ? '' : '0';
}
