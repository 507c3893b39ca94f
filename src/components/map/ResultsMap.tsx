/** What a search found, on the map: all results, the page of the list in view. */
import { latLngBounds, type LatLngBounds } from 'leaflet';
import { useEffect, useMemo } from 'react';
import { useMap } from 'react-leaflet';
import type { Point } from '@/domain/coordinates.ts';
import { distanceKm } from '@/domain/distance.ts';
import type { MapPoint } from '@/map/points-file.ts';
import type { RouteContext } from '@/routes.ts';
import Backdrop from './Backdrop.tsx';
import type { Outlines } from './map-data.ts';
import MapFrame from './MapFrame.tsx';
import type { MapMessages } from './map-messages.ts';
import { FIT, toLatLngBounds } from './map-options.ts';
import PlaceMarkers from './PlaceMarkers.tsx';
import type { PlaceSource } from './place-source.ts';
import type { ShownResults } from './shown-results.ts';
import { useShownResults } from './use-shown-results.ts';

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  readonly outlines: Outlines;
  readonly places: PlaceSource;
  readonly listId: string;
}

/** Results of one town would fill the map with its streets; this much round them tells where it is. */
const MAX_ZOOM_OF_RESULTS = 13;

export default function ResultsMap({ context, messages, outlines, places, listId }: Props) {
  const results = useShownResults();
  const { ranks, listed, reach, total } = results;
  const territory = useMemo(() => toLatLngBounds(outlines.bounds), [outlines]);
  const names = useMemo(() => outlines.orps.map(({ name, point }) => ({ name, point })), [outlines]);
  const source = useMemo(() => ({ ...places, numberOf: listed }), [places, listed]);
  const rankOf = useMemo(() => (service: number) => ranks.get(service), [ranks]);
  const inView = useMemo(() => toBounds(places, results), [places, results]);
  return (
    <MapFrame
      messages={messages}
      label={messages.resultsLabel}
      help={messages.placesHelp}
      bounds={territory}
      territory={territory}
      drawingRole="img"
      legend={<p className="map-note">{messages.resultsOnMap(ranks.size, total)}</p>}
    >
      <Backdrop outlines={outlines} />
      <PlaceMarkers
        context={context}
        messages={messages}
        source={source}
        rankOf={rankOf}
        listId={listId}
        reachOf={(service) => reach.get(service)}
        names={names}
      />
      <View bounds={inView} />
    </MapFrame>
  );
}

/**
 * Of the results on this page of the list; where a place was asked for, of what each has nearest to
 * it. `null` when none has a point.
 */
function toBounds({ points }: PlaceSource, { listed, place }: ShownResults): LatLngBounds | null {
  const numbers = new Set(listed.values());
  const shown = points.filter(({ services }) => services.some((service) => numbers.has(service)));
  const inView =
    place === null
      ? shown
      : [place, ...[...numbers].flatMap((number) => nearest(shown, number, place) ?? [])];
  const bounds = latLngBounds(inView.map(({ lat, lon }) => [lat, lon]));
  return bounds.isValid() ? bounds : null;
}

function nearest(points: readonly MapPoint[], service: number, place: Point): MapPoint | undefined {
  return points
    .filter(({ services }) => services.includes(service))
    .map((point) => ({ point, km: distanceKm(place, point) }))
    .toSorted((a, b) => a.km - b.km)[0]?.point;
}

/** Moves the map when there are new results. */
function View({ bounds }: { readonly bounds: LatLngBounds | null }) {
  const map = useMap();
  useEffect(
    function showBounds() {
      if (bounds !== null) map.fitBounds(bounds, { ...FIT, maxZoom: MAX_ZOOM_OF_RESULTS });
    },
    [map, bounds],
  );
  return null;
}
