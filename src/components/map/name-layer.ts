/** Names of places on the map, as many as have room. Only those to be seen are elements. */
import type { Map as LeafletMap } from 'leaflet';
import type { Point } from '@/domain/coordinates.ts';
import { type Box, findRoom, type Label } from './find-room.ts';
import { putAt } from './map-pane.ts';
import { type TextMeasure, textMeasure } from './text-measure.ts';

export interface PlaceName {
  readonly name: string;
  readonly point: Point;
  /** `main`: what the map is about; `outside`: beyond it. */
  readonly rank?: 'main' | 'outside';
}

const PANE = 'names';
/** The sign of a marker; its target is a little larger. */
const SIGN_PX = 36;
/** Sizes as in map.css, in rem. */
const FONT = { main: { size: 1.0625, weight: 700 }, other: { size: 0.9375, weight: 400 } };
/** A name further off would be taken for that of another place; the main town may look for room in any direction. */
const REACH = { main: 4, other: 1.5 };
/** Beyond the edges, in parts of the map. */
const PADDING = 0.15;

export function toNameLayer(map: LeafletMap): NameLayer {
  return new NameLayer(map);
}

class NameLayer {
  readonly pane: HTMLElement;
  readonly #map: LeafletMap;
  readonly #measure: TextMeasure;
  readonly #shown = new Map<PlaceName, HTMLElement>();

  constructor(map: LeafletMap) {
    this.pane = map.getPane(PANE) ?? map.createPane(PANE);
    this.#map = map;
    this.#measure = textMeasure(map.getContainer());
  }

  remove(): void {
    this.pane.replaceChildren();
  }

  /**
   * Names without room wait until the map is closer.
   *
   * @param names the most important first; it gets room before the others
   * @param markers where markers stand; names keep off them
   * @yields after each name, as {@link arrangeAtRest} wants it
   */
  *show(names: readonly PlaceName[], markers: readonly Point[]): Generator<HTMLElement | undefined> {
    const bounds = this.#map.getBounds().pad(PADDING);
    const inView = names.filter(({ point: { lat, lon } }) => bounds.contains([lat, lon]));
    const labels = inView.map(({ name, point, rank }): Label => {
      const kind = rank === 'main' ? 'main' : 'other';
      return { ...this.#toPixels(point), ...this.#measure(name, FONT[kind]), reach: REACH[kind] };
    });
    const signs = markers.map((point): Box => ({
      ...this.#toPixels(point),
      width: SIGN_PX,
      height: SIGN_PX,
    }));
    const shifts = new Map(
      findRoom(labels, signs).flatMap((down, index) => {
        const name = inView[index];
        return down === null || name === undefined ? [] : [[name, down] as const];
      }),
    );
    for (const [name, element] of this.#shown) {
      const down = shifts.get(name);
      if (down === undefined) {
        element.remove();
        this.#shown.delete(name);
      } else putAt(this.#map, element, name.point, [0, down]);
    }
    yield this.pane;
    for (const [name, down] of shifts) {
      if (this.#shown.has(name)) continue;
      const element = toElement(name);
      putAt(this.#map, element, name.point, [0, down]);
      this.pane.append(element);
      this.#shown.set(name, element);
      yield undefined;
    }
  }

  #toPixels({ lat, lon }: Point): { x: number; y: number } {
    const { x, y } = this.#map.latLngToLayerPoint([lat, lon]);
    return { x, y };
  }
}

/** For the eye only: lists and shapes say them, too. */
function toElement({ name, rank }: PlaceName): HTMLElement {
  const element = document.createElement('span');
  element.className = rank === undefined ? 'map-name' : `map-name is-${rank}`;
  element.textContent = name;
  element.ariaHidden = 'true';
  return element;
}
