/** One marker for each address point; it opens a popup with the services there. */
import { type LatLng, latLng, type LeafletKeyboardEvent, type Marker as LeafletMarker } from 'leaflet';
import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { Marker, Polyline, Popup, useMap } from 'react-leaflet';
import type { MapMarker } from '@/catalogue/views.ts';
import type { RouteContext } from '@/routes.ts';
import type { MapMessages } from './map-messages.ts';
import { markerSize, toMarkerIcon, toMarkerName } from './marker-icon.ts';
import ServicesDialog from './ServicesDialog.tsx';
import { returnFocus } from './return-focus.ts';
import { useSpreadMarkers } from './spread-markers.ts';

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  /** In the order of the list on the page, which is the order of the keyboard, too. */
  readonly markers: readonly MapMarker[];
}

export default function AddressPointMarkers({ context, messages, markers }: Props) {
  const points = useMemo(() => markers.map(({ point }) => point), [markers]);
  const size = markerSize(markers.length);
  const positions = useSpreadMarkers(points, size);
  return markers.map((marker, index) => {
    const place = latLng(marker.point.lat, marker.point.lon);
    const position = positions[index] ?? place;
    return (
      <Fragment key={marker.addressCode}>
        <Polyline positions={[place, position]} interactive={false} className="map-leader" />
        <AddressPointMarker
          context={context}
          messages={messages}
          marker={marker}
          position={position}
          size={size}
        />
      </Fragment>
    );
  });
}

type MarkerProps = Pick<Props, 'context' | 'messages'> & {
  readonly marker: MapMarker;
  readonly position: LatLng;
  readonly size: number;
};

function AddressPointMarker({
  context,
  messages,
  marker: { address, services },
  position,
  size,
}: MarkerProps) {
  const map = useMap();
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<LeafletMarker>(null);
  const icon = useMemo(() => toMarkerIcon(services.length, size), [services.length, size]);

  useEffect(
    function nameMarker() {
      ref.current?.getElement()?.setAttribute('aria-label', toMarkerName(services));
    },
    [services],
  );

  function openBySpace({ originalEvent }: LeafletKeyboardEvent) {
    if (originalEvent.key !== ' ') return; // Enter is Leaflet's own
    originalEvent.preventDefault(); // the page would scroll
    ref.current?.openPopup();
  }

  function close() {
    setOpen(false);
    if (ref.current) returnFocus(map, ref.current);
  }

  const { x, y } = map.getSize();
  return (
    <Marker ref={ref} position={position} icon={icon} riseOnHover eventHandlers={{ keydown: openBySpace }}>
      <Popup
        closeButton={false}
        maxWidth={Math.min(320, x - 64)}
        minWidth={Math.min(200, x - 64)}
        maxHeight={Math.min(280, y - 80)}
        autoPanPadding={[12, 12]}
        eventHandlers={{ add: () => setOpen(true), remove: close }}
      >
        {isOpen && (
          <ServicesDialog
            context={context}
            messages={messages}
            address={address}
            services={services}
            onClose={() => map.closePopup()}
          />
        )}
      </Popup>
    </Marker>
  );
}
