/** Names of places on a map without markers. */
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import { arrangeAtRest } from './map-pane.ts';
import { type PlaceName, toNameLayer } from './name-layer.ts';
import { useMapLayer } from './use-map-layer.ts';

interface Props {
  /** The most important first. */
  readonly names: readonly PlaceName[];
}

export default function PlaceNames({ names }: Props) {
  const map = useMap();
  const layer = useMapLayer(toNameLayer);
  useEffect(
    function showNames() {
      if (layer === null) return;
      return arrangeAtRest(map, [layer.pane], () => layer.show(names, []));
    },
    [map, layer, names],
  );
  return null;
}
