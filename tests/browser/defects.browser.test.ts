/**
 * The checks are checked: a page with planted defects, each of which must be found, and its
 * repaired twin, on which nothing may be found.
 */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStaticServer } from '../../scripts/lib/static-server.ts';
import type { StaticServer } from '../../scripts/lib/static-server.ts';
import { checkAxe } from './axe.ts';
import {
  everyTargetLargeEnough,
  focusIsVisible,
  noConsoleErrors,
  noSidewaysScroll,
  noThirdPartyRequests,
  oneH1TitleMatches,
  textIsCzechTypography,
  uniqueIds,
  uniqueLinkTexts,
} from './checks.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';

type Check =
  | 'axe'
  | 'console'
  | 'focus'
  | 'heading'
  | 'ids'
  | 'links'
  | 'requests'
  | 'scroll'
  | 'targets'
  | 'typography';

let server: StaticServer;
let browser: Browser;
let planted: Record<Check, string[]>;
let repaired: Record<Check, string[]>;

beforeAll(async () => {
  server = await startStaticServer({ folder: path.join(import.meta.dirname, 'defects') });
  browser = await launchChromium();
  planted = await runAllChecks('planted.html');
  repaired = await runAllChecks('repaired.html');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function runAllChecks(name: string): Promise<Record<Check, string[]>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const foreignRequests = noThirdPartyRequests(page, server.address);
  const consoleErrors = noConsoleErrors(page);
  await page.goto(server.address + name);
  const found = {
    axe: await checkAxe(page),
    focus: await focusIsVisible(page),
    heading: await oneH1TitleMatches(page),
    ids: await uniqueIds(page),
    links: await uniqueLinkTexts(page),
    scroll: await noSidewaysScroll(page),
    targets: await everyTargetLargeEnough(page),
    typography: await textIsCzechTypography(page),
    requests: foreignRequests(),
    console: consoleErrors(),
  };
  await page.close();
  return found;
}

describe('planted defects are found', () => {
  test.each<[defect: string, check: Check, finding: RegExp]>([
    ['an image without alt', 'axe', /^image-alt .*#no-alt/u],
    ['a button without a name', 'axe', /^button-name .*#no-name/u],
    ['too little contrast', 'axe', /^color-contrast .*#low-contrast/u],
    ['a field without a label', 'axe', /^label .*#no-label/u],
    ['a label that belongs to another field, for an id twice', 'ids', /"twice" stands on 2 elements/u],
    ['a page that does not say its language', 'axe', /^html-has-lang /u],
    ['an empty heading', 'axe', /^empty-heading .*#empty-heading/u],
    ['a level of headings left out', 'axe', /^heading-order .*#skipped-level/u],
    ['a role without the state it needs', 'axe', /^aria-required-attr .*#bad-aria/u],
    ['a link hidden from screen readers that takes the focus', 'axe', /^aria-hidden-focus .*#hidden-focus/u],
    ['an order of focus by force', 'axe', /^tabindex .*#first-by-force/u],
    ['text outside of all landmarks', 'axe', /^region .*#outside-landmark/u],
    ['small targets side by side, by axe', 'axe', /^target-size .*#close-/u],
    ['a link whose focus is not to be seen', 'focus', /not to be seen on a#no-ring/u],
    ['a focus covered by a fixed bar', 'focus', /covered by div\.bar.* on a#covered/u],
    ['a button of 10 px', 'targets', /smaller than 44 px.*#small-button/u],
    ['small targets side by side', 'targets', /smaller than 24 px.*#close-one/u],
    ['a page that scrolls sideways at 320 px', 'scroll', /sticks out: span#wide/u],
    ['one link text for two addresses', 'links', /"více" leads to .*\?a and to .*\?b/u],
    ['a second h1', 'heading', /has 2 h1/u],
    ['a preposition that may stand alone', 'typography', /je v Děčíně/u],
    ['a preposition before a link', 'typography', /je v Teplicích/u],
    ['a request to another host', 'requests', /localhost:9\/counter\.png/u],
    ['a script the policy forbids', 'console', /Content Security Policy/u],
  ])('%s', (_defect, check, finding) => {
    expect(planted[check].filter((text) => finding.test(text))).not.toEqual([]);
  });

  test.each([
    ['another title', 'Jiný název', /is not the h1 "Poradna"/u],
    ['a title that only begins alike', 'Poradna pro rodiny – Ukázka', /is not the h1 "Poradna"/u],
    ['no title', '', /is not the h1 "Poradna"/u],
  ])('%s', async (_defect, title, finding) => {
    const page = await browser.newPage();
    await page.setContent(`<title>${title}</title><main><h1>Poradna</h1></main>`);
    expect(await oneH1TitleMatches(page)).toEqual([expect.stringMatching(finding)]);
    await page.close();
  });
  test('a box that Tab cannot leave', async () => {
    const page = await browser.newPage();
    await page.setContent('<main><button id="trap">Past</button><a href="#x">Dál</a></main>');
    await page.evaluate(() => {
      document.getElementById('trap')?.addEventListener('keydown', (event) => {
        event.preventDefault();
      });
    });
    expect(await focusIsVisible(page)).toEqual([expect.stringMatching(/Tab does not leave button#trap/u)]);
    await page.close();
  });
});

describe('the repaired twin has none', () => {
  test.each<Check>([
    'axe',
    'console',
    'focus',
    'heading',
    'ids',
    'links',
    'requests',
    'scroll',
    'targets',
    'typography',
  ])('%s', (check) => {
    expect(repaired[check]).toEqual([]);
  });
});
