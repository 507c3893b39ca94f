import path from 'node:path';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { tilesOrigin } from './src/domain/site.ts';
import { publishHeaders } from './src/headers.ts';
import { buildSearchIndex } from './src/search/pagefind.ts';
import { address, outFolder, searchRecordsCopy, site } from './src/settings.ts';

const imageSources = ["'self'", 'data:', ...(site.mapTiles === null ? [] : [tilesOrigin(site.mapTiles)])];

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  outDir: outFolder,
  // Two builds side by side must not share a store of content.
  cacheDir: path.join('.cache', 'astro', path.basename(outFolder)),
  integrations: [react(), buildSearchIndex(searchRecordsCopy), publishHeaders()],
  build: {
    // Files are written while the next pages are made; measured, the only setting that makes it faster.
    concurrency: 16,
    inlineStylesheets: 'never',
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        `img-src ${imageSources.join(' ')}`,
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Pagefind's index is searched by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    // Without a tile server the built site does not even hold the code that would ask one.
    define: { 'import.meta.env.HAS_MAP_TILES': JSON.stringify(site.mapTiles !== null) },
  },
  devToolbar: { enabled: false },
});
