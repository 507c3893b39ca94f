/**
 * Markers moved apart, so that each can be seen and hit (WCAG 2.5.8): in a town, dozens of
 * addresses fall on a few pixels. A line leads from a moved marker to its place.
 */
import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { LatLng, Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import { latLng } from 'leaflet';
import type { Point } from '@/domain/coordinates.ts';

/** Enough for the layout to come to rest with a hundred markers. */
const TICKS = 160;
/** Then the pull is let go: it always presses some in a crowd a little into each other. */
const SETTLING_TICKS = 60;
/** How strongly a marker is drawn to its place against others that stand there. */
const PULL = 0.12;
/** Squares are kept apart as circles so large that even corner to corner 24 of their 28 px stay free. */
const CIRCLE_OF_SQUARE = 0.61;

interface MarkerNode extends SimulationNodeDatum {
  readonly anchor: { readonly x: number; readonly y: number };
}

/**
 * Where each marker stands at the zoom of the map; worked out anew when that changes.
 *
 * @param sizePx side of a marker
 */
export function useSpreadMarkers(points: readonly Point[], sizePx: number): readonly LatLng[] {
  const map = useMap();
  const [positions, setPositions] = useState(() => spread(map, points, sizePx));

  useEffect(
    function spreadAtEachZoom() {
      const update = () => setPositions(spread(map, points, sizePx));
      update();
      map.on('zoomend', update);
      return () => void map.off('zoomend', update);
    },
    [map, points, sizePx],
  );
  return positions;
}

function spread(map: LeafletMap, points: readonly Point[], sizePx: number): LatLng[] {
  const nodes = points.map(({ lat, lon }): MarkerNode => {
    const { x, y } = map.project(latLng(lat, lon));
    return { x, y, anchor: { x, y } };
  });
  const layout = forceSimulation(nodes)
    .force('x', forceX<MarkerNode>(({ anchor }) => anchor.x).strength(PULL))
    .force('y', forceY<MarkerNode>(({ anchor }) => anchor.y).strength(PULL))
    .force('apart', forceCollide<MarkerNode>(sizePx * CIRCLE_OF_SQUARE).iterations(4))
    .stop()
    .tick(TICKS);
  layout.force('x', null).force('y', null).tick(SETTLING_TICKS);
  return nodes.map(({ x = 0, y = 0 }) => map.unproject([x, y]));
}
