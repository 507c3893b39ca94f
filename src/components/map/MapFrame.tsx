/** A map with everything round it: controls first, then help, then the map itself. */
import type { LatLngBounds, Map as LeafletMap } from 'leaflet';
import { type ReactNode, useId, useRef, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import { useBaseTiles } from './base-tiles-slot.ts';
import { FIT, toMapOptions } from './map-options.ts';
import type { MapMessages } from './map-messages.ts';
import MapToolbar from './MapToolbar.tsx';
import { useMapKeys } from './use-map-keys.ts';
import { useMapRegion } from './use-map-region.ts';
import { useStillPanning } from './use-still-panning.ts';
import { useTabStops } from './use-tab-stops.ts';

interface Props {
  readonly messages: MapMessages;
  readonly label: string;
  readonly help: string;
  /** What the map shows at first and after "show all". */
  readonly bounds: LatLngBounds;
  /** All there is to see. */
  readonly territory: LatLngBounds;
  /** How the drawing is exposed: one picture, or a group of shapes that can be reached one by one. */
  readonly drawingRole: 'img' | 'group';
  /** Between the controls and the map. */
  readonly legend?: ReactNode;
  readonly children: ReactNode;
}

export default function MapFrame({
  messages,
  label,
  help,
  bounds,
  territory,
  drawingRole,
  legend,
  children,
}: Props) {
  const [map, setMap] = useState<LeafletMap | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const baseTiles = useBaseTiles();

  useMapRegion(map, { label, helpId, roleDescription: messages.roleDescription });
  useMapKeys(map);
  useStillPanning(map);
  const isCrowded = useTabStops(map, { drawingRole, drawingLabel: messages.outlines });

  return (
    <div className="map" ref={frame}>
      <MapToolbar map={map} frame={frame} messages={messages} onShowAll={() => map?.fitBounds(bounds, FIT)} />
      {legend}
      <div className="map-canvas">
        <MapContainer ref={setMap} bounds={bounds} boundsOptions={FIT} {...toMapOptions(territory)}>
          {baseTiles}
          {children}
        </MapContainer>
        <p id={helpId} className="map-help">
          {isCrowded ? `${messages.crowded} ${messages.crowdedHelp}` : help}
        </p>
      </div>
    </div>
  );
}
