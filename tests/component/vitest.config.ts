/** Astro components rendered one at a time, with the site's own config and no browser. */
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    name: 'component',
    environment: 'node',
    include: ['tests/component/**/*.astro.test.ts'],
    // The first component waits for Astro to start.
    testTimeout: 60_000,
  },
});
