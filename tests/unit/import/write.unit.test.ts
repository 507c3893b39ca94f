/** Writing: stable, only what changed, all or nothing. */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type FileChange,
  applyChanges,
  finishInterrupted,
  stageChanges,
} from '../../../scripts/import/store/journal.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import { formatJson } from '../../../scripts/lib/json-file.ts';
import { buildCanaryRegister } from '../../fixtures/rpss/canary.ts';
import { makeAddress, makePlace, makeRecord, makeRecords } from '../../fixtures/rpss/register-record.ts';
import { FIXTURES, hashTree, importFile, importRecords, makeTempContent } from './temp-content.ts';

describe('a rerun', () => {
  test('touches no file', async () => {
    const temp = makeTempContent();
    await importRecords(temp, makeRecords(5));
    const meta = path.join(temp.content, 'register/meta.json');
    const before = { hash: hashTree(temp.content), time: statSync(meta).mtimeMs, inode: statSync(meta).ino };
    const again = await importRecords(temp, makeRecords(5));
    expect(again).toMatchObject({ status: 'unchanged', changes: { written: [], removed: [] } });
    expect({ hash: hashTree(temp.content), time: statSync(meta).mtimeMs, inode: statSync(meta).ino }).toEqual(
      before,
    );
  });

  test('touches no file where of two addresses at one point only one names its part of the town', async () => {
    const temp = makeTempContent();
    const at = (portalId: number, adresa: Parameters<typeof makeAddress>[0]) =>
      makeRecord({
        portalId,
        poskytovatel: { nazev: `Domov ${portalId}, z.s.` },
        zarizeni: [makePlace({ adresa: makeAddress(adresa) })],
      });
    const records = [at(1, { castObce: { id: 'CastObce/405507' } }), at(2, {})];
    await importRecords(temp, records);
    const before = hashTree(temp.content);
    expect((await importRecords(temp, records)).status).toBe('unchanged');
    expect(hashTree(temp.content)).toEqual(before);
  });

  test('on another day changes the date only, no provider', async () => {
    const temp = makeTempContent();
    await importRecords(temp, makeRecords(5));
    const { changes } = await importRecords(temp, makeRecords(5), { asOf: '2026-09-03' });
    expect(changes.written.toSorted()).toEqual([
      'register/history.csv',
      'register/meta.json',
      'register/quality.json',
    ]);
    expect(changes.removed).toEqual([]);
  });

  test('with one service changed writes its provider and what tells of it', async () => {
    const temp = makeTempContent();
    await importRecords(temp, makeRecords(5));
    const records = makeRecords(5).map((record) =>
      record['portalId'] === 3 ? { ...record, identifikator: '1234567' } : record,
    );
    const { changes } = await importRecords(temp, records);
    expect(changes.written.toSorted()).toEqual([
      'register/changes.json',
      'register/meta.json',
      'register/providers/s3.json',
      'register/quality.json',
    ]);
  });

  test('the order of the register does not matter', async () => {
    const { records } = buildCanaryRegister();
    const same = [makeRecord({ portalId: 11 }), makeRecord({ portalId: 9 }), makeRecord({ portalId: 10 })];
    const [forth, back] = [makeTempContent(), makeTempContent()];
    await importRecords(forth, [...records, ...same]);
    await importRecords(back, [...records, ...same].toReversed());
    expect(hashTree(back.content)).toEqual(hashTree(forth.content));
  });
});

test('files written at the same time each have a text of their own, however long', async () => {
  const temp = makeTempContent();
  const records = makeRecords(40).map((record, index) => ({
    ...record,
    poskytovatel: {
      ...Object(record['poskytovatel']),
      nazev: `Poskytovatel ${index} ${'žluťoučký '.repeat(index % 20)}kůň`,
    },
  }));
  const { providers } = await importRecords(temp, records);
  expect(providers).toHaveLength(40);
  for (const provider of providers) {
    const file = path.join(temp.content, `register/providers/${provider.key}.json`);
    expect(readFileSync(file, 'utf8')).toBe(formatJson(provider));
  }
});

test('a text mostly of signs of three bytes, longer than any before, is written whole', async () => {
  const temp = makeTempContent();
  // Each three times as long as the one before.
  const records = [1, 3, 9, 27].map((count, index) =>
    makeRecord({
      portalId: index + 1,
      poskytovatel: { nazev: `Poskytovatel ${index}, z.s.` },
      doplnujiciInformaceVekoveSkupiny: Array.from({ length: count }, (_, note) => ({
        popis: `${note}${'–社'.repeat(4_500)}`,
      })),
    }),
  );
  const { providers } = await importRecords(temp, records);
  for (const [index, provider] of providers.entries()) {
    const text = readFileSync(path.join(temp.content, `register/providers/${provider.key}.json`));
    const expected = Buffer.from(formatJson(provider));
    expect(expected.length).toBeGreaterThan(27_000 * 3 ** index);
    expect(text.equals(expected)).toBe(true);
  }
  expect(providers).toHaveLength(4);
});

