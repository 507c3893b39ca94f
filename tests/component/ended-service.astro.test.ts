/** The page of a service that is gone. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { Catalogue } from '@/catalogue/catalogue.ts';
import type { EndedServiceView } from '@/catalogue/views.ts';
import EndedService from '@/components/service/EndedService.astro';
import { pageContext } from '@/page-context.ts';
import { DECIN, makeData, makePlace, makeService, TEPLICE } from '../unit/catalogue/catalogue-data.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const context = pageContext(undefined);
const tombstone = {
  id: '123',
  typeCode: '4',
  providerKey: '99000016',
  providerName: 'Lípa, z. s.',
  reason: 'removed',
  endedOn: null,
  asOf: '2026-09-01',
  krajCodes: ['CZ042'],
  open: { name: 'Pečovatelka Lípa', obecCodes: [DECIN] },
};
const forms = [{ form: 'pob', isRoundTheClock: null, hours: [], capacities: [] }];
const near = makeService('7', {
  forms,
  places: [makePlace('7', TEPLICE, { name: 'Pečovatelka Buk', point: { lat: 50.64, lon: 13.82 } })],
});

/** The page of one tombstone in a catalogue with these services, with `changes` of what the page gets. */
async function render(
  ended: object = {},
  services: readonly object[] = [near],
  changes: Partial<EndedServiceView> = {},
) {
  const data = makeData(services, { kind: 'register', tombstones: [{ ...tombstone, ...ended }] });
  const [service] = new Catalogue(data, { allObce: false }).endedServices;
  const props = { context, kind: 'register', service: { ...service, ...changes } };
  return parse(await container.renderToString(EndedService, { props }));
}

/** With plain spaces. */
const tidy = ({ textContent }: { textContent: string }) => textContent.replace(/\s+/gu, ' ').trim();

describe('it says in words that the service is gone', () => {
  test.each([
    ['ended', '2026-08-31', 'Tato služba skončila k 31. 8. 2026.'],
    ['removed', null, 'Registr už tuto službu neuvádí (zjištěno 1. 9. 2026).'],
    ['outside', null, 'Služba už nepůsobí v území tohoto katalogu (zjištěno 1. 9. 2026).'],
    ['unlisted', null, 'Tuto službu už v katalogu nemáme (zjištěno 1. 9. 2026).'],
  ] as const)('%s', async (reason, endedOn, words) => {
    expect(tidy(await render({ reason, endedOn }))).toContain(words);
  });

  test('with source and date', async () => {
    expect(tidy(await render())).toContain('registr poskytovatelů sociálních služeb, stav k 1. 9. 2026');
  });
});

describe('it leads on', () => {
  const hrefsOf = (html: Awaited<ReturnType<typeof render>>) =>
    html.querySelectorAll('a').map((link) => link.getAttribute('href'));

  test('to what is near, with the distance and from where it is measured', async () => {
    const html = await render();
    expect(html.querySelector('a[href="/sluzby/7/"]')?.textContent.trim()).toBe('Pečovatelka Buk');
    expect(tidy(html)).toContain('nejblíž obci Děčín');
    expect(tidy(html)).toMatch(/\d+ km vzdušnou čarou/u);
  });

  test('says so when nothing is near', async () => {
    expect(tidy(await render({}, [makeService('7', { typeCode: '18' })]))).toContain(
      'Jinou službu stejného druhu',
    );
  });

  test('to type and ORP, type, kraj and provider', async () => {
    const links = hrefsOf(await render()).filter((href) => !href?.startsWith('/sluzby/'));
    expect(links).toEqual([
      '/druhy/pecovatelska-sluzba/decin/',
      '/druhy/pecovatelska-sluzba/',
      '/kraje/ustecky-kraj/',
      '/poskytovatele/99000016/',
    ]);
  });

  test('not to pages that are not there: no empty list either', async () => {
    const html = await render({ typeCode: '35', providerKey: '99000024', krajCodes: [], open: null });
    expect(hrefsOf(html)).toEqual([]);
    expect(html.querySelectorAll('ul')).toEqual([]);
    expect(tidy(html)).toContain('Lípa, z. s.');
  });

  test('of a secret one to its type and kraj only, and says nothing of any place', async () => {
    const html = await render({ open: null });
    expect(html.querySelectorAll('h2').map(tidy)).toEqual(['Kde hledat dál', 'O této službě']);
    expect(tidy(html)).not.toContain('Kde měla místo');
    expect(tidy(html)).not.toContain('Děčín');
    expect(hrefsOf(html)).toContain('/kraje/ustecky-kraj/');
  });
});

test('text of the register stays text', async () => {
  const name = '<script>alert(1)</script>';
  const html = await render({}, [near], {
    provider: { key: '99000016' as EndedServiceView['provider']['key'], name, hasPage: true },
  });
  expect(html.querySelector('script')).toBeNull();
  expect(html.querySelector('dd a')?.textContent).toContain('<script>');
});
