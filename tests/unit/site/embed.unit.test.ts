/** Pages for other sites' frames: their addresses, their options, the code for them, and who may frame what. */
import { describe, expect, test } from 'vitest';
import { formatEmbedCode } from '../../../src/components/embed/embed-code.ts';
import { DEFAULT_EMBED, type EmbedOptions, parseEmbedFragment } from '../../../src/embed-options.ts';
import { mergePolicies, patternsClosedToFrames } from '../../../src/headers.ts';
import { embedPath, isEmbedPage } from '../../../src/routes.ts';

const root = { locale: 'cs', base: '/katalog/' } as const;
const known = { types: new Set(['azylove-domy', 'rana-pece']), orps: new Set(['4202', '4213']) };

describe('options of a page to embed', () => {
  const options: EmbedOptions = {
    types: ['azylove-domy', 'rana-pece'],
    orps: ['4202'],
    forms: ['amb', 'ter'],
    isLargePrint: true,
    hasMap: false,
    locale: 'cs',
  };

  test('stand behind # and come back the same', () => {
    const path = embedPath(root, { kind: 'orp', slug: 'decin' }, options);
    expect(path).toBe(
      '/katalog/vlozit/orp/decin/#druh=azylove-domy,rana-pece&orp=4202&forma=amb,ter&pismo=velke&mapa=ne&jazyk=cs',
    );
    expect(parseEmbedFragment(path.slice(path.indexOf('#')), known)).toEqual(options);
  });
  test('none leaves no fragment', () => {
    expect(embedPath(root, { kind: 'type', slug: 'rana-pece' }, DEFAULT_EMBED)).toBe(
      '/katalog/vlozit/druh/rana-pece/',
    );
    expect(parseEmbedFragment('', known)).toEqual(DEFAULT_EMBED);
  });
  test.each([
    '#druh=nesmysl&orp=9999&forma=xxx&pismo=male&mapa=ano&jazyk=xx',
    '#neznama=volba&&=&%E0%A4%A',
    '#seznam',
  ])('what is not known says nothing: %s', (fragment) => {
    expect(parseEmbedFragment(fragment, known)).toEqual(DEFAULT_EMBED);
  });
  test('what is known counts beside what is not', () => {
    expect(parseEmbedFragment('#druh=nesmysl,rana-pece&forma=ter,xxx,ter', known)).toEqual({
      ...DEFAULT_EMBED,
      types: ['rana-pece'],
      forms: ['ter'],
    });
  });
});

test('the code is one iframe whose attributes nothing can leave', () => {
  expect(
    formatEmbedCode({ address: 'https://a.cz/#druh=a&forma=ter', title: 'Dům "U <b>"', height: 500 }),
  ).toBe(
    '<iframe src="https://a.cz/#druh=a&amp;forma=ter" title="Dům &quot;U &lt;b>&quot;" width="100%" height="500"' +
      ' loading="lazy" allow="fullscreen; geolocation \'none\'" style="border: 0"></iframe>',
  );
});

describe('patternsClosedToFrames', () => {
  const FILES = [
    'index.html',
    '404.html',
    'orp/index.html',
    'orp/decin/index.html',
    'vlozit/index.html',
    'vlozit/orp/decin/index.html',
    'vlozit/druh/rana-pece/index.html',
    'en/index.html',
    'en/orp/decin/index.html',
    'en/vlozit/orp/decin/index.html',
  ];

  test('name every page but those to embed, folders as a whole', () => {
    expect(patternsClosedToFrames(FILES)).toEqual([
      '',
      '404.html',
      'en/',
      'en/index.html',
      'en/orp/*',
      'index.html',
      'orp/*',
      'vlozit/',
      'vlozit/index.html',
    ]);
  });
  test.each(['vlozit/', 'vlozit/orp/', 'orp/vlozit/orp/x/', 'vlozit/orp/decin/letak/', 'vlozit/jine/x/'])(
    '%s is no page to embed',
    (path) => {
      expect(isEmbedPage(path)).toBe(false);
    },
  );
});

test('policies of pages are joined by directive', () => {
  expect(mergePolicies(["img-src 'self'; script-src 'a'", "script-src 'b'"])).toBe(
    "img-src 'self'; script-src 'a' 'b'",
  );
});
