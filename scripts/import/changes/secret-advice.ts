/**
 * What the operator must do when an address that was published is secret now: content and the
 * next build no longer have it, but copies elsewhere do.
 */
import type { ServiceId } from '../../../src/domain/service.ts';

const MAX_NAMED = 50;
/** How the advice begins; scripts/schedule/*.service and *.conf look for it in the report. */
export const URGENT = '## Urgent:';

export interface Exposed {
  /** Services that turned secret: changes.json names them too. */
  readonly turnedSecret: readonly ServiceId[];
  /** All whose address may have been published, see Comparison: the others are counted only. */
  readonly exposedIds: readonly ServiceId[];
}

/**
 * Says what to do, never what the address was. Of a secret service whose provider's seat was
 * published not even the number is told: the text may stand in a public pull request, and would
 * tell whose seat to look up.
 *
 * @returns Markdown; empty when nothing was published
 */
export function formatSecretAdvice({ turnedSecret, exposedIds }: Exposed): string {
  if (exposedIds.length === 0) return '';
  return `${URGENT} published addresses are secret now

${whichServices(turnedSecret, exposedIds)} Content no longer has the addresses, nor what changed there earlier. Copies elsewhere still do. Do this today, in this order, and do not write into any ticket or message what the address was:

1. **Build and publish** the site. Remove older builds your host keeps (Netlify, Cloudflare Pages, GitHub Pages: delete the older deployments).
2. **Empty the whole cache of the CDN**, not single pages: addresses also stand in lists, data files, the map and the search index. Cloudflare: Caching, Configuration, Purge Everything. Netlify: deploy again with the cache cleared. Others: look for "purge" or "invalidate all".
3. **Take it out of the git history**, if content is kept in git. Either copy \`content/register\` aside, run \`git filter-repo --invert-paths --path content/register\`, copy the folder back and commit it; or begin anew: \`git checkout --orphan fresh\`, commit, delete the old branches and tags. Then force-push all branches and tags, and have every clone made anew.
4. **Ask the git host** to drop cached commits, and owners of forks to do the same. Delete older pull requests with their diffs, build logs and artifacts, reports among them.
5. **Delete other copies**: backups, reports and downloads in \`.cache\`, exports sent to others. Ask those who take the open data to load them anew.
6. **Search engines and archives**: ask Google, Bing and Seznam to remove outdated content of the pages of these services and of their providers, and the Internet Archive (Wayback Machine) to exclude them; each has a form or an address for it.`;
}

function whichServices(turnedSecret: readonly ServiceId[], exposedIds: readonly ServiceId[]): string {
  const others = exposedIds.length - turnedSecret.length;
  const named = turnedSecret.slice(0, MAX_NAMED).join(', ');
  const more = turnedSecret.length > MAX_NAMED ? ` and ${turnedSecret.length - MAX_NAMED} more` : '';
  return [
    ...(turnedSecret.length > 0 ? [`Services whose own pages showed such an address: ${named}${more}.`] : []),
    ...(others > 0
      ? [
          `Services whose provider's pages may have shown it: ${others}; they are not named here, \`git diff content/register\` shows which providers lost their seat.`,
        ]
      : []),
  ].join(' ');
}
