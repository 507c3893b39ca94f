/** Settings of one deployment: the tile server, the only key that lets anything foreign in. */
import { describe, expect, test } from 'vitest';
import { MapTiles, tilesOrigin } from '../../../src/domain/site.ts';

const tiles = (url: string) => ({ url, attribution: '© někdo', provider: 'Někdo' });

describe('MapTiles', () => {
  test.each([
    ['https://dlazdice.example.org/{z}/{x}/{y}.png', 'https://dlazdice.example.org'],
    ['https://a.example.org:8443/t/{z}/{y}/{x}{r}.jpg?key=abc', 'https://a.example.org:8443'],
  ])('takes %s, whose origin is %s', (url, origin) => {
    expect(tilesOrigin(MapTiles.parse(tiles(url)))).toBe(origin);
  });
  test.each([
    ['http://a.example.org/{z}/{x}/{y}.png', /https:/u],
    ['//a.example.org/{z}/{x}/{y}.png', /https:/u],
    ['https://{s}.example.org/{z}/{x}/{y}.png', /\{s\} cannot be used/u],
    ['https://a.example.org/{z}/{x}.png', /needs \{z\}, \{x\} and \{y\}/u],
    ['https://a.example.org/{z}/{x}/{y}.png?key={apikey}', /no other braces/u],
    ['https://{z}.example.org/{z}/{x}/{y}.png', /host name/u],
    ["https://a.example.org;script-src 'x'/{z}/{x}/{y}.png", /host name/u],
    ['https:///{z}/{x}/{y}.png', /host name/u],
  ])('refuses %s and says why', (url, message) => {
    expect(() => MapTiles.parse(tiles(url))).toThrow(message);
  });
  test('refuses HTML in the attribution', () => {
    const withLink = { ...tiles('https://a.example.org/{z}/{x}/{y}.png'), attribution: '<a href="#">©</a>' };
    expect(() => MapTiles.parse(withLink)).toThrow(/plain text/u);
  });
});
