/** Everything a map needs, fetched side by side; imported only when a map comes into view. */
import type { ReactElement } from 'react';
import type { RouteContext } from '@/routes.ts';
import { linkStylesheet } from './link-stylesheet.ts';
// Its address: imported as a style it would hold up the page from its head.
import mapCss from './map.css?url&no-inline';
import { fetchOrpMapData, fetchOutlines } from './map-data.ts';
import type { MapSubject } from './MapIsland.tsx';
import { loadMapMessages } from './map-messages.ts';
import OrpMap from './OrpMap.tsx';
import OverviewMap from './OverviewMap.tsx';

/** @throws Error when a file does not come */
export async function startMap(context: RouteContext, subject: MapSubject): Promise<ReactElement> {
  const [messages, outlines, data] = await Promise.all([
    loadMapMessages(context.locale),
    fetchOutlines(context),
    subject.mode === 'orp' ? fetchOrpMapData(context, subject.orp.code) : undefined,
    linkStylesheet(mapCss),
  ]);
  if (subject.mode === 'orp' && data !== undefined) {
    return <OrpMap context={context} messages={messages} orp={subject.orp} outlines={outlines} data={data} />;
  }
  return <OverviewMap context={context} messages={messages} outlines={outlines} />;
}
