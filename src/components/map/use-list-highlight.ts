/** The list beside the map and its markers point to each other: what is pointed at in one is marked in the other. */
import { useEffect } from 'react';
import type { Clusters, MapItem } from '@/map/clusters.ts';
import type { MarkerLayer } from './marker-layer.ts';
import type { PlaceSource } from './place-source.ts';

interface Linked {
  readonly layer: MarkerLayer | null;
  readonly clusters: Clusters;
  readonly source: PlaceSource;
  readonly listId: string;
}

/** Items of lists say which service they show by `data-service`. */
const ITEM = '[data-service]';
const MARKED = 'is-on-map';

/** @returns to be called with the item of the map that is pointed at or has the focus */
export function useListHighlight({
  layer,
  clusters,
  source,
  listId,
}: Linked): (item: MapItem | null) => void {
  const { points, numberOf } = source;
  function markInList(item: MapItem | null) {
    const shown = new Set(
      item === null ? [] : clusters.pointsOf(item).flatMap((id) => points[id]?.services ?? []),
    );
    for (const element of document.querySelectorAll<HTMLElement>(`#${listId} ${ITEM}`)) {
      const number = numberOf.get(element.dataset['service'] ?? '');
      element.classList.toggle(MARKED, number !== undefined && shown.has(number));
    }
  }

  useEffect(
    function followList() {
      const list = document.getElementById(listId);
      if (list === null || layer === null) return;
      function markOnMap({ type, target }: Event) {
        const isOver = type === 'pointerover' || type === 'focusin';
        const item = isOver && target instanceof Element ? target.closest<HTMLElement>(ITEM) : null;
        const number = numberOf.get(item?.dataset['service'] ?? '');
        const ids = new Set(
          number === undefined
            ? []
            : points.flatMap(({ services }, id) => (services.includes(number) ? [id] : [])),
        );
        layer?.highlight((shown) => ids.size > 0 && clusters.pointsOf(shown).some((id) => ids.has(id)));
      }
      const events = ['pointerover', 'pointerout', 'focusin', 'focusout'];
      for (const event of events) list.addEventListener(event, markOnMap);
      return function stop() {
        for (const event of events) list.removeEventListener(event, markOnMap);
      };
    },
    [layer, clusters, points, numberOf, listId],
  );
  return markInList;
}
