/** Stores Astro keeps of content between builds: they hold texts that content no longer has. */
import { rmSync } from 'node:fs';
import path from 'node:path';

/** Of builds and of the dev server; cacheDir in astro.config.mjs says where the first are. */
const STORES = ['.cache/astro', '.astro/data-store.json'];

/** @param root folder of the repository; the next build makes the stores anew */
export function dropBuildStores(root: string): void {
  for (const store of STORES) rmSync(path.join(root, store), { recursive: true, force: true });
}
