/** Map of one ORP: its outline among its neighbours, towns, and a marker for each address with a service. */
import { geoJSON } from 'leaflet';
import type { OrpMapData } from '@/catalogue/outlines.ts';
import type { Orp } from '@/domain/area.ts';
import type { RouteContext } from '@/routes.ts';
import AddressPointMarkers from './AddressPointMarkers.tsx';
import type { Outlines } from './map-data.ts';
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
  const own = outlines.orps.features.filter(({ properties }) => properties.code === orp.code);
  const territory = geoJSON(outlines.orps).getBounds();
  const names: PlaceName[] = [
    ...data.towns,
    ...outlines.orps.features
      .filter((outline) => !own.includes(outline))
      .map(({ properties: { name, point } }) => ({ name, point, isMuted: true })),
  ];
  return (
    <MapFrame
      messages={messages}
      label={messages.orpLabel(orp.name)}
      help={messages.orpHelp}
      bounds={own.length > 0 ? geoJSON({ type: 'FeatureCollection', features: own } as GeoJSON.FeatureCollection).getBounds() : territory}
      territory={territory}
      drawingRole="img"
    >
      <OrpOutlines outlines={outlines} ownCode={orp.code} />
      <PlaceNames names={names} />
      <AddressPointMarkers context={context} messages={messages} markers={data.markers} />
    </MapFrame>
  );
}
