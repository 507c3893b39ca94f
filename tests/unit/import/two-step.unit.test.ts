/**
 * An address is public, then secret: the import that learns it removes it from everything it ever wrote.
 *
 * The folders are searched as a whole, content, reports and cache, whatever files there will be.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '../../../scripts/import/import-register.ts';
import { findWords } from '../../fixtures/rpss/find-canaries.ts';
import {
  makeAddress,
  makePlace,
  makeRecord,
  makeRecords,
  toRegisterFile,
} from '../../fixtures/rpss/register-record.ts';
import { FIXTURES, type TempContent, hashTree, importFile, makeTempContent } from './temp-content.ts';

const NAME = 'Útočiště Kanárek';
const CODE = 977_000_001;
/** What tells where it was; obec and ORP are those of no other service. */
const TRACES = [
  'Kanárková',
  '98761',
  '7b',
  'zadní vchod',
  '40599',
  String(CODE),
  NAME,
  'Kanárov',
  '554804',
  '4214',
];
/** What a service that has ended is still told by. */
const TRACES_OF_ENDED = [NAME, '554804'];

const ADDRESS = makeAddress({
  kodAdresnihoMista: CODE,
  ulice: { nazev: 'Kanárková' },
  cisloDomovni: 98_761,
  cisloOrientacni: '7b',
  dodatekAdresy: 'zadní vchod',
  psc: '40599',
  castObce: { id: 'CastObce/405507' },
  obec: { id: 'Obec/554804' },
});
const ROW = `${CODE};554804;Usti;;;;;405507;Kanárov;;Kanárková;;98761;7;b;40599;756927.21;975651.58;\r\n`;

const provider = { nazev: 'Ukázkové útočiště, z.ú.', ico: '99000024', adresa: makeAddress() };
const open = makePlace({ nazev: NAME, adresa: ADDRESS });
const secret = makePlace({ nazev: NAME, adresa: ADDRESS, utajenaAdresa: true });
const service = (overrides: object = {}) =>
  makeRecord({ portalId: 7, poskytovatel: provider, zarizeni: [open], ...overrides });
const others = makeRecords(120, 100);

interface Scene {
  /** Everything an import leaves behind lies in its root; inputs lie elsewhere. */
  readonly temp: TempContent;
  readonly run: (
    asOf: string,
    records: readonly unknown[],
    options?: Partial<ImportOptions>,
  ) => ReturnType<typeof importFile>;
}

function prepare(): Scene {
  const inputs = makeTempContent().root;
  const temp = makeTempContent();
  const ruian = path.join(inputs, 'points.csv');
  writeFileSync(
    ruian,
    Buffer.concat([readFileSync(path.join(FIXTURES, 'ruian/real-services.csv')), encode(ROW)]),
  );
  mkdirSync(path.join(temp.root, 'cache'));
  const run: Scene['run'] = (asOf, records, options = {}) => {
    const file = path.join(inputs, 'rpss.json');
    writeFileSync(file, toRegisterFile(records));
    return importFile(temp, file, { asOf, ruian, cache: path.join(temp.root, 'cache'), ...options });
  };
  return { temp, run };
}

/** Windows-1250, as far as the row needs it. */
function encode(text: string): Buffer {
  return Buffer.from(text.replaceAll('č', '\u00e8'), 'latin1');
}

/** Lists of the territory name every obec, whatever is in it. */
function findTraces({ temp }: Scene, traces: readonly string[]): string[] {
  const areas = path.join('content', 'areas');
  return findWords(temp.root, traces).filter((found) => !found.startsWith(areas));
}

function expectTraces(scene: Scene, traces: readonly string[]): void {
  const found = findTraces(scene, traces).join('\n');
  expect(traces.filter((trace) => !found.includes(trace))).toEqual([]);
}

