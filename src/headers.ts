/**
 * `_headers` of the built site: the policy of its pages as HTTP headers, for hosts and servers
 * that read that file (deploy examples for others repeat it).
 *
 * Astro writes a policy into each page with the hashes of that page's own inline scripts and
 * styles. A browser applies header and page together, so the header must allow the union.
 *
 * Who may put a page into a frame cannot be said in the page. Hosts join the headers of all
 * patterns that match, and not all can take one away again; so what is closed to frames is named,
 * folder by folder, and the pages to embed are left out.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn } from './built-files.ts';
import { isEmbedPage } from './routes.ts';

const POLICY_META = /<meta http-equiv="content-security-policy" content="([^"]*)"/iu;

export function publishHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'rozcestnik:headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/u, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = await filesIn(folder, '.html');
        const policies = new Set<string>();
        // One after the other: a large site has more pages than a process may have files open.
        for (const file of files) policies.add(policyOf(await readFile(file, 'utf8'), file));
        const policy = mergePolicies([...policies]);
        const closed = patternsClosedToFrames(
          files.map((file) => path.relative(folder, file).split(path.sep).join('/')),
        );
        await writeFile(path.join(folder, '_headers'), formatHeaders(policy, closed, base));
        logger.info('_headers written');
      },
    },
  };
}

function policyOf(html: string, file: string): string {
  const content = POLICY_META.exec(html)?.[1];
  if (content === undefined) throw new Error(`${file} has no Content-Security-Policy`);
  return content.replaceAll('&#39;', "'");
}

/** Sources of each directive over all policies, in the order they are met. */
export function mergePolicies(policies: readonly string[]): string {
  const directives = new Map<string, Set<string>>();
  for (const directive of new Set(policies.flatMap((policy) => policy.split(';')))) {
    const [name, ...sources] = directive.trim().split(/\s+/u);
    if (name === undefined || name === '') continue;
    const known = directives.get(name) ?? new Set();
    for (const source of sources) known.add(source);
    directives.set(name, known);
  }
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/**
 * The fewest patterns that match every page but those to embed.
 *
 * @param files of the pages, relative to the built folder: `orp/decin/index.html`
 * @returns `''` for the root, `orp/*` for a folder as a whole, `404.html` for a page
 */
export function patternsClosedToFrames(files: readonly string[]): string[] {
  return patternsIn('', files).toSorted();
}

function patternsIn(folder: string, files: readonly string[]): string[] {
  if (folder !== '' && !files.some(isEmbedFile)) return [`${folder}*`];
  const inFolder = Map.groupBy(files, (file) => /^[^/]*\//u.exec(file.slice(folder.length))?.[0] ?? '');
  return Array.from(inFolder).flatMap(([part, its]) => {
    if (part !== '') return patternsIn(folder + part, its);
    // A page is found by the address of its folder, too.
    return its
      .filter((file) => !isEmbedFile(file))
      .flatMap((file) => (file.endsWith('index.html') ? [folder, file] : [file]));
  });
}

const isEmbedFile = (file: string) => isEmbedPage(file.replace(/index\.html$/u, ''));

/**
 * @param closed patterns of what no other site may put into a frame, below the base
 * @param base path the site lives under on its host; patterns are of whole paths
 */
function formatHeaders(policy: string, closed: readonly string[], base: string): string {
  return [
    `${base}*`,
    `  Content-Security-Policy: ${policy}`,
    '  Referrer-Policy: no-referrer',
    '  X-Content-Type-Options: nosniff',
    '  Permissions-Policy: camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
    '  Cross-Origin-Opener-Policy: same-origin',
    '',
    ...closed.flatMap((pattern) => [base + pattern, "  Content-Security-Policy: frame-ancestors 'none'", '']),
    `${base}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
    `${base}data/*`,
    '  Access-Control-Allow-Origin: *',
    '',
  ].join('\n');
}
