/** Map of the area: its ORPs coloured by a figure, or all its places; the fragment says which. */
import { useEffect, useMemo, useState } from 'react';
import type { FiguresFile } from '@/map/figures-file.ts';
import { levelOf, toLevels } from '@/map/levels.ts';
import { columnsOf, figureOf, valuesOf } from '@/map/orp-figure.ts';
import type { RouteContext } from '@/routes.ts';
import Backdrop from './Backdrop.tsx';
import type { Outlines } from './map-data.ts';
import type { MapMessages } from './map-messages.ts';
import { toLatLngBounds } from './map-options.ts';
import MapFrame from './MapFrame.tsx';
import MapLegend from './MapLegend.tsx';
import OrpLevels from './OrpLevels.tsx';
import Shape from './Shape.tsx';
import PlaceMarkers from './PlaceMarkers.tsx';
import type { PlaceName } from './name-layer.ts';
import PlaceNames from './PlaceNames.tsx';
import { fetchAreaPlaces, type PlaceSource, type RankOf } from './place-source.ts';
import { useMapState } from './use-map-state.ts';

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  readonly outlines: Outlines;
  readonly figures: FiguresFile;
  /** All places, where they were wanted from the beginning. */
  readonly firstPlaces: PlaceSource | null;
  readonly listId: string;
}

export default function AreaMap({ context, messages, outlines, figures, firstPlaces, listId }: Props) {
  const state = useMapState();
  const isOfPlaces = state.view === 'mista';
  const territory = useMemo(() => toLatLngBounds(outlines.bounds), [outlines]);
  const columns = columnsOf(figures, state);
  const figure = figureOf(columns, state);
  const values = valuesOf(figures, columns, figure);
  const levels = toLevels(values);
  const level = new Map(figures.orps.map(({ code }, index) => [code, levelOf(levels, values[index] ?? 0)]));
  const value = new Map(figures.orps.map(({ code }, index) => [code, values[index] ?? 0]));
  const shapes = useMemo(
    () => (isOfPlaces ? null : outlines.shapesOf(outlines.orps)),
    [outlines, isOfPlaces],
  );
  const names = useMemo(() => toNames(outlines.orps, figures), [outlines, figures]);
  const drawingKey = `${state.view} ${state.type} ${state.figure}`;
  const { places, hasFailed } = usePlaces(context, isOfPlaces, firstPlaces);
  const rankOf = useMemo((): RankOf => {
    const type = places?.types.findIndex(({ slug }) => slug === state.type) ?? -1;
    return state.type === ''
      ? (service) => service
      : (service) => (places?.services[service]?.type === type ? service : undefined);
  }, [places, state.type]);
  const placesStatus = hasFailed ? messages.failedPlaces : places === null ? messages.loadingPlaces : '';
  const legend = isOfPlaces ? (
    <p role="status">{placesStatus}</p>
  ) : (
    <MapLegend
      messages={messages}
      figure={figure}
      levels={levels}
      isForSeniorsOnly={columns.isForSeniorsOnly}
    />
  );
  return (
    <MapFrame
      messages={messages}
      label={isOfPlaces ? messages.placesLabel : messages.areaLabel}
      help={isOfPlaces ? messages.placesHelp : messages.areaHelp}
      bounds={territory}
      territory={territory}
      drawingRole={isOfPlaces ? 'img' : 'group'}
      legend={legend}
    >
      {shapes === null ? (
        <Backdrop outlines={outlines} />
      ) : (
        <OrpLevels
          key={drawingKey}
          context={context}
          orps={shapes}
          levelOf={(code) => level.get(code) ?? null}
          nameOf={(name, code) => messages.orpValue(name, messages.value(value.get(code) ?? 0, figure))}
          listId={listId}
        />
      )}
      {/* Made anew with what lies below it: what comes last is on top. */}
      {!isOfPlaces && <Shape key={`kraje ${drawingKey}`} data={outlines.kraje} className="map-kraj" />}
      {(!isOfPlaces || places === null) && <PlaceNames names={names} />}
      {isOfPlaces && places !== null && (
        <PlaceMarkers
          context={context}
          messages={messages}
          source={places}
          rankOf={rankOf}
          listId={listId}
          names={names}
        />
      )}
    </MapFrame>
  );
}

/** All places, fetched when they are first wanted. */
function usePlaces(context: RouteContext, areWanted: boolean, first: PlaceSource | null) {
  const [places, setPlaces] = useState<PlaceSource | null>(first);
  const [hasFailed, setFailed] = useState(false);
  useEffect(
    function fetchPlaces() {
      if (!areWanted || places !== null) return;
      setFailed(false);
      fetchAreaPlaces(context)
        .then(setPlaces)
        .catch((error: unknown) => {
          // Into the console, for whoever looks after the site; visitors read a sentence.
          reportError(error);
          setFailed(true);
        });
    },
    [areWanted, places, context],
  );
  return { places, hasFailed };
}

/** The more services, the sooner the name gets room. */
function toNames(orps: Outlines['orps'], figures: FiguresFile): PlaceName[] {
  const services = new Map(figures.orps.map(({ code }, index) => [code, figures.all.services[index] ?? 0]));
  return orps
    .toSorted((a, b) => (services.get(b.code) ?? 0) - (services.get(a.code) ?? 0))
    .map(({ name, point }) => ({ name, point }));
}
