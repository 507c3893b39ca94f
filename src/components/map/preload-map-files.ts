/**
 * Asks for the files a map starts with before its program is there to ask; they come side by side.
 *
 * The page says which, as the island does not know its own props yet.
 */
import { parseMapFragment } from '@/routes.ts';

/** Names of the attributes of a map's box; addresses parted by spaces. */
export const MAP_FILES = 'data-map-files';
/** Wanted where the fragment asks for places. */
export const PLACE_FILES = 'data-place-files';

export function preloadMapFiles(): void {
  const attributes =
    parseMapFragment(location.hash).view === 'mista' ? [MAP_FILES, PLACE_FILES] : [MAP_FILES];
  for (const attribute of attributes) {
    for (const box of document.querySelectorAll(`[${attribute}]`)) {
      for (const href of (box.getAttribute(attribute) ?? '').split(' ')) document.head.append(toLink(href));
    }
  }
}

function toLink(href: string): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous'; // as fetch asks; otherwise the file would come twice
  link.href = href;
  return link;
}