test('a dry run writes nothing but the report', async () => {
  const temp = makeTempContent();
  const before = hashTree(temp.content);
  const outcome = await importRecords(temp, makeRecords(5), { write: false });
  expect(outcome.status).toBe('would-change');
  expect(hashTree(temp.content)).toEqual(before);
  expect(readFileSync(path.join(temp.reports, 'report.md'), 'utf8')).toContain('would change');
});

test('an import replaces a demo as a whole', async () => {
  const temp = makeTempContent();
  await importRecords(temp, makeRecords(5), { kind: 'demo' });
  const { changes, meta } = await importRecords(temp, makeRecords(1, 50));
  expect(meta.kind).toBe('register');
  expect(changes.removed).toHaveLength(5);
});

test('six real services: nothing is lost', async () => {
  const temp = makeTempContent();
  const { meta, problems } = await importFile(temp, path.join(FIXTURES, 'rpss/real-services.json'), {
    ruian: path.join(FIXTURES, 'ruian/real-services.csv'),
  });
  expect(meta.counts).toMatchObject({ providers: 5, services: 6, places: 7, placesWithPoint: 5 });
  const isOfReading = ({ kind }: { readonly kind: string }) => !/^(?:no|duplicate)-/u.test(kind);
  expect(problems.filter(isOfReading).map(({ kind, record }) => `${kind} ${record}`)).toEqual([
    'place-without-code service 7470',
    'address-code-not-in-ruian service 691',
    'place-without-obec service 7470',
    'unofficial-label CilovaSkupinaOsoby/24',
  ]);
});

describe('the journal', () => {
  const changes: FileChange[] = [
    { path: 'register/a.json', text: 'new a' },
    { path: 'register/deep/b.json', text: 'new b' },
    { path: 'register/old.json', text: null },
  ];
  const makeOld = () => {
    const { content } = makeTempContent();
    mkdirSync(path.join(content, 'register'));
    writeFileSync(path.join(content, 'register/a.json'), 'old a');
    writeFileSync(path.join(content, 'register/old.json'), 'old');
    return content;
  };
  const expected = async () => {
    const content = makeOld();
    await applyChanges(content, changes);
    return hashTree(content);
  };

  test('killed before any move: finished', async () => {
    const content = makeOld();
    await stageChanges(content, changes);
    expect(readFileSync(path.join(content, 'register/a.json'), 'utf8')).toBe('old a');
    expect(finishInterrupted(content)).toBe('finished');
    expect(hashTree(content)).toEqual(await expected());
  });

  test('killed between two moves: finished', async () => {
    const content = makeOld();
    await stageChanges(content, changes);
    renameSync(path.join(content, '.import-staging/0'), path.join(content, 'register/a.json'));
    expect(finishInterrupted(content)).toBe('finished');
    expect(hashTree(content)).toEqual(await expected());
    expect(finishInterrupted(content)).toBe('nothing');
  });

  test('killed while files were laid aside: undone', async () => {
    const content = makeOld();
    const before = hashTree(content);
    await stageChanges(content, changes);
    renameSync(
      path.join(content, '.import-staging/journal.json'),
      path.join(content, '.import-staging/journal.json.draft'),
    );
    expect(finishInterrupted(content)).toBe('undone');
    expect(hashTree(content)).toEqual(before);
  });

  test('the next import finishes it first', async () => {
    const temp = makeTempContent();
    await importRecords(temp, makeRecords(5));
    await stageChanges(temp.content, [{ path: 'register/providers/s999.json', text: 'left over' }]);
    await importRecords(temp, makeRecords(5)).catch(() => null);
    expect(existsSync(path.join(temp.content, '.import-staging'))).toBe(false);
  });

  test.each(['{', '{"moves":[{"from":"0","to":"../out"}],"removals":[]}'])(
    'damaged: stops (%s)',
    async (journal) => {
      const content = makeOld();
      await stageChanges(content, changes);
      writeFileSync(path.join(content, '.import-staging/journal.json'), journal);
      expect(() => finishInterrupted(content)).toThrow(OperatorError);
    },
  );
});