describe('an open place turns secret', () => {
  test.each([
    ['its address stands beside the mark', { zarizeni: [secret] }],
    ['its address is gone', { zarizeni: [{ ...secret, adresa: null, nazev: null }] }],
    ['another place stays open', { zarizeni: [secret, makePlace()] }],
    ['the record as a whole is marked', { utajenaAdresa: true }],
    ['the mark cannot be read', { zarizeni: [{ ...secret, utajenaAdresa: 'neznámo' }] }],
    ['the record has ended', { zarizeni: [secret], datumPoskytovaniDo: '2026-09-02' }],
    ['the record cannot be read any more', { zarizeni: [secret], druhSocialniSluzby: null }],
    ['the record has got another id', { portalId: 8, zarizeni: [secret] }],
    [
      'another id, and its address is gone',
      { portalId: 8, zarizeni: [{ ...secret, adresa: null, nazev: null }] },
    ],
    [
      'another id and another provider',
      { portalId: 8, zarizeni: [secret], poskytovatel: { nazev: 'Jiné útočiště, z.s.' } },
    ],
  ])('%s: nothing tells where it was', async (_case, overrides) => {
    const scene = prepare();
    await scene.run('2026-09-01', [service(), ...others]);
    expectTraces(scene, TRACES);
    const outcome = await scene.run('2026-09-03', [service(overrides), ...others], {
      acceptLargeChange: true,
    });
    expect(outcome.status).toBe('written');
    expect(findTraces(scene, TRACES)).toEqual([]);
    expect(readFileSync(path.join(scene.temp.reports, 'report.md'), 'utf8')).toContain('git history');
    // Nor does a day when all is as it was, or when it is open again elsewhere.
    await scene.run('2026-09-04', [service(overrides), ...others]);
    await scene.run('2026-09-05', [service({ zarizeni: [makePlace()] }), ...others]);
    expect(findTraces(scene, TRACES)).toEqual([]);
  });
});

describe('it turns secret when it has ended', () => {
  const ended = service({ datumPoskytovaniDo: '2026-09-01' });
  test.each([
    ['the ended record is marked', [service({ datumPoskytovaniDo: '2026-09-01', zarizeni: [secret] })]],
    ['the record is gone, and comes back marked', [service({ zarizeni: [secret] })]],
    [
      'another service of its provider has a secret place',
      [ended, service({ portalId: 8, zarizeni: [secret] })],
    ],
  ])('%s: its tombstone does not tell where it was', async (_case, records) => {
    const scene = prepare();
    await scene.run('2026-09-01', [service(), ...others]);
    await scene.run('2026-09-02', [ended, ...others]);
    expectTraces(scene, TRACES_OF_ENDED);
    await scene.run('2026-09-03', [...records, ...others], { acceptLargeChange: true });
    expect(findTraces(scene, TRACES)).toEqual([]);
  });
});

test('one of the same name turns secret, without an IČO: the tombstone does not tell where it was', async () => {
  const scene = prepare();
  const ended = service({ datumPoskytovaniDo: '2026-09-01' });
  const sameName = { nazev: 'UKÁZKOVÉ ÚTOČIŠTĚ z.ú.' };
  await scene.run('2026-09-01', [service(), ...others]);
  await scene.run('2026-09-02', [ended, ...others]);
  expectTraces(scene, TRACES_OF_ENDED);
  const linked = service({ portalId: 8, zarizeni: [secret], poskytovatel: sameName });
  await scene.run('2026-09-03', [ended, linked, ...others], { acceptLargeChange: true });
  expect(findTraces(scene, TRACES)).toEqual([]);
});

