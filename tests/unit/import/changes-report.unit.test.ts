import { describe, expect, test } from 'vitest';
import { formatChanges } from '../../../scripts/import/changes/changes-report.ts';
import { formatSecretAdvice } from '../../../scripts/import/changes/secret-advice.ts';
import type { ServiceId } from '../../../src/domain/service.ts';
import { ids, makePlace, makeProvider, makeService, runImport, SECRET } from './changes-data.ts';

const typeLabelOf = (code: string) => (code === '4' ? 'pečovatelská služba' : code);
const report = (...args: Parameters<typeof runImport>) => {
  const { day, comparison } = runImport(...args);
  return formatChanges(day, { nameable: comparison.nameable, typeLabelOf, maxNamed: 3 });
};

describe('the section of changes', () => {
  test('counts, names what is public, says why it ended and which fields changed', () => {
    const text = report(
      [makeProvider([makeService('1'), makeService('2'), makeService('3')])],
      [
        makeProvider([
          makeService('1', { ageGroups: ['1'], registration: '1' }),
          makeService('3', { ageGroups: ['1'] }),
          makeService('4', { places: [makePlace('4', {}, { name: 'Domov Lípa' })] }),
        ]),
      ],
      { fateOf: () => ({ kind: 'ended', endedOn: '2026-08-31' }) },
    );
    expect(text).toBe(`## Changes of services

Added: 1, changed: 2, ended: 1, turned secret: 0.

### Added

- 4 \`Domov Lípa\`

### Ended

- 2 \`Pečovatelská služba – Lípa, z. s.\`: ended by the register, last day 2026-08-31

### Changed fields

- registration: 1 service
- ageGroups: 2 services

### Changed services

- 1: registration, ageGroups
- 3: ageGroups`);
  });

  test('names no more than it is told to', () => {
    const services = ['1', '2', '3', '4', '5'].map((id) => makeService(id));
    expect(report([], [makeProvider(services)])).toContain(
      '- 3 `Pečovatelská služba – Lípa, z. s.`\n- …and 2 more',
    );
  });

  test('gives of secret services the number only', () => {
    const text = report(
      [makeProvider([makeService('1', SECRET)], { name: 'Tichá pomoc' })],
      [makeProvider([makeService('2', SECRET)], { name: 'Tichá pomoc' })],
      { secretIds: ids('1', '2'), hasSecretPlace: () => true },
    );
    expect(text).toContain('### Added\n\n- 2\n');
    expect(text).toContain('### Ended\n\n- 1: no longer in the register');
    expect(text).not.toContain('Tichá pomoc');
  });

  test.each(['[x](javascript:alert(1))', '<img src=x>', '@everyone #1', 'a `b` ``c`` d', '| --- |'])(
    'a title like %j stays text',
    (name) => {
      const text = report([], [makeProvider([makeService('1', { places: [makePlace('1', {}, { name })] })])]);
      const [, fence = '', title] = /^- 1 (`+) ?(.*?) ?\1$/mu.exec(text) ?? [];
      expect(title).toBe(name);
      expect(name).not.toContain(fence);
    },
  );
});

describe('advice for addresses that are secret now', () => {
  const some = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1) as ServiceId);
  const advice = (turned: number, exposed = turned) =>
    formatSecretAdvice({ turnedSecret: some(turned), exposedIds: some(exposed) });

  test('is not given where there are none', () => {
    expect(advice(0)).toBe('');
  });

  test.each([
    'Cloudflare',
    'Netlify',
    'git filter-repo',
    'orphan',
    'force-push',
    'forks',
    'artifacts',
    'Wayback',
    'Google',
  ])('says what to do about %s', (word) => {
    expect(advice(2)).toContain(word);
  });

  test('names fifty services and the number of the others', () => {
    expect(advice(2)).toContain('such an address: 1, 2.');
    expect(advice(60)).toContain(' 50 and 10 more.');
  });

  test('does not name a service whose provider alone was exposed: that would tell whose seat it is', () => {
    const text = formatSecretAdvice({ turnedSecret: [], exposedIds: ['4951'] as ServiceId[] });
    expect(text).toContain('may have shown it: 1;');
    expect(text).not.toContain('4951');
  });
});
