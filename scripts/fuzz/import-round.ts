/**
 * Two whole imports with files: records as planted, then mutated. Everything that is left behind,
 * content, changes, quality, reports and caches, is searched for what must not be known.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Territory } from '../../src/domain/area.ts';
import { importRegister } from '../import/import-register.ts';
import { OperatorError } from '../lib/errors.ts';
import { recordsOf, withoutRepeated } from './check-batch.ts';
import { toJsonText } from './json-text.ts';
import type { Case } from './mutations.ts';
import { runPipeline } from './pipeline.ts';
import { AS_OF, type Raw, plantRecords } from './planted-records.ts';
import { BrokenProperty } from './properties.ts';
import { hasMark, publicTokens } from './public-spots.ts';
import { tokensIn } from './tokens.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
/** Enough that what cannot be read stays under the limits of the guards. */
const FILLERS = 500;
const PHONES = 20;
const MAX_UNREADABLE = 4;

/**
 * @returns whether the second import was written; the guards may stop it
 * @throws {Error} a property that does not hold, or a crash
 */
export async function checkImports(cases: readonly Case[], territory: Territory): Promise<boolean> {
  const root = mkdtempSync(path.join(tmpdir(), 'fuzz-import-'));
  try {
    const planted = plantRecords(cases);
    const mutated = await mostlyReadable(withoutRepeated(recordsOf(cases)), territory);
    const content = makeContent(root);
    const work = path.join(root, 'work');
    const run = async (records: readonly unknown[]) => importInto(root, content, [...records, ...fillers()]);
    const stopped = await run(planted);
    if (stopped !== null) throw stopped;
    const isWritten = (await run(mutated)) === null;
    // Content is as it was then, but for the rest there is no excuse.
    checkFiles(root, isWritten ? [content, work] : [work], tokensKnown(planted, mutated));
    return isWritten;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function makeContent(root: string): string {
  const content = path.join(root, 'content');
  mkdirSync(content);
  cpSync(path.join(CONTENT, 'codelists'), path.join(content, 'codelists'), { recursive: true });
  symlinkSync(path.join(CONTENT, 'areas'), path.join(content, 'areas'), 'junction');
  return content;
}

/** @returns why it stopped, `null` when it did not */
async function importInto(
  root: string,
  content: string,
  records: readonly unknown[],
): Promise<OperatorError | null> {
  const rpss = path.join(root, 'rpss.json');
  writeFileSync(rpss, toJsonText({ polozky: records }));
  try {
    await importRegister({
      kind: 'register',
      rpss,
      area: ['CZ'],
      asOf: AS_OF,
      content,
      reports: path.join(root, 'work/reports'),
      cache: path.join(root, 'work/cache'),
      write: true,
      acceptLargeChange: true,
    });
    return null;
  } catch (error) {
    if (error instanceof OperatorError) return error;
    throw error;
  } finally {
    rmSync(rpss);
  }
}

/** Those that can be read, and a few that cannot. */
async function mostlyReadable(records: readonly unknown[], territory: Territory): Promise<unknown[]> {
  const readable: unknown[] = [];
  let unreadable = 0;
  for (const record of records) {
    const { problems } = await runPipeline([record], territory);
    const isRead = problems.every(({ kind }) => kind !== 'unreadable-record');
    if (isRead || ++unreadable <= MAX_UNREADABLE) readable.push(record);
  }
  return readable;
}

function fillers(): Raw[] {
  return Array.from({ length: FILLERS }, (_, index) => ({
    portalId: 500_001 + index,
    druhSocialniSluzby: { id: 'DruhSocialniSluzby/13' },
    poskytovatel: { nazev: `Výplň ${index}, z.s.` },
    telefony: Array.from({ length: PHONES }, (_phone, number) => ({ telefon: String(412_000_000 + number) })),
  }));
}

/** What may be told after the second import: what that says, and of records not secret now what the first said. */
function tokensKnown(planted: readonly Raw[], mutated: readonly unknown[]): Set<string> {
  const secretIds = new Set(mutated.filter(hasMark).map((record) => (record as Raw)['portalId']));
  const ofSecret = planted
    .filter(({ portalId }) => secretIds.has(portalId))
    .map((record) => toJsonText(record));
  const secretTokens = new Set(ofSecret.flatMap((text) => [...tokensIn(text)]));
  const before = [...publicTokens(planted)].filter((token) => !secretTokens.has(token));
  return new Set([...before, ...publicTokens(mutated)]);
}

function checkFiles(root: string, folders: readonly string[], known: ReadonlySet<string>): void {
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const token = [...tokensIn(`${file}\n${readFileSync(file, 'utf8')}`)].find(
        (found) => !known.has(found),
      );
      if (token !== undefined) throw new BrokenProperty(`${path.relative(root, file)} tells ${token}`);
    }
  }
}
