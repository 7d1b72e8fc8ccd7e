import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What would make a run depend on anything but its text, seed, policy and parameters. */
const undetermined = [
  ...['Date', 'Promise', 'performance', 'crypto', 'queueMicrotask', 'requestAnimationFrame'],
  ...['setTimeout', 'setInterval', 'setImmediate'],
];

const tests = ['**/*.test.ts'];
const programs = [
  ...['simulations/**/*.ts', 'lessons/**/*.ts'],
  ...['tests/frames/programs/*.ts', 'tests/conformance/{chan,sync,context,time,kernels}/**/*.ts'],
];
const notPrograms = [...tests, 'lessons/*/checks.ts', 'tests/conformance/kernels/expected.ts'];

export default defineConfig(
  globalIgnores([
    'build/',
    '.svelte-kit/',
    'coverage/',
    'simulations/*/go/',
    'tests/samples/*/*',
    'tests/hostile/programs/',
  ]),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // $props() and $bindable() need let beside const.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['lessons/*/start.ts'],
    rules: {
      // A learner is to change it.
      'prefer-const': 'off',
    },
  },
  {
    files: ['src/lib/**/*.ts'],
    ignores: ['src/lib/ui/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\$lib(/|$)',
              message: 'Write ./x or ../trace: the command line runs this too.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/lib/{engine,program}/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: undetermined.map((name) => ({
            name,
            message: 'A run depends on its text, seed, policy and parameters alone.',
          })),
          checkGlobalObject: true,
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw from the run’s seeded source.' },
      ],
    },
  },
  {
    files: ['src/lib/engine/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
          message: 'State belongs to a run, not to the module.',
        },
        {
          selector: ':function[async=true], AwaitExpression',
          message: 'The engine is synchronous: promises resume in an order that is not ours.',
        },
      ],
    },
  },
  {
    // Learners read these, and a leak may need what good code would not write.
    files: programs,
    ignores: notPrograms,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!leaklab$)', message: 'A program imports "leaklab" only.' }] },
      ],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // In hot paths an invariant, stated beside, holds where the type checker cannot see it.
    files: ['src/lib/engine/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // The sandbox's boot script is a classic script in a document of its own.
    files: ['src/lib/sandbox/boot.js', 'static/*.js'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { sourceType: 'script' },
    rules: { 'no-var': 'off' },
  },
  {
    // It asks a page, any part of which may not be what its type says.
    files: ['tests/hostile/probe.js'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { sourceType: 'script' },
  },
  {
    // typescript-eslint does not see a type that JSDoc gives to what JSON.parse returns.
    files: ['scripts/*.mjs', '*.config.js'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
