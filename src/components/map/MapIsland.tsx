/** The island: small itself; fetches the map with everything it needs, or says that there is none. */
import { type ReactElement, useEffect, useState } from 'react';
import type { Orp } from '@/domain/area.ts';
import type { RouteContext } from '@/routes.ts';
import type { BaseTilesOffer } from './base-tiles-offer.ts';

/** What a map shows: the services of one ORP, or all ORPs of the area. */
export type MapSubject =
  { readonly mode: 'orp'; readonly orp: Pick<Orp, 'code' | 'name'> } | { readonly mode: 'overview' };

interface Props {
  readonly context: RouteContext;
  readonly subject: MapSubject;
  readonly loadingText: string;
  readonly failedText: string;
  /** Only where site.yml names a tile server. */
  readonly tiles?: BaseTilesOffer;
}

type MapState = 'loading' | 'ready' | 'failed';

export default function MapIsland({ context, subject, loadingText, failedText, tiles }: Props) {
  const [state, setState] = useState<MapState>('loading');
  const [map, setMap] = useState<ReactElement | null>(null);

  useEffect(function loadMap() {
    void import('./start-map.tsx')
      .then(({ startMap }) => startMap(context, subject, tiles))
      .then((element) => {
        setMap(element);
        setState('ready');
      })
      .catch((error: unknown) => {
        // Into the console, for whoever looks after the site; visitors read a sentence.
        reportError(error);
        setState('failed');
      });
    // An island gets its props once.
  }, []);

  const statusText = { loading: loadingText, ready: '', failed: failedText }[state];
  return (
    <div className="map-island" data-map-state={state}>
      {/* There from the beginning, so that a change is announced. */}
      <p role="status">{statusText}</p>
      {map}
    </div>
  );
}
