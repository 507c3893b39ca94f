/**
 * Lint rules: strict TypeScript, Astro, and who may import what.
 *
 * The order of layers, each knowing only those to its right:
 *   pages → layouts → components → catalogue's views → routes, i18n → domain
 * Content comes in through src/catalogue alone; scripts share src/domain with the site and nothing
 * else. tests/unit/lint-rules.unit.test.ts plants each forbidden import and sees it reported.
 */
import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Imports of folders or files of src/, by alias or by a relative path. */
const ofSrc = (names) => String.raw`^(?:@/|(?:\.{1,2}/)+(?:src/)?)(?:${names})(?:/|\.ts$|$)`;

const NODE = {
  regex: `^(?:node:.*|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`,
  message:
    'This runs in the browser or while pages are rendered: files and the network belong to scripts or to src/catalogue.',
};
const CONTENT = {
  regex: '^astro:content$|^astro/loaders$',
  message: 'Only src/catalogue reads content; pages ask it, components get props.',
};
const SCRIPTS = {
  regex: String.raw`(?:^|/)scripts/`,
  message: 'The site does not know the tools; what both need belongs to src/domain.',
};

/** One entry of a folder that may not import what matches these patterns. */
const forbidImports = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
  // The same for `await import('astro:content')`, which the rule above does not see.
  'no-restricted-syntax': ['error', ...CLOCK, ...(patterns.includes(CONTENT) ? [DYNAMIC_CONTENT] : [])],
});

/** @param folders of src/ that scripts may use */
function scriptsMayImport(...folders) {
  return [
    { regex: '^astro(?:[:/]|$)', message: 'Scripts run in plain Node, without Astro.' },
    { regex: '^@/', message: 'Node does not know the alias: write a relative path ending in .ts.' },
    {
      regex: String.raw`(?:^|/)src/(?!(?:${folders.join('|')})/)`,
      message: `Of the site, scripts share ${folders.map((folder) => `src/${folder}`).join(' and ')} alone.`,
    },
  ];
}

const DYNAMIC_CONTENT = {
  selector: 'ImportExpression > Literal[value=/^astro:content$/]',
  message: CONTENT.message,
};

/** All validity goes by the date of the register (`asOf`), so that a build gives the same site on any day. */
const CLOCK = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
].map((selector) => ({
  selector,
  message: 'No page or rule reads the clock: use the date the register is as of.',
}));

