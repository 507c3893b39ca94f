import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  CHANGES_FILE,
  formatChangesFile,
  readChanges,
} from '../../../scripts/import/changes/changes-file.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import { isShown, NO_CHANGES, RegisterChanges } from '../../../src/domain/register-changes.ts';
import { makeProvider, makeService, runImport } from './changes-data.ts';

/** One provider with the services of these numbers; with `*` the service has changed. */
const state = (...services: string[]): Provider[] => {
  const [first, ...others] = services.map((text) =>
    makeService(text.replace('*', ''), text.includes('*') ? { ageGroups: ['1'] } : {}),
  );
  return first === undefined ? [] : [makeProvider([first, ...others])];
};

/** Imports one after the other, each compared with the one before; the first has nothing on file. */
function runImports(...steps: [asOf: string, ...services: string[]][]): RegisterChanges {
  let changes = NO_CHANGES;
  for (const [index, [asOf, ...services]] of steps.entries()) {
    if (index === 0) continue;
    const [, ...earlier] = steps[index - 1] ?? [''];
    changes = runImport(state(...earlier), state(...services), { asOf }, changes).changes;
  }
  return changes;
}

const EMPTY = { added: [], changed: [], ended: [], turnedSecret: [] };
const removed = (id: string) => ({ id, reason: 'removed', endedOn: null });

describe('a second import of the same date', () => {
  test.each<[string, [string[], string[], string[]], object | undefined]>([
    ['added, then changed: added', [['1'], ['1', '2'], ['1', '2*']], { added: ['2'] }],
    ['added, then ended: nothing', [['1'], ['1', '2'], ['1']], undefined],
    ['ended, then back: nothing', [['1', '2'], ['1'], ['1', '2']], undefined],
    ['changed twice: once', [['1'], ['1*'], ['1']], { changed: [{ id: '1', fields: ['ageGroups'] }] }],
    ['changed, then ended: ended', [['1', '2'], ['1', '2*'], ['1']], { ended: [removed('2')] }],
    ['ended, then nothing: ended', [['1', '2'], ['1'], ['1']], { ended: [removed('2')] }],
  ])('%s', (_case, [start, first, second], expected) => {
    const { days, tombstones } = runImports(
      ['2026-08-01', ...start],
      ['2026-09-01', ...first],
      ['2026-09-01', ...second],
    );
    expect(days['2026-09-01']).toEqual(expected === undefined ? undefined : { ...EMPTY, ...expected });
    expect(tombstones.map(({ id }) => id)).toEqual(days['2026-09-01']?.ended.map(({ id }) => id) ?? []);
  });

  test('with nothing new gives the same bytes', () => {
    const steps = [
      ['2026-08-01', '1', '2'],
      ['2026-09-01', '1*', '3'],
    ] as [string, ...string[]][];
    const once = runImports(...steps);
    expect(formatChangesFile(runImports(...steps, ['2026-09-01', '1*', '3']))).toBe(formatChangesFile(once));
  });
});

describe('an import of an older date', () => {
  test('takes the later days back: what was undone is not told', () => {
    expect(runImports(['2026-08-01', '1', '2'], ['2026-09-01', '2', '3'], ['2026-08-15', '1', '2'])).toEqual(
      NO_CHANGES,
    );
  });

  test('keeps what is still so, under the older date', () => {
    const { days, tombstones } = runImports(
      ['2026-08-01', '1', '2'],
      ['2026-09-01', '1'],
      ['2026-09-02', '1', '3'],
      ['2026-08-15', '1', '3'],
    );
    expect(days).toEqual({ '2026-08-15': { ...EMPTY, added: ['3'], ended: [removed('2')] } });
    expect(tombstones).toMatchObject([{ id: '2', asOf: '2026-08-15' }]);
  });

  test('forgets the tombstone of a service that was only added later', () => {
    const { tombstones } = runImports(
      ['2026-08-01', '1'],
      ['2026-09-01', '1', '2'],
      ['2026-09-02', '1'],
      ['2026-08-15', '1'],
    );
    expect(tombstones).toEqual([]);
  });

  test('leaves nothing on file that is later than itself', () => {
    const { days, tombstones } = runImports(
      ['2026-08-01', '1', '2', '3'],
      ['2027-01-01', '1', '2'],
      ['2026-09-01', '1'],
    );
    expect(Object.keys(days)).toEqual(['2026-09-01']);
    expect(tombstones.map(({ asOf }) => asOf)).toEqual(['2026-09-01', '2026-09-01']);
  });
});

describe('what is kept', () => {
  test('400 days of changes and tombstones; a page is shown for 365', () => {
    const { days, tombstones } = runImports(
      ['2025-01-01', '1', '2', '3'],
      ['2025-01-02', '1', '2'],
      ['2025-01-03', '1'],
      ['2026-02-07', '1*'],
    );
    expect(Object.keys(days)).toEqual(['2025-01-03', '2026-02-07']);
    expect(tombstones.map(({ id }) => id)).toEqual(['2']);
    expect(tombstones.map((tombstone) => isShown(tombstone, '2026-01-03'))).toEqual([true]);
    expect(tombstones.map((tombstone) => isShown(tombstone, '2026-01-04'))).toEqual([false]);
  });

  test('a day without changes is left out', () => {
    expect(runImports(['2026-08-01', '1'], ['2026-09-01', '1'])).toEqual(NO_CHANGES);
  });

  test('a service that comes back has no tombstone any more', () => {
    const { days, tombstones } = runImports(
      ['2026-08-01', '1', '2'],
      ['2026-08-02', '1'],
      ['2026-08-03', '1', '2'],
    );
    expect(tombstones).toEqual([]);
    expect(days['2026-08-03']?.added).toEqual(['2']);
  });

  test('it is what the schema says, with sorted keys', () => {
    const changes = runImports(['2026-08-01', '1', '2'], ['2026-08-03', '2', '10'], ['2026-08-10', '10']);
    const text = formatChangesFile(changes);
    expect(RegisterChanges.parse(JSON.parse(text))).toEqual(changes);
    expect(text.indexOf('2026-08-03')).toBeLessThan(text.indexOf('2026-08-10'));
    expect(changes.tombstones.map(({ id }) => id)).toEqual(['1', '2']);
  });
});

describe('the file', () => {
  const contentWith = (text: string): string => {
    const content = mkdtempSync(path.join(tmpdir(), 'changes-test-'));
    onTestFinished(() => rmSync(content, { recursive: true }));
    mkdirSync(path.join(content, 'register'));
    writeFileSync(path.join(content, CHANGES_FILE), text);
    return content;
  };

  test('is read as it was written, and need not be there', () => {
    const changes = runImports(['2026-08-01', '1'], ['2026-09-01', '2']);
    expect(readChanges(contentWith(formatChangesFile(changes)))).toEqual(changes);
    expect(readChanges(path.join(tmpdir(), 'no-such-folder'))).toEqual(NO_CHANGES);
  });

  test.each(['', '{', '[]', '{"days":{},"tombstones":[],"more":1}', '{"days":{"soon":{}},"tombstones":[]}'])(
    'stops on %j and says what to do',
    (text) => {
      const read = () => readChanges(contentWith(text));
      expect(read).toThrow(OperatorError);
      expect(read).toThrow(/changes\.json is damaged/u);
    },
  );
});
