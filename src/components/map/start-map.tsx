/** Everything a map needs, fetched side by side; imported only when a map comes into view. */
import type { ReactElement } from 'react';
import type { RouteContext } from '@/routes.ts';
import AreaMap from './AreaMap.tsx';
import { linkStylesheet } from './link-stylesheet.ts';
// Its address: imported as a style it would hold up the page from its head.
import mapCss from './map.css?url&no-inline';
import { fetchFigures, fetchOutlines } from './map-data.ts';
import type { MapSubject } from './MapIsland.tsx';
import { loadMapMessages } from './map-messages.ts';
import OrpMap from './OrpMap.tsx';
import { fetchAreaPlaces, fetchOrpPlaces } from './place-source.ts';
import ResultsMap from './ResultsMap.tsx';

/** @throws Error when a file does not come */
export async function startMap(
  context: RouteContext,
  subject: MapSubject,
  listId: string,
): Promise<ReactElement> {
  const common = Promise.all([
    loadMapMessages(context.locale),
    fetchOutlines(context),
    linkStylesheet(mapCss),
  ]);
  switch (subject.mode) {
    case 'orp': {
      const [[messages, outlines], places] = await Promise.all([
        common,
        fetchOrpPlaces(context, subject.orp.code),
      ]);
      return <OrpMap orp={subject.orp} {...{ context, messages, outlines, places, listId }} />;
    }
    case 'area': {
      const [[messages, outlines], figures] = await Promise.all([common, fetchFigures(context)]);
      return <AreaMap {...{ context, messages, outlines, figures, listId }} />;
    }
    case 'results': {
      const [[messages, outlines], places] = await Promise.all([common, fetchAreaPlaces(context)]);
      return <ResultsMap {...{ context, messages, outlines, places, listId }} />;
    }
  }
}
