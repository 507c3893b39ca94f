import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCodeLists } from '../../../scripts/import/code-lists.ts';
import { makeRecord } from '../../fixtures/rpss/register-record.ts';
import { type TempContent, importRecords, makeTempContent } from './temp-content.ts';

function writeOfficial(
  { root }: TempContent,
  files: Record<string, [id: string, cs: string | null][]>,
): string {
  const folder = path.join(root, 'official');
  mkdirSync(folder);
  for (const [name, items] of Object.entries(files)) {
    const polozky = items.map(([id, cs]) => ({ id, nazev: cs === null ? null : { cs } }));
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify({ polozky }));
  }
  return folder;
}

describe('codes that could be mistaken', () => {
  test('a type called as something every object has is counted', async () => {
    const temp = makeTempContent();
    const record = (portalId: number, code: string) =>
      makeRecord({ portalId, druhSocialniSluzby: { id: `DruhSocialniSluzby/${code}` } });
    const { meta } = await importRecords(temp, [
      record(1, 'constructor'),
      record(2, 'toString'),
      record(3, 'TOSTRING'),
    ]);
    expect(meta.counts.byType).toEqual({ constructor: 1, tostring: 2 });
  });

  test('two that differ in case only are one item; no slug is given twice', async () => {
    const temp = makeTempContent();
    const codelists = writeOfficial(temp, {
      'druhy-socialni-sluzby': [
        ['DruhSocialniSluzby/A', null],
        ['DruhSocialniSluzby/a', null],
        ['DruhSocialniSluzby/B', 'Osobní asistence'],
        ['DruhSocialniSluzby/90', 'Osobní asistence b'],
        ['DruhSocialniSluzby/b', 'Osobní asistence'],
      ],
    });
    await importRecords(temp, [makeRecord()], { codelists });
    const types = readCodeLists(temp.content)['service-types'];
    expect(new Set(types.map(({ slug }) => slug)).size).toBe(types.length);
    expect(
      types.filter(({ code }) => /[ab]/iu.test(code) || code === '90').map(({ code, slug }) => [code, slug]),
    ).toEqual([
      ['90', 'osobni-asistence-b'],
      ['a', 'typ-a'],
      ['b', 'osobni-asistence-b-2'],
    ]);
  });
});

describe('official code lists', () => {
  test('label and status are taken over, slug and translations stay', async () => {
    const temp = makeTempContent();
    const before = readCodeLists(temp.content)['target-groups'].find(({ code }) => code === '24');
    const codelists = writeOfficial(temp, {
      'cilove-skupiny-osoby': [['CilovaSkupinaOsoby/24', 'senioři (úředně)']],
    });
    const { changes } = await importRecords(temp, [makeRecord()], { codelists });
    expect(changes.written).toContain('codelists/target-groups.json');
    const after = readCodeLists(temp.content)['target-groups'].find(({ code }) => code === '24');
    expect(after).toEqual({
      ...before,
      status: 'official',
      label: { ...before?.label, cs: 'senioři (úředně)' },
    });
  });

  test('new items get a slug from the label, told apart where it is taken', async () => {
    const temp = makeTempContent();
    const codelists = writeOfficial(temp, {
      'druhy-socialni-sluzby': [
        ['DruhSocialniSluzby/90', 'Osobní asistence'],
        ['DruhSocialniSluzby/91', 'Nová služba'],
        ['DruhSocialniSluzby/92', null],
        ['Jiny/1', 'nic'],
      ],
    });
    const { problems } = await importRecords(temp, [makeRecord()], { codelists });
    const added = readCodeLists(temp.content)['service-types'].filter(({ code }) => Number(code) >= 90);
    expect(added.map(({ slug, status }) => [slug, status])).toEqual([
      ['osobni-asistence-90', 'official'],
      ['nova-sluzba', 'official'],
      ['typ-92', 'inferred'],
    ]);
    expect(problems).toContainEqual({
      kind: 'code-list-item',
      record: 'DruhSocialniSluzby no. 4',
      key: null,
    });
  });

  test('lists that say the same are not touched', async () => {
    const temp = makeTempContent();
    const codelists = writeOfficial(temp, {
      'formy-soc-sluzby': [['FormaSocialniSluzby/amb', 'ambulantní']],
    });
    await importRecords(temp, [makeRecord()], { codelists });
    const text = readFileSync(path.join(temp.content, 'codelists/forms.json'), 'utf8');
    const { status } = await importRecords(temp, [makeRecord()], { codelists });
    expect(status).toBe('unchanged');
    expect(readFileSync(path.join(temp.content, 'codelists/forms.json'), 'utf8')).toBe(text);
  });
});

describe('codes in use', () => {
  const record = (portalId: number) =>
    makeRecord({
      portalId,
      druhSocialniSluzby: { id: 'DruhSocialniSluzby/99' },
      ciloveSkupiny: [
        { cilovaSkupina: { id: 'CilovaSkupinaOsoby/24' } },
        { cilovaSkupina: { id: 'CilovaSkupinaOsoby/77' } },
      ],
    });

  test('each code is reported once, and kept', async () => {
    const temp = makeTempContent();
    const { problems, meta } = await importRecords(temp, [record(1), record(2)]);
    expect(meta.counts.byType).toEqual({ 99: 2 });
    expect(
      problems.filter(({ kind }) => kind === 'code-without-item' || kind === 'unofficial-label'),
    ).toEqual([
      { kind: 'code-without-item', record: 'DruhSocialniSluzby/99', key: null },
      { kind: 'code-without-item', record: 'CilovaSkupinaOsoby/77', key: null },
      { kind: 'unofficial-label', record: 'CilovaSkupinaOsoby/24', key: null },
    ]);
  });

  test('the demo may show labels that are not official', async () => {
    const { problems } = await importRecords(makeTempContent(), [record(1)], { kind: 'demo' });
    expect(problems.map(({ kind }) => kind)).not.toContain('unofficial-label');
  });
});
