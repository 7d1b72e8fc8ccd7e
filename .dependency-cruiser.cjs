/**
 * Who may import whom: ARCHITECTURE's table, from which the rules below are made.
 * A folder's name stands for its index.ts; a path names one more file that is public.
 * `base` is open to all.
 * @type {Record<string, string[]>}
 */
const table = {
  base: [],
  machine: [],
  trace: [],
  engine: ['machine', 'trace'],
  program: ['engine'],
  compiler: ['base/node.ts'],
  sandbox: ['base/node.ts', 'trace', 'compiler'],
  analysis: ['trace'],
  exporters: ['trace'],
  timeline: ['trace'],
  explore: ['trace', 'analysis', 'sandbox/protocol.ts'],
  lint: [],
  content: ['analysis', 'i18n'],
  exercise: ['trace', 'content'],
  share: ['trace'],
  embed: ['share', 'i18n'],
  progress: [],
  xapi: [],
  preview: ['i18n'],
  results: ['exercise', 'progress', 'share', 'share/packing.ts'],
  glossary: ['i18n'],
  i18n: [],
  session: [
    ...['sandbox', 'sandbox/host.ts', 'sandbox/protocol.ts'],
    ...[
      'machine',
      'trace',
      'compiler',
      'analysis',
      'explore',
      'content',
      'exercise',
      'share',
      'share/packing.ts',
      'i18n',
    ],
  ],
  ui: [
    ...['sandbox', 'sandbox/host.ts'],
    ...['trace', 'analysis', 'exporters', 'timeline', 'explore', 'lint'],
    ...[
      'compiler',
      'content',
      'exercise',
      'share',
      'embed',
      'embed/one-start.ts',
      'i18n',
      'i18n/tools.ts',
      'progress',
    ],
    ...['results', 'results/codec.ts', 'session'],
  ],
};

/** Outside of src/lib. Routes see what ui sees, and each part of ui, so that pages split. */
const routes = [
  ...[
    ...table.ui,
    'glossary',
    'xapi',
    'xapi/is-launch.ts',
    'preview',
    'ui',
    'ui/[^/]+/index.ts',
    'ui/tokens\\.css',
  ],
  '(content|ui/editor)/[^/]+\\.server.ts',
];
const build = [
  ...['compiler', 'compiler/node.ts', 'sandbox/node.ts'],
  ...['machine', 'trace', 'analysis', 'content'],
];
const cli = [
  ...Object.keys(table).filter((folder) => folder !== 'ui'),
  ...['base/node.ts', 'compiler/node.ts', 'sandbox/node.ts'],
];
const checks = ['trace', 'analysis'];

/** The one entry that may hold the program and the engine beside the sandbox. */
const workerEntry = '^src/lib/sandbox/worker\\.ts$';

/** Files that outsiders may name beside a folder's index.ts. */
const publicFiles = [
  'sandbox/(host|protocol|worker)\\.ts',
  '(base|compiler|sandbox)/node\\.ts',
  // Only pages, as they are prerendered, may read lessons and colour code.
  '(content|ui/editor)/[^/]+\\.server\\.ts',
  'ui/tokens\\.css',
  // Sentences of what a page opens later, which come with it.
  'i18n/tools\\.ts',
  // What packs links, which comes when one is opened or made.
  'share/packing\\.ts',
  // What a lesson's page has to know of a launch before anything of it is loaded.
  'xapi/is-launch\\.ts',
  // What embeds say to each other, which comes where one is to play by itself.
  'embed/one-start\\.ts',
  // The same for results and progress.
  'results/codec\\.ts',
  // What programs know as "leaklab".
  'program/leaklab\\.ts',
  'sandbox/boot\\.js',
  'ui/[^/]+/index\\.ts',
];

/** Packages that have a home. @type {Record<string, string>} */
const packages = {
  xstate: '^src/lib/(machine|engine|session)/',
  typescript: '^src/(lib/(compiler|ui/editor)|build|cli)/',
};

