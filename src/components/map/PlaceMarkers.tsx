/** Places on the map: markers, names of towns between them, clusters that open by zooming, and the popup of one place. */
import {
  latLngBounds,
  type LatLngTuple,
  type Map as LeafletMap,
  point as toPoint,
  type Popup as LeafletPopup,
} from 'leaflet';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Popup, useMap } from 'react-leaflet';
import type { Point } from '@/domain/coordinates.ts';
import type { RouteContext } from '@/routes.ts';
import { Clusters, MAX_ZOOM, type MapItem } from '@/map/clusters.ts';
import type { MapMessages } from './map-messages.ts';
import { arrangeAtRest } from './map-pane.ts';
import { MarkerLayer } from './marker-layer.ts';
import { type PlaceName, toNameLayer } from './name-layer.ts';
import PlaceDialog from './PlaceDialog.tsx';
import { type PlaceSource, type RankOf, toClusterPoints } from './place-source.ts';
import { useListHighlight } from './use-list-highlight.ts';
import { useMapLayer } from './use-map-layer.ts';
import { MAX_TAB_STOPS, setReachable } from './use-tab-stops.ts';

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  readonly source: PlaceSource;
  /** Which services are shown, by their place in the list. */
  readonly rankOf: RankOf;
  /** Id of the list on the page whose items and the markers point to each other. */
  readonly listId: string;
  /** How a service serves the place people look from, in words; only where they named one. */
  readonly reachOf?: (service: number) => string | undefined;
  /** Of towns, the most important first. */
  readonly names: readonly PlaceName[];
}

/** Room round what a cluster opens into, and round a marker that is gone back to. */
const PADDING_PX = 44;
/** In maps, so that a step does not bring in an empty strip; more would only cost time. */
const SEEN_BEYOND = 0.15;

export default function PlaceMarkers({ context, messages, source, rankOf, names, listId, reachOf }: Props) {
  const map = useMap();
  const { points, labels } = source;
  const clusters = useMemo(() => new Clusters(toClusterPoints(points, rankOf)), [points, rankOf]);
  const [opened, setOpened] = useState<MapItem | null>(null);
  // Another array, though equal, would take the popup off the map and put it back, without the focus.
  const openedAt = useMemo((): LatLngTuple => [opened?.lat ?? 0, opened?.lon ?? 0], [opened]);
  const popup = useRef<LeafletPopup>(null);
  // Layers are made once and call what is current.
  const open = useRef<(item: MapItem, isByKeyboard: boolean) => void>(undefined);
  const markInList = useRef<(item: MapItem | null) => void>(undefined);
  const markers = useMapLayer(
    useCallback(
      (drawn: LeafletMap) =>
        new MarkerLayer(drawn, {
          onOpen: (item, isByKeyboard) => open.current?.(item, isByKeyboard),
          onActive: (item) => markInList.current?.(item),
        }),
      [],
    ),
  );
  const nameLayer = useMapLayer(toNameLayer);
  markInList.current = useListHighlight({ layer: markers, clusters, source, listId });
  /** Point whose marker gets the focus once the map has come to rest. */
  const wantedPoint = useRef<number | null>(null);
  open.current = (item, isByKeyboard) => {
    if (item.isInseparable) {
      setOpened(item);
      return;
    }
    const [first = null] = clusters.pointsOf(item);
    wantedPoint.current = isByKeyboard ? first : null;
    zoomInto(
      map,
      clusters.pointsOf(item).flatMap((id) => points[id] ?? []),
    );
  };

  useEffect(
    function showPlaces() {
      if (markers === null || nameLayer === null) return;
      const nameOf = (item: MapItem) => toName(item, { source, messages, rankOf });
      function* arrange() {
        if (markers === null || nameLayer === null) return;
        const items = itemsAround(map, clusters);
        const inView = map.getBounds();
        // First what is seen, and what is there already.
        yield* markers.show(
          items.filter((item) => inView.contains([item.lat, item.lon]) || markers.has(item)),
          nameOf,
        );
        yield* markers.show(items, nameOf);
        if (wantedPoint.current !== null) focusMarker(markers, clusters, wantedPoint.current);
        wantedPoint.current = null;
        yield* nameLayer.show(names, items);
        void nameMarkers(items);
      }
      let isCurrent = true;
      /** Names are for those who come by keyboard, and they come only where few are to be seen. */
      async function nameMarkers(shown: readonly MapItem[]) {
        if (shown.length > 2 * MAX_TAB_STOPS) return;
        const single = shown.flatMap(({ pointId }) => (pointId === null ? [] : (points[pointId] ?? [])));
        // If they do not come, markers keep the names of their types; a popup says that it did not come.
        await labels.load(single).catch(() => undefined);
        if (isCurrent) markers?.name(nameOf);
      }
      const stop = arrangeAtRest(map, [markers.pane, nameLayer.pane], arrange);
      return function stopShowing() {
        isCurrent = false;
        stop();
      };
    },
    [map, markers, nameLayer, clusters, source, messages, points, labels, rankOf, names],
  );

  function close() {
    const item = opened;
    setOpened(null);
    if (item === null || markers === null || !isFocusLost()) return;
    const [first] = clusters.pointsOf(item);
    if (first === undefined || !focusMarker(markers, clusters, first)) map.getContainer().focus();
    else map.panInside([item.lat, item.lon], { padding: [PADDING_PX, PADDING_PX] });
  }

  const { x, y } = map.getSize();
  return opened === null ? null : (
    <Popup
      ref={popup}
      key={opened.key}
      position={openedAt}
      offset={[0, -10]}
      closeButton={false}
      maxWidth={Math.min(340, x - 48)}
      minWidth={Math.min(220, x - 48)}
      maxHeight={Math.min(300, y - 80)}
      autoPanPadding={[12, 12]}
      eventHandlers={{ remove: close }}
    >
      <PlaceDialog
        context={context}
        messages={messages}
        labels={labels}
        places={clusters.pointsOf(opened).flatMap((id) => points[id] ?? [])}
        isShown={(service) => rankOf(service) !== undefined}
        reachOf={reachOf}
        onClose={() => map.closePopup()}
        onGrow={() => popup.current?.update()}
      />
    </Popup>
  );
}

