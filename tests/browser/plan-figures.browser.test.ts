/**
 * The figures of the source documents stand on pages of the built site, each with its limits, and with
 * a way to the statement of the document it was taken from, which leads back to it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';

const { folder } = inject('demo');
const pages = new Map<string, HTMLElement>();

/** @param address below the site's, such as `planovani/plan/ustecky-kraj/` */
function pageAt(address: string): HTMLElement {
  const known = pages.get(address);
  if (known !== undefined) return known;
  const page = parse(readFileSync(path.join(folder, address, 'index.html'), 'utf8'));
  pages.set(address, page);
  return page;
}

const plain = (text: string) => text.replaceAll('\u00A0', ' ').replace(/\s+/gu, ' ').trim();
const textOf = (page: HTMLElement, selector: string) =>
  plain(page.querySelector(selector)?.text ?? 'není tu');
const texts = (page: HTMLElement, selector: string) =>
  page.querySelectorAll(selector).map(({ text }) => plain(text));
const count = (page: HTMLElement, selector: string) => page.querySelectorAll(selector).length;
const idsOf = (page: HTMLElement, prefix: string) => page.querySelectorAll(`main [id^="${prefix}-"]`);

const USTECKY = 'planovani/plan/ustecky-kraj/';
const USTECKY_2008 = 'planovani/plan/ustecky-kraj-2008-2011/';
const ZLIN = 'planovani/priklady/zlinsky-kraj-2012-2014/';
const ZLIN_PROJECT = 'planovani/priklady/zlinsky-kraj-projekt/';
const VSETIN = 'planovani/priklady/vsetin/';
const LIBEREC = 'planovani/priklady/liberecky-kraj-ip3/';

describe('every record of a real plan leads to its statement, and the statement back', () => {
  const RECORDS = ['cil', 'opatreni', 'vystup', 'krok', 'udaj', 'skupina', 'akce'];

  test.each([USTECKY, USTECKY_2008, ZLIN, ZLIN_PROJECT, VSETIN, LIBEREC])('%s', (address) => {
    const page = pageAt(address);
    const records = RECORDS.flatMap((prefix) => idsOf(page, prefix));
    expect(records.length).toBeGreaterThan(3);
    for (const record of records) {
      // The source of a heading stands below it.
      const around = /^h\d$/iu.test(record.tagName) ? record.parentNode : record;
      const href = around!.querySelector('.refs a')?.getAttribute('href') ?? `${record.id} has no source`;
      const [, sources = '', line = ''] = /^\/(.+?)#(.+)$/u.exec(href) ?? [];
      const list = pageAt(sources);
      expect(list.getElementById(line), href).not.toBeNull();
      expect(count(list, `td a[href="/${address}#${record.id}"]`), record.id).toBeGreaterThan(0);
    }
  });

  test.each([
    [USTECKY_2008, '19. 11. 2007'],
    [USTECKY, 'bez data'],
    [ZLIN, '1. 5. 2012'],
    [ZLIN_PROJECT, '1. 5. 2012'],
    [VSETIN, '3. 6. 2009'],
    [LIBEREC, 'bez data'],
  ])('%s names its document with its date: %s', (address, date) => {
    expect(textOf(pageAt(address), 'section[aria-labelledby=zdroje]')).toContain(date);
  });
});

test('Ústecký kraj: 7 goals, 17 measures, 49 outcomes numbered as in the document, no period', () => {
  const page = pageAt(USTECKY);
  expect(['cil', 'opatreni', 'vystup'].map((prefix) => idsOf(page, prefix).length)).toEqual([7, 17, 49]);
  expect(textOf(page, 'section[aria-labelledby=opatreni]')).toContain(
    'Plán má 7 cílů, 17 opatření a 49 očekávaných výstupů.',
  );
  expect(textOf(page, 'dl')).toContain('období není ve zdroji uvedeno');
  for (const { id } of idsOf(page, 'opatreni')) {
    const measure = pageAt(`${USTECKY}opatreni/${id.replace('opatreni-', '').replace('-', '.')}/`);
    expect(count(measure, '.refs a')).toBeGreaterThan(0);
  }
});

