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

/**
 * Calls the steps now, and again each time the map came to rest: each in a frame of its own, as all
 * at once would hold up one. While the map zooms the panes are not to be seen: nothing in them stands
 * where it belongs.
 *
 * @returns stops it
 */
export function showAtRest(map: LeafletMap, steps: readonly Step[]): () => void {
  let frame = 0;
  function hide() {
    cancelAnimationFrame(frame);
    for (const { pane } of steps) setShown(pane, false);
  }
  function run(from: number) {
    const step = steps[from];
    if (step === undefined) return;
    step.show();
    setShown(step.pane, true);
    frame = requestAnimationFrame(() => run(from + 1));
  }
  function start() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => run(0));
  }
  run(0);
  map.on('zoomstart', hide);
  map.on('moveend viewreset', start);
  return function stop() {
    cancelAnimationFrame(frame);
    map.off('zoomstart', hide);
    map.off('moveend viewreset', start);
  };
}

export interface Step {
  readonly pane: HTMLElement;
  readonly show: () => void;
}

/** Invisible and not gone: the focus stays where it is. */
function setShown(pane: HTMLElement, isShown: boolean): void {
  pane.style.opacity = isShown ? '' : '0';
}