/** Closer at least by one level, and if it can be so that all points are in sight. */
function zoomInto(map: LeafletMap, places: readonly Point[]): void {
  const bounds = latLngBounds(places.map(({ lat, lon }) => [lat, lon]));
  const fitting = map.getBoundsZoom(bounds, false, toPoint(2 * PADDING_PX, 2 * PADDING_PX));
  // A wide cluster may fill the box as it is; that would open nothing.
  const nextLevel = Math.floor(map.getZoom()) + 1;
  // In one step: a second one would begin where the first did, as it is not there yet.
  map.setView(bounds.getCenter(), Math.min(Math.max(fitting, nextLevel), MAX_ZOOM));
}

/** @returns whether some marker shows the point and took the focus */
function focusMarker(layer: MarkerLayer, clusters: Clusters, point: number): boolean {
  const element = layer.find((item) => clusters.pointsOf(item).includes(point));
  if (element === undefined) return false;
  setReachable(element, true);
  element.focus({ preventScroll: true });
  return true;
}

/** Markers and clusters in and just beyond the box, in the order of the list. */
function itemsAround(map: LeafletMap, clusters: Clusters): MapItem[] {
  const bounds = map.getBounds().pad(SEEN_BEYOND);
  return clusters.itemsIn(
    [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    map.getZoom(),
  );
}

/** Whether the focus went with the popup; wherever else people put it, it stays. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement.closest('.leaflet-popup') !== null
  );
}

interface Naming {
  readonly source: PlaceSource;
  readonly messages: MapMessages;
  readonly rankOf: RankOf;
}

/** By number and kind: a map has hundreds of clusters at each zoom, and few different numbers. */
const clusterNames = new Map<string, string>();

function clusterName({ isInseparable, count }: MapItem, messages: MapMessages): string {
  const key = `${String(isInseparable)} ${String(count)}`;
  const name =
    clusterNames.get(key) ?? (isInseparable ? messages.inseparable(count) : messages.cluster(count));
  clusterNames.set(key, name);
  return name;
}

/** Titles as they stand in the list of the page; until they have come, types. */
function toName(item: MapItem, { source, messages, rankOf }: Naming): string {
  const { points, services, types, labels } = source;
  const point = item.pointId === null ? undefined : points[item.pointId];
  if (point === undefined) {
    return clusterName(item, messages);
  }
  const label = labels.labelOf(point);
  const names = point.services.flatMap((service, index) => {
    if (rankOf(service) === undefined) return [];
    const type = types[services[service]?.type ?? -1]?.label;
    return label?.services[index]?.title ?? type ?? [];
  });
  return [...new Set(names)].join('; ');
}
