/** Tiles of site.yml with their texts, as an island can be given them: plain values, made when the site is built. */
import { type MapTiles, tilesOrigin } from '@/domain/site.ts';
import type { Messages } from '@/i18n/messages.ts';

export interface BaseTilesMessages {
  readonly show: string;
  readonly hide: string;
  /** Some tiles did not come. */
  readonly failed: string;
}

export interface BaseTilesOffer {
  readonly tiles: MapTiles;
  readonly messages: BaseTilesMessages;
}

export function toBaseTilesOffer(tiles: MapTiles, { tiles: t }: Messages): BaseTilesOffer {
  const { host } = new URL(tilesOrigin(tiles));
  return { tiles, messages: { show: t.show(host), hide: t.hide, failed: t.failed } };
}
