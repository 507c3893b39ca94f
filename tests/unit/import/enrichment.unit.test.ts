import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkEnrichment } from '../../../scripts/import/declared/check-enrichment.ts';
import { readEnrichment } from '../../../scripts/import/declared/read-enrichment.ts';
import { isServedInArea } from '../../../scripts/import/declared/served-in-area.ts';
import { Area } from '../../../src/domain/area.ts';
import { Enrichment, keysTellingPlace } from '../../../src/domain/enrichment.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { ServiceId } from '../../../src/domain/service.ts';
import { DECIN, LIBEREC, makeService } from '../catalogue/catalogue-data.ts';
import { AS_OF, SECRET, makeProvider, territory, writeContent, stopOf } from './declared-content.ts';

const SAID = { source: 'provider', date: '2026-08-20' };
/** Every group with every key. */
const ALL = {
  serves: { obce: ['Děčín'], orp: ['Rumburk'], byTelephone: false, ...SAID },
  languages: { codes: ['cs', 'cse', 'uk'], ...SAID },
  barrierFree: { state: 'obstacles', entrance: 'Tři schody.', toilet: 'Bez madel.', ...SAID },
  fees: { text: 'Platí se za úkony.', amounts: [{ what: 'oběd', czk: 95 }], ...SAID },
  freePlaces: { count: 2, of: 'beds', note: 'pro ženy', ...SAID },
  waitingList: { isOpen: true, count: 12, text: 'Obvykle půl roku.', ...SAID },
  hours: { text: 'Ve všední dny ráno.', ...SAID },
  notice: { text: 'Nový telefon.', from: '2026-08-01', to: '2026-09-30', ...SAID },
  closure: { reason: 'Malování.', from: '2026-09-10', to: '2026-09-12', ...SAID },
  plainText: { text: 'Pomáháme doma.', ...SAID },
  easyText: { text: 'Přijedeme k vám.\nUvaříme oběd.', ...SAID },
  basicNetwork: { isIn: true, layer: 'krajská', year: 2026, ...SAID },
};

const readFiles = (
  files: Readonly<Record<string, string | Buffer>>,
  kind: 'demo' | 'register' = 'register',
) =>
  readEnrichment(
    writeContent(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`enrichment/${name}`, text])),
    ),
    kind,
    territory,
  );
const read = (data: unknown) => readFiles({ '1.yml': stringify(data) });
const told = (data: unknown) =>
  read(data).faults.map(({ where, message }) => (where === '' ? message : `${where}: ${message}`));
const check = (data: unknown, provider: Provider, options: object = {}) =>
  checkEnrichment(read(data), [provider], { asOf: AS_OF, territory, ...options });

