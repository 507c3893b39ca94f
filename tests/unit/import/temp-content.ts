/** A content folder of its own for each test, with the real territory and code lists. */
import { createHash } from 'node:crypto';
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
import { onTestFinished } from 'vitest';
import {
  type ImportOptions,
  type ImportOutcome,
  importRegister,
} from '../../../scripts/import/import-register.ts';
import { Provider } from '../../../src/domain/provider.ts';
import { toRegisterFile } from '../../fixtures/rpss/register-record.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
export const FIXTURES = path.join(REPOSITORY, 'tests/fixtures');

export interface TempContent {
  /** Everything below is inside; removed after the test. */
  readonly root: string;
  readonly content: string;
  readonly reports: string;
}

/** @param template content to begin with instead of an empty register */
export function makeTempContent(template?: TempContent): TempContent {
  const temp = makeContent();
  onTestFinished(() => removeContent(temp));
  if (template !== undefined) {
    cpSync(path.join(template.content, 'register'), path.join(temp.content, 'register'), { recursive: true });
  }
  return temp;
}

/** For several tests; whoever makes it removes it. */
export function makeContent(): TempContent {
  const root = mkdtempSync(path.join(tmpdir(), 'import-test-'));
  const content = path.join(root, 'content');
  mkdirSync(content);
  const own = (part: string) => path.join(REPOSITORY, 'content', part);
  cpSync(own('codelists'), path.join(content, 'codelists'), { recursive: true });
  // Large and never written, so a link does.
  symlinkSync(own('areas'), path.join(content, 'areas'), 'junction');
  return { root, content, reports: path.join(root, 'reports') };
}

export function removeContent({ root }: TempContent): void {
  rmSync(root, { recursive: true, force: true });
}

export function writeFileIn({ root }: TempContent, name: string, data: string | Buffer): string {
  const file = path.join(root, name);
  writeFileSync(file, data);
  return file;
}

/** Imports records into the folder; everything not said is the whole country as of a fixed day. */
export async function importRecords(
  temp: TempContent,
  records: readonly unknown[],
  options: Partial<ImportOptions> = {},
): Promise<ImportOutcome> {
  return importFile(temp, writeFileIn(temp, 'rpss.json', toRegisterFile(records)), options);
}

export async function importFile(
  { content, reports }: TempContent,
  rpss: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportOutcome> {
  return importRegister({
    kind: 'register',
    rpss,
    area: ['CZ'],
    asOf: '2026-09-02',
    content,
    reports,
    write: true,
    acceptLargeChange: false,
    ...options,
  });
}

export function readProviders({ content }: TempContent): Provider[] {
  const folder = path.join(content, 'register/providers');
  return readdirSync(folder)
    .toSorted()
    .map((name) => Provider.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
}

/** Hash of every file by its path: equal trees are equal byte for byte. The lock is no content: it may stay. */
export function hashTree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== '.import-lock',
  );
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [
        path.relative(folder, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}
