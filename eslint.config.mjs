import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import * as jsonParser from 'jsonc-eslint-parser';
import tseslint from 'typescript-eslint';

import { sourceConstraints, testConstraints } from './tools/nx-plugin/src/lint/import-table.mjs';
import {
  purePackages,
  restrictedGlobals,
  restrictedImports,
  restrictedProperties,
  restrictedSyntax,
  vagueFileName,
} from './tools/nx-plugin/src/lint/restrictions.mjs';

const typeScript = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/test/**/*.ts'];
// Which variables these read is what they are about, or is nobody's business in production.
const environmentReaders = [
  '**/env.ts',
  'packages/telemetry/src/**',
  'packages/standins/src/**',
  'tools/**',
  'infra/src/main.ts',
  ...tests,
];

const boundaries = (depConstraints) => ['error', { banTransitiveDependencies: true, depConstraints }];

export default defineConfig(
  globalIgnores(['**/dist', '**/coverage', '.nx', '.randevou', 'infra/cdk.out']),
  {
    files: [...typeScript, '**/*.mjs'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-restricted-imports': restrictedImports({}),
      'no-restricted-properties': restrictedProperties({}),
      'no-restricted-syntax': restrictedSyntax({}),
      '@nx/enforce-module-boundaries': boundaries(sourceConstraints),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Brackets say that the key is data, dots that it is a name; an index signature leaves the choice to the writer.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An implementation of an asynchronous port need not wait for anything, and must still reject, not throw.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  ...purePackages.map((pure) => ({
    files: [`packages/${pure}/src/**/*.ts`],
    rules: {
      'no-restricted-globals': restrictedGlobals,
      'no-restricted-imports': restrictedImports({ pure }),
      'no-restricted-properties': restrictedProperties({ pure: true }),
      'no-restricted-syntax': restrictedSyntax({ pure: true }),
    },
  })),
  {
    files: ['packages/mcp-*/src/**/*.ts'],
    ignores: ['packages/mcp-kit/**', '**/src/{lambda,http,stdio}.ts'],
    rules: { 'no-restricted-imports': restrictedImports({ toolServer: true }) },
  },
  {
    files: environmentReaders,
    rules: {
      'no-restricted-imports': restrictedImports({ readsEnvironment: true }),
      'no-restricted-properties': restrictedProperties({ readsEnvironment: true }),
    },
  },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': restrictedSyntax({}),
      '@nx/enforce-module-boundaries': boundaries(
        testConstraints((tag) => purePackages.includes(tag.slice('pkg:'.length))),
      ),
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Jest's asymmetric matchers (expect.any and the like) are of type any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  // A declaration describes the exports of somebody else's package, as they are.
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // These write to a terminal, to whoever started them.
  { files: ['apps/simulator/**', 'tools/**', 'infra/src/main.ts', ...tests], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { URL: 'readonly', console: 'readonly', process: 'readonly' } },
    // Configuration is loaded by its tool through the default export, and may use what only the root declares.
    rules: { 'no-restricted-syntax': 'off', '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['**/{util,utils,helper,helpers,common,misc}.{ts,tsx,mjs}', '**/{util,utils,helper,helpers,common,misc}/**'],
    rules: { 'no-restricted-syntax': vagueFileName },
  },
  {
    files: ['{packages,apps,tools}/*/package.json', 'infra/package.json'],
    plugins: { '@nx': nx },
    languageOptions: { parser: jsonParser },
    rules: {
      '@nx/dependency-checks': [
        'error',
        {
          buildTargets: ['build', 'typecheck'],
          checkObsoleteDependencies: true,
          ignoredFiles: ['{projectRoot}/**/*.test.ts', '{projectRoot}/test/**/*', '{projectRoot}/*.mjs'],
        },
      ],
    },
  },
);
