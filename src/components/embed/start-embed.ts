/** A page in another site's frame does what its address asks for behind `#`: leaves services out, prints large. */
import { parseLocale } from '@/domain/locale.ts';
import { type EmbedOptions, parseEmbedFragment } from '@/embed-options.ts';
import { formatNumber } from '@/i18n/plural.ts';
import { embedPath, type EmbedSubject } from '@/routes.ts';

export function startEmbed(root: HTMLElement): void {
  const { embed, slug = '', known = '', base = '/' } = root.dataset;
  const kind: EmbedSubject['kind'] = embed === 'type' ? 'type' : 'orp';
  const keys = new Set(known.split(' '));
  const locale: string = parseLocale(root.dataset['locale']);

  function obeyAddress(): void {
    const options = parseEmbedFragment(location.hash, { types: keys, orps: keys });
    if (options.locale !== null && options.locale !== locale) {
      location.replace(embedPath({ locale: options.locale, base }, { kind, slug }, options));
      return;
    }
    if (options.isLargePrint) document.documentElement.dataset['print'] = 'large';
    else delete document.documentElement.dataset['print'];
    showList(root, kind === 'orp' ? options.types : options.orps, options.forms);
    showMap(root, options);
  }

  obeyAddress();
  addEventListener('hashchange', obeyAddress);
  document.addEventListener('click', leaveFrame, { capture: true });
}

function showList(root: HTMLElement, keys: readonly string[], forms: readonly string[]): void {
  const shown = new Set<string>();
  for (const group of root.querySelectorAll<HTMLElement>('[data-key]')) {
    const isAsked = keys.length === 0 || keys.includes(group.dataset['key'] ?? '');
    let isEmpty = true;
    for (const item of group.querySelectorAll('li')) {
      const itsForms = item.dataset['forms']?.split(' ') ?? [];
      const isShown = isAsked && (forms.length === 0 || forms.some((form) => itsForms.includes(form)));
      item.hidden = !isShown;
      if (!isShown) continue;
      isEmpty = false;
      shown.add(item.querySelector('a')?.href ?? '');
    }
    group.hidden = isEmpty;
  }
  const count = root.querySelector('[data-shown]');
  const nothing = root.querySelector<HTMLElement>('[data-nothing]');
  if (count !== null) count.textContent = formatNumber(shown.size);
  if (nothing !== null) nothing.hidden = shown.size > 0;
}

/** The map follows types and forms by itself. */
function showMap(root: HTMLElement, { hasMap }: EmbedOptions): void {
  const map = root.querySelector<HTMLElement>('[data-embed-map]');
  if (map !== null) map.hidden = !hasMap;
}

/** Links the map makes know nothing of frames. */
function leaveFrame({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link?.origin !== location.origin || link.pathname === location.pathname) return;
  link.target = '_top';
}