const DOMAIN_ALONE =
  'src/domain knows zod and itself, by relative paths ending in .ts, so that plain Node can run it.';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'public/', 'tests/fixtures/', 'tests/browser/defects/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      // Numbers in a text are what they look like; the rule is for objects and undefined.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `process.env['X']` says that the key may be missing.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `() => list.push(item)` is no confusion.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An underscore says that a name is only there for its place.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // `[...ico]` splits digits; accents joined from two signs are normalised on the way in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A schema and its type share one name: `const Service = z.object(…)`, `type Service = z.infer<typeof Service>`.
      'no-redeclare': 'off',
      '@typescript-eslint/no-redeclare': 'off',
      // TypeScript knows the globals of browser and Node better.
      'no-undef': 'off',
    },
  },

  // Config files are plain JavaScript without types of their own.
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },

  // Astro's compiler gives no types to the linter; astro check looks at them instead.
  astro.configs['flat/recommended'],
  { files: ['**/*.astro', '**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked] },

  {
    // What talks to people at a terminal.
    files: [
      'scripts/**/run.ts',
      'scripts/serve.ts',
      'scripts/astro.ts',
      'scripts/node24.mjs',
      'scripts/import/store/recover.ts',
      'scripts/lib/errors.ts',
      'scripts/lib/chromium.ts',
      'scripts/bench/search/write-index.ts',
      'tests/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // expect.any() and its like are typed `any`, in places where anything is expected.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // A test that a value is there reads better with `!` than with a branch no run takes.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  // Who may import what.
  {
    files: ['src/**/*.{ts,tsx,astro}'],
    ignores: ['src/catalogue/**', 'src/content.config.ts'],
    rules: forbidImports(CONTENT, SCRIPTS),
  },
  {
    files: ['src/domain/**'],
    rules: {
      ...forbidImports({
        regex: String.raw`^(?!zod$|\./[\w/-]+\.ts$)`,
        message: DOMAIN_ALONE,
      }),
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'navigator',
          'location',
          'localStorage',
          'sessionStorage',
          'fetch',
          'process',
          'Buffer',
        ].map((name) => ({
          name,
          message: 'src/domain runs the same in a browser, in a build and in a script.',
        })),
      ],
    },
  },
  {
    // The one folder inside: its way back to the domain is allowed too.
    files: ['src/domain/plan/**'],
    rules: forbidImports({
      regex: String.raw`^(?!zod$|\.\.?/[\w-]+\.ts$)`,
      message: DOMAIN_ALONE,
    }),
  },
  {
    files: ['src/routes.ts', 'src/i18n/**'],
    rules: forbidImports(CONTENT, NODE, SCRIPTS, {
      regex: ofSrc('catalogue|components|layouts|pages|search'),
      message: 'Addresses and words are used by the layers above; they know the domain alone.',
    }),
  },
  {
    files: ['src/catalogue/**'],
    rules: forbidImports(SCRIPTS, {
      regex: ofSrc('components|layouts|pages'),
      message: 'The read model does not know who shows it.',
    }),
  },
  {
    files: ['src/components/**'],
    rules: forbidImports(
      CONTENT,
      NODE,
      SCRIPTS,
      {
        regex: ofSrc(String.raw`catalogue(?!/views\.ts$)`),
        message: 'A component gets props; of the catalogue it knows only the views.',
      },
      {
        regex: ofSrc(String.raw`layouts|pages|search(?!/client\.ts$)`),
        message: 'A component knows other components, routes, words, the search client and the domain.',
      },
    ),
  },
  {
    files: ['src/layouts/**'],
    rules: forbidImports(
      CONTENT,
      NODE,
      SCRIPTS,
      {
        regex: ofSrc(String.raw`catalogue(?!/views\.ts$)`),
        message: 'A layout gets props; of the catalogue it knows only the views.',
      },
      { regex: ofSrc('pages|search'), message: 'A layout knows components, routes, words and the domain.' },
    ),
  },
  {
    files: ['src/pages/**'],
    rules: forbidImports(CONTENT, NODE, SCRIPTS),
  },
  {
    files: ['src/search/**'],
    rules: forbidImports(CONTENT, SCRIPTS, {
      regex: ofSrc(String.raw`catalogue(?!/views\.ts$)|components|layouts|pages`),
      message:
        'Search gets records and gives results; it does not know where they come from or who shows them.',
    }),
  },
  {
    files: ['src/map/**'],
    rules: forbidImports(CONTENT, NODE, SCRIPTS, {
      regex: ofSrc('catalogue|components|layouts|pages|search'),
      message: 'What maps are made of knows the domain alone; catalogue and components both use it.',
    }),
  },
  {
    files: ['src/report/**'],
    rules: forbidImports(CONTENT, NODE, SCRIPTS, {
      regex: String.raw`${ofSrc('layouts|pages|search')}|\.(?:astro|tsx)$`,
      message:
        'Papers are made in plain Node of what the catalogue knows; of components they use the words and layouts.',
    }),
  },
  {
    files: ['scripts/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: scriptsMayImport('domain') }] },
  },
  {
    files: ['scripts/report/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: scriptsMayImport('domain', 'report') }] },
  },
  {
    // Lets Astro read and check the content, as for a build.
    files: ['scripts/report/load-papers.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: scriptsMayImport('domain', 'report').slice(1) }],
    },
  },
  {
    // It measures the step that makes the index.
    files: ['scripts/bench/search/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: scriptsMayImport('domain', 'search') }] },
  },
  {
    // They measure the catalogue's indexes.
    files: ['scripts/bench/reach/**', 'scripts/bench/white-spots/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: scriptsMayImport('domain', 'catalogue') }] },
  },
);
