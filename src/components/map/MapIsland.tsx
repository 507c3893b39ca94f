/** The island: small itself; fetches the map with everything it needs, or says that there is none. */
import { type ReactElement, useEffect, useState } from 'react';
import type { Orp } from '@/domain/area.ts';
import type { RouteContext } from '@/routes.ts';
import type { BaseTilesOffer } from './base-tiles-offer.ts';
import { preloadMapFiles } from './preload-map-files.ts';

/** What a map shows: the places of one ORP, the area, or what a search found. */
export type MapSubject =
  | {
      readonly mode: 'orp';
      readonly orp: Pick<Orp, 'code' | 'name'>;
      /** Whether it leaves out what the list in a frame does (src/embed-options.ts). */
      readonly isEmbedded: boolean;
    }
  | { readonly mode: 'area' }
  | { readonly mode: 'results' };

interface Props {
  readonly context: RouteContext;
  readonly subject: MapSubject;
  /** Id of the list on the page with the same content. */
  readonly listId: string;
  readonly loadingText: string;
  readonly failedText: string;
  /** Only where site.yml names a tile server. */
  readonly tiles?: BaseTilesOffer | undefined;
}

/** On its way while React makes the island: with the files it needs first, see MapBox.astro. */
const program = import.meta.env.SSR ? null : import('./start-map.tsx');
if (!import.meta.env.SSR) preloadMapFiles();

type MapState = 'loading' | 'ready' | 'failed';

export default function MapIsland({ context, subject, listId, loadingText, failedText, tiles }: Props) {
  const [state, setState] = useState<MapState>('loading');
  const [map, setMap] = useState<ReactElement | null>(null);

  useEffect(function loadMap() {
    program
      ?.then(({ startMap }) => startMap({ context, subject, listId, tiles }))
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
