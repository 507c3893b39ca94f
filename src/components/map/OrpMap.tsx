/** Map of one ORP: its outline among its neighbours, towns, and a marker for each address with a service. */
import { geoJSON } from 'leaflet';
import { useMemo } from 'react';
import type { Orp } from '@/domain/area.ts';
import type { RouteContext } from '@/routes.ts';
import AddressPointMarkers from './AddressPointMarkers.tsx';
import type { OrpMapData, OrpOutlines as OrpOutlinesData, Outlines } from './map-data.ts';
import type { MapMessages } from './map-messages.ts';
import MapFrame from './MapFrame.tsx';
import OrpOutlines from './OrpOutlines.tsx';
import PlaceNames, { type PlaceName } from './PlaceNames.tsx';

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  readonly orp: Pick<Orp, 'code' | 'name'>;
  readonly outlines: Outlines;
  readonly data: OrpMapData;
}

export default function OrpMap({ context, messages, orp, outlines, data }: Props) {
  const own = useMemo(() => selectOutline(outlines.orps, orp.code), [outlines, orp.code]);
  const names = useMemo(() => toNames(orp, outlines.orps, data.towns), [orp, outlines, data]);
  const markerPoints = useMemo(() => data.markers.map(({ point }) => point), [data]);
  return (
    <MapFrame
      messages={messages}
      label={messages.orpLabel(orp.name)}
      help={messages.orpHelp}
      bounds={geoJSON(own).getBounds()}
      territory={geoJSON(outlines.orps).getBounds()}
      drawingRole="img"
    >
      <OrpOutlines outlines={outlines} own={own} />
      <PlaceNames names={names} markerPoints={markerPoints} />
      <AddressPointMarkers context={context} messages={messages} markers={data.markers} />
    </MapFrame>
  );
}

function selectOutline({ features }: OrpOutlinesData, code: string): OrpOutlinesData {
  return {
    type: 'FeatureCollection',
    features: features.filter(({ properties }) => properties.code === code),
  };
}

/** Towns of the ORP, then the seats of the others. */
function toNames(orp: Props['orp'], { features }: OrpOutlinesData, towns: OrpMapData['towns']): PlaceName[] {
  const own = towns.map((town): PlaceName => (town.name === orp.name ? { ...town, rank: 'main' } : town));
  const others = features
    .filter(({ properties }) => properties.code !== orp.code)
    .map(({ properties: { name, point } }): PlaceName => ({ name, point, rank: 'outside' }));
  return [...own, ...others];
}
