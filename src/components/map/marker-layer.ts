/**
 * Markers on the map, kept up to date by what is to be seen.
 *
 * Elements of our own in Leaflet's pane: it would move each of its markers by a transform, for which
 * browsers paint each on a layer by itself, and hundreds of layers hold up every frame of a zoom.
 */
import { DomEvent, type Map as LeafletMap } from 'leaflet';
import type { MapItem } from '@/map/clusters.ts';
import { putAt } from './map-pane.ts';
import { TARGET_PX, toMarkerElement } from './marker-element.ts';

export interface MarkerHandlers {
  readonly onOpen: (item: MapItem, isByKeyboard: boolean) => void;
  /** The item that is pointed at or has the focus; `null` for none. */
  readonly onActive: (item: MapItem | null) => void;
}

interface Shown {
  readonly item: MapItem;
  readonly element: HTMLElement;
}

/** From the corner of a marker to its middle. */
const MIDDLE = [-TARGET_PX / 2, -TARGET_PX / 2] as const;
/** Fired on the map when other markers are there than before. */
export const MARKERS_CHANGED = 'markerschanged';

export class MarkerLayer {
  readonly pane: HTMLElement;
  readonly #map: LeafletMap;
  readonly #handlers: MarkerHandlers;
  readonly #listening = new AbortController();
  readonly #shown = new Map<string, Shown>();
  readonly #keys = new WeakMap<Element, string>();

  constructor(map: LeafletMap, handlers: MarkerHandlers) {
    const pane = map.getPane('markerPane');
    if (pane === undefined) throw new Error('a map of Leaflet has a pane for markers');
    this.#map = map;
    this.pane = pane;
    this.#handlers = handlers;
    this.#listen();
  }

  remove(): void {
    this.#listening.abort();
    for (const { element } of this.#shown.values()) element.remove();
    this.#shown.clear();
  }

  /**
   * Shows these items and no others, in their order: it is the order of the keyboard.
   *
   * @yields after each marker, as {@link arrangeAtRest} wants it
   */
  *show(items: readonly MapItem[], nameOf: (item: MapItem) => string): Generator<HTMLElement | undefined> {
    this.#keep(items);
    this.name(nameOf);
    yield this.pane;
    let next = this.pane.firstElementChild;
    for (const item of items) {
      const known = this.#shown.get(item.key);
      const element = known?.element ?? this.#add(item, nameOf);
      // What has the focus is never moved, it would lose it.
      if (element === document.activeElement) next = element;
      if (element === next) next = element.nextElementSibling;
      else this.pane.insertBefore(element, next);
      if (known === undefined) yield undefined;
    }
    this.#map.fire(MARKERS_CHANGED);
  }

  /** Takes off what is not among the items, and puts the rest where it stands now. */
  #keep(items: readonly MapItem[]): void {
    const wanted = new Map(items.map((item) => [item.key, item]));
    for (const [key, { item: before, element }] of this.#shown) {
      const item = wanted.get(key);
      if (item === undefined || !doLookAlike(before, item)) {
        element.remove();
        this.#shown.delete(key);
      } else {
        putAt(this.#map, element, item, MIDDLE);
        this.#shown.set(key, { item, element });
      }
    }
  }

  #add(item: MapItem, nameOf: (item: MapItem) => string): HTMLElement {
    const element = toMarkerElement(item);
    element.ariaLabel = nameOf(item);
    putAt(this.#map, element, item, MIDDLE);
    this.#shown.set(item.key, { item, element });
    this.#keys.set(element, item.key);
    return element;
  }

  name(nameOf: (item: MapItem) => string): void {
    for (const { item, element } of this.#shown.values()) {
      const name = nameOf(item);
      // Each attribute written is one to be looked at again.
      if (element.ariaLabel !== name) element.ariaLabel = name;
    }
  }

  highlight(isActive: (item: MapItem) => boolean): void {
    for (const { item, element } of this.#shown.values())
      element.classList.toggle('is-active', isActive(item));
  }

  has({ key }: MapItem): boolean {
    return this.#shown.has(key);
  }

  /** @returns the marker of the first item that fits */
  find(fits: (item: MapItem) => boolean): HTMLElement | undefined {
    return [...this.#shown.values()].find(({ item }) => fits(item))?.element;
  }

  /** Once for all markers: hundreds come and go. */
  #listen(): void {
    const { onOpen, onActive } = this.#handlers;
    const { signal } = this.#listening;
    const on = (type: string, act: (item: MapItem, event: Event) => void) => {
      this.pane.addEventListener(
        type,
        (event) => {
          const item = this.#itemAt(event.target);
          if (item !== undefined) act(item, event);
        },
        { signal },
      );
    };
    on('click', (item, event) => {
      DomEvent.stop(event); // a click on the map closes popups
      if (wasDragged(this.#map)) return;
      // Screen readers press without a pointer.
      onOpen(item, event instanceof MouseEvent && event.detail === 0);
    });
    on('dblclick', (_item, event) => DomEvent.stop(event)); // the map would zoom
    on('keydown', (item, event) => {
      if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault(); // the page would scroll
      onOpen(item, true);
    });
    for (const type of ['pointerover', 'focusin']) on(type, onActive);
    for (const type of ['pointerout', 'focusout']) on(type, () => onActive(null));
  }

  #itemAt(target: EventTarget | null): MapItem | undefined {
    const marker = target instanceof Element ? target.closest('.map-marker') : null;
    const key = marker === null ? undefined : this.#keys.get(marker);
    return key === undefined ? undefined : this.#shown.get(key)?.item;
  }
}

/** Whether this press moved the map; Leaflet 1.9 has the answer and does not declare it. */
function wasDragged({ dragging }: LeafletMap): boolean {
  return (dragging as typeof dragging & { moved: () => boolean | undefined }).moved() === true;
}

/** Keys of clusters come again with other points when other services are shown. */
function doLookAlike(a: MapItem, b: MapItem): boolean {
  return a.count === b.count && a.lat === b.lat && a.lon === b.lon;
}
