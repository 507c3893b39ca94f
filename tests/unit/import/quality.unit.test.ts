/** quality.json: shape, order, and that no value of a record gets into it or any report. */
import { describe, expect, test } from 'vitest';
import { readContactAddresses } from '../../../scripts/import/parse/contact-addresses.ts';
import { readContacts } from '../../../scripts/import/parse/contacts.ts';
import { readForms } from '../../../scripts/import/parse/forms.ts';
import { readPlaces } from '../../../scripts/import/parse/places.ts';
import { readInspections } from '../../../scripts/import/parse/supplements.ts';
import { readRegistration } from '../../../scripts/import/parse/values.ts';
import { personFinder } from '../../../scripts/import/privacy/persons.ts';
import { createInspector } from '../../../scripts/import/quality/inspect-provider.ts';
import { ProblemLog } from '../../../scripts/import/quality/problem-log.ts';
import { formatQuality, toQuality } from '../../../scripts/import/quality/to-quality.ts';
import { toJson } from '../../../scripts/import/report/outcome-json.ts';
import type { Outcome } from '../../../scripts/import/report/outcome.ts';
import { formatPullRequest } from '../../../scripts/import/report/pull-request.ts';
import { formatOutcome, formatReport } from '../../../scripts/import/report/report.ts';
import { Quality, QualityKind, findingsOf, findingsOfProvider } from '../../../src/domain/quality.ts';
import * as raw from '../../fixtures/rpss/register-record.ts';
import * as data from './quality-data.ts';

const ALL = { 'address-points': true, psc: true };
const KEPT = { isKept: true, hasSecretPlace: false };

/** @param notes kind, record, key */
function qualityOf(...notes: [QualityKind, string, string | null][]): Quality {
  const log = new ProblemLog();
  for (const [kind, record, key] of notes) log.noteFor(record, KEPT)(kind, key);
  return toQuality({ asOf: data.AS_OF, available: ALL }, log.published());
}

const SOME: [QualityKind, string, string | null][] = [
  ['not-web', 'service 10', 'weby.1.web'],
  ['not-web', 'provider 00839345', 'poskytovatel.weby.0.web'],
  ['not-web', 'service 9', 'weby.0.web'],
  ['place-without-code', 'service 9', 'zarizeni'],
  ['place-without-code', 'service 9', 'zarizeni'],
  ['no-contact', 'service 9', null],
];

