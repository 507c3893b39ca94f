/** Declared facts and corrections as they are shown: in which words, with whose and of when, and as text. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import CorrectionList from '@/components/service/CorrectionList.astro';
import DeclaredFacts from '@/components/service/DeclaredFacts.astro';
import PlainWords from '@/components/service/PlainWords.astro';
import ServedArea from '@/components/service/ServedArea.astro';
import ServiceNotices from '@/components/service/ServiceNotices.astro';
import SourceNote from '@/components/ui/SourceNote.astro';
import type { Declarant } from '@/domain/provenance.ts';
import { pageContext } from '@/page-context.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const context = pageContext(undefined);
const render = async (component: Parameters<AstroContainer['renderToString']>[0], props: object) =>
  parse(await container.renderToString(component, { props: { context, kind: 'register', ...props } }));
const saidBy = <T>(value: T, by: Declarant = 'provider') => ({
  value,
  source: 'declared' as const,
  by,
  date: '2026-08-20',
});
const NOTHING = {
  notice: null,
  closure: null,
  serves: null,
  languages: null,
  barrierFree: null,
  fees: null,
  freePlaces: null,
  waitingList: null,
  plainText: null,
  easyText: null,
  basicNetwork: null,
};
/** Text with plain spaces, each run as one, and one between blocks as they are read. */
const textOf = (node: { innerHTML: string } | null) =>
  parse((node?.innerHTML ?? '').replace(/<(?=[a-z])/gu, ' <'))
    .textContent.replace(/\s+/gu, ' ')
    .trim();
const HOSTILE = '<script>alert(1)</script>';

describe('SourceNote', () => {
  test.each([
    ['declared', 'provider', {}, 'Uvedl poskytovatel 20. 8. 2026.'],
    ['declared', 'public', {}, 'Podle veřejného zdroje 20. 8. 2026.'],
    ['declared', 'kraj', { kind: 'demo' }, 'Ukázka: uvedl krajský úřad 20. 8. 2026.'],
    ['correction', 'operator', {}, 'Opraveno 20. 8. 2026 (ověřil provozovatel katalogu).'],
  ] as const)('%s by %s', async (source, by, props, expected) => {
    const html = await render(SourceNote, { sourced: { ...saidBy(1, by), source }, ...props });
    expect(textOf(html)).toBe(expected);
  });

  test('says that it is old, and stays on paper', async () => {
    const html = await render(SourceNote, { sourced: { ...saidBy(1), isOld: true } });
    expect(textOf(html)).toBe(
      'Uvedl poskytovatel 20. 8. 2026. Údaj je starší než půl roku, raději si ho ověřte.',
    );
    expect(html.querySelector('.source')).toBeNull();
  });
});

describe('ServiceNotices', () => {
  const closure = { reason: [['Malujeme.']], from: '2026-08-24', to: '2026-09-06', isAnnounced: false };

  test('nothing to say leaves nothing on the page', async () => {
    expect(textOf(await render(ServiceNotices, { declared: NOTHING }))).toBe('');
  });

  test.each([
    [{}, 'Dočasně zavřeno', 'Od 24. 8. 2026 do 6. 9. 2026.'],
    [{ isAnnounced: true }, 'Bude dočasně zavřeno', 'Od 24. 8. 2026 do 6. 9. 2026.'],
    [{ to: null }, 'Dočasně zavřeno', 'Od 24. 8. 2026 do odvolání.'],
  ])('a closure %j', async (changes, heading, term) => {
    const html = await render(ServiceNotices, {
      declared: { ...NOTHING, closure: saidBy({ ...closure, ...changes }) },
    });
    expect(textOf(html.querySelector('h2'))).toBe(heading);
    expect(textOf(html.querySelector('.term'))).toBe(term);
    expect(textOf(html)).toContain('Malujeme. Uvedl poskytovatel');
  });

  test('text is shown as text', async () => {
    const notice = saidBy({ text: [[HOSTILE, 'Druhý řádek.']], from: '2026-08-24', to: '2026-09-06' });
    const html = await render(ServiceNotices, { declared: { ...NOTHING, notice } });
    expect(html.querySelector('script')).toBeNull();
    expect(html.querySelectorAll('br')).toHaveLength(1);
    expect(textOf(html)).toContain(`Upozornění ${HOSTILE} Druhý řádek. Platí od 24. 8. 2026`);
  });
});