describe('a file', () => {
  test('may give everything the schema knows', () => {
    const { services, faults } = read(ALL);
    expect(faults).toEqual([]);
    expect(services.get('1' as ServiceId)).toMatchObject({ file: 'enrichment/1.yml', enrichment: ALL });
  });

  test('may give any group alone', () => {
    for (const [key, group] of Object.entries(ALL)) expect(told({ [key]: group }), key).toEqual([]);
  });

  test('of the demo is passed over by a real import, and the other way round', () => {
    const files = { '1.yml': stringify(ALL), '900000001.yml': stringify(ALL), 'README.md': 'x' };
    expect([...readFiles(files).services.keys()]).toEqual(['1']);
    expect([...readFiles(files, 'demo').services.keys()]).toEqual(['900000001']);
  });

  test('keeps line ends where they count and cleans the rest', () => {
    const { services } = read({
      easyText: { text: ' Přijedeme \u200B k vám. \n\nUvaříme oběd.\n', ...SAID },
    });
    expect(services.get('1' as ServiceId)?.enrichment.easyText?.text).toBe(
      'Přijedeme k vám.\n\nUvaříme oběd.',
    );
  });

  test.each([
    [
      'an unknown key',
      { jazyky: {} },
      'line 1, jazyky: no such key is known here; the README beside the file lists all',
    ],
    ['no source', { hours: { text: 'x', date: AS_OF } }, 'line 1, hours.source: is missing'],
    [
      'a person as source',
      { hours: { ...ALL.hours, source: 'Jana Malá' } },
      /line 3, hours.source: write one of: provider/u,
    ],
    [
      'a Czech date',
      { hours: { ...ALL.hours, date: '20. 8. 2026' } },
      /hours.date: write the day as YYYY-MM-DD/u,
    ],
    [
      'a number as text',
      { serves: { byTelephone: 'ano', ...SAID } },
      'line 2, serves.byTelephone: write true or false',
    ],
    ['no list', { languages: { codes: 'cs', ...SAID } }, /languages.codes: write a list/u],
    [
      'an unknown language',
      { languages: { codes: ['cs', 'xx'], ...SAID } },
      /^line 4, languages.codes.1: write one of: cs, cse/u,
    ],
    ['an empty text', { hours: { text: '  ', ...SAID } }, 'line 2, hours.text: is empty'],
    [
      'a text too long',
      { notice: { ...ALL.notice, text: 'x'.repeat(601) } },
      /notice.text: is longer than 600/u,
    ],
    [
      'less than none',
      { freePlaces: { count: -1, of: 'beds', ...SAID } },
      'line 2, freePlaces.count: write 0 or more',
    ],
    [
      'half a place',
      { freePlaces: { count: 1.5, of: 'beds', ...SAID } },
      'line 2, freePlaces.count: write a whole number',
    ],
    [
      'an obstacle without a name',
      { barrierFree: { state: 'obstacles', ...SAID } },
      /names no obstacle: give at least one of parking/u,
    ],
    [
      'an end before the beginning',
      { closure: { ...ALL.closure, to: '2026-09-09' } },
      /ends before it begins/u,
    ],
    ['free and an amount', { fees: { ...ALL.fees, isFree: true } }, /contradicts itself/u],
    ['no amount and no text', { fees: SAID }, /says nothing/u],
    ['nobody served', { serves: SAID }, /names nothing/u],
    ['nothing at all', {}, 'line 1: says nothing'],
    [
      'a text in place of keys',
      'hours',
      'line 1: write keys below it, each on a line of its own and indented',
    ],
    ['an empty file', null, /write keys below/u],
  ])('with %s is told from line to remedy', (_name, data, message) => {
    expect(told(data)).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
  });

  test('tells all that is wrong at once', () => {
    const { faults } = readFiles({
      '1.yml': stringify({ hours: { text: 'x' }, jazyky: 1 }),
      '2.yml': 'hours: {',
      'Jedličkův ústav.yml': '',
      '3.yaml': '',
      '4.yml': Buffer.from([0xff]),
    });
    expect(faults.map(({ file }) => file)).toEqual([
      'enrichment/1.yml',
      'enrichment/1.yml',
      'enrichment/1.yml',
      'enrichment/2.yml',
      'enrichment/3.yaml',
      'enrichment/4.yml',
      'enrichment/Jedličkův ústav.yml',
    ]);
  });
});

describe('served areas', () => {
  const areaOf = (serves: object) =>
    read({ serves: { ...serves, ...SAID } }).services.get('1' as ServiceId)?.area;

  test('go by code or by name, in any case, each once', () => {
    expect(areaOf({ obce: [562335, 'děčín', 'Liberec'], orp: ['4202', 'Rumburk'] })).toEqual({
      obecCodes: [DECIN, LIBEREC],
      orpCodes: ['4202', territory.orps.find(({ name }) => name === 'Rumburk')?.code],
      byTelephone: false,
    });
  });

  test('a name of several obce is refused with the codes to choose from', () => {
    expect(told({ serves: { obce: ['Děčín', 'Adamov'], ...SAID } })).toEqual([
      'line 4, serves.obce.1: 3 obce have this name; write the code of the right one: ' +
        '531367 (ORP Čáslav), 535826 (ORP České Budějovice), 581291 (ORP Blansko)',
    ]);
  });

  test.each([
    [{ obce: ['Nikde'] }, /no obec has this name/u],
    [{ obce: [999999] }, /no obec has this code/u],
    [{ orp: ['Nikde'] }, /no ORP has this name/u],
    [{ orp: [9999] }, /no ORP has this code/u],
  ])('%j is refused', (serves, message) => {
    expect(told({ serves: { ...serves, ...SAID } })).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['an obec of it', { obce: ['Děčín'] }, ['CZ042'], true],
    ['an ORP of it', { orp: ['Rumburk'] }, ['CZ042'], true],
    ['the ORP of an obec', { orp: ['Děčín'] }, [DECIN], true],
    ['another kraj', { obce: ['Liberec'], orp: ['Liberec'] }, ['CZ042'], false],
    ['the telephone', { byTelephone: true }, ['CZ042'], true],
    ['anything in the whole country', { obce: ['Liberec'] }, ['CZ'], true],
  ])('declared %s decides whether the service belongs to the area', (_name, serves, area, expected) => {
    expect(isServedInArea(areaOf(serves), Area.parse(area), territory)).toBe(expected);
  });

  test('nothing declared decides nothing', () => {
    expect(isServedInArea(null, ['CZ'], territory)).toBe(false);
    expect(isServedInArea(undefined, ['CZ'], territory)).toBe(false);
  });
});

