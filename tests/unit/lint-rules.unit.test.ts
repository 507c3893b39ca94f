/** Who may import what: each forbidden import, planted, must be reported, and each allowed one must not. */
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({
  cwd: path.resolve(import.meta.dirname, '../..'),
  // The planted files are in no folder, so nothing is known of their types.
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

const IMPORT_RULES = ['no-restricted-imports', 'no-restricted-syntax', 'no-restricted-globals', 'no-console'];

async function findForbidden(file: string, code: string): Promise<string[]> {
  const source = file.endsWith('.astro') ? `---\n${code}\n---\n<p></p>\n` : `${code}\n`;
  const [result] = await eslint.lintText(source, { filePath: file });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  return messages.flatMap(({ ruleId }) => (ruleId !== null && IMPORT_RULES.includes(ruleId) ? [ruleId] : []));
}

const use = (module: string) => `import thing from '${module}';\nexport default thing;`;

describe('forbidden imports are reported', () => {
  test.each([
    ['src/domain/x.ts', 'astro:content'],
    ['src/domain/x.ts', 'astro'],
    ['src/domain/x.ts', 'node:fs'],
    ['src/domain/x.ts', 'fs'],
    ['src/domain/x.ts', 'yaml'],
    ['src/domain/x.ts', './y'],
    ['src/domain/x.ts', '../routes.ts'],
    ['src/domain/x.ts', '@/domain/y.ts'],
    ['scripts/import/x.ts', 'astro:content'],
    ['scripts/import/x.ts', 'astro/config'],
    ['scripts/import/x.ts', '@/domain/service.ts'],
    ['scripts/import/x.ts', '../../src/catalogue/index.ts'],
    ['scripts/import/x.ts', '../../src/components/map/OrpMap.tsx'],
    ['scripts/import/x.ts', '../../src/pages/index.astro'],
    ['scripts/import/x.ts', '../../src/routes.ts'],
    ['src/catalogue/x.ts', '@/components/ui/SafeLink.astro'],
    ['src/catalogue/x.ts', '../pages/index.astro'],
    ['src/components/ui/X.astro', 'astro:content'],
    ['src/components/ui/X.astro', '@/catalogue/index.ts'],
    ['src/components/ui/X.astro', '../../catalogue/index.ts'],
    ['src/components/ui/X.astro', '@/catalogue/load.ts'],
    ['src/components/ui/X.astro', '@/layouts/PageLayout.astro'],
    ['src/components/ui/X.astro', '@/pages/index.astro'],
    ['src/components/ui/X.astro', 'node:path'],
    ['src/components/map/X.tsx', 'fs/promises'],
    ['src/components/map/X.tsx', '@/catalogue/index.ts'],
    ['src/components/map/X.tsx', '@/search/records.ts'],
    ['src/layouts/X.astro', 'astro:content'],
    ['src/layouts/X.astro', '@/catalogue/index.ts'],
    ['src/pages/x.astro', 'astro:content'],
    ['src/pages/x.ts', 'node:fs'],
    ['src/pages/x.ts', '../../scripts/import/parse/parse-register.ts'],
    ['src/report/x.ts', 'astro:content'],
    ['src/report/x.ts', 'node:fs'],
    ['src/report/x.ts', '../components/plan/FactList.astro'],
    ['src/report/x.ts', '../pages/x.ts'],
    ['scripts/report/x.ts', 'astro'],
    ['scripts/report/x.ts', '../../src/catalogue/index.ts'],
    ['src/search/x.ts', '@/catalogue/index.ts'],
    ['src/search/x.ts', '../catalogue/catalogue.ts'],
    ['src/search/x.ts', 'astro:content'],
    ['src/i18n/x.ts', '../catalogue/views.ts'],
    ['src/routes.ts', './catalogue/index.ts'],
    ['src/page-context.ts', 'astro:content'],
  ])('%s may not import %s', async (file, module) => {
    expect(await findForbidden(file, use(module))).toContain('no-restricted-imports');
  });

  test('nor may it be passed on or loaded later', async () => {
    expect(await findForbidden('src/domain/x.ts', `export * from 'node:fs';`)).toEqual([
      'no-restricted-imports',
    ]);
    expect(await findForbidden('src/pages/x.ts', `export default await import('astro:content');`)).toEqual([
      'no-restricted-syntax',
    ]);
  });
});

describe('allowed imports are not', () => {
  test.each([
    ['src/domain/x.ts', 'zod'],
    ['src/domain/x.ts', './area.ts'],
    ['scripts/import/x.ts', 'node:fs'],
    ['scripts/import/x.ts', 'csv-parse/sync'],
    ['scripts/import/x.ts', '../lib/errors.ts'],
    ['scripts/import/x.ts', '../../src/domain/service.ts'],
    ['scripts/bench/reach/x.ts', '../../../src/catalogue/catalogue.ts'],
    ['scripts/report/x.ts', '../../src/report/report.ts'],
    ['scripts/report/load-papers.ts', 'astro'],
    ['src/report/x.ts', '../catalogue/index.ts'],
    ['src/report/x.ts', '../components/plan/fact-words.ts'],
    ['src/content.config.ts', 'astro:content'],
    ['src/catalogue/x.ts', 'astro:content'],
    ['src/catalogue/x.ts', 'node:fs'],
    ['src/catalogue/x.ts', '@/domain/area.ts'],
    ['src/components/ui/X.astro', '@/catalogue/views.ts'],
    ['src/components/ui/X.astro', '@/routes.ts'],
    ['src/components/map/X.tsx', 'react'],
    ['src/components/map/X.tsx', './map-options.ts'],
    ['src/layouts/X.astro', '@/components/ui/SafeLink.astro'],
    ['src/pages/x.astro', '@/catalogue/index.ts'],
    ['src/pages/x.astro', '@/search/records.ts'],
    ['src/components/search/x.ts', '@/search/client.ts'],
    ['src/search/x.ts', '../catalogue/views.ts'],
    ['src/search/x.ts', '../domain/text.ts'],
    ['src/search/x.ts', '@/routes.ts'],
    ['tests/unit/x.ts', '../../src/catalogue/index.ts'],
  ])('%s may import %s', async (file, module) => {
    expect(await findForbidden(file, use(module))).toEqual([]);
  });
});

describe('what else a folder may not use', () => {
  test.each(['window.name', 'document.title', "fetch('/x')", "process.env['X']"])(
    'the domain does not know %s',
    async (code) => {
      expect(await findForbidden('src/domain/x.ts', `export default ${code};`)).toEqual([
        'no-restricted-globals',
      ]);
    },
  );
  test.each(['src/domain/x.ts', 'src/catalogue/x.ts', 'src/components/X.astro', 'src/pages/x.ts'])(
    '%s does not read the clock',
    async (file) => {
      expect(await findForbidden(file, 'export const a = new Date();\nexport const b = Date.now();')).toEqual(
        ['no-restricted-syntax', 'no-restricted-syntax'],
      );
      expect(await findForbidden(file, "export const a = new Date('2026-01-01');")).toEqual([]);
    },
  );
  test('only what talks to people prints', async () => {
    const print = "console.log('a');";
    expect(await findForbidden('scripts/import/parse/parse-register.ts', print)).toEqual(['no-console']);
    expect(await findForbidden('src/pages/x.ts', print)).toEqual(['no-console']);
    expect(await findForbidden('scripts/import/run.ts', print)).toEqual([]);
    expect(await findForbidden('scripts/serve.ts', print)).toEqual([]);
  });
});
