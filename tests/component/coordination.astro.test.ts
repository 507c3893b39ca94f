/** Pages of coordination: what is not known is said, secret places stay secret, and levels have words. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import CommentForm from '@/components/coordination/CommentForm.astro';
import CommentList from '@/components/coordination/CommentList.astro';
import CommunityPlanList from '@/components/coordination/CommunityPlanList.astro';
import CoverageTable from '@/components/coordination/CoverageTable.astro';
import DocumentTable from '@/components/coordination/DocumentTable.astro';
import EventList from '@/components/coordination/EventList.astro';
import NetworkTable from '@/components/coordination/NetworkTable.astro';
import { pageContext } from '@/page-context.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const context = pageContext(undefined);
const render = async (...args: Parameters<AstroContainer['renderToString']>) =>
  parse(await container.renderToString(...args));
/** Text of each cell of the first row, with plain spaces. */
const cellsOf = (html: ReturnType<typeof parse>) =>
  html.querySelectorAll('tbody tr:first-child > *').map(({ textContent }) => tidy(textContent));
const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();

const PLAN = { id: 'plan', title: 'Plán', kind: 'document', type: 'community', period: null, isInArea: true };
const TYPE = { code: '4', slug: 'pecovatelska-sluzba', label: 'Pečovatelská služba' };
const SERVICE = {
  id: '123',
  title: 'Služba',
  type: TYPE,
  obecNames: ['Děčín'],
  isTelephone: false,
  hasSecretPlace: false,
};
const ENTRY = {
  serviceId: '123',
  service: SERVICE,
  year: 2026,
  form: 'ter',
  type: TYPE,
  layer: 'krajská',
  capacity: { count: 9, unit: 'clients' },
  financing: null,
  mismatches: [],
};

describe('a row of the network', () => {
  const row = (changes: object) =>
    render(NetworkTable, {
      props: { context, caption: 'Síť', entries: [{ ...ENTRY, ...changes }], titles: new Map() },
    });

  test('leads to the service and says what it is, and that nobody said who pays', async () => {
    const html = await row({});
    expect(html.querySelector('a')?.getAttribute('href')).toBe('/sluzby/123/');
    expect(cellsOf(html)).toEqual([
      'Pečovatelská služba',
      'Služba',
      'Děčín',
      'terénní',
      '9 klientů',
      'není uvedeno',
      'žádný',
    ]);
  });

  test('of a secret service names no place at all', async () => {
    const html = await row({ service: { ...SERVICE, hasSecretPlace: true } });
    expect(cellsOf(html)[2]).toBe('utajená adresa');
    expect(html.textContent).not.toContain('Děčín');
  });

  test('of a service the register does not know is no link', async () => {
    const html = await row({ service: null, mismatches: [{ kind: 'unknown-service' }] });
    expect(html.querySelector('a')).toBeNull();
    expect(cellsOf(html).at(-1)).toBe('Registr takovou službu v platnosti nemá.');
  });

  test.each([
    [{ kind: 'type', registered: { ...TYPE, label: 'Osobní asistence' } }, 'jiný druh: Osobní asistence.'],
    [{ kind: 'form', registered: ['amb', 'pob'] }, 'jinou formu: ambulantní, pobytová.'],
    [{ kind: 'form', registered: [] }, 'neuvádí žádnou formu.'],
    [{ kind: 'capacity', registered: 5 }, 'V registru je 5 klientů.'],
    [{ kind: 'capacity', registered: null }, 'v této jednotce neuvádí.'],
  ])('says in words what differs: %o', async (mismatch, words) => {
    expect(cellsOf(await row({ mismatches: [mismatch] })).at(-1)).toContain(words);
  });
});

const COMMUNITY_PLAN = {
  id: 'plan/kp',
  title: 'Komunitní plán',
  issuer: null,
  from: null,
  to: null,
  isValid: true,
  rating: null,
  kind: 'document',
  plan: PLAN,
  areas: [{ level: 'orp', code: '4202', name: 'Děčín' }],
};

