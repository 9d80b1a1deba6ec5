/** One word in the file name says what a test may touch: see CONTRIBUTING.md. */
const tier = (name, testMatch, more = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: testMatch.map((m) => `<rootDir>/${m}`),
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['zhuoluo:source', 'node', 'node-addons'] },
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          experimental: { keepImportAttributes: true },
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  ...more,
});

export default {
  // For a busy machine: nothing waits this long on a quiet one.
  testTimeout: 60_000,
  projects: [
    tier('rules', ['**/*.spec.ts']),
    tier('database', ['**/*.db-spec.ts']),
    tier('workflow', ['**/*.workflow-spec.ts']),
    tier('replay', ['**/*.replay-spec.ts']),
    tier('architecture', ['**/*.arch-spec.ts']),
    tier('e2e', ['**/*.e2e-spec.ts']),
    tier('browser', ['**/*.browser-spec.ts']),
  ],
};
