import { describe, expect, test } from 'vitest';
import { geoHref, mailtoHref, telHref, webHref } from '../../../src/domain/link.ts';

describe('webHref', () => {
  test.each([
    ['www.example.org', 'https://www.example.org/'],
    ['http://www.example.org', 'http://www.example.org/'],
    ['HTTPS://Example.org/A', 'https://example.org/A'],
    ['example.org/pece?x=1#a', 'https://example.org/pece?x=1#a'],
    ['  www.example.org ', 'https://www.example.org/'],
    ['https://háčky.cz', 'https://xn--hky-ela4t.cz/'],
  ])('%s', (text, href) => {
    expect(webHref(text)).toBe(href);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '\tjavascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org',
    '\\\\evil.example.com',
    'example.org\\x',
    'https://user:pass@example.org',
    'https://example.org@evil.example.com',
    'http://127.0.0.1/',
    'http://[::1]/',
    'localhost',
    'není',
    'ne má',
    '',
    'https://',
  ])('refuses %j', (text) => {
    expect(webHref(text)).toBeNull();
  });

  test('leaves nothing that could end an attribute', () => {
    expect(webHref(`https://example.org/"'<>`)).not.toMatch(/["'<>]/u);
  });
});

describe('mailtoHref', () => {
  test('one address', () => {
    expect(mailtoHref('info@example.org')).toBe('mailto:info@example.org');
  });

  test.each([
    'a@b',
    'info@example.org?bcc=x@example.org',
    'a@example.org,b@example.org',
    'info',
    'a b@example.org',
    '"x"@example.org',
  ])('refuses %s', (address) => {
    expect(mailtoHref(address)).toBeNull();
  });
});

describe('telHref and geoHref', () => {
  test('digits only', () => {
    expect(telHref({ dial: '+420412000111', label: '' })).toBe('tel:+420412000111');
    expect(telHref({ dial: 'abc', label: '' })).toBeNull();
  });

  test('latitude before longitude', () => {
    expect(geoHref({ lat: 50.5, lon: 14.25 })).toBe('geo:50.500000,14.250000');
    expect(geoHref({ lat: Number.NaN, lon: 14 })).toBeNull();
  });
});
