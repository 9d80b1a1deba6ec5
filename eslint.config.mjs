import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { zhuoluo } from './test/architecture/lint/plugin.ts';

// What a rule forbids and why; test/architecture proves with planted violations that each of them still bites.

const NO_DEFAULT_EXPORT = {
  selector: ':matches(ExportDefaultDeclaration, ExportSpecifier[exported.name="default"])',
  message: 'Export by name: one word a thing, the same wherever it is imported.',
};
const NO_SKIPPED_TEST = {
  selector:
    ':matches(MemberExpression[property.name=/^(only|skip|todo|failing|skipIf|runIf)$/]:matches([object.name=/^(describe|it|test)$/], [object.object.name=/^(describe|it|test)$/]), CallExpression[callee.name=/^(fit|xit|xtest|fdescribe|xdescribe)$/])',
  message: 'Every test runs, every time; what it needs and cannot get is a failure, never a skip.',
};
const AS_AN_ARGUMENT = 'The rules are pure: take it as an argument (Context); the use case fetches it.';
const NO_CLOCK = {
  selector:
    ':matches(NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], MemberExpression[object.name="Date"][property.name="now"], MemberExpression[object.name="Math"][property.name="random"])',
  message: AS_AN_ARGUMENT,
};
const NO_LOCAL_TIME = {
  selector:
    ':matches(NewExpression[callee.name="Date"][arguments.length>1], MemberExpression[property.name=/^([gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|toLocale(Date|Time)String)$/])',
  message: "This reads the machine's time zone; the rules live in Shanghai's: see libs/kernel/src/time/instant.ts.",
};
const IMPURE_GLOBALS = [
  ...['process', 'global', 'globalThis', 'require', 'Buffer', 'console', 'performance', 'crypto', 'fetch'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'window', 'document', 'navigator'],
].map((name) => ({ name, message: AS_AN_ARGUMENT }));

/** Compiled with types; the pages have a compiler configuration of their own. */
const TYPED = ['{libs,apps,workflows,deploy,test}/**/*.{ts,tsx}'];
const WEB = ['apps/web/**/*.{ts,tsx}'];
const typesFrom = (project) => ({ parserOptions: { project, tsconfigRootDir: import.meta.dirname } });
const TESTS = ['**/*{.,-}spec.{ts,tsx}', '**/*.fixture.ts', 'test/**/*.ts'];
/** They read the environment, and speak before there is a logger. */
const STARTERS = ['apps/*/src/main.ts', 'apps/api/src/{setup,await-setup}.ts'];
/** They speak to who typed them. */
const COMMANDS = ['apps/{local,doctor,demo}/src/**'];
/** What tools load and therefore wants a default export. */
const TOOL_FILES = ['*.mjs', '**/*.config.{ts,mjs}'];

const strictWithoutNoise = {
  files: TYPED,
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: typesFrom('./tsconfig.eslint.json'),
  rules: {
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    '@typescript-eslint/no-unused-vars': [
      'error',
      { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // “return act(…)” is how a switch hands on to a procedure.
    '@typescript-eslint/no-confusing-void-expression': 'off',
    '@typescript-eslint/no-meaningless-void-operator': 'off',
    '@typescript-eslint/no-invalid-void-type': 'off',
    // No enum of our own, and it took a fifth of the time.
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    // What reads rows or JSON names their type, as pg's own query does.
    '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    // An interface may promise a promise.
    '@typescript-eslint/require-await': 'off',
    // With noUncheckedIndexedAccess an assertion is how one says what the rules guarantee.
    '@typescript-eslint/no-non-null-assertion': 'off',
    // It takes what a callback sets for a constant.
    '@typescript-eslint/no-unnecessary-condition': 'off',
    // Request and answer classes are shapes for OpenAPI, not objects with behaviour; Nest modules are empty classes.
    '@typescript-eslint/no-extraneous-class': 'off',
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  },
};

export default defineConfig(
  {
    ignores: [
      ...['**/dist/', 'coverage/', '.zhuoluo/', 'package-lock.json', 'apps/web/src/api/schema.gen.ts'],
      ...['test/replay/histories/', 'test/architecture/probes/'],
    ],
  },
  { plugins: { zhuoluo }, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    ignores: ['**/*.json/*'],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-constant-binary-expression': 'error',
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_SKIPPED_TEST],
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-useless-rename': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'zhuoluo/explained-disable': 'error',
      'zhuoluo/no-personal-numbers': 'error',
    },
  },
  strictWithoutNoise,
  {
    files: WEB,
    plugins: { 'react-hooks': reactHooks },
    languageOptions: typesFrom('./apps/web/tsconfig.json'),
    rules: {
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/rules-of-hooks': 'error',
      // An event handler may start something and let a mutation or query tell how it went.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['libs/**/*.ts', 'workflows/**/*.ts', 'apps/**/*.{ts,tsx}'],
    ignores: [...STARTERS, ...COMMANDS, 'apps/web/scripts/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['apps/api/src/**/*.ts', 'libs/*/src/http/**/*.ts'],
    rules: { '@typescript-eslint/no-misused-spread': 'off' }, // answers are put together from others by spreading
  },
  {
    files: ['libs/**/*.ts', 'workflows/**/*.ts', 'apps/{api,worker}/src/**/*.ts'],
    ignores: [...STARTERS, ...TESTS],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read once, at start, by a checked config class.' },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      // What comes back over HTTP is what the test is about.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['libs/kernel/src/**/*.ts', 'libs/*/src/rules/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_SKIPPED_TEST, NO_CLOCK, NO_LOCAL_TIME],
    },
  },
  { files: TOOL_FILES, rules: { 'no-restricted-syntax': ['error', NO_SKIPPED_TEST] } },
  { files: ['**/*.json'], processor: 'zhuoluo/json' },
  { files: ['**/*.json/*.js'], rules: { 'zhuoluo/no-personal-numbers': 'error' } },
  prettier,
);