const tests = '\\.test\\.ts$';
const programs =
  '^(simulations|lessons|bench/programs|tests/samples/[^/]+|tests/frames/programs|tests/conformance/(chan|sync|context|time|kernels(?!/expected)))/';

/** @param {string} entry */
const target = (entry) => {
  const path = /\.(ts|css)$/.test(entry) ? entry.replace(/\.ts$/, '\\.ts') : `${entry}/index\\.ts`;
  return `^src/lib/${path}$`;
};

/**
 * @param {string} name
 * @param {string | string[]} from
 * @param {string[]} allowed what of src it may reach beside its own files and base
 * @param {{ own?: string, but?: string }} [more]
 */
const reach = (name, from, allowed, { own, but } = {}) => ({
  name,
  comment: `It may import ${['base', ...allowed].join(', ')} and no more of src.`,
  severity: 'error',
  from: { path: from, pathNot: but ? [tests, but] : tests },
  to: { path: '^src/', pathNot: [...(own ? [own] : []), ...['base', ...allowed].map(target)] },
});

const folders = Object.entries(table).map(([folder, allowed]) =>
  reach(`table-${folder}`, `^src/lib/${folder}/`, allowed, {
    own: `^src/lib/${folder}/`,
    ...(folder === 'sandbox' ? { but: workerEntry } : {}),
  }),
);

const outside = [
  reach('table-sandbox-worker', workerEntry, [...(table.sandbox ?? []), 'program', 'engine'], {
    own: '^src/lib/sandbox/',
  }),
  reach('table-routes', '^src/(routes/|params/|hooks|app)', routes, {
    own: '^src/(routes|params)/',
  }),
  reach('table-build', '^src/build/', build, { own: '^src/build/' }),
  reach('table-cli', '^src/cli/', cli, { own: '^src/(cli|build)/' }),
  reach('table-checks', `${programs}.*checks\\.ts$`, checks),
  {
    name: 'programs-import-leaklab-only',
    comment: 'A learner’s program has one module to import.',
    severity: 'error',
    from: { path: programs, pathNot: [tests, 'checks\\.ts$'] },
    to: { pathNot: '^src/lib/program/leaklab\\.ts$' },
  },
];

const homes = Object.entries(packages).map(([name, home]) => ({
  name: `package-${name}`,
  comment: `Only ${home} may import ${name}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [home, tests] },
  to: { path: `(^|node_modules/)${name}(/|$)` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folders,
    ...outside,
    ...homes,
    {
      name: 'compiler-types-only',
      comment: 'TypeScript is handed to the compiler: one copy serves the editor and the site.',
      severity: 'error',
      from: { path: '^src/lib/compiler/', pathNot: `${tests}|compiler/node\\.ts$` },
      to: { path: '(^|node_modules/)typescript(/|$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'through-the-index',
      comment: 'From outside, a folder is its index.ts.',
      severity: 'error',
      from: { path: '^(?:src/lib/([^/]+)/|.)' },
      to: {
        path: '^src/lib/',
        pathNot: [
          '^src/lib/$1/',
          '^src/lib/[^/]+/index\\.ts$',
          `^src/lib/(${publicFiles.join('|')})$`,
        ],
      },
    },
    {
      name: 'not-in-the-table',
      comment: 'A new folder of src/lib gets a line in the table first.',
      severity: 'error',
      from: {},
      to: { path: '^src/lib/', pathNot: `^src/lib/(${Object.keys(table).join('|')})/` },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'What does not resolve is seen by no other rule.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '^(\\$service-worker$|\\$app/|\\$env/|\\./\\$types$|virtual:)',
      },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^\\.svelte-kit'] },
    // They import what they should not, and are never loaded from here.
    exclude: { path: '^tests/hostile/programs/' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: `${__dirname}/scripts/depcruise-resolve.cjs` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'svelte', 'browser', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
};
