/**
 * Checks of an open page that rule engines do not make.
 *
 * Each returns what it found as readable texts; an empty list means all is well. The text of a
 * finding names the element as `tag#id.class "its text"`.
 */
import type { Page } from 'playwright-core';

/** The narrowest screen that must do without scrolling sideways (WCAG 1.4.10): 1280 px at 400 %. */
const NARROW = { width: 320, height: 640 };

/**
 * WCAG 1.4.10: at 320 px nothing makes the page scroll sideways. What scrolls inside its own box,
 * as a wide table, is allowed. The page gets its old size back.
 */
export async function noSidewaysScroll(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  await installNaming(page);
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const isInScroller = (element: Element) => {
      for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = Array.from(document.body.querySelectorAll('*')).filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !isInScroller(element),
    );
    // The innermost elements are the cause; those around them are only pushed wide.
    const causes = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    return [
      `the page is ${String(document.documentElement.scrollWidth)} px wide on a screen of ${String(width)} px`,
      ...causes.slice(0, 10).map((element) => `sticks out: ${window.nameOf(element)}`),
    ];
  });
  if (before !== null) await page.setViewportSize(before);
  return found;
}

export interface FocusWalkOptions {
  /** Tab stops to visit at most; a long list says the same again and again. */
  readonly maxStops?: number;
}

/**
 * WCAG 2.4.7, 2.4.11 and 2.1.2: walks through the page by Tab. Each stop must look otherwise than
 * without focus (outline or box shadow, of itself or of its label), lie inside the window, not be
 * covered, and let go of the focus.
 */
export async function focusIsVisible(
  page: Page,
  { maxStops = 60 }: FocusWalkOptions = {},
): Promise<string[]> {
  await installNaming(page);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    window.scrollTo(0, 0);
    const ringOf = (element: Element): string =>
      [null, '::before', '::after']
        .map((part) => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, content } = getComputedStyle(
            element,
            part,
          );
          if (part !== null && (content === 'none' || content === 'normal')) return '';
          const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
          const isClear = /^(?:transparent|rgba\(.*, 0\)|.*\/ 0\))$/u.test(outlineColor);
          return `${isOutlined && !isClear ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : ''}|${boxShadow}`;
        })
        .join('~');
    const bearers = (element: Element): Element[] => [
      element,
      ...(element instanceof HTMLInputElement ? Array.from(element.labels ?? []) : []),
    ];
    const before = new Map<Element, string>();
    const candidates =
      'a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';
    for (const element of document.querySelectorAll(candidates)) {
      for (const bearer of bearers(element)) before.set(bearer, ringOf(bearer));
    }
    let last: Element | null = null;
    const visited = new Set<Element>();

    window.visitFocus = () => {
      const element = document.activeElement;
      if (element === null || element === document.body || element === document.documentElement) {
        return { isEnd: true, findings: [] };
      }
      if (element === last)
        return { isEnd: true, findings: [`Tab does not leave ${window.nameOf(element)}`] };
      if (visited.has(element)) return { isEnd: true, findings: [] };
      visited.add(element);
      last = element;
      return { isEnd: false, findings: judge(element) };
    };

    function judge(element: Element): string[] {
      const findings: string[] = [];
      const name = window.nameOf(element);
      const isMarked = bearers(element).some((bearer) => {
        const ring = ringOf(bearer);
        return before.has(bearer) ? ring !== before.get(bearer) : /\d/u.test(ring);
      });
      if (!isMarked) findings.push(`focus is not to be seen on ${name}`);

      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      // A browser scrolls to whole pixels.
      const isOutside = left < -2 || top < -2 || right > innerWidth + 2 || bottom > innerHeight + 2;
      // What is larger than the window can only be inside of it in part.
      const isTooLarge = width > innerWidth || height > innerHeight;
      if (width < 1 || height < 1) findings.push(`focus is on something without a size: ${name}`);
      else if (isOutside && !isTooLarge) findings.push(`focus is outside of the window on ${name}`);
      else if (!isTooLarge) {
        // A link over several lines has its middle anywhere; its first line is its own.
        const line = element.getClientRects()[0] ?? element.getBoundingClientRect();
        const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
        const isCovered =
          top !== null &&
          !element.contains(top) &&
          !top.contains(element) &&
          !bearers(element).some((bearer) => bearer.contains(top));
        if (isCovered) findings.push(`focus is covered by ${window.nameOf(top)} on ${name}`);
      }
      return findings;
    }
  });

  const findings: string[] = [];
  for (let stop = 0; stop < maxStops; stop += 1) {
    await page.keyboard.press('Tab');
    const visit = await page.evaluate(() => window.visitFocus());
    findings.push(...visit.findings);
    if (visit.isEnd) break;
  }
  return findings;
}

