/** Rules over the content that is written by hand and over the territory. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readAreas } from '../../scripts/lib/areas-file.ts';
import { formatJsonLines } from '../../scripts/lib/json-file.ts';
import { CapacityUnit } from '../../src/domain/capacity.ts';
import { CodeListItem, codeOf, ServiceType } from '../../src/domain/code-list.ts';
import { CrisisLine } from '../../src/domain/crisis-line.ts';
import { Form } from '../../src/domain/form.ts';
import { Site } from '../../src/domain/site.ts';
import { Term } from '../../src/domain/term.ts';
import { toSlug } from '../../src/domain/text.ts';
import { TextPage } from '../../src/domain/text-page.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const read = (...names: string[]) => readFileSync(path.join(CONTENT, ...names), 'utf8');
const filesOf = (...names: string[]) => readdirSync(path.join(CONTENT, ...names)).toSorted();
const parseYaml = (text: string): unknown => parse(text);

/** Parts of a Markdown file with front matter. */
function splitMarkdown(text: string): { data: unknown; body: string } {
  const match = /^---\n(?<data>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/u.exec(text);
  if (match?.groups === undefined) throw new Error('no front matter');
  const { data = '', body = '' } = match.groups;
  return { data: parseYaml(data), body: body.trim() };
}

/** Values that occur more than once. */
function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const LISTS = {
  'service-types': 'DruhSocialniSluzby',
  'target-groups': 'CilovaSkupinaOsoby',
  'age-groups': 'VekovaSkupinaOsoby',
  forms: 'FormaSocialniSluzby',
  'capacity-units': 'TypKapacitySocialniSluzby',
  days: 'DenVTydnu',
} as const;

const readList = (name: string) =>
  z
    .array(name === 'service-types' ? ServiceType : CodeListItem)
    .parse(JSON.parse(read('codelists', `${name}.json`)));
const types = z.array(ServiceType).parse(JSON.parse(read('codelists', 'service-types.json')));

describe('code lists', () => {
  test('are the six known ones', () => {
    expect(filesOf('codelists')).toEqual(
      Object.keys(LISTS)
        .map((name) => `${name}.json`)
        .toSorted(),
    );
  });

  test.each(Object.entries(LISTS))('%s fits its schema and names %s', (name, registerList) => {
    const items = readList(name);
    expect(repeated(items.map(({ code }) => code))).toEqual([]);
    expect(repeated(items.map(({ slug }) => slug))).toEqual([]);
    for (const { code, registerId } of items) expect(codeOf(registerId, registerList)).toBe(code);
  });

  test.each(Object.keys(LISTS))('%s has labels in three languages, stored one item to a line', (name) => {
    const items = readList(name);
    for (const { label } of items) {
      expect(label.en).toBeTruthy();
      expect(label.uk).toMatch(/\p{Script=Cyrillic}/u);
    }
    expect(read('codelists', `${name}.json`)).toBe(formatJsonLines(items));
  });

  test('the types are the 33 numbered ones: 1 and 3 to 34, each with its paragraph', () => {
    const codes = ['1', ...Array.from({ length: 32 }, (_, index) => String(index + 3))];
    expect(types.map(({ code }) => code)).toEqual(codes);
    expect(repeated(types.map(({ paragraph }) => paragraph))).toEqual([]);
    expect(types.find(({ code }) => code === '34')).toMatchObject({
      paragraph: '60a',
      slug: 'intervencni-centra',
    });
  });

  test('slugs of types come from the whole label', () => {
    for (const { slug, label } of types) expect(slug).toBe(toSlug(label.cs));
  });

  test('forms and units are those the domain knows', () => {
    expect(
      readList('forms')
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual([...Form.options].toSorted());
    expect(readList('capacity-units')).toHaveLength(CapacityUnit.options.length);
    expect(readList('days').map(({ label }) => label.cs)).toEqual([
      'pondělí',
      'úterý',
      'středa',
      'čtvrtek',
      'pátek',
      'sobota',
      'neděle',
    ]);
  });

  test('nothing claims to be official before the published lists were read', () => {
    const statuses = Object.keys(LISTS).flatMap((name) => readList(name).map(({ status }) => status));
    expect(statuses).not.toContain('official');
  });
});

const terms = filesOf('terms', 'druhy').map((file) => {
  const { data, body } = splitMarkdown(read('terms', 'druhy', file));
  return { file, term: Term.parse(data), body };
});

/** Longest sentence allowed, in words; the aim is about 15. */
const MAX_WORDS = 25;
/** Abbreviations and words of officials that plain texts do without. */
const OFFICIALESE = /(?<!\p{L})(?:dle|tj\.|atd\.|tzv\.|resp\.|popř\.|nepříznivá sociální situace)(?!\p{L})/iu;
const AMOUNT = /\d\s*(?:Kč|korun|%)/u;

describe('plain words for types', () => {
  test('each type has exactly one, in a file named by its code', () => {
    expect(terms.map(({ term }) => term.typeCode).toSorted()).toEqual(
      types.map(({ code }) => code).toSorted(),
    );
    for (const { file, term } of terms) expect(file).toBe(`${term.typeCode}.md`);
  });

  test.each(terms)('$file: short summary, lay words without repeats', ({ term }) => {
    expect(term.summary.length).toBeLessThanOrEqual(160);
    expect(term.summary).toMatch(/[.!?]$/u);
    for (const names of Object.values(term.names)) {
      expect(repeated(names)).toEqual([]);
      for (const name of names) expect(name).toBe(name.trim());
    }
  });

  test.each(terms)('$file: 2 to 4 paragraphs of short sentences', ({ body, term }) => {
    const paragraphs = body.split(/\n{2,}/u);
    expect(paragraphs.length).toBeGreaterThanOrEqual(2);
    expect(paragraphs.length).toBeLessThanOrEqual(4);
    for (const sentence of `${term.summary}\n${body}`.split(/(?<=[.!?])\s+/u)) {
      expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(MAX_WORDS);
    }
  });

  test.each(terms)('$file: no amounts, no officialese, Czech quotes', ({ body, term }) => {
    const text = `${term.summary}\n${body}`;
    expect(text).not.toMatch(OFFICIALESE);
    expect(text).not.toMatch(AMOUNT);
    expect(text).not.toMatch(/["”]| - |\.\.\./u);
  });

  test('telephone help, crisis help, shelters and intervention centres are for people in danger', () => {
    const codes = terms.filter(({ term }) => term.isForPeopleInDanger).map(({ term }) => term.typeCode);
    expect(codes).toEqual(expect.arrayContaining(['18', '20', '23', '34']));
  });
});

describe('crisis lines', () => {
  const lines = z.array(CrisisLine).parse(parseYaml(read('crisis-lines.yml')));

  test('hold all four emergency numbers and only these as such', () => {
    const emergency = lines.filter(({ isEmergency }) => isEmergency).map(({ number }) => number);
    expect(emergency.toSorted()).toEqual(['112', '150', '155', '158']);
  });

  test('stand once each, with hours, purpose and source', () => {
    expect(repeated(lines.map(({ number }) => number))).toEqual([]);
    for (const { name, forWhom, hours, source } of lines) {
      for (const text of [name, forWhom, hours, source]) expect(text.trim()).not.toBe('');
    }
  });

  test('hold the European numbers of social value', () => {
    expect(lines.map(({ number }) => number)).toEqual(
      expect.arrayContaining(['116000', '116006', '116111', '116123']),
    );
  });
});

describe('settings and pages', () => {
  test('site.yml fits, and its area exists', () => {
    const { area } = Site.parse(parseYaml(read('site.yml')));
    expect(readAreas(CONTENT).obceIn(area)).not.toEqual([]);
  });

  const pages = filesOf('pages').map((file) => {
    const { data, body } = splitMarkdown(read('pages', file));
    return { file, page: TextPage.parse(data), body };
  });

  test('about and statement are there', () => {
    expect(pages.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['o-katalogu.md', 'pristupnost.md']),
    );
  });

  test.each(pages)('$file: has no heading of the first level of its own', ({ body }) => {
    expect(body).not.toMatch(/^# /mu);
  });

  test('the statement keeps the order of the EU model and has both endings', () => {
    const statement = pages.find(({ file }) => file === 'pristupnost.md');
    expect(statement?.page.enforcementObliged).toContain('99/2019');
    expect(statement?.page.enforcementVoluntary).toContain('99/2019');
    const headings = [...(statement?.body.matchAll(/^## (?<text>.+)$/gmu) ?? [])].map(
      ({ groups }) => groups?.['text'],
    );
    expect(headings).toEqual([
      'Stav souladu',
      'Nepřístupný obsah',
      'Vypracování prohlášení',
      'Zpětná vazba a kontakt',
    ]);
  });
});

/** The part of a TopoJSON the rules need. */
const Shape = z.looseObject({
  id: z.string(),
  type: z.enum(['Polygon', 'MultiPolygon']),
  arcs: z.array(z.unknown()).nonempty(),
});
const Shapes = z.looseObject({ geometries: z.array(Shape) });
const Outlines = z.looseObject({ objects: z.looseObject({ orp: Shapes, kraje: Shapes }) });

describe('territory', () => {
  const territory = readAreas(CONTENT);
  const { kraje, okresy, orps, obce } = territory;

  test('is whole', () => {
    expect(kraje).toHaveLength(14);
    expect(okresy).toHaveLength(76 + 1); // and Praha
    expect(orps).toHaveLength(206);
    expect(obce).toHaveLength(6258);
  });

  test('has unique codes, and unique slugs where a slug alone makes the address', () => {
    for (const list of [kraje, okresy, orps, obce]) {
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    }
    for (const list of [kraje, okresy, orps]) {
      expect(new Set(list.map(({ slug }) => slug)).size).toBe(list.length);
    }
    // Names of obce repeat; their address is code and slug.
    expect(new Set(obce.map(({ code, slug }) => `${code}-${slug}`)).size).toBe(obce.length);
  });

  test('every obec has an ORP of its kraj and an okres of its kraj', () => {
    const lost = obce.filter(
      ({ krajCode, orpCode, okresCode }) =>
        territory.findOrp(orpCode)?.krajCode !== krajCode ||
        territory.findOkres(okresCode)?.krajCode !== krajCode,
    );
    expect(lost).toEqual([]);
  });

  test('every ORP has its seat among its own obce, and its okresy exist', () => {
    for (const { code, krajCode, okresCodes, seatObecCode } of orps) {
      expect(territory.findObec(seatObecCode)?.orpCode).toBe(code);
      for (const okresCode of okresCodes) expect(territory.findOkres(okresCode)?.krajCode).toBe(krajCode);
    }
  });

  test.each([
    ['obce', obce],
    ['ORPs', orps],
  ])('inhabitants of %s add up to the whole country in 2020', (_name, list) => {
    expect(new Set(list.map(({ population }) => population.year))).toEqual(new Set([2020]));
    expect(sum(list.map(({ population }) => population.total))).toBe(10_701_777);
    expect(sum(list.map(({ population }) => population.seniors))).toBe(2_158_322);
  });

  test('every ORP has as many inhabitants as its obce together', () => {
    const totals = new Map<string, number>();
    for (const { orpCode, population } of obce) {
      totals.set(orpCode, (totals.get(orpCode) ?? 0) + population.total);
    }
    for (const { code, population } of orps) expect(totals.get(code), code).toBe(population.total);
  });

  test('outlines have one shape for each ORP and each kraj', () => {
    const { objects } = Outlines.parse(JSON.parse(read('areas', 'outlines.topojson')));
    const idsOf = ({ geometries }: z.infer<typeof Shapes>) => geometries.map(({ id }) => id).toSorted();
    expect(idsOf(objects.orp)).toEqual(orps.map(({ code }) => code).toSorted());
    expect(idsOf(objects.kraje)).toEqual(kraje.map(({ code }) => code).toSorted());
  });
});
