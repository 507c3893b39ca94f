/** Inside of a popup: services at one address. Takes the focus when it opens; Escape closes it. */
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { MapMarker } from '@/catalogue/views.ts';
import { type RouteContext, servicePath } from '@/routes.ts';
import type { MapMessages } from './map-messages.ts';

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  readonly address: MapMarker['address'];
  readonly services: MapMarker['services'];
  readonly onClose: () => void;
}

export default function ServicesDialog({ context, messages, address, services, onClose }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(function takeFocus() {
    // Leaflet moves the map so that the popup is seen; the page stays where it is.
    ref.current?.focus({ preventScroll: true });
  }, []);

  function closeByEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }

  return (
    <div
      ref={ref}
      className="map-dialog"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={closeByEscape}
    >
      <p id={titleId}>{messages.servicesHere(address, services.length)}</p>
      <ul>
        {services.map(({ id, title }) => (
          <li key={id}>
            <a href={servicePath(context, id)}>{title}</a>
          </li>
        ))}
      </ul>
      <button type="button" className="is-quiet" onClick={onClose}>
        {messages.close}
      </button>
    </div>
  );
}
