// The laws of ARCHITECTURE.md on who may import whom. Each has a planted violation in test/architecture/probes.

const TEST_FILES = '(\\.|-)spec\\.tsx?$|\\.fixture\\.ts$|^test/|^libs/testing/';
const PRODUCTION = '^(libs|apps|workflows)/';
const RULES = '^libs/(kernel/src|[^/]+/src/rules)/';
const TESTS_OF_RULES = '^libs/(kernel/src|[^/]+/src/rules)/.*\\.(spec|fixture)\\.ts$';
/** The rooms of libs/, lowest first: each may import those before it. */
const ROOMS = [
  ...['kernel', 'platform', 'database', 'audit', 'directory', 'regulation', 'notices'],
  ...['operations', 'cases', 'figures', 'papers'],
  ...['schema', 'testing'],
];
/** Where rows are read and written. */
const STORES = '^libs/(database|schema)/|^libs/[^/]+/src/store/';
/** Installed packages, wherever they are hoisted to. */
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment: 'Need the time, a row or a package? Take it as an argument; the use case fetches it.',
      severity: 'error',
      from: { path: RULES, pathNot: TESTS_OF_RULES },
      to: { pathNot: RULES },
    },
    {
      name: 'tests-of-rules-are-pure',
      comment:
        'A rule is tested by values alone: jest and fast-check, nothing else. What needs a row is a database test.',
      severity: 'error',
      from: { path: TESTS_OF_RULES },
      to: { pathNot: [RULES, npm('@jest/globals|fast-check')] },
    },
    ...ROOMS.map((room, i) => ({
      name: 'rooms-import-downward',
      comment: `What ${room} needs of a higher room it asks for through an interface of its own.`,
      severity: 'error',
      from: { path: `^libs/${room}/`, pathNot: TEST_FILES },
      to: { path: `^libs/(${ROOMS.slice(i + 1).join('|')})/` },
    })).slice(0, -1),
    {
      name: 'corners-import-inward',
      comment: 'Rules know no rows, rows know no HTTP: within a module http and clock stand on store, store on rules.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/store/', pathNot: TEST_FILES },
      to: { path: '^libs/(audit|directory|regulation|notices|operations|cases|figures|papers)/src/(http|clock)/' },
    },
    {
      name: 'rooms-are-entered-by-their-doors',
      comment: 'What a room shows to others it exports: import @zhuoluo/<room>/<corner>, never one of its files.',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps/[^/]+|workflows|deploy)/', pathNot: TEST_FILES },
      to: { path: '^libs/', pathNot: ['^$1/', '/index\\.ts$'] },
    },
    {
      name: 'workflows-stand-alone',
      comment:
        'What runs in Temporal’s sandbox replays for years: import the workflow package, call the rest as an activity.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: TEST_FILES },
      to: { pathNot: ['^workflows/', npm('@temporalio/(workflow|common)')] },
    },
    {
      name: 'workflow-code-stays-in-its-sandbox',
      comment: 'Outside the sandbox import @zhuoluo/workflows/messages for values, and types as types.',
      severity: 'error',
      from: { path: '^(apps|libs|deploy)/' },
      to: { path: '^workflows/', pathNot: '^workflows/src/messages\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-is-a-client',
      comment: 'The pages know the HTTP contract alone: use the client generated from OpenAPI (apps/web/src/api).',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ['^libs/', '^workflows/', '^deploy/'] },
    },
    {
      name: 'apps-do-not-import-each-other',
      comment: 'They meet in PostgreSQL and in Temporal. What both need belongs in libs/.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: TEST_FILES },
      // `npm start --policy fast` files the demo's cases.
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/demo/src/feeder\\.ts$'] },
    },
    {
      name: 'stream-knows-no-subject',
      comment:
        'Who may hear of a change says the module that keeps the subject: it registers with Subjects of libs/notices.',
      severity: 'error',
      from: { path: '^apps/api/src/stream/', pathNot: TEST_FILES },
      to: { path: '^libs/(cases|figures)/' },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Dependencies point inward: apps → libs.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|workflows|deploy)/' },
    },
    {
      name: 'only-stores-open-the-database',
      comment:
        'Connections and entities belong to the stores (apps/local creates the database): take the Pool of libs/database to read; to write, ask a store.',
      severity: 'error',
      from: { path: PRODUCTION, pathNot: [STORES, '^apps/local/', TEST_FILES] },
      to: { path: npm('pg|pg-pool|typeorm|@types/pg') },
    },
    {
      name: 'api-needs-no-temporal',
      comment:
        'People keep filing, claiming and closing while Temporal is away: write to the outbox, the worker relays it.',
      severity: 'error',
      from: { path: ['^apps/(api|web)/', '^libs/'], pathNot: TEST_FILES },
      to: { path: npm('@temporalio') },
    },
    {
      name: 'no-test-code-in-production',
      comment: 'A fixture in a shipped file ships the fixture.',
      severity: 'error',
      from: { path: PRODUCTION, pathNot: TEST_FILES },
      to: {
        path: [TEST_FILES, npm('jest|@jest|fast-check|@temporalio/testing')],
      },
    },
    {
      name: 'no-undeclared-package',
      comment: 'It works here by hoisting alone: declare it in the package.json beside the file.',
      severity: 'error',
      from: { path: PRODUCTION, pathNot: TEST_FILES },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-cycle',
      comment: 'Modules in a circle can be understood only together; types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['^test/architecture/probes/', '/dist/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['zhuoluo:source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