test('Ústecký kraj 2008–2011: course with dates, emphases, pitfalls, uses', () => {
  const page = pageAt(USTECKY_2008);
  expect(textOf(page, 'dl')).toContain('2008–2011');
  expect(texts(page, 'ol > li .when')).toEqual([
    'červen 2006 – září 2006',
    'červenec 2006 – září 2006',
    'říjen 2006 – květen 2007',
    'červen 2007 – září 2007',
    '24. 10. 2007',
    '7. 11. 2007',
  ]);
  expect(
    ['emphasis', 'pitfall', 'use', 'benefit', 'method', 'comparison'].map((topic) =>
      count(page, `section[aria-labelledby=tema-${topic}] li`),
    ),
  ).toEqual([10, 5, 9, 6, 2, 3]);
});

test('Zlínský kraj 2012–2014: four approvals with bodies and dates', () => {
  const steps = pageAt(ZLIN).querySelectorAll('li[id^=krok-]');
  expect(steps.map((step) => textOf(step, '.when'))).toEqual([
    '22. 8. 2011',
    '21. 9. 2011',
    '14. 11. 2011',
    '14. 12. 2011',
  ]);
  for (const [index, body] of ['Rada', 'Zastupitelstvo', 'Rada', 'Zastupitelstvo'].entries()) {
    expect(plain(steps[index]!.text)).toContain(`(schválení), ${body} Zlínského kraje`);
  }
});

describe('the project of the Zlínský kraj', () => {
  const page = pageAt(ZLIN_PROJECT);

  test('5 courses with 7 runs on 11 days, 4 meetings of which one is dated', () => {
    const runs = page.querySelectorAll('li[id^=akce-kurz]');
    expect(runs).toHaveLength(7);
    const days = runs.flatMap(({ text }) => plain(text).match(/\d{1,2}\. \d{1,2}\. \d{4}/gu) ?? []);
    expect(new Set(days)).toEqual(
      new Set([
        '25. 11. 2010',
        '15. 12. 2010',
        '13. 1. 2011',
        '15. 2. 2011',
        '7. 3. 2011',
        '7. 4. 2011',
        '8. 6. 2011',
        '20. 9. 2011',
        '5. 10. 2011',
        '8. 12. 2011',
        '3. 4. 2012',
      ]),
    );
    expect(days).toHaveLength(11);
    const courses = texts(page, 'section[aria-labelledby=akce] > ul > li > strong').filter((name) =>
      name.includes('(kurz č.'),
    );
    expect(courses).toHaveLength(5);
    const meetings = page.querySelectorAll('li[id^=akce-setkani]').map(({ text }) => plain(text));
    expect(meetings.map((text) => /termín není uveden|11\. 5\. 2012/u.exec(text)?.[0])).toEqual([
      'termín není uveden',
      'termín není uveden',
      'termín není uveden',
      '11. 5. 2012',
    ]);
    expect(meetings.at(-1)).toContain('Předpokládaný termín');
  });

  test('13 + 13 + 1 reports, one of each kind for every ORP', () => {
    expect(['informovanost-', 'potreby-'].map((kind) => count(page, `li[id^=dokument-${kind}]`))).toEqual([
      13, 13,
    ]);
    expect(textOf(page, '#udaj-zpravy-souhrn')).toContain('1 zpráva');
    expect(textOf(page, '#udaj-zpravy-informovanost')).toContain('13 zpráv');
    expect(textOf(page, '#udaj-zpravy-potreby')).toContain('13 zpráv');
  });

  test('frame of the project', () => {
    expect(textOf(page, 'dl')).toContain('1. 7. 2010 – 30. 6. 2012');
    expect(textOf(page, '#udaj-podil-esf')).toContain('85 %');
    expect(textOf(page, '#udaj-podil-stat')).toContain('15 %');
    expect(textOf(page, '#udaj-program')).toContain('Lidské zdroje a zaměstnanost');
    expect(textOf(page, '#udaj-prioritni-osa')).toContain('4.3');
    expect(textOf(page, '#udaj-oblast-podpory')).toContain('4.3.1');
  });
});