describe('a guard stops the import that says so', () => {
  test.each([
    ['its address stands beside the mark', service({ zarizeni: [secret] })],
    ['its address is gone', service({ zarizeni: [{ ...secret, adresa: null, nazev: null }] })],
    ['the record has ended', service({ zarizeni: [secret], datumPoskytovaniDo: '2026-09-02' })],
    ['the record has got another id', service({ portalId: 8, zarizeni: [secret] })],
  ])('%s: the message is urgent, report and cache tell nothing', async (_case, now) => {
    const scene = prepare();
    const { temp, run } = scene;
    await run('2026-09-01', [service(), ...others]);
    const content = hashTree(temp.content);
    const stopped = run('2026-09-03', [now, ...others.slice(20)]);
    await expect(stopped).rejects.toMatchObject({
      message: expect.stringMatching(/by more than 5 %/u),
      hint: expect.stringMatching(/Urgent: 1 place published now is marked secret .*\(services 7\)/u),
    });
    expect(hashTree(temp.content)).toEqual(content);
    const outside = findTraces(scene, TRACES).filter((found) => !found.startsWith(`content${path.sep}`));
    expect(outside).toEqual([]);
    // Taken all the same, it is gone everywhere.
    await run('2026-09-03', [now, ...others.slice(20)], { acceptLargeChange: true });
    expect(findTraces(scene, TRACES)).toEqual([]);
    expect(readFileSync(path.join(temp.reports, 'report.md'), 'utf8')).toContain('git history');
  });
});

describe('the import that learns it cannot tell it', () => {
  test('killed once it was decided: the next one tells it, whatever it finds itself', async () => {
    const scene = prepare();
    const { temp, run } = scene;
    await run('2026-09-01', [service(), ...others]);
    const now = [service({ zarizeni: [secret] }), ...others];
    await expect(
      run('2026-09-03', now, {
        acceptLargeChange: true,
        whenWritten: () => {
          throw new Error('killed');
        },
      }),
    ).rejects.toThrow('killed');
    const report = path.join(temp.reports, 'report.md');
    rmSync(report);
    // Also where that one stops.
    await expect(run('2026-09-04', others.slice(20))).rejects.toMatchObject({
      hint: expect.stringMatching(
        /An earlier import had been interrupted and was finished first[^]*## Urgent: .*[^]*git history/u,
      ),
    });
    expect(readFileSync(report, 'utf8')).toMatch(/^## Urgent: /mu);
    expect(findTraces(scene, TRACES)).toEqual([]);
  });

  test('killed, then all is as it should be: its report says what is to be done', async () => {
    const { temp, run } = prepare();
    await run('2026-09-01', [service(), ...others]);
    const now = [service({ zarizeni: [secret] }), ...others];
    const killed = () => {
      throw new Error('killed');
    };
    await expect(run('2026-09-03', now, { acceptLargeChange: true, whenWritten: killed })).rejects.toThrow(
      'killed',
    );
    const outcome = await run('2026-09-03', now);
    expect(outcome).toMatchObject({
      status: 'unchanged',
      warnings: [expect.stringMatching(/finished first/u)],
    });
    expect(readFileSync(path.join(temp.reports, 'report.md'), 'utf8')).toMatch(
      /^## Urgent: .*[^]*git history/mu,
    );
  });

  test('where the report cannot be written, content stays as it was', async () => {
    const { temp, run } = prepare();
    await run('2026-09-01', [service(), ...others]);
    const before = hashTree(temp.content);
    rmSync(path.join(temp.reports, 'pull-request.md'));
    mkdirSync(path.join(temp.reports, 'pull-request.md'));
    await expect(
      run('2026-09-03', [service({ zarizeni: [secret] }), ...others], { acceptLargeChange: true }),
    ).rejects.toThrow();
    expect(hashTree(temp.content)).toEqual(before);
  });
});

test('the search finds each trace while the place is open', async () => {
  const scene = prepare();
  await scene.run('2026-09-01', [service(), ...others]);
  expectTraces(scene, TRACES);
  const cached = findTraces(scene, [String(CODE)]).filter((found) => found.startsWith('cache'));
  expect(cached).toHaveLength(1);
  expect(findTraces(scene, ['9876', 'Kanár', '55480'])).toEqual([]);
});
