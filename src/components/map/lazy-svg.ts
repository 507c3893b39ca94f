/** Leaflet's drawing of shapes, but drawn anew only when the map leaves what is drawn already. */
import { Bounds, type Map as LeafletMap, point, SVG } from 'leaflet';

/**
 * What Leaflet 1.9 keeps of a renderer and does not declare: the part that is drawn, in pixels of the
 * layer, and the zoom it is drawn at.
 */
interface RendererState {
  _map: LeafletMap;
  _bounds?: Bounds;
  _zoom?: number;
}

/** Stock Leaflet cuts and writes every shape again after each step of the map, though most are in sight before. */
export const LazySvg = SVG.extend({
  _update(this: RendererState) {
    const { _map: map, _bounds: drawn, _zoom: zoom } = this;
    const corner = map.containerPointToLayerPoint(point(0, 0));
    const inView = new Bounds(corner, corner.add(map.getSize()));
    if (drawn?.contains(inView) === true && zoom === map.getZoom()) return;
    updateAll.call(this);
  },
}) as typeof SVG;

const updateAll = (SVG.prototype as unknown as { _update: (this: RendererState) => void })._update;
