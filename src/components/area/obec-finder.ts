/** The finder of obce in the browser: a clear name leads to its page, else a sentence and links answer. */
import { find } from '@/components/find.ts';
import type { ObecCode } from '@/domain/area.ts';
import { parseLocale } from '@/domain/locale.ts';
import { getFinderMessages } from '@/i18n/finder-messages.ts';
import { formatNumber } from '@/i18n/plural.ts';
import { obecPath, orpPath, type RouteContext, serviceTypeInOrpPath } from '@/routes.ts';
import {
  createObecFinder,
  type FoundObec,
  type ObecAnswer,
  SearchUnavailableError,
} from '@/search/client.ts';
import { locate, type Position } from './locate.ts';

interface Link {
  readonly href: string;
  readonly text: string;
}

/** What is said and offered. */
interface Reply {
  readonly text: string;
  readonly links: readonly Link[];
}

/** A position less exact than this may lie in many obce, which is said. */
const INACCURATE_KM = 5;

export function startObecFinder(root: HTMLElement): void {
  const form = find(root, 'form', HTMLFormElement);
  const input = find(root, 'input', HTMLInputElement);
  const status = find(root, '[role=status]', HTMLElement);
  const list = find(root, '[data-answer]', HTMLElement);
  const locale = parseLocale(root.dataset['locale']);
  const routes: RouteContext = { locale, base: root.dataset['base'] ?? '/' };
  const t = getFinderMessages(locale);
  const finder = createObecFinder(routes);
  const typeSlug = root.dataset['type'];
  const toList: Link = { href: root.dataset['list'] ?? '', text: t.list };
  /** Number of the newest question: a slower older answer must not overwrite it. */
  let newest = 0;

  async function answer(begin: string, ask: () => Promise<Reply | null>): Promise<void> {
    newest += 1;
    const mine = newest;
    show({ text: begin, links: [] });
    const reply = await ask().catch((error: unknown): Reply => {
      if (error instanceof SearchUnavailableError) return { text: t.failed, links: [toList] };
      throw error;
    });
    if (mine === newest && reply !== null) show(reply);
  }

  function show({ text, links }: Reply): void {
    status.textContent = text;
    list.replaceChildren(
      ...links.map(({ href, text: name }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = href;
        link.textContent = name;
        item.append(link);
        return item;
      }),
    );
  }

  /** `null`: people are led to the page. */
  async function askByName(written: string): Promise<Reply | null> {
    const found = await finder.find(written);
    const links = found.kind === 'area' ? found.obce.flatMap(orpLinkOf) : toLinks(found.obce);
    const [only, ...others] = links;
    if (found.kind === 'named' && others.length === 0 && only !== undefined && found.obce.some(hasOwnPage)) {
      location.href = only.href;
      return null;
    }
    return { text: toText(found, links), links: links.length === 0 ? [toList] : links };
  }

  function toText({ kind, obce, taken }: ObecAnswer, links: readonly Link[]): string {
    if (kind === 'none') return isPsc(taken) ? t.nonePsc(formatPsc(taken)) : t.none(taken);
    if (kind === 'area') return t.inArea(taken);
    if (kind === 'similar') return t.similar(taken);
    if (links.length === 0) return t.outside(obce.map(labelOf).join(', '));
    if (kind === 'psc') return t.ofPsc(formatPsc(taken), obce.length);
    return obce.some(hasOwnPage) ? t.which : t.withoutPage;
  }

  async function askByPosition(): Promise<Reply> {
    const position = await locate();
    if (typeof position === 'string') return { text: t[position], links: [] };
    const obce = await finder.near(position.point);
    const [likeliest] = obce;
    if (likeliest === undefined) return { text: t.abroad, links: [] };
    const links = toLinks(obce);
    const isInside = linkOf(likeliest) !== null;
    return {
      text: [
        t.estimate(labelOf(likeliest)),
        ...accuracyOf(position),
        ...(isInside
          ? [t.estimateBasis]
          : [t.estimateOutside, ...(links.length === 0 ? [] : [t.estimateOthers])]),
      ].join(' '),
      links: links.length === 0 ? [toList] : links,
    };
  }

  function accuracyOf({ accuracyKm }: Position): string[] {
    return accuracyKm > INACCURATE_KM ? [t.inaccurate(formatNumber(Math.round(accuracyKm)))] : [];
  }

  /** Each page once: several obce of one ORP share a page of a type. */
  function toLinks(obce: readonly FoundObec[]): Link[] {
    const links = obce.map(linkOf).filter((link) => link !== null);
    return links.filter(({ href }, index) => links.findIndex((link) => link.href === href) === index);
  }

  /** `null`: nothing of it has a page. */
  function linkOf(obec: FoundObec): Link | null {
    const [ofOrp] = orpLinkOf(obec);
    if (ofOrp === undefined) return null;
    if (hasOwnPage(obec) && typeSlug !== undefined) return { href: ofOrp.href, text: labelOf(obec) };
    const { page } = obec;
    if (page === null) return { href: ofOrp.href, text: t.pageOfOrp(labelOf(obec), obec.orpName) };
    return {
      href: obecPath(routes, { code: page.code as ObecCode, slug: page.slug }),
      text: labelOf(obec),
    };
  }

  function orpLinkOf({ orp, orpName }: FoundObec): Link[] {
    if (orp === null) return [];
    const href =
      typeSlug !== undefined && orp.hasTypes
        ? serviceTypeInOrpPath(routes, typeSlug, orp.slug)
        : orpPath(routes, orp.slug);
    return [{ href, text: t.orp(orpName) }];
  }

  /** Of the kind this finder leads to. */
  function hasOwnPage({ page, orp }: FoundObec): boolean {
    return typeSlug === undefined ? page !== null : (orp?.hasTypes ?? false);
  }

  function labelOf({ name, orpName, okresName }: FoundObec): string {
    return t.obec(name, orpName, okresName);
  }

  form.addEventListener('focusin', () => {
    // Who comes to the field will ask; that it fails is said when they do.
    finder.prepare().catch(() => undefined);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const written = input.value.trim();
    void answer('', () =>
      written === '' ? Promise.resolve({ text: t.empty, links: [] }) : askByName(written),
    );
  });
  find(root, '[data-locate]', HTMLButtonElement).addEventListener('click', () => {
    void answer(t.locating, askByPosition);
  });

  root.hidden = false;
}

function isPsc(text: string): boolean {
  return /^\d{5}$/u.test(text);
}

/** As people write it: 405 02. */
function formatPsc(psc: string): string {
  return `${psc.slice(0, 3)}\u00A0${psc.slice(3)}`;
}