describe('quality.json', () => {
  test('services by number, then providers; what is noted twice is one with its number', () => {
    const { rules } = qualityOf(...SOME);
    expect(rules['not-web']).toEqual({
      count: 3,
      findings: [
        { service: '9', key: 'weby.0.web', times: 1 },
        { service: '10', key: 'weby.1.web', times: 1 },
        { provider: '00839345', key: 'poskytovatel.weby.0.web', times: 1 },
      ],
    });
    expect(rules['place-without-code']).toEqual({
      count: 2,
      findings: [{ service: '9', key: 'zarizeni', times: 2 }],
    });
  });

  test('the same whatever the order of the register, one finding to a line', () => {
    const text = formatQuality(qualityOf(...SOME));
    expect(formatQuality(qualityOf(...SOME.toReversed()))).toBe(text);
    expect(Quality.parse(JSON.parse(text))).toEqual(qualityOf(...SOME));
    expect(text.split('\n').filter((line) => line.includes('"service"'))).toHaveLength(4);
    expect(text.split('\n')).toContain('        {"key":"zarizeni","service":"9","times":2}');
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('a kind that was looked for and not found has the count 0; one that was not is left out', () => {
    const log = new ProblemLog();
    const { rules } = toQuality(
      { asOf: data.AS_OF, available: { 'address-points': false, psc: true } },
      log.published(),
    );
    expect(rules['unknown-psc']).toEqual({ count: 0, findings: [] });
    expect(Object.keys(rules)).toHaveLength(QualityKind.options.length - 3);
    expect(rules['other-obec-in-ruian']).toBeUndefined();
  });

  test('pages read what is found of a service or a provider', () => {
    const quality = qualityOf(...SOME);
    expect(findingsOf(quality, '9')).toEqual([
      { kind: 'no-contact', key: null, times: 1 },
      { kind: 'not-web', key: 'weby.0.web', times: 1 },
      { kind: 'place-without-code', key: 'zarizeni', times: 2 },
    ]);
    expect(findingsOf(quality, '1')).toEqual([]);
    expect(findingsOfProvider(quality, '00839345')).toEqual([
      { kind: 'not-web', key: 'poskytovatel.weby.0.web', times: 1 },
    ]);
  });

  test('the schema refuses a kind that is none', () => {
    const rules = { 'jana-novakova': { count: 0, findings: [] } };
    expect(Quality.safeParse({ asOf: data.AS_OF, rules }).success).toBe(false);
    expect(Quality.safeParse({ asOf: data.AS_OF, rules: {} }).success).toBe(true);
  });

  test.each([
    { service: '9', key: 'Jana Nováková', times: 1 },
    { service: '9', key: 'weby', times: 1, value: 'x' },
    { service: 'x', key: null, times: 1 },
    { service: '9', key: null, times: 0 },
  ])('the schema refuses %j', (finding) => {
    const rules = { 'not-web': { count: 1, findings: [finding] } };
    expect(Quality.safeParse({ asOf: data.AS_OF, rules }).success).toBe(false);
  });
});

describe('no value of a record is told', () => {
  const canaries: string[] = [];
  const text = () => {
    const canary = `Kanárek${canaries.length}x`;
    canaries.push(canary);
    return canary;
  };
  const adresa = () =>
    raw.makeAddress({
      kodAdresnihoMista: text(),
      ulice: { nazev: `${text()}${'x'.repeat(10_000)}` },
      psc: text(),
      obec: { id: text() },
      kraj: { id: text() },
      castObce: { id: text() },
      [text()]: text(),
    });

  /** A record in which everything is wrong, noted by the stages and the rules. */
  function spoil(hasSecretPlace: boolean): ProblemLog {
    const log = new ProblemLog();
    const context = {
      note: log.noteFor('service 1', { isKept: true, hasSecretPlace }),
      territory: data.territory,
      asOf: data.AS_OF,
      hasMark: true,
      isWhollySecret: false,
      namesPerson: personFinder(['Hájková']),
      officeWords: [],
      itemCount: { all: 0, unreadable: 0 },
    };
    const place = { ...raw.makePlace({ nazev: text(), adresa: adresa() }), [text()]: text() };
    readPlaces(
      [place, text(), { ...place, utajenaAdresa: text() }, { ...place, poskytujeDo: text() }],
      context,
    );
    readContactAddresses([{ adresa: adresa() }, { adresa: text() }], context);
    readContacts(
      {
        telefony: [{ telefon: text(), poznamka: `${text()} Hájková` }, { [text()]: text() }, text()],
        emaily: [{ email: text(), poznamka: `jana.${text()}@example.org` }],
        weby: [{ web: `javascript:${text()}`, poznamka: text() }],
      },
      '',
      context,
    );
    readForms(
      [
        { forma: { id: text() } },
        {
          forma: { id: 'FormaSocialniSluzby/amb' },
          casoveRozsahy: [{ den: { id: text() }, interval: text() }],
          kapacity: [{ pocet: text() }, { pocet: 1, typ: { id: text() } }],
        },
      ],
      context,
    );
    readInspections([{ datum: text(), [text()]: text() }, text()], context);
    readRegistration(`${text()} ${text()}`, 'identifikator', context);
    context.note('unreadable-item', `evidovaneInspekce.0.${text()} ${text()}`);
    createInspector(data.CONTEXT, log)(
      data.makeProvider({
        name: text(),
        contacts: data.makeContacts({ phones: [{ text: text(), note: text() }], emails: [] }),
        seat: data.makeAddress({ street: text(), krajCode: 'CZ010', psc: '40332' }),
        services: [
          data.makeService({
            registration: null,
            contacts: data.makeContacts({ phones: [{ text: text(), note: text() }], emails: [] }),
            places: [data.makePlace({ street: text(), obecCode: null, psc: '99999' }, { name: text() })],
          }),
        ],
      }),
      { hasSecretPlace },
    );
    return log;
  }

  const outputsOf = (log: ProblemLog) => {
    const outcome: Outcome = {
      status: 'written',
      meta: {
        kind: 'register',
        area: ['CZ'],
        asOf: data.AS_OF,
        sourceDate: null,
        counts: {
          providers: 1,
          services: 1,
          places: 1,
          placesWithPoint: 0,
          byType: {},
          byForm: {},
          byKraj: {},
        },
      },
      previous: null,
      changes: { written: [], removed: [] },
      ...log.told(),
    };
    return [
      formatQuality(toQuality({ asOf: data.AS_OF, available: ALL }, log.published())),
      formatOutcome(outcome, 'report.md'),
      formatReport(outcome),
      formatPullRequest(outcome, 'report.md'),
      JSON.stringify(toJson(outcome, { exitCode: 0, report: 'report.md' })),
    ];
  };

  test('of an open service; that it is wrong is told in each', () => {
    const outputs = outputsOf(spoil(false));
    for (const output of outputs) expect(output).toMatch(/postal codes|bad-psc/iu);
    expect(canaries.filter((canary) => outputs.some((output) => output.includes(canary)))).toEqual([]);
    expect(outputs.join('').includes('Kanárek')).toBe(false);
    expect(outputs.join('').includes('Hájkov')).toBe(false);
  });

  test('of one with a secret place, neither that anything is wrong with an address', () => {
    const [quality = '', , report = '', pullRequest = ''] = outputsOf(spoil(true));
    const placeKeys = /zarizeni|kontaktniAdresy|adresa/u;
    for (const output of [quality, report, pullRequest]) {
      expect(output).not.toMatch(placeKeys);
      expect(output).not.toContain('Kanárek');
    }
    const found = Object.entries(Quality.parse(JSON.parse(quality)).rules).filter(
      ([, { count }]) => count > 0,
    );
    expect(found.map(([kind]) => kind)).toContain('not-web');
    expect(found.map(([kind]) => kind)).not.toContain('bad-psc');
  });
});
