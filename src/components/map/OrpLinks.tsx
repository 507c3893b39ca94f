/** ORPs that lead to their pages: shapes that can be pointed at and reached by keyboard. */
import type { Feature } from 'geojson';
import type { Layer, LeafletKeyboardEvent } from 'leaflet';
import { Path } from 'leaflet';
import { GeoJSON } from 'react-leaflet';
import type { OrpCode } from '@/domain/area.ts';
import { orpPath, type RouteContext } from '@/routes.ts';
import type { OrpOutlineProperties, OrpOutlines } from './map-data.ts';
import type { MapMessages } from './map-messages.ts';

const STYLE = { className: 'map-orp is-link' };

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  readonly orps: OrpOutlines;
  /** Told which ORP is pointed at or has the focus; `null` for none. */
  readonly onActive: (code: OrpCode | null) => void;
}

export default function OrpLinks({ context, messages, orps, onActive }: Props) {
  function makeLink({ properties }: Feature<GeoJSON.Geometry, OrpOutlineProperties>, layer: Layer) {
    if (!(layer instanceof Path)) return;
    const path = layer;
    const { code, name, slug, services } = properties;
    function follow() {
      location.assign(orpPath(context, slug));
    }
    function followByKey({ originalEvent }: LeafletKeyboardEvent) {
      if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return;
      originalEvent.preventDefault();
      follow();
    }
    function describe() {
      const shape = path.getElement();
      if (!(shape instanceof SVGElement)) return;
      shape.role = 'link';
      shape.tabIndex = 0;
      shape.ariaLabel = messages.orpWithServices(name, services);
      shape.addEventListener('focus', () => onActive(code));
      shape.addEventListener('blur', () => onActive(null));
    }
    path.on({
      add: describe,
      click: follow,
      keydown: followByKey,
      mouseover: () => onActive(code),
      mouseout: () => onActive(null),
    });
  }
  return <GeoJSON data={orps} onEachFeature={makeLink} style={STYLE} />;
}
