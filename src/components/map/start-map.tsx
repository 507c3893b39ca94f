/** Everything a map needs, fetched side by side; imported only when a map comes into view. */
import type { ReactElement } from 'react';
import type { RouteContext } from '@/routes.ts';
import type { BaseTilesOffer } from './base-tiles-offer.ts';
import { BaseTilesContext } from './base-tiles-slot.ts';
import { linkStylesheet } from './link-stylesheet.ts';
// Its address: imported as a style it would hold up the page from its head.
import mapCss from './map.css?url&no-inline';
import { fetchOrpMapData, fetchOutlines } from './map-data.ts';
import type { MapSubject } from './MapIsland.tsx';
import { loadMapMessages } from './map-messages.ts';
import OrpMap from './OrpMap.tsx';
import OverviewMap from './OverviewMap.tsx';

/** @throws Error when a file does not come */
export async function startMap(
  context: RouteContext,
  subject: MapSubject,
  tiles?: BaseTilesOffer,
): Promise<ReactElement> {
  const [messages, outlines, data, baseTiles] = await Promise.all([
    loadMapMessages(context.locale),
    fetchOutlines(context),
    subject.mode === 'orp' ? fetchOrpMapData(context, subject.orp.code) : undefined,
    loadBaseTiles(tiles),
    linkStylesheet(mapCss),
  ]);
  const map =
    subject.mode === 'orp' && data !== undefined ? (
      <OrpMap context={context} messages={messages} orp={subject.orp} outlines={outlines} data={data} />
    ) : (
      <OverviewMap context={context} messages={messages} outlines={outlines} />
    );
  return <BaseTilesContext value={baseTiles}>{map}</BaseTilesContext>;
}

/** The setting of the build stands first, so that a site without tiles is built without their code. */
async function loadBaseTiles(offer: BaseTilesOffer | undefined): Promise<ReactElement | null> {
  if (!import.meta.env.HAS_MAP_TILES || offer === undefined) return null;
  const { default: BaseTiles } = await import('./BaseTiles.tsx');
  return <BaseTiles {...offer} />;
}
