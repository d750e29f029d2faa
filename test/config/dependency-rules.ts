/** Who may import whom under src/. Held by test/architecture.test.ts. */
import type { IForbiddenRuleType } from 'dependency-cruiser';

const STAGES = ['ingest', 'normalize', 'evaluate', 'compose', 'render', 'history'];
const EDGES =
  '^src/(main|cli|pipeline|policy-pipeline|files|reader|reader-worker|package-files|disk|output-set|history-store|cache|watcher)\\.ts$|^src/(command|output-set)/';

/** Packages with one door each. */
const DOORS: readonly (readonly [string, string])[] = [
  ['exceljs', '^src/(ingest/format|render/(xlsx|returns|forms))/'],
  ['@e965/xlsx', '^src/ingest/format/'],
  ['csv-parse', '^src/ingest/format/'],
  ['pdfmake', '^src/render/pdf/'],
];

export const RULES: readonly IForbiddenRuleType[] = [
  ...STAGES.map((stage) => ({
    name: `${stage}-imports-another-stage`,
    severity: 'error' as const,
    from: { path: `^src/${stage}/` },
    to: { path: `^src/(?!${stage}/|model/)` },
  })),
  {
    name: 'model-imports-only-model',
    severity: 'error',
    from: { path: '^src/model/' },
    to: { path: '^src/(?!model/)' },
  },
  {
    name: 'readers-of-bytes-do-not-depend-on-finding',
    severity: 'error',
    from: { path: '^src/ingest/format/' },
    to: { path: '^src/ingest/(?!format/)' },
  },
  {
    name: 'edge-imported-from-inside',
    severity: 'error',
    from: { path: '^src/', pathNot: EDGES },
    to: { path: EDGES },
  },
  {
    name: 'circle',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true },
  },
  {
    name: 'files-outside-the-edge',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: '^src/(files|reader|reader-worker|package-files|disk|watcher)\\.ts$',
    },
    to: { path: '^(node:)?fs(/promises)?$' },
  },
  ...DOORS.map(([name, from]) => ({
    name: `another-door-to-${name}`,
    severity: 'error' as const,
    from: { path: '^src/', pathNot: from },
    to: { path: `node_modules/${name}/` },
  })),
];