describe('DeclaredFacts', () => {
  const pairs = async (declared: object) => {
    const html = await render(DeclaredFacts, { declared: { ...NOTHING, ...declared } });
    const answers = html.querySelectorAll('dd').map(textOf);
    return Object.fromEntries(html.querySelectorAll('dt').map((dt, index) => [textOf(dt), answers[index]]));
  };

  test('what nobody has told is not known; free places and waiting list are then not spoken of', async () => {
    expect(await pairs({})).toEqual({
      Bezbariérovost: 'není uvedeno',
      'Jak se domluvíte': 'není uvedeno',
      'Kolik to stojí': 'není uvedeno',
    });
  });

  test.each([
    ['usable', /^Bez bariér Vchod: Bez schodů\./u],
    ['obstacles', /^S překážkami Vchod: Bez schodů\./u],
    ['unknown', /^Nevíme\. Zeptejte se předem/u],
  ])('barrier-free: %s', async (state, expected) => {
    const facts = [{ fact: 'entrance', text: 'Bez schodů.' }];
    const { Bezbariérovost: answer } = await pairs({ barrierFree: saidBy({ state, facts }) });
    expect(answer).toMatch(expected);
    expect(answer).toMatch(/Uvedl poskytovatel 20\. 8\. 2026\.$/u);
  });

  test.each([
    [{ count: 0, of: 'beds', note: null }, 'Žádné lůžko není volné.'],
    [{ count: 1, of: 'beds', note: null }, '1 volné lůžko'],
    [{ count: 3, of: 'clients', note: null }, '3 volná místa'],
    [{ count: 5, of: 'clients', note: 'pro ženy' }, '5 volných míst (pro ženy)'],
  ])('free places %j', async (freePlaces, expected) => {
    const { 'Volná místa': answer } = await pairs({ freePlaces: saidBy(freePlaces) });
    expect(answer).toMatch(
      new RegExp(`^${expected.replace(/[().]/gu, String.raw`\$&`)} Volná místa se mění`, 'u'),
    );
  });

  test('languages, fees and waiting list in words', async () => {
    const amounts = [{ what: 'oběd', czk: 95.5 }];
    expect(
      await pairs({
        languages: saidBy(['cs', 'cse'], 'obec'),
        fees: saidBy({ isFree: false, text: [['Podle ceníku.']], amounts }),
        waitingList: saidBy({ isOpen: false, count: 12, text: [] }),
      }),
    ).toMatchObject({
      'Jak se domluvíte': 'čeština, český znakový jazyk Uvedl obecní nebo městský úřad 20. 8. 2026.',
      'Kolik to stojí': 'Podle ceníku. oběd: 95,5 Kč Uvedl poskytovatel 20. 8. 2026.',
      'Čekací listina':
        'Služba teď nové žádosti nepřijímá. Počet čekajících: 12. Uvedl poskytovatel 20. 8. 2026.',
    });
  });
});

test('easy-to-read keeps one sentence on a line', async () => {
  const easyText = saidBy([['Přijedeme k vám.', 'Uvaříme oběd.'], ['Nic neplatíte.']]);
  const html = await render(PlainWords, { declared: { ...NOTHING, easyText } });
  expect(
    html.querySelectorAll('.easy p').map(({ innerHTML }) => innerHTML.trim().split(/\s*<br\/?>\s*/u)),
  ).toEqual([['Přijedeme k vám.', 'Uvaříme oběd.'], ['Nic neplatíte.']]);
});

test('a served area names ORPs and obce', async () => {
  const serves = saidBy({
    orps: [{ name: 'Rumburk' }],
    obce: [{ name: 'Děčín' }, { name: 'Dubí' }],
    byTelephone: true,
  });
  expect(textOf(await render(ServedArea, { serves }))).toBe(
    'Kam služba dojíždí Celý správní obvod: Rumburk. Obce: Děčín, Dubí. Pomáhá po telefonu odkudkoli. ' +
      'Uvedl poskytovatel 20. 8. 2026.',
  );
});

describe('CorrectionList', () => {
  const correction = (value: object) => ({ ...saidBy(value), source: 'correction' as const });

  test('names the field, whose it is, why and who said so', async () => {
    const corrections = [
      correction({ field: 'contacts.phones', level: 'provider', reason: HOSTILE }),
      correction({ field: 'places.*.address.street', level: 'service', reason: null }),
      correction({ field: null, level: 'service', reason: null }),
    ];
    const html = await render(CorrectionList, { corrections });
    const source = 'Opraveno 20. 8. 2026 (uvedl poskytovatel).';
    expect(html.querySelectorAll('li').map(textOf)).toEqual([
      `Telefon poskytovatele ${HOSTILE} ${source}`,
      `Ulice ${source}`,
      `Jiný údaj ${source}`,
    ]);
    expect(html.querySelector('script')).toBeNull();
  });

  test('without any there is no section', async () => {
    expect(textOf(await render(CorrectionList, { corrections: [] }))).toBe('');
  });
});
