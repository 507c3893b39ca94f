/** A layer of elements that lives as long as its component. */
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';

/** @returns `null` until the map is there */
export function useMapLayer<Layer extends { remove: () => void }>(
  make: (map: LeafletMap) => Layer,
): Layer | null {
  const map = useMap();
  const [layer, setLayer] = useState<Layer | null>(null);
  useEffect(
    function makeLayer() {
      const made = make(map);
      setLayer(made);
      return function removeLayer() {
        made.remove();
      };
    },
    [map, make],
  );
  return layer;
}