/**
 * WCAG 2.5.8 and our own floor: buttons and fields measure 44 px, a check box or radio together
 * with its label; everything else 24 px, or stands so far from other targets that a circle of
 * 24 px round its middle touches none. Links inside of sentences are exempt.
 */
export async function everyTargetLargeEnough(page: Page): Promise<string[]> {
  await installNaming(page);
  return page.evaluate(() => {
    const FLOOR = 24;
    const CONTROL_FLOOR = 44;
    const CONTROLS =
      'button, input:not([type=hidden]), select, textarea, summary, ' +
      '[role=button], [role=checkbox], [role=radio], [role=switch], [role=combobox], [role=tab], [role=menuitem]';
    const TARGETS = `${CONTROLS}, a[href], area[href], [role=link], [role=option], [tabindex]:not([tabindex="-1"])`;

    /** Fractions of a pixel come from zoom and line heights. */
    const isBelow = (size: number, floor: number) => size < floor - 0.5;

    const shown = Array.from(document.querySelectorAll(TARGETS)).filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      // One pixel is the size of what only screen readers are to find.
      return (
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        width > 1 &&
        height > 1
      );
    });
    // Boxes that scroll take the focus for the keyboard alone; nobody aims at them.
    const targets = shown
      .filter((element) => element.matches(`${CONTROLS}, a[href], area[href], [role]`))
      .filter((element) => !element.matches('[role=region], [role=group], [role=document], [role=main]'))
      .filter((element) => !element.matches(':disabled'));

    const boxOf = (element: Element) => {
      const boxes = [element.getBoundingClientRect()];
      if (element.matches('input[type=checkbox], input[type=radio]')) {
        const labels = (element as HTMLInputElement).labels ?? [];
        boxes.push(...Array.from(labels, (label) => label.getBoundingClientRect()));
      }
      const left = Math.min(...boxes.map((box) => box.left));
      const top = Math.min(...boxes.map((box) => box.top));
      const right = Math.max(...boxes.map((box) => box.right));
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      return { left, top, right, bottom, width: right - left, height: bottom - top };
    };
    type Box = ReturnType<typeof boxOf>;

    const isInSentence = (element: Element) => {
      if (!element.matches('a[href]') || getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
      if (block === null) return false;
      const others = block.cloneNode(true) as Element;
      for (const link of others.querySelectorAll('a, script, style')) link.remove();
      return /[\p{L}\p{N}]/u.test(others.textContent);
    };

    const measured = targets.map((element) => ({ element, box: boxOf(element) }));
    const middle = (box: Box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    const isSmall = (box: Box) => isBelow(box.width, FLOOR) || isBelow(box.height, FLOOR);
    const isAlone = (element: Element, box: Box) => {
      const { x, y } = middle(box);
      return measured.every((other) => {
        if (other.element === element || other.element.contains(element) || element.contains(other.element))
          return true;
        const dx = Math.max(other.box.left - x, 0, x - other.box.right);
        const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
        if (Math.hypot(dx, dy) < FLOOR / 2) return false;
        if (!isSmall(other.box)) return true;
        const { x: otherX, y: otherY } = middle(other.box);
        return Math.hypot(otherX - x, otherY - y) >= FLOOR;
      });
    };

    return measured.flatMap(({ element, box }) => {
      if (isInSentence(element)) return [];
      const size = `${box.width.toFixed(0)} × ${box.height.toFixed(0)} px: ${window.nameOf(element)}`;
      if (element.matches(CONTROLS)) {
        return isBelow(box.width, CONTROL_FLOOR) || isBelow(box.height, CONTROL_FLOOR)
          ? [`smaller than ${String(CONTROL_FLOOR)} px, ${size}`]
          : [];
      }
      return isSmall(box) && !isAlone(element, box) ? [`smaller than ${String(FLOOR)} px, ${size}`] : [];
    });
  });
}

/** WCAG 2.4.9: links with the same text on one page lead to the same address. */
export async function uniqueLinkTexts(page: Page): Promise<string[]> {
  const links = await page.evaluate(() => {
    const nameOf = (link: HTMLAnchorElement): string => {
      const label = link.getAttribute('aria-label');
      if (label !== null) return label;
      const ids = link.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
      if (ids.length > 0) return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const images = Array.from(link.querySelectorAll('img'), (image) => image.alt);
      return [link.textContent, ...images].join(' ');
    };
    return Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'), (link) => ({
      name: nameOf(link).replace(/\s+/gu, ' ').trim().toLocaleLowerCase('cs'),
      href: link.href,
    }));
  });
  const targets = Map.groupBy(links, ({ name }) => name);
  return Array.from(targets).flatMap(([name, group]) => {
    const addresses = new Set(group.map(({ href }) => href));
    return addresses.size > 1 ? [`"${name}" leads to ${Array.from(addresses).join(' and to ')}`] : [];
  });
}

