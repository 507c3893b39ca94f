/** One marker for each address point; it opens a popup with the services there. */
import type { LeafletKeyboardEvent, Marker as LeafletMarker } from 'leaflet';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Marker, Popup, useMap } from 'react-leaflet';
import type { MapMarker } from '@/catalogue/views.ts';
import type { RouteContext } from '@/routes.ts';
import type { MapMessages } from './map-messages.ts';
import { toMarkerIcon, toMarkerName } from './marker-icon.ts';
import ServicesDialog from './ServicesDialog.tsx';
import { returnFocus } from './return-focus.ts';

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  /** In the order of the list on the page, which is the order of the keyboard, too. */
  readonly markers: readonly MapMarker[];
}

export default function AddressPointMarkers({ context, messages, markers }: Props) {
  return markers.map((marker) => (
    <AddressPointMarker key={marker.addressCode} context={context} messages={messages} marker={marker} />
  ));
}

type MarkerProps = Pick<Props, 'context' | 'messages'> & { readonly marker: MapMarker };

function AddressPointMarker({ context, messages, marker: { point, services } }: MarkerProps) {
  const map = useMap();
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<LeafletMarker>(null);
  const icon = useMemo(() => toMarkerIcon(services.length), [services.length]);

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
    <Marker
      ref={ref}
      position={[point.lat, point.lon]}
      icon={icon}
      riseOnHover
      eventHandlers={{ keydown: openBySpace }}
    >
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
            services={services}
            onClose={() => map.closePopup()}
          />
        )}
      </Popup>
    </Marker>
  );
}
