/**
 * Markers on the map, kept up to date by what is to be seen.
 *
 * Made by hand and not as components: hundreds change at each zoom, and between two frames there
 * is no time for more than their elements.
 */
import { LayerGroup, latLng, type Map as LeafletMap, Marker } from 'leaflet';
import type { MapItem } from '@/map/clusters.ts';
import { toMarkerIcon } from './marker-icon.ts';

export interface MarkerHandlers {
  readonly onOpen: (item: MapItem, isByKeyboard: boolean) => void;
  /** The item that is pointed at or has the focus; `null` for none. */
  readonly onActive: (item: MapItem | null) => void;
}

interface Shown {
  readonly item: MapItem;
  readonly marker: Marker;
  name: string;
}

export class MarkerLayer {
  readonly #group: LayerGroup;
  readonly #handlers: MarkerHandlers;
  #shown = new Map<string, Shown>();

  constructor(map: LeafletMap, handlers: MarkerHandlers) {
    this.#handlers = handlers;
    this.#group = new LayerGroup().addTo(map);
  }

  remove(): void {
    this.#group.remove();
  }

  /** Shows these items and no others, in their order. */
  show(items: readonly MapItem[], nameOf: (item: MapItem) => string): void {
    const before = this.#shown;
    this.#shown = new Map(
      items.map((item) => {
        const known = before.get(item.key);
        if (known === undefined || !doLookAlike(known.item, item)) {
          return [item.key, { item, marker: this.#make(item), name: '' }];
        }
        before.delete(item.key);
        return [item.key, { ...known, item }];
      }),
    );
    for (const { marker } of before.values()) this.#group.removeLayer(marker);
    for (const { marker } of this.#shown.values()) {
      if (!this.#group.hasLayer(marker)) this.#group.addLayer(marker);
    }
    this.#putInOrder();
    this.name(nameOf);
  }

  name(nameOf: (item: MapItem) => string): void {
    for (const shown of this.#shown.values()) {
      const name = nameOf(shown.item);
      // Each attribute written is one to be looked at again.
      if (shown.name !== name) shown.marker.getElement()?.setAttribute('aria-label', name);
      shown.name = name;
    }
  }

  highlight(isActive: (item: MapItem) => boolean): void {
    for (const { item, marker } of this.#shown.values()) {
      const isRaised = isActive(item);
      marker.getElement()?.classList.toggle('is-active', isRaised);
      marker.setZIndexOffset(isRaised ? 10_000 : 0);
    }
  }

  /** The first that fits. */
  find(fits: (item: MapItem) => boolean): Shown | undefined {
    return [...this.#shown.values()].find(({ item }) => fits(item));
  }

  #make(item: MapItem): Marker {
    const marker = new Marker(latLng(item.lat, item.lon), {
      icon: toMarkerIcon(item),
      riseOnHover: true,
    });
    const { onOpen, onActive } = this.#handlers;
    // A marker outlives its item: the same places may be inseparable once the map is closer.
    const current = () => this.#shown.get(item.key)?.item ?? item;
    marker.on({
      click: () => onOpen(current(), false),
      keydown: ({ originalEvent }) => {
        if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return;
        originalEvent.preventDefault(); // the page would scroll
        onOpen(current(), true);
      },
      mouseover: () => onActive(current()),
      mouseout: () => onActive(null),
      add: () => {
        const element = marker.getElement();
        element?.addEventListener('focus', () => onActive(current()));
        element?.addEventListener('blur', () => onActive(null));
      },
    });
    return marker;
  }

  /** Elements in the order of the list: it is the order of the keyboard. What has the focus is not moved, it would lose it. */
  #putInOrder(): void {
    const elements = [...this.#shown.values()].flatMap(({ marker }) => marker.getElement() ?? []);
    const focused = elements.find((element) => element === document.activeElement);
    const pane = elements[0]?.parentElement;
    const ours = new Set<Element>(elements);
    const now = [...(pane?.children ?? [])].filter((element) => ours.has(element));
    if (now.every((element, index) => element === elements[index])) return;
    let isBehind = focused === undefined;
    for (const element of elements) {
      if (element === focused) isBehind = true;
      else if (isBehind) pane?.append(element);
      else pane?.insertBefore(element, focused ?? null);
    }
  }
}

/** Keys of clusters come again with other points when other services are shown. */
function doLookAlike(a: MapItem, b: MapItem): boolean {
  return a.count === b.count && a.lat === b.lat && a.lon === b.lon;
}
