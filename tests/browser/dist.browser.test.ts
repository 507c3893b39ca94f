/** The built sites as files: valid HTML, links that lead somewhere, pages that can be reached. */
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { buildCanaryRegister } from '../fixtures/rpss/canary.ts';
import { findCanaries } from '../fixtures/rpss/find-canaries.ts';
import { projectFolder } from './build-site.ts';
import { checkHtml } from './html-check.ts';
import { checkLinks } from './link-check.ts';

/** Their fragment holds what was searched or chosen. */
const STATE_PAGES = ['/hledat/', '/mapa/', '/planovani/pripominky/'];

/** The register and the register of companies: invented services must not seem to be in them. */
const REGISTERS = ['mpsv.cz', 'ares.gov.cz', 'mfcr.cz'];

/** Enough to see what is wrong; a fault of a layout stands on every page. */
const SHOWN = 30;

describe('demo', () => {
  const { folder, base } = inject('demo');

  test('all pages are valid HTML', { timeout: 180_000 }, async () => {
    expect((await checkHtml(folder)).slice(0, SHOWN)).toEqual([]);
  });
  test('links lead somewhere, pages can be reached, nothing leads to a real register', () => {
    const faults = checkLinks({ folder, base, statePages: STATE_PAGES, forbiddenHosts: REGISTERS });
    expect(faults.slice(0, SHOWN)).toEqual([]);
  });
});

describe('mesta', () => {
  const { folder, base } = inject('mesta');

  test('pages of districts are valid HTML', { timeout: 60_000 }, async () => {
    expect((await checkHtml(path.join(folder, 'orp'))).slice(0, SHOWN)).toEqual([]);
  });
  test('links lead somewhere, every district can be reached', () => {
    expect(checkLinks({ folder, base, statePages: STATE_PAGES }).slice(0, SHOWN)).toEqual([]);
  });
});

describe('katalog', () => {
  const { folder, base } = inject('katalog');

  test('links stay below the base path and lead somewhere', () => {
    expect(checkLinks({ folder, base, statePages: STATE_PAGES }).slice(0, SHOWN)).toEqual([]);
  });
  test('nothing that must never be published is in the site or in what was kept from building it', () => {
    const { canaries } = buildCanaryRegister();
    expect(findCanaries(folder, canaries)).toEqual([]);
    expect(
      findCanaries(path.join(projectFolder, '.cache', 'astro', path.basename(folder)), canaries),
    ).toEqual([]);
  });
});