describe('coverage', () => {
  const orp = { code: '4202', name: 'Děčín', slug: 'decin' };
  const counts = { obce: 4, coveredObce: 1, inhabitants: 1000, coveredInhabitants: 600 };

  test('of an ORP has a word, numbers and links to its plans', async () => {
    const html = await render(CoverageTable, {
      props: {
        context,
        caption: 'Pokrytí',
        rows: [{ orp, ...counts, plans: [COMMUNITY_PLAN] }],
        listed: [COMMUNITY_PLAN],
      },
    });
    expect(cellsOf(html)).toEqual([
      'Děčín',
      'větší část obyvatel',
      '1 z 4 (25 %)',
      '600 z 1 000 (60 %)',
      'Komunitní plán',
    ]);
    expect(html.querySelector('td a')?.getAttribute('href')).toBe('#plan--kp');
  });

  test.each([
    [{}, 'platí, není uvedeno'],
    [{ isValid: false, from: '2027-01-01' }, 'ještě neplatí, od 1. 1. 2027, konec není uveden'],
    [{ isValid: false, to: '2020-12-31' }, 'už neplatí, do 31. 12. 2020, začátek není uveden'],
  ])('a plan says whether it is valid, and what of its time is not known: %o', async (changes, words) => {
    const html = await render(CommunityPlanList, {
      props: { context, plans: [{ ...COMMUNITY_PLAN, ...changes }], asOf: '2026-09-01' },
    });
    expect(html.querySelectorAll('dd').map(({ textContent }) => tidy(textContent))).toEqual([
      words,
      'není uvedeno',
      'celé ORP Děčín',
      'není uvedeno',
    ]);
  });
});

test('of a document everything that is not known says so', async () => {
  const document = {
    id: 'plan/zdroj',
    title: 'Zdroj',
    kind: 'analysis',
    plan: PLAN,
    series: null,
    areas: [],
    issuer: null,
    date: null,
    href: null,
    format: null,
    sizeBytes: null,
    language: null,
    accessibility: null,
    sources: [],
  };
  const html = await render(DocumentTable, {
    props: { context, caption: 'Dokumenty', documents: [document] },
  });
  expect(cellsOf(html)).toEqual(['Zdroj (adresa není uvedena)', 'analýza', ...Array(5).fill('není uvedeno')]);
});

test('an event without a day says so; one with a time gives it as people write it', async () => {
  const run = { run: null, begins: null, ends: null, place: null, note: null, sources: [] };
  const html = await render(EventList, {
    props: {
      context,
      events: [
        {
          plan: PLAN,
          kind: 'campaign',
          number: null,
          title: 'Den',
          audience: null,
          runs: [
            { ...run, id: 'plan/a', days: [] },
            { ...run, id: 'plan/b', days: ['2026-05-12'], begins: '09:00', ends: '15:30' },
          ],
        },
      ],
    },
  });
  expect(html.querySelectorAll('dd').map(({ textContent }) => tidy(textContent))).toEqual([
    'není uvedeno',
    'není uvedeno',
    '12. 5. 2026 od 9:00 do 15:30',
    'Plán',
  ]);
});

test('a comment is told by role and day, with what became of it; its text stays text', async () => {
  const html = await render(CommentList, {
    props: {
      context,
      plan: PLAN,
      comments: [
        {
          id: 'plan/p-1',
          measure: null,
          received: '2026-02-03',
          sender: 'obec',
          text: '<b>Doplňte</b>',
          settlement: null,
          settled: null,
          answer: null,
        },
      ],
    },
  });
  expect(html.querySelector('#plan--p-1')).not.toBeNull();
  expect(html.querySelector('blockquote')?.textContent).toBe('<b>Doplňte</b>');
  expect(tidy(html.querySelector('.small')?.textContent ?? '')).toBe('Obec, 3. 2. 2026');
  expect(html.querySelector('strong')?.textContent).toBe('Čeká na vypořádání');
});

describe('the form for comments', () => {
  const recipient = async (changes: object, operator: object) => {
    const html = await render(CommentForm, {
      props: {
        context: {
          ...context,
          site: { ...context.site, operator: { ...context.site.operator, ...operator } },
        },
        plans: [{ ...PLAN, issuer: 'Krajský úřad', goals: [], groups: [], ...changes }],
      },
    });
    const group = html.querySelector('optgroup');
    return ['office', 'email', 'address'].map((name) => group?.getAttribute(`data-${name}`));
  };
  const groups = [
    { kind: 'working', contact: 'skupina@example.org' },
    { kind: 'coordination', contact: 'planovani@example.org' },
  ];

  test('goes to the coordination group of the plan', async () => {
    expect(await recipient({ groups }, {})).toEqual(['Krajský úřad', 'planovani@example.org', '']);
  });
  test('goes to the operator of the site where the plan gives no address', async () => {
    const operator = { name: 'Město', email: 'mesto@example.org', address: 'Náměstí 1' };
    expect(await recipient({}, operator)).toEqual(['Město', 'mesto@example.org', 'Náměstí 1']);
  });
  test('names the office alone where nobody gives an address', async () => {
    expect(await recipient({}, { email: null, address: null })).toEqual(['Krajský úřad', '', '']);
  });
});
