/** Inside of a popup: services at one place, or at places that stand too close. Takes the focus; Escape closes it. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { telHref } from '@/domain/link.ts';
import type { PieceService } from '@/map/orp-piece.ts';
import type { MapPoint } from '@/map/points-file.ts';
import { type RouteContext, servicePath } from '@/routes.ts';
import type { ServiceId } from '@/domain/service.ts';
import type { MapMessages } from './map-messages.ts';
import type { PlaceLabels } from './place-labels.ts';

interface Props {
  readonly context: RouteContext;
  readonly messages: MapMessages;
  readonly labels: PlaceLabels;
  readonly places: readonly MapPoint[];
  readonly isShown: (service: number) => boolean;
  readonly reachOf: ((service: number) => string | undefined) | undefined;
  readonly onClose: () => void;
  /** What is inside has come: it takes more room. */
  readonly onGrow: () => void;
}

type State = 'loading' | 'ready' | 'failed';

export default function PlaceDialog({
  context,
  messages,
  labels,
  places,
  isShown,
  reachOf,
  onClose,
  onGrow,
}: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const areKnown = places.every((place) => labels.labelOf(place) !== undefined);
  const [state, setState] = useState<State>(areKnown ? 'ready' : 'loading');

  useEffect(function takeFocus() {
    // Leaflet moves the map so that the popup is seen; the page stays where it is.
    ref.current?.focus({ preventScroll: true });
    labels
      .load(places)
      .then(() => setState('ready'))
      .catch(() => setState('failed'));
    // A popup is made anew for each place.
  }, []);
  useEffect(
    function makeRoom() {
      if (state !== 'loading') onGrow();
    },
    [state],
  );

  function closeByEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }

  const groups = places.flatMap((place) => {
    const label = labels.labelOf(place);
    const services = (label?.services ?? [])
      .map((service, index) => ({ service, number: place.services[index] ?? -1 }))
      .filter(({ number }) => isShown(number));
    return label === undefined ? [] : [{ address: label.address, services }];
  });
  const count = places.reduce((sum, { services }) => sum + services.filter(isShown).length, 0);
  const [only] = groups;
  const title =
    groups.length === 1 && only !== undefined
      ? messages.servicesHere(only.address, count)
      : messages.servicesAt(count, places.length);
  return (
    <div
      ref={ref}
      className="map-dialog"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={closeByEscape}
    >
      <p id={titleId} className="map-dialog-title">
        {title}
      </p>
      {state === 'loading' && <p role="status">{messages.loadingPlace}</p>}
      {state === 'failed' && <p role="alert">{messages.failedPlace}</p>}
      {groups.map(({ address, services }, index) => (
        <div key={index}>
          {groups.length > 1 && <p>{address}</p>}
          <ul>
            {services.map(({ service, number }) => (
              <li key={service.id}>
                <Service context={context} messages={messages} service={service} reach={reachOf?.(number)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <button type="button" className="is-quiet" onClick={onClose}>
        {messages.close}
      </button>
    </div>
  );
}

type ServiceProps = Pick<Props, 'context' | 'messages'> & {
  readonly service: PieceService;
  readonly reach: string | undefined;
};

function Service({ context, messages, service, reach }: ServiceProps) {
  const { id, title, type, forms, phone } = service;
  const href = phone === null ? null : telHref(phone);
  const how = reach ?? forms.map((form) => messages.formMeaning(form)).join(', ');
  return (
    <>
      <a href={servicePath(context, id as ServiceId)}>{title}</a>
      <p>{title.startsWith(type) ? how : [type, how].filter((text) => text !== '').join(' · ')}</p>
      {phone !== null && href !== null && (
        <a className="map-phone" href={href} aria-label={messages.call(title, phone.label)}>
          {phone.label}
        </a>
      )}
    </>
  );
}