describe('against the services', () => {
  test('a file without a service is a problem that names the file', () => {
    expect(check(ALL, makeProvider({}, [makeService('2')]))).toEqual([
      { kind: 'enrichment-without-service', record: 'enrichment/1.yml', key: null },
    ]);
  });

  test('what fits is no problem', () => {
    expect(check(ALL, makeProvider())).toEqual([]);
  });

  test('what is over and what is of the future is a problem', () => {
    const data = {
      notice: { ...ALL.notice, to: '2026-08-31' },
      closure: { ...ALL.closure, date: '2062-08-20' },
      hours: { ...ALL.hours, date: '2026-09-30' },
    };
    expect(check(data, makeProvider()).map(({ kind, key }) => [kind, key])).toEqual([
      ['enrichment-from-future', 'closure.date'],
      ['enrichment-over', 'notice.to'],
    ]);
  });

  const secretService = makeProvider({}, [makeService('1', { places: [], secret: SECRET })]);

  test('a secret address contradicts every area and every text', () => {
    const error = stopOf(() => check(ALL, secretService));
    expect(error.message).not.toMatch(/Děčín|Rumburk|schody|oběd/u);
    const keys = [
      ...error.message.matchAll(/^ {2}enrichment\/1\.yml, (?<key>\S+): contradicts the secret/gmu),
    ];
    expect(keys.map(({ groups }) => groups?.['key'])).toEqual([
      'serves.obce',
      'serves.orp',
      'barrierFree.entrance',
      'barrierFree.toilet',
      'fees.text',
      'fees.amounts.what',
      'freePlaces.note',
      'waitingList.text',
      'hours.text',
      'notice.text',
      'closure.reason',
      'plainText.text',
      'easyText.text',
      'basicNetwork.layer',
    ]);
  });

  test('so does the mark of a record whose secret place is not in force', () => {
    const secretIds = new Set(['1' as ServiceId]);
    expect(() => check({ hours: ALL.hours }, makeProvider(), { secretIds })).toThrow(/hours\.text/u);
  });

  test('codes, numbers, dates and states may be said of it', () => {
    const coded = {
      serves: { byTelephone: true, ...SAID },
      languages: ALL.languages,
      barrierFree: { state: 'usable', ...SAID },
      fees: { isFree: true, ...SAID },
      freePlaces: { count: 2, of: 'beds', ...SAID },
      waitingList: { isOpen: true, count: 3, ...SAID },
      closure: { from: '2026-09-10', ...SAID },
      basicNetwork: { isIn: true, year: 2026, ...SAID },
    };
    expect(check(coded, secretService)).toEqual([]);
  });

  test('no schema key is forgotten: each is either coded or told to contradict', () => {
    const telling = new Set(keysTellingPlace(Enrichment.parse(ALL)).map((key) => key.split('.')[0]));
    const coded = ['languages'];
    expect([...telling, ...coded].toSorted()).toEqual(Object.keys(Enrichment.shape).toSorted());
  });

  test('the e-mail of a person stops the import, that of an office does not', () => {
    const withEmail = (address: string) => ({ hours: { text: `Pište na ${address}.`, ...SAID } });
    const error = stopOf(() => check(withEmail('jana.mala@example.org'), makeProvider()));
    expect(error.message).toMatch(/enrichment\/1\.yml, hours\.text: has the e-mail address of a person/u);
    expect(error.message).not.toMatch(/jana/u);
    expect(check(withEmail('poradna.decin@example.org'), makeProvider())).toEqual([]);
  });

  test('what could not be read stops it too, with all the rest', () => {
    const facts = readFiles({ '1.yml': 'x: 1', '2.yml': stringify({ hours: ALL.hours }) });
    const provider = makeProvider({}, [makeService('2', { places: [], secret: SECRET })]);
    const error = stopOf(() => checkEnrichment(facts, [provider], { asOf: AS_OF, territory }));
    expect(error.message).toMatch(
      /^2 entries in content\/enrichment cannot be taken:\n.*1\.yml.*\n.*2\.yml/u,
    );
    expect(error.hint).toMatch(/enrichment\/README\.md/u);
  });
});
