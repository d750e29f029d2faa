/** A small run written out: two programmes, one basic KPI, two municipalities. */
import { decimalOf, parseDecimal, ZERO } from '../../../src/model/decimal.ts';
import { diagnose } from '../../../src/model/diagnostic.ts';
import type { Contribution, Evaluation, IndicatorEvaluation } from '../../../src/model/evaluation.ts';
import type { Listing, ListingCell } from '../../../src/model/listing.ts';
import type { Measure, Quantity } from '../../../src/model/measure.ts';
import type { MunicipalityCode } from '../../../src/model/municipality.ts';
import type { Plan, PlanIndicator } from '../../../src/model/plan.ts';
import type { Source, Sourced } from '../../../src/model/source.ts';
import { templateSchema } from '../../../src/model/template.ts';
import type { Unit } from '../../../src/model/unit.ts';
import type { ResultInput } from '../../../src/render/result/renkei.ts';

const at = (file: string, cell: string): Source => ({ file, sheet: '実績', cell });
const PLAN_CELL: Source = { file: 'plan.xlsx', sheet: '計画', cell: 'G2' };

const quantity = (digits: string, unit: string, more: Partial<Quantity> = {}): Quantity => ({
  kind: 'quantity',
  value: parseDecimal(digits) ?? ZERO,
  unit: unit as Unit,
  comparator: '=',
  qualifiers: [],
  written: { lastDigit: decimalOf(1) },
  ...more,
});

const read = (value: Measure, raw: string, source: Source): Sourced<Measure> => ({ value, raw, sources: [source] });
const NONE = read({ kind: 'none', qualifiers: [] }, '－', PLAN_CELL);

const template = {
  ...templateSchema.parse({
    schema: 'jisseki/template@1',
    listing: 'renkei',
    title: '例の圏域　{年度}　一覧',
    region: '例の圏域',
    lead: '江別市',
    municipalities: [
      { name: '江別市', code: '012173' },
      { name: '当別町', code: '013030' },
    ],
    roles: [{ id: 'ア', name: '経済成長のけん引' }],
    legend: {
      marks: [
        { mark: '◎', achievement: 'achieved', label: '達成済み' },
        { mark: '□', achievement: 'nearlyAchieved', label: '概ね達成（85％以上）' },
      ],
    },
    columns: [
      { field: 'role', heading: '役割', widthMm: 12 },
      { field: 'indicator', heading: '評価指標', widthMm: 60 },
      { field: 'status', heading: '実施状況', widthMm: 100 },
    ],
    headings: { indicator: ['評価指標'] },
    print: { marginsMm: { top: 10, right: 10, bottom: 10, left: 10 } },
  }),
  name: 'renkei',
};

const indicator = (id: string, name: string, target: Sourced<Measure>, programme?: number): PlanIndicator => ({
  id,
  name,
  ...(programme === undefined ? {} : { programme }),
  role: 'ア',
  baseline: NONE,
  target,
  aggregation: '合計',
});

const target = read(quantity('10', '件', { period: { every: true } }), '10件（毎年度）', PLAN_CELL);
const dated = read(
  quantity('10', '件', { period: { from: '2023-01-01', to: '2023-12-31', precision: 'year' } }),
  '10件（2023年）',
  PLAN_CELL,
);
const due = read(
  { kind: 'milestone', qualifiers: [], period: { to: '2024-03-31', precision: 'fiscal-year', until: true } },
  '2023年度まで',
  PLAN_CELL,
);

const plan: Plan = {
  programmes: [
    {
      no: 10,
      role: 'ア',
      name: { value: '販路の開拓', sources: [PLAN_CELL] },
      overview: { value: '展示会を開く。', sources: [PLAN_CELL] },
      indicatorIds: ['10-1', '10-2'],
    },
    {
      no: 11,
      role: 'ア',
      name: { value: '計画の策定', sources: [PLAN_CELL] },
      overview: { value: '計画を策定する。', sources: [PLAN_CELL] },
      indicatorIds: ['11'],
    },
  ],
  indicators: [
    indicator('K1', '売上', NONE),
    indicator('10-1', '開催件数', target, 10),
    indicator('10-2', '商談件数', target, 10),
    indicator('11', '計画の策定', due, 11),
  ],
};

const nine: Contribution = {
  municipality: '江別市',
  state: 'reported',
  value: read(quantity('9', '件'), '９件', at('江別市.xlsx', 'F12')),
  status: { value: '・展示会を開いた。', sources: [at('江別市.xlsx', 'H12')] },
};
const missing: Contribution = { municipality: '当別町', state: 'notSubmitted' };

const evaluation = (id: string, more: Partial<IndicatorEvaluation>): IndicatorEvaluation => ({
  id,
  aggregation: '合計',
  baseline: NONE,
  target,
  actual: { value: quantity('9', '件'), sources: [at('江別市.xlsx', 'F12')] },
  direction: { value: 'more', inferred: true },
  calculation: {
    rule: 'ratio',
    left: { value: decimalOf(9), unit: '件' as Unit },
    right: { value: decimalOf(10), unit: '件' as Unit },
    met: false,
    fraction: { numerator: decimalOf(9), denominator: decimalOf(10) },
  },
  achievement: 'nearlyAchieved',
  mark: '□',
  reason: 'ratio',
  certain: true,
  coverage: { expected: 2, reported: 1, none: 0, blank: 0, pending: 0, unreadable: 0, notSubmitted: 1 },
  contributions: [nine, missing],
  ...more,
});

