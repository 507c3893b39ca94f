/** Every rule of data quality: proven, filed, described, and what those for finished providers find. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContactAddresses } from '../../../scripts/import/parse/contact-addresses.ts';
import { ALL_RULES, type ProblemKind, ruleOf } from '../../../scripts/import/quality/all-rules.ts';
import { QualityKind } from '../../../src/domain/quality.ts';
import * as raw from '../../fixtures/rpss/register-record.ts';
import * as data from './quality-data.ts';
import { PROOFS, PROVEN_ELSEWHERE, type Proof, contextOf, kindsOf } from './quality-proofs.ts';

const RULES_FOLDER = path.resolve(import.meta.dirname, '../../../scripts/import/quality/rules');
const service = (changes: object) => ({ services: [data.makeService(changes)] });

describe('each rule', () => {
  test.each(Object.entries(PROOFS) as [ProblemKind, Proof][])('%s', (kind, { breaks, holds }) => {
    expect(kindsOf(breaks)).toContain(kind);
    expect(kindsOf(holds)).not.toContain(kind);
  });

  test.each(Object.entries(PROVEN_ELSEWHERE))('%s is proven in %s', (kind, file) => {
    const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
    expect(text.includes(`'${kind}'`)).toBe(true);
  });

  test('has a proof here or elsewhere', () => {
    const proven = [...Object.keys(PROOFS), ...Object.keys(PROVEN_ELSEWHERE)];
    expect(proven.toSorted()).toEqual(ALL_RULES.map(({ kind }) => kind).toSorted());
  });

  test('has a file of its own, named by its kind', () => {
    const files = readdirSync(RULES_FOLDER).map((name) => name.replace(/\.ts$/u, ''));
    expect(files.toSorted()).toEqual(ALL_RULES.map(({ kind }) => kind).toSorted());
    for (const kind of files) {
      expect(readFileSync(path.join(RULES_FOLDER, `${kind}.ts`), 'utf8')).toContain(`kind: '${kind}'`);
    }
  });

  test('is published if its kind is one of the pages', () => {
    const published = ALL_RULES.filter(({ isPublished }) => isPublished).map(({ kind }) => kind);
    expect(published.toSorted()).toEqual(QualityKind.options.toSorted());
  });

  test('says who can mend it; what tells of secrecy or persons is not published', () => {
    for (const { kind } of ALL_RULES) {
      const { title, advice, about, isPublished } = ruleOf(kind);
      expect([kind, title, advice].filter((text) => text.length < 5)).toEqual([]);
      if (about === 'secrecy' || about === 'persons') expect([kind, isPublished]).toEqual([kind, false]);
    }
    expect(new Set(ALL_RULES.map(({ title }) => title)).size).toBe(ALL_RULES.length);
  });
});

describe('finished providers', () => {
  test('nothing is found in a sound one', () => {
    expect(data.inspect([data.makeProvider()])).toEqual([]);
  });

  test('findings name service or provider and the key', () => {
    const provider = data.makeProvider({
      seat: data.makeAddress({ krajCode: 'CZ010' }),
      ...service({ places: [data.makePlace({ psc: '40332' })], ageGroups: [] }),
    });
    expect(data.inspect([provider])).toEqual([
      { kind: 'obec-outside-kraj', record: 'provider 00839345', key: 'poskytovatel.adresa.kraj' },
      { kind: 'psc-of-another-obec', record: 'service 1', key: 'zarizeni.adresa.psc' },
      { kind: 'no-age-group', record: 'service 1', key: 'vekoveSkupiny' },
    ]);
  });

  test('without all address points nothing is said of postal codes', () => {
    const provider = data.makeProvider(service({ places: [data.makePlace({ psc: '99999' })] }));
    const context = { ...data.CONTEXT, obecCodesOfPsc: null };
    expect(data.inspect([provider], { context })).toEqual([]);
  });

  test('beside a secret place, what was dropped is not said to be missing', () => {
    const bare = { registration: null, forms: [data.makeForm({ hours: [] })] };
    const secret = { krajCodes: ['CZ042'], basis: 'served' };
    expect(data.inspect([data.makeProvider(service(bare))], { hasSecretPlace: true })).toEqual([]);
    expect(data.inspect([data.makeProvider(service({ ...bare, places: [], secret }))])).toEqual([]);
  });

  test('a number three services have names each of them once, whoever provides it', () => {
    const providers = ['1', '2', '3', '4'].map((id) =>
      data.makeProvider(service({ id, registration: id === '4' ? '7' : '1234567' })),
    );
    expect(data.inspect(providers).map(({ kind, record }) => [kind, record])).toEqual(
      ['1', '2', '3'].map((id) => ['duplicate-registration', `service ${id}`]),
    );
  });
});

test('a record that breaks two rules is found by both', () => {
  const kinds = kindsOf((note) =>
    readContactAddresses(
      [{ adresa: raw.makeAddress({ psc: '1' }) }, { adresa: raw.makeAddress({ psc: '1' }) }],
      contextOf(note),
    ),
  );
  expect(kinds).toEqual(['bad-psc', 'bad-psc', 'duplicate-contact-address']);
});
