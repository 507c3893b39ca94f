/** The map over the whole screen; not there where the browser cannot do it. Escape ends it. */
import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect, useState } from 'react';
import type { MapMessages } from './map-messages.ts';

interface Props {
  readonly map: LeafletMap | null;
  readonly frame: RefObject<HTMLElement | null>;
  readonly messages: MapMessages;
}

export default function FullScreenButton({ map, frame, messages }: Props) {
  const [isFull, setFull] = useState(false);

  useEffect(
    function followScreen() {
      function update() {
        setFull(document.fullscreenElement !== null && document.fullscreenElement === frame.current);
        map?.invalidateSize();
      }
      document.addEventListener('fullscreenchange', update);
      return function stop() {
        document.removeEventListener('fullscreenchange', update);
      };
    },
    [map, frame],
  );

  if (!document.fullscreenEnabled) return null;
  function toggle() {
    // A browser may refuse; then the map stays as it was, and the button says so.
    const change = isFull ? document.exitFullscreen() : frame.current?.requestFullscreen();
    change?.catch(() => setFull(false));
  }
  return (
    <button type="button" className="is-quiet" onClick={toggle}>
      {isFull ? messages.endFullScreen : messages.startFullScreen}
    </button>
  );
}