const noCounts = { achieved: 0, nearlyAchieved: 0, notAchieved: 0, notEvaluable: 0 };
const states = { reported: 0, none: 0, blank: 0, pending: 0, unreadable: 0, notSubmitted: 0 };

export const evaluated: Evaluation = {
  indicators: [
    evaluation('K1', {
      target: NONE,
      achievement: 'notEvaluable',
      mark: '－',
      reason: 'no-target',
      calculation: { rule: 'no-target' },
    }),
    evaluation('10-1', {}),
    evaluation('10-2', { target: dated, submittedMark: { value: '◎', sources: [at('江別市.xlsx', 'G13')] } }),
    evaluation('11', {
      target: due,
      due,
      actual: read(
        { kind: 'milestone', done: true, word: '策定', qualifiers: [] },
        '策定',
        at('江別市 (1).xlsx', 'F14'),
      ),
      achievement: 'achieved',
      mark: '◎',
      reason: 'milestone-done',
      calculation: { rule: 'milestone-done', left: { text: '策定' } },
      previous: NONE,
    }),
  ],
  summary: {
    ...noCounts,
    achieved: 1,
    nearlyAchieved: 2,
    evaluable: 3,
    rate: { coefficient: 333n, scale: 1 },
    open: 0,
    byRole: [{ role: 'ア', ...noCounts, achieved: 1, nearlyAchieved: 2 }],
    basicKpis: { ...noCounts, notEvaluable: 1 },
    byMunicipality: [{ municipality: '江別市', ...states, reported: 4 }],
  },
};

const status = (row: number, rowSpan: number, text: string): ListingCell => ({
  column: 'status',
  row,
  rowSpan,
  columnSpan: 1,
  text,
  sources: [at('江別市.xlsx', 'H12')],
});

const listing: Listing = {
  template: 'renkei',
  title: '例の圏域　2023年度　一覧',
  edition: '確定版',
  draft: false,
  author: '例の圏域',
  paper: {
    size: 'A3',
    orientation: 'landscape',
    marginsMm: { top: 10, right: 10, bottom: 10, left: 10 },
    bodyPt: 8,
  },
  columns: [
    { id: 'role', heading: '役割', widthMm: 12, align: 'center', vertical: true },
    { id: 'status', heading: '実施状況', widthMm: 160, align: 'left', vertical: false },
  ],
  groups: [
    {
      id: 'ア',
      label: '経済成長のけん引',
      blocks: [
        { id: 'K-ア', name: '【基本KPI】', rowIds: ['K1'], cells: [status(0, 1, '')] },
        {
          id: '10',
          name: '10　販路の開拓',
          rowIds: ['10-1', '10-2'],
          cells: [status(0, 2, '・展示会を開いた。')],
        },
        { id: '11', name: '11　計画の策定', rowIds: ['11'], cells: [status(0, 1, '・策定した。')] },
      ],
    },
  ],
  legend: '＜評価凡例＞◎：達成済み',
  sheets: [],
};

const municipality = { name: '江別市', code: '012173' as MunicipalityCode };

export const run: ResultInput = {
  template,
  fiscalYear: 2023,
  plan,
  submissions: [
    {
      municipality,
      submittedOn: '2024-04-17',
      files: [{ path: '江別市.xlsx', sha256: 'ab', taken: true, why: 'only-file' }],
      entries: [],
    },
  ],
  ingested: {
    files: [
      { path: '江別市.xlsx', state: 'read', template: 'renkei' },
      { path: '~$江別市.xlsx', state: 'ignored', why: 'lock-file' },
    ],
    ledgerRows: [
      { file: '江別市.xlsx', sheet: '実績', row: 1, state: 'set-aside', why: 'title' },
      { file: '江別市.xlsx', sheet: '実績', row: 12, state: 'used' },
      { file: '江別市.xlsx', sheet: '実績', row: 20, state: 'reported' },
    ],
    ledgerCells: [
      { file: '江別市.xlsx', sheet: '実績', cell: 'K12', state: 'reported' },
      { file: '江別市.xlsx', sheet: '実績', cell: 'L12', state: 'set-aside', why: 'note' },
    ],
    ledgerColumns: [
      { file: '江別市.xlsx', sheet: '実績', column: 'E', heading: '実績値', field: 'actual' },
      { file: '江別市.xlsx', sheet: '実績', column: 'Z', heading: 'めも', why: 'unknown' },
    ],
  },
  evaluation: evaluated,
  listing,
  texts: new Map([['10-1', { baseline: '－', target: '10件（毎年度）', actual: '9件' }]]),
  sentences: new Map([['10-1', '9件 ÷ 10件 = 90.0％ → 85％以上 → □']]),
  printed: new Map([['10-1', { page: 3, row: 12 }]]),
  diagnostics: [
    diagnose(
      'P202',
      { file: '江別市.xlsx', sheet: '実績', cell: 'F20' },
      { raw: '多い', params: { unit: '件' }, indicator: '10-2', field: 'actual' },
    ),
    diagnose('P202', { file: '江別市.xlsx' }, { related: [{ file: '江別市.xlsx', sheet: '実績' }] }),
  ],
  explain: ({ code }) => ({ message: `${code}の文。`, hint: '直し方。' }),
};
