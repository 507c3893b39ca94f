/** Corrections and enrichment in a whole import: what is written, what stops it, what the report says. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { makePlace, makeRecord } from '../../fixtures/rpss/register-record.ts';
import { type TempContent, hashTree, importRecords, makeTempContent, readProviders } from './temp-content.ts';

const SAID = { source: 'provider', date: '2026-08-20' };
const correction = (changes: object = {}) => ({
  service: 1,
  field: 'contacts.phones',
  value: ['412 000 111'],
  was: ['412 000 112'],
  reason: 'Překlep v registru.',
  ...SAID,
  ...changes,
});
const record = (phone = '412 000 112') =>
  makeRecord({ portalId: 1, zarizeni: [makePlace()], telefony: [{ telefon: phone }] });

function writeYaml({ content }: TempContent, file: string, data: unknown): void {
  const target = path.join(content, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, stringify(data));
}
const reportOf = ({ reports }: TempContent) => readFileSync(path.join(reports, 'report.md'), 'utf8');

describe('corrections', () => {
  test('are in the files of the register, and a rerun writes nothing', async () => {
    const temp = makeTempContent();
    writeYaml(temp, 'corrections/a.yml', [correction()]);
    await importRecords(temp, [record()]);
    expect(readProviders(temp)[0]?.services[0]).toMatchObject({
      contacts: { phones: [{ text: '412 000 111' }] },
      corrections: [{ field: 'contacts.phones', reason: 'Překlep v registru.', ...SAID }],
    });
    const before = hashTree(path.join(temp.content, 'register'));
    expect(await importRecords(temp, [record()])).toMatchObject({ status: 'unchanged' });
    expect(hashTree(path.join(temp.content, 'register'))).toEqual(before);
  });

  test('that the register has overtaken stop the import, with nothing written', async () => {
    const temp = makeTempContent();
    writeYaml(temp, 'corrections/a.yml', [correction()]);
    await importRecords(temp, [record()]);
    const before = hashTree(path.join(temp.content, 'register'));
    await expect(importRecords(temp, [record('412 000 111')])).rejects.toThrow(
      /corrections\/a\.yml, line 1, entry 1, service 1, contacts\.phones: no longer needed/u,
    );
    expect(hashTree(path.join(temp.content, 'register'))).toEqual(before);
    expect(reportOf(temp)).toMatch(/no longer needed/u);
    expect(reportOf(temp)).not.toMatch(/412/u);
  });

  test.each([
    ['its reason', { reason: 'Volala paní Hájková.' }],
    ['a note', { value: [{ text: '412 000 111', note: 'p. Hájková' }] }],
    ['a telephone', { value: ['412 000 111 Hájková'] }],
  ])('that name a person of the register in %s stop the import, without the name', async (_part, changes) => {
    const temp = makeTempContent();
    const places = [makePlace({ vedouci: { jmeno: 'Jana', prijmeni: 'Hájková' } })];
    writeYaml(temp, 'corrections/a.yml', [correction(changes)]);
    await expect(importRecords(temp, [{ ...record(), zarizeni: places }])).rejects.toThrow(
      /service 1, contacts\.phones: names a person/u,
    );
    expect(reportOf(temp)).not.toMatch(/Hájkov/u);
  });

  test('that close the only open place at the address of a secret one hide it from every seat', async () => {
    const there = makePlace()['adresa'];
    const records = [
      record(),
      makeRecord({
        portalId: 2,
        poskytovatel: { nazev: 'Azyl, z.ú.' },
        zarizeni: [makePlace({ utajenaAdresa: true })],
      }),
      makeRecord({ portalId: 3, poskytovatel: { nazev: 'Cizí, z.s.', adresa: there } }),
    ];
    const seat = (temp: TempContent) => readProviders(temp).find(({ name }) => name === 'Cizí, z.s.')?.seat;
    const temp = makeTempContent();
    await importRecords(temp, records);
    expect(seat(temp)?.street).toBe('Příkladná');
    const closing = { field: 'validTo', value: '2026-08-01', was: null };
    writeYaml(temp, 'corrections/a.yml', [correction(closing)]);
    await importRecords(temp, records, { acceptLargeChange: true });
    expect(seat(temp)).toMatchObject({ street: null, houseNumber: null, psc: null, obecCode: null });
  });

  test('of a service outside of the area are unused', async () => {
    const temp = makeTempContent();
    writeYaml(temp, 'corrections/a.yml', [correction()]);
    const other = makeRecord({
      portalId: 2,
      poskytovatel: { nazev: 'Jiný domov, z.s.' },
      zarizeni: [makePlace({ adresa: { obec: { id: 'Obec/563889' } } })],
    });
    await expect(importRecords(temp, [record(), other], { area: ['CZ051'] })).rejects.toThrow(/unused/u);
  });

  test('a place that turned secret since stops the import before anything is published', async () => {
    const temp = makeTempContent();
    await importRecords(temp, [record()]);
    const id = readProviders(temp)[0]!.services[0]!.places[0]!.id;
    const street = { field: `places.${id}.address.street`, value: 'Nová', was: 'Příkladná' };
    writeYaml(temp, 'corrections/a.yml', [correction(street)]);
    await importRecords(temp, [record()]);
    const secret = makeRecord({ portalId: 1, zarizeni: [makePlace({ utajenaAdresa: true })] });
    await expect(importRecords(temp, [secret], { acceptLargeChange: true })).rejects.toThrow(
      /service 1, places\.1-\w{8}\.address\.street: .*secret address/u,
    );
    expect(reportOf(temp)).not.toMatch(/Nová|Příkladná/u);
  });
});

describe('enrichment', () => {
  const hours = { hours: { text: 'Dům za kostelem.', ...SAID } };

  test('of a service that is not there is reported by its file', async () => {
    const temp = makeTempContent();
    writeYaml(temp, 'enrichment/77.yml', hours);
    await importRecords(temp, [record()]);
    expect(reportOf(temp)).toMatch(/enrichment\/77\.yml/u);
  });

  test('that contradicts a secret address stops the import', async () => {
    const temp = makeTempContent();
    writeYaml(temp, 'enrichment/1.yml', hours);
    const secret = makeRecord({ portalId: 1, zarizeni: [makePlace({ utajenaAdresa: true })] });
    await expect(importRecords(temp, [secret])).rejects.toThrow(
      /enrichment\/1\.yml, hours\.text: contradicts/u,
    );
    expect(reportOf(temp)).not.toMatch(/kostel/u);
  });
});

describe('the table of served areas', () => {
  const table = (...rows: readonly string[]) => ['služba;obec;ORP;sdělil;datum', ...rows, ''].join('\r\n');
  const writeTable = ({ content }: TempContent, text: string) => {
    mkdirSync(path.join(content, 'enrichment'), { recursive: true });
    writeFileSync(path.join(content, 'enrichment/served-areas.csv'), text);
  };

  test('brings a service into the area, and rows without a service into the report', async () => {
    const temp = makeTempContent();
    writeTable(temp, table('1;;Liberec;krajský úřad;20. 8. 2026', '77;;Liberec;krajský úřad;20. 8. 2026'));
    const { meta } = await importRecords(temp, [record()], { area: ['CZ051'] });
    expect(meta.counts.services).toBe(1);
    expect(reportOf(temp)).toMatch(/enrichment\/served-areas\.csv.*row\.3/u);
  });

  test('stops the import where it adds a place to a secret service', async () => {
    const temp = makeTempContent();
    writeTable(temp, table('1;Děčín;;krajský úřad;20. 8. 2026'));
    const secret = makeRecord({ portalId: 1, zarizeni: [makePlace({ utajenaAdresa: true })] });
    await expect(importRecords(temp, [secret])).rejects.toThrow(
      /enrichment\/served-areas\.csv, row 2, column obec: contradicts the secret address/u,
    );
    expect(reportOf(temp)).not.toMatch(/Děčín/u);
  });
});

test('a service that somebody says serves the area belongs to it', async () => {
  const temp = makeTempContent();
  const area = { area: ['CZ051'] };
  await expect(importRecords(temp, [record()], area)).rejects.toThrow(
    /no service of the register is in force/u,
  );
  writeYaml(temp, 'enrichment/1.yml', { serves: { orp: ['Liberec'], ...SAID } });
  const { meta } = await importRecords(temp, [record()], area);
  expect(meta.counts.services).toBe(1);
});
