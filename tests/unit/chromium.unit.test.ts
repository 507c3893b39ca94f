/** Where the browser for tests is looked for. */
import { describe, expect, test } from 'vitest';
import { ChromiumMissingError, findChromium } from '../../scripts/lib/chromium.ts';

function machine(files: readonly string[], env: Record<string, string> = {}) {
  return {
    env,
    exists: (file: string) => files.includes(file),
    playwrightPath: () => '/root/.cache/ms-playwright/chrome',
  };
}

describe('findChromium', () => {
  test('the browser named by CHROMIUM comes first', () => {
    const here = machine(['/usr/bin/chromium', '/opt/chrome'], { CHROMIUM: '/opt/chrome' });
    expect(findChromium(here)).toBe('/opt/chrome');
  });
  test('a wrong CHROMIUM is told, not passed over', () => {
    const here = machine(['/usr/bin/chromium'], { CHROMIUM: '/opt/chrome' });
    expect(() => findChromium(here)).toThrow(ChromiumMissingError);
  });
  test.each([
    ['Debian', '/usr/bin/chromium', {}],
    ['macOS', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    [
      'Windows',
      String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
      { PROGRAMFILES: String.raw`C:\Program Files` },
    ],
    ["Playwright's own", '/root/.cache/ms-playwright/chrome', {}],
  ])('finds %s', (_system, file, env) => {
    expect(findChromium(machine([file], env))).toBe(file);
  });
  test('says when there is none', () => {
    expect(findChromium(machine([]))).toBeUndefined();
  });
});