describe('Vsetín', () => {
  const page = pageAt(VSETIN);

  test.each([
    ['pocet-kroku', '10 kroků'],
    ['organizace', 'cca 32 organizací'],
    ['ucastnici', '76 účastníků'],
    ['osoby', '65 osob'],
    ['vzorek', '304 lidí'],
    ['vzorek-podil', '1,1 % populace'],
    ['pripominky-dosle', '148 připomínek'],
    ['pripominky-prijate', '130 připomínek'],
    ['cile', '28 cílů'],
    ['opatreni', '87 opatření'],
    ['podil-mesta', '17 % (rok 2009)'],
    ['castka-mesta', '11,3 mil. Kč (mimo vlastní složku TSP) (rok 2009)'],
  ])('%s: %s', (name, figure) => {
    expect(textOf(page, `#udaj-${name}`)).toContain(`: ${figure} (zdroj`);
  });

  test('10 steps, organisation, campaigns, outputs, columns of the action plan, and what is said in words', () => {
    expect(['krok', 'skupina', 'akce'].map((prefix) => idsOf(page, prefix).length)).toEqual([10, 9, 4]);
    expect(count(page, 'li[id^=udaj-akcni-plan-]')).toBe(9);
    expect(texts(page, 'li[id^=dokument-]')).toHaveLength(7);
    expect(
      ['support', 'problem', 'success', 'priority'].map((topic) =>
        count(page, `section[aria-labelledby=tema-${topic}] li`),
      ),
    ).toEqual([4, 4, 5, 6]);
  });
});

test('Liberecký kraj: 20 community plans against 15 in 2011, state at 30 June 2012, and what is said in words', () => {
  const page = pageAt(LIBEREC);
  expect(textOf(page, '#udaj-plany')).toContain('20 komunitních plánů (stav k 30. 6. 2012)');
  expect(textOf(page, '#udaj-plany-2011')).toContain('15 komunitních plánů (rok 2011)');
  expect(
    ['task', 'finding', 'conclusion', 'aim'].map((topic) =>
      count(page, `section[aria-labelledby=tema-${topic}] li`),
    ),
  ).toEqual([4, 4, 6, 5]);
});

describe('the demo plan', () => {
  const measure = pageAt('planovani/plan/ukazka/opatreni/3.1/');

  test('the count of services is that of the linked pages, and stands last in the table over time', () => {
    const pairs = measure.querySelectorAll('section[aria-labelledby=sluzby] li a.row');
    expect(pairs).toHaveLength(2);
    const now = texts(measure, 'section[aria-labelledby=sluzby] tbody tr:last-child td').map(Number);
    for (const [index, pair] of pairs.entries()) {
      const listed = pageAt(pair.getAttribute('href')!.slice(1)).querySelectorAll('main .lead')[0]!;
      expect(plain(listed.text)).toContain(` ${String(now[index])} služ`);
      expect(plain(pair.parentNode!.text)).toContain(` ${String(now[index])} služ`);
    }
  });

  test('a comment has one place, which its measure leads to; its settlement stands with it on both', () => {
    const ofMeasure = pageAt('planovani/plan/ukazka/opatreni/2.2/').querySelector(
      'section[aria-labelledby=pripominky]',
    )!;
    expect(plain(ofMeasure.text)).toContain('Vypořádání: nepřijata, 2. 3. 2026.');
    expect(plain(ofMeasure.text)).toContain('Odpověď:');
    const link = ofMeasure.querySelector('li a')!.getAttribute('href')!;
    expect(link).toBe('/planovani/pripominky/#ukazka--p-3');
    expect(ofMeasure.querySelectorAll('li [id], li[id]')).toHaveLength(0);
    const [page = '', anchor = ''] = link.slice(1).split('#');
    expect(textOf(pageAt(page), `[id="${anchor}"]`)).toMatch(/Nepřijato 2\. 3\. 2026/u);
  });

  test('where a total is not the sum of its parts, the difference is said', () => {
    const money = (number: string) =>
      textOf(pageAt(`planovani/plan/ukazka/opatreni/${number}/`), 'section[aria-labelledby=penize]');
    expect(money('2.3')).toContain('Celek je o 350 000 Kč vyšší než součet uvedených částí.');
    expect(money('2.2')).toContain('Celek je o 400 000 Kč vyšší než součet uvedených částí. Součet zahrnuje');
  });

  test('every chart has a name, a description and its numbers in a table', () => {
    const charts = measure.querySelectorAll('figure');
    expect(charts).toHaveLength(3);
    for (const chart of charts) {
      expect(count(chart, 'svg[role=img] > title')).toBe(1);
      expect(count(chart, 'svg[role=img] > desc')).toBe(1);
      expect(count(chart, 'tbody tr')).toBeGreaterThan(0);
    }
  });
});
