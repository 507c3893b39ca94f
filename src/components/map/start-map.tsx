/** Everything a map needs; imported only when one comes into view. */
import type { ReactElement } from 'react';
import { parseMapFragment, type RouteContext } from '@/routes.ts';
import AreaMap from './AreaMap.tsx';
import type { BaseTilesOffer } from './base-tiles-offer.ts';
import { BaseTilesContext } from './base-tiles-slot.ts';
import { linkStylesheet } from './link-stylesheet.ts';
// Its address: imported as a style it would hold up the page from its head.
import mapCss from './map.css?url&no-inline';
import { fetchFigures, fetchOutlines } from './map-data.ts';
import type { MapSubject } from './MapIsland.tsx';
import { loadMapMessages } from './map-messages.ts';
import OrpMap from './OrpMap.tsx';
import { fetchAreaPlaces, fetchOrpPlaces } from './place-source.ts';
import ResultsMap from './ResultsMap.tsx';

/** On its way before anybody knows what the map is to show. */
const styles = linkStylesheet(mapCss);
// Whoever starts a map hears of it.
styles.catch(() => undefined);

export interface MapStart {
  readonly context: RouteContext;
  readonly subject: MapSubject;
  /** Id of the list on the page with the same content. */
  readonly listId: string;
  readonly tiles: BaseTilesOffer | undefined;
}

/** @throws Error when a file does not come */
export async function startMap({ tiles, ...start }: MapStart): Promise<ReactElement> {
  const [map, baseTiles] = await Promise.all([makeMap(start), loadBaseTiles(tiles), styles]);
  return <BaseTilesContext value={baseTiles}>{map}</BaseTilesContext>;
}

async function makeMap({ context, subject, listId }: Omit<MapStart, 'tiles'>): Promise<ReactElement> {
  const common = Promise.all([loadMapMessages(context.locale), fetchOutlines(context)]);
  switch (subject.mode) {
    case 'orp': {
      const [[messages, outlines], places] = await Promise.all([
        common,
        fetchOrpPlaces(context, subject.orp.code),
      ]);
      const { orp, isEmbedded } = subject;
      return <OrpMap {...{ context, messages, orp, isEmbedded, outlines, places, listId }} />;
    }
    case 'area': {
      // Places come with the rest only where they are asked for; otherwise when somebody does.
      const arePlacesWanted = parseMapFragment(location.hash).view === 'mista';
      const [[messages, outlines], figures, firstPlaces] = await Promise.all([
        common,
        fetchFigures(context),
        // If they do not come, the map asks again and says so.
        arePlacesWanted ? fetchAreaPlaces(context).catch(() => null) : null,
      ]);
      return <AreaMap {...{ context, messages, outlines, figures, firstPlaces, listId }} />;
    }
    case 'results': {
      const [[messages, outlines], places] = await Promise.all([common, fetchAreaPlaces(context)]);
      return <ResultsMap {...{ context, messages, outlines, places, listId }} />;
    }
  }
}

/** The setting of the build stands first, so that a site without tiles is built without their code. */
async function loadBaseTiles(offer: BaseTilesOffer | undefined): Promise<ReactElement | null> {
  if (!import.meta.env.HAS_MAP_TILES || offer === undefined) return null;
  const { default: BaseTiles } = await import('./BaseTiles.tsx');
  return <BaseTiles {...offer} />;
}
