/** What a build tells the code it puts into the browser (astro.config.mjs). */
interface ImportMetaEnv {
  /** Whether site.yml names a tile server. */
  readonly HAS_MAP_TILES: boolean;
}
