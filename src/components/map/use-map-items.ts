/** What is to be seen of the points: markers and clusters in and just beyond the box, in the order of the list. */
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Clusters, MapItem } from '@/map/clusters.ts';

/** Beyond the edges, so that a step does not bring in an empty strip; more would only cost time. */
const PADDING = 0.15;

/** Worked out anew each time the map comes to rest. */
export function useMapItems(clusters: Clusters): readonly MapItem[] {
  const map = useMap();
  const [items, setItems] = useState(() => itemsInView(map, clusters));
  useEffect(
    function followMap() {
      const update = () => setItems(itemsInView(map, clusters));
      update();
      map.on('moveend', update);
      return function stop() {
        map.off('moveend', update);
      };
    },
    [map, clusters],
  );
  return items;
}

function itemsInView(map: LeafletMap, clusters: Clusters): MapItem[] {
  const bounds = map.getBounds().pad(PADDING);
  return clusters.itemsIn(
    [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    map.getZoom(),
  );
}
