/**
 * Controls of the map as real buttons that stand before it.
 *
 * The four directions are there so that nobody has to drag (WCAG 2.5.7).
 */
import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect, useState } from 'react';
import FullScreenButton from './FullScreenButton.tsx';
import { isTouchFirst } from './map-options.ts';
import type { MapMessages } from './map-messages.ts';
import { panByStep } from './pan.ts';

interface Props {
  /** `null` until the map is there. */
  readonly map: LeafletMap | null;
  /** What goes over the whole screen. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly messages: MapMessages;
  readonly onShowAll: () => void;
}

export default function MapToolbar({ map, frame, messages, onShowAll }: Props) {
  const { canZoomIn, canZoomOut } = useZoomLimits(map);
  return (
    <div className="map-toolbar">
      <div role="group" aria-label={messages.zoomControls}>
        <SignButton sign="+" label={messages.zoomIn} isAtLimit={!canZoomIn} onPress={() => map?.zoomIn()} />
        <SignButton
          sign="−"
          label={messages.zoomOut}
          isAtLimit={!canZoomOut}
          onPress={() => map?.zoomOut()}
        />
      </div>
      <div role="group" aria-label={messages.panControls}>
        <SignButton sign="←" label={messages.panLeft} onPress={() => panByStep(map, -1, 0)} />
        <SignButton sign="↑" label={messages.panUp} onPress={() => panByStep(map, 0, -1)} />
        <SignButton sign="↓" label={messages.panDown} onPress={() => panByStep(map, 0, 1)} />
        <SignButton sign="→" label={messages.panRight} onPress={() => panByStep(map, 1, 0)} />
      </div>
      <button type="button" className="is-quiet" onClick={onShowAll}>
        {messages.showAll}
      </button>
      <FullScreenButton map={map} frame={frame} messages={messages} />
      {isTouchFirst() && <DragSwitch map={map} messages={messages} />}
    </div>
  );
}

interface SignButtonProps {
  readonly sign: string;
  readonly label: string;
  /** Told, but the button keeps the focus. */
  readonly isAtLimit?: boolean;
  readonly onPress: () => void;
}

function SignButton({ sign, label, isAtLimit = false, onPress }: SignButtonProps) {
  return (
    <button type="button" className="is-quiet" aria-label={label} aria-disabled={isAtLimit} onClick={onPress}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/** Until it is pressed, a finger on the map scrolls the page. */
function DragSwitch({ map, messages }: Pick<Props, 'map' | 'messages'>) {
  const [isDragging, setDragging] = useState(false);
  function toggleDragging() {
    if (isDragging) map?.dragging.disable();
    else map?.dragging.enable();
    setDragging(!isDragging);
  }
  return (
    <button type="button" className="is-quiet" onClick={toggleDragging}>
      {isDragging ? messages.stopDragging : messages.startDragging}
    </button>
  );
}

function useZoomLimits(map: LeafletMap | null) {
  const [limits, setLimits] = useState({ canZoomIn: true, canZoomOut: true });
  useEffect(
    function watchZoom() {
      if (map === null) return;
      function readLimits() {
        if (map === null) return;
        const zoom = map.getZoom();
        setLimits({ canZoomIn: zoom < map.getMaxZoom(), canZoomOut: zoom > map.getMinZoom() });
      }
      map.on('zoomend', readLimits);
      readLimits();
      return function unwatchZoom() {
        map.off('zoomend', readLimits);
      };
    },
    [map],
  );
  return limits;
}
