/** Map of one ORP: its outline among its neighbours, towns, and its places. */
import { geoJSON } from 'leaflet';
import { useMemo } from 'react';
import type { Orp, OrpCode } from '@/domain/area.ts';
import { parseEmbedFragment } from '@/embed-options.ts';
import type { OrpPiece } from '@/map/orp-piece.ts';
import type { RouteContext } from '@/routes.ts';
import Backdrop from './Backdrop.tsx';
import type { OrpOutlines, Outlines } from './map-data.ts';
import type { MapMessages } from './map-messages.ts';
import { toLatLngBounds } from './map-options.ts';
import MapFrame from './MapFrame.tsx';
import PlaceMarkers from './PlaceMarkers.tsx';
import type { PlaceName } from './name-layer.ts';
import type { PlaceSource, RankOf } from './place-source.ts';
import { useFragment } from './use-map-state.ts';

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  readonly orp: Pick<Orp, 'code' | 'name'>;
  readonly outlines: Outlines;
  readonly places: PlaceSource & { readonly towns: OrpPiece['towns'] };
  readonly listId: string;
  readonly isEmbedded: boolean;
}

export default function OrpMap({ context, messages, orp, outlines, places, listId, isEmbedded }: Props) {
  const fragment = useFragment();
  const rankOf = useMemo(() => toRankOf(places, isEmbedded ? fragment : ''), [places, isEmbedded, fragment]);
  const own = useMemo(() => selectOutline(outlines, orp.code), [outlines, orp.code]);
  const names = useMemo(() => toNames(orp, outlines.orps, places.towns), [orp, outlines, places]);
  return (
    <MapFrame
      messages={messages}
      label={messages.orpLabel(orp.name)}
      help={messages.placesHelp}
      bounds={geoJSON(own).getBounds()}
      territory={toLatLngBounds(outlines.bounds)}
      drawingRole="img"
    >
      <Backdrop outlines={outlines} own={own.geometry} />
      <PlaceMarkers
        context={context}
        messages={messages}
        source={places}
        rankOf={rankOf}
        listId={listId}
        names={names}
      />
    </MapFrame>
  );
}

/** In the order of the list; a page in another site's frame leaves out what its address says. */
function toRankOf({ services, types }: PlaceSource, fragment: string): RankOf {
  const slugs = types.map(({ slug }) => slug);
  const options = parseEmbedFragment(fragment, { types: new Set(slugs), orps: new Set() });
  return (number) => {
    const service = services[number];
    if (service === undefined) return undefined;
    const isOfType = options.types.length === 0 || options.types.includes(slugs[service.type] ?? '');
    const isOfForm = options.forms.length === 0 || service.forms.some((form) => options.forms.includes(form));
    return isOfType && isOfForm ? number : undefined;
  };
}

function selectOutline({ orps, shapesOf }: Outlines, code: OrpCode): OrpOutlines['features'][number] {
  const [own] = shapesOf(orps.filter((orp) => orp.code === code)).features;
  if (own === undefined) throw new RangeError(`${code} has no outline in the area of the site`);
  return own;
}

/** Towns of the ORP, then the seats of the others. */
function toNames(orp: Props['orp'], orps: Outlines['orps'], towns: OrpPiece['towns']): PlaceName[] {
  const own = towns.map((town): PlaceName => (town.name === orp.name ? { ...town, rank: 'main' } : town));
  const others = orps
    .filter(({ code }) => code !== orp.code)
    .map(({ name, point }): PlaceName => ({ name, point, rank: 'outside' }));
  return [...own, ...others];
}