/** No id twice: labels and descriptions would belong to the first element alone, which axe does not see. */
export async function uniqueIds(page: Page): Promise<string[]> {
  const ids = await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), ({ id }) => id));
  return Array.from(Map.groupBy(ids, (id) => id))
    .filter(([, group]) => group.length > 1)
    .map(([id, group]) => `the id "${id}" stands on ${String(group.length)} elements`);
}

/**
 * One h1, and the title is it with the name of the site after or before it: what a tab, a bookmark
 * and a screen reader say first.
 */
export async function oneH1TitleMatches(page: Page): Promise<string[]> {
  const { headings, title } = await page.evaluate(() => ({
    headings: Array.from(document.querySelectorAll('h1'), (heading) => heading.textContent),
    title: document.title,
  }));
  const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const [heading] = headings.map(tidy);
  if (heading === undefined) return ['the page has no h1'];
  if (headings.length > 1) return [`the page has ${headings.length} h1: ${headings.map(tidy).join(' | ')}`];
  if (heading === '') return ['the h1 is empty'];

  const start = tidy(title).indexOf(heading);
  const before = start < 0 ? undefined : tidy(title).slice(0, start);
  const after = start < 0 ? undefined : tidy(title).slice(start + heading.length);
  // What is not the heading is kept from it by a dash, a bar, a colon, or a comma after it.
  const isApart = /^$|(?: [–—|·-]|:) $/u.test(before ?? '') && /^$|^ [–—|·-] |^, /u.test(after ?? '');
  if (after !== undefined && isApart) return [];
  return [`the title "${tidy(title)}" is not the h1 "${heading}" and the name of the site`];
}

/**
 * Czech typography: k, s, v, z, o, u, a, i before a word are joined to it by a no-break space, so
 * that none stands alone at the end of a line. Looks at the text of <main> in Czech; text of the
 * register, marked `data-register`, is shown as it was written.
 */
export function textIsCzechTypography(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    if (main === null) return ['the page has no <main>'];

    const isOurCzech = (element: Element) =>
      element.closest('[data-register], script, style, code, kbd, samp, pre, textarea') === null &&
      /^cs(?:-|$)/u.test(element.closest('[lang]')?.getAttribute('lang') ?? 'cs');
    const blockOf = (element: Element) => {
      let block = element;
      while (block !== main && block.parentElement !== null && getComputedStyle(block).display === 'inline') {
        block = block.parentElement;
      }
      return block;
    };

    // A preposition and its word may stand in different elements: "v <a>Děčíně</a>".
    const blocks = new Map<Element, string>();
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null) continue;
      const block = blockOf(parent);
      // Foreign text stands for itself as one sign, so that a preposition before it still counts.
      const text = isOurCzech(parent) ? (node.nodeValue ?? '') : '\uFFFC';
      blocks.set(block, (blocks.get(block) ?? '') + text);
    }

    const LOOSE = /(?<![^\s\u00A0„‚«(–—-])[ksvzouai][ \t\r\n]+(?=[\p{L}\p{N}„‚«(\uFFFC])/giu;
    return Array.from(blocks.values()).flatMap((text) =>
      Array.from(text.matchAll(LOOSE), ({ index }) => {
        const around = text
          .slice(Math.max(index - 15, 0), index + 25)
          .replace(/\s+/gu, (gap) => (gap === '\u00A0' ? gap : ' '));
        return `a no-break space is missing: "${around.replaceAll('\uFFFC', '…').trim()}"`;
      }),
    );
  });
}

/**
 * Records requests to other hosts from now on: call it before opening the page, and what it
 * returned after using it.
 *
 * @param ownAddress any address of the site
 */
export function noThirdPartyRequests(page: Page, ownAddress: string): () => string[] {
  const { origin } = new URL(ownAddress);
  const foreign = new Set<string>();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) foreign.add(url.href);
  });
  return () => Array.from(foreign, (address) => `a request to another host: ${address}`);
}

/**
 * Records errors of the console and uncaught ones from now on: call it before opening the page.
 * What the Content-Security-Policy forbids and files that are missing appear here too.
 */
export function noConsoleErrors(page: Page): () => string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    errors.push(`uncaught: ${error.message}`);
  });
  return () => [...errors];
}

/** Gives the page the function that names elements in findings. */
async function installNaming(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.nameOf = (element) => {
      const id = element.id === '' ? '' : `#${element.id}`;
      const classes = Array.from(element.classList, (name) => `.${name}`).join('');
      const text = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/gu, ' ').trim();
      return `${element.tagName.toLowerCase()}${id}${classes} "${text.slice(0, 40)}"`;
    };
  });
}

declare global {
  interface Window {
    /** How a finding calls an element. */
    nameOf: (element: Element) => string;
    /** Judges the element that has the focus now. */
    visitFocus: () => { isEnd: boolean; findings: string[] };
  }
}
