/** The `_headers` file of a published folder. */
import { describe, expect, test } from 'vitest';
import { OperatorError } from '../../scripts/lib/errors.ts';
import { headersFor, parseHeaders } from '../../scripts/lib/headers.ts';

const FILE = `# everything
/*
  X-Frame-Options: DENY
  Content-Security-Policy: default-src 'self'; frame-ancestors 'none'

/vlozit/*
  ! X-Frame-Options
  Content-Security-Policy: upgrade-insecure-requests

/data/:file
\tAccess-Control-Allow-Origin: *
`;

const read = (path: string) => Object.fromEntries(headersFor(parseHeaders(FILE), path));

describe('parseHeaders', () => {
  test('reads patterns with their headers and skips remarks', () => {
    expect(parseHeaders(FILE).map(({ pattern, headers }) => [pattern, headers.length])).toEqual([
      ['/*', 2],
      ['/vlozit/*', 2],
      ['/data/:file', 1],
    ]);
  });
  test('keeps the colons of a value', () => {
    expect(parseHeaders('/*\r\n  Link: <https://example.org/>; rel=x\r\n')[0]?.headers).toEqual([
      { name: 'Link', value: '<https://example.org/>; rel=x' },
    ]);
  });
  test.each([
    ['a header before any path', '  X-A: b', /line 1/u],
    ['a header without a value', '/*\n  X-A:', /line 2/u],
    ['a header without a colon', '/*\n  nonsense', /nonsense/u],
    ['a path without a slash', 'vlozit/*\n  X-A: b', /line 1/u],
    ['a name no header can have', '/*\n  X A: b', /line 2/u],
  ])('stops on %s', (_case, text, message) => {
    expect(() => parseHeaders(text)).toThrow(OperatorError);
    expect(() => parseHeaders(text)).toThrow(message);
  });
});

describe('headersFor', () => {
  test('takes all patterns that match', () => {
    expect(read('/sluzby/1/')).toEqual({
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
    });
  });
  test('joins a header named twice and takes away one marked with "!"', () => {
    expect(read('/vlozit/decin/')).toEqual({
      'content-security-policy': "default-src 'self'; frame-ancestors 'none', upgrade-insecure-requests",
    });
  });
  test('a placeholder stands for one part of a path', () => {
    expect(read('/data/mista.geojson')).toHaveProperty('access-control-allow-origin', '*');
    expect(read('/data/orp/mista.geojson')).not.toHaveProperty('access-control-allow-origin');
  });
  test('other characters of a pattern mean themselves', () => {
    const rules = parseHeaders('/a.b\n  X-A: b');
    expect(headersFor(rules, '/a.b').size).toBe(1);
    expect(headersFor(rules, '/axb').size).toBe(0);
  });
});
