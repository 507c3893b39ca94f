/** Map of the area: its ORPs as links, with their names, and thicker borders of kraje. */
import { geoJSON } from 'leaflet';
import { useMemo, useState } from 'react';
import type { OrpCode } from '@/domain/area.ts';
import type { RouteContext } from '@/routes.ts';
import type { OrpOutlines, Outlines } from './map-data.ts';
import type { MapMessages } from './map-messages.ts';
import MapFrame from './MapFrame.tsx';
import OrpLinks from './OrpLinks.tsx';
import { Shape } from './OrpOutlines.tsx';
import PlaceNames, { type PlaceName } from './PlaceNames.tsx';

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  readonly outlines: Outlines;
}

export default function OverviewMap({ context, messages, outlines }: Props) {
  const [activeCode, setActiveCode] = useState<OrpCode | null>(null);
  const active = outlines.orps.features.find(({ properties }) => properties.code === activeCode);
  const territory = useMemo(() => geoJSON(outlines.orps).getBounds(), [outlines]);
  const names = useMemo(() => toNames(outlines.orps), [outlines]);
  return (
    <MapFrame
      messages={messages}
      label={messages.overviewLabel}
      help={messages.overviewHelp}
      bounds={territory}
      territory={territory}
      drawingRole="group"
    >
      <OrpLinks context={context} messages={messages} orps={outlines.orps} onActive={setActiveCode} />
      <Shape data={outlines.kraje} className="map-kraj" />
      {/* Drawn again on top: moving the shape itself would take the focus from it. */}
      {active && <Shape key={`ring ${active.properties.code}`} data={active} className="map-active-ring" />}
      {active && <Shape key={active.properties.code} data={active} className="map-active" />}
      <PlaceNames names={names} />
    </MapFrame>
  );
}

/** The more services, the sooner the name gets room. */
function toNames({ features }: OrpOutlines): PlaceName[] {
  return features
    .map(({ properties }) => properties)
    .toSorted((a, b) => b.services - a.services)
    .map(({ name, point }) => ({ name, point }));
}
