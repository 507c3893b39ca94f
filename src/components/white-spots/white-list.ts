/** The list of white spots in the browser, written anew for what a filter leaves. */
import { find } from '../find.ts';
import type { SpotMessages } from './spot-messages.ts';

/** White spots of one type. */
export interface WhiteGroup {
  readonly label: string;
  readonly href: string;
  readonly orps: readonly { readonly name: string; readonly href: string | null }[];
}

/** More names would make the page too heavy; pages of types have them all. */
export const MAX_NAMED = 2000;

/** @param groups of all types; those without a white spot are left out */
export function writeWhiteList(section: HTMLElement, groups: readonly WhiteGroup[], t: SpotMessages): void {
  const white = groups.filter(({ orps }) => orps.length > 0);
  const count = white.reduce((sum, { orps }) => sum + orps.length, 0);
  find(section, 'p', HTMLElement).textContent = count === 0 ? t.listEmpty : t.listLead(count);
  find(section, 'dl', HTMLElement).replaceChildren(
    ...white.map((group) => {
      const type = make('dt', [toLink(group.href, group.label)]);
      const orps = count > MAX_NAMED ? t.listCount(group.orps.length) : toList(group, t);
      return make('div', [type, make('dd', [orps])]);
    }),
  );
}

function toList({ label, orps }: WhiteGroup, t: SpotMessages): HTMLElement {
  return make(
    'ul',
    orps.map(({ name, href }) => {
      if (href === null) return make('li', [name]);
      const detail = make('span', [t.listDetail(label)]);
      detail.className = 'visually-hidden';
      return make('li', [toLink(href, name, detail)]);
    }),
  );
}

function toLink(href: string, ...content: (Node | string)[]): HTMLElement {
  const link = document.createElement('a');
  link.className = 'row';
  link.href = href;
  link.append(...content);
  return link;
}

function make(name: 'div' | 'dt' | 'dd' | 'ul' | 'li' | 'span', content: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}
