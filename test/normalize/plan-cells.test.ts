import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/ingest/template.ts';
import type { PlanRow } from '../../src/model/plan.ts';
import type { PlanColumn, Template } from '../../src/model/template.ts';
import { normalizePlan } from '../../src/normalize/plan.ts';
import { briefMeasure } from '../support/brief.ts';

const template = renkei();

function renkei(): Template {
  const yaml = readFileSync(new URL('../../templates/renkei/template.yaml', import.meta.url), 'utf8');
  const { value } = readTemplate('renkei', 'renkei/template.yaml', yaml);
  if (value === undefined) throw new Error('the template of the sample is broken');
  return value;
}

const COLUMNS: readonly PlanColumn[] = [
  '役割',
  '番号',
  '連携事業名',
  '事業概要',
  '指標ID',
  '評価指標',
  '基準値',
  '目標値',
  '集計方法',
  '方向',
  '代表市町村',
  '対象市町村',
  '分子',
  '分母',
  '重み',
  '期限',
  '前年度実績',
  '備考',
];

type Cells = Readonly<Partial<Record<PlanColumn, string>>>;

const at = (column: PlanColumn, row: number) => ({
  file: 'plan.xlsx',
  sheet: '計画',
  cell: `${String.fromCharCode(65 + COLUMNS.indexOf(column))}${row}`,
});

/** A row as it stands in the plan, nothing but what is given; each column has its letter. */
function bare(cells: Cells, row = 2): PlanRow {
  const given = COLUMNS.filter((column) => cells[column] !== undefined);
  return {
    row,
    cells: Object.fromEntries(
      given.map((column) => [column, { value: cells[column] ?? '', sources: [at(column, row)] }]),
    ),
  };
}

const USUAL: Cells = {
  役割: 'ア',
  番号: '1',
  連携事業名: '窓口',
  事業概要: '相談を受ける',
  評価指標: '件数',
  基準値: '5件',
  目標値: '10件',
  集計方法: '代表',
};
const row = (cells: Cells, number = 2) => bare({ ...USUAL, ...cells }, number);
const without = (column: PlanColumn, cells: Cells = {}) => {
  const { [column]: _, ...rest } = { ...USUAL, ...cells };
  return bare(rest);
};

describe('a whole row of the plan', () => {
  it('keeps every column with its cell', () => {
    const cells: Cells = {
      指標ID: 'A-7',
      方向: '少',
      代表市町村: '小樽市',
      対象市町村: '札幌市、小樽市',
      分子: 'A-7',
      分母: '1,200',
      重み: 'A-7',
      期限: '2025年度',
      前年度実績: '4件',
      備考: ' 抄 ',
    };
    const { value, diagnostics } = normalizePlan([row(cells)], template);
    expect(diagnostics).toEqual([]);
    const [indicator] = value.indicators;
    const { baseline, target, due, previous, ...rest } = indicator ?? {};
    expect(rest).toEqual({
      id: 'A-7',
      name: '件数',
      nameSources: [at('評価指標', 2)],
      programme: 1,
      role: 'ア',
      aggregation: '代表',
      direction: 'less',
      lead: '小樽市',
      reporters: ['札幌市', '小樽市'],
      numerator: 'A-7',
      denominator: '1,200',
      weight: 'A-7',
      note: '抄',
    });
    const said = [baseline, target, due, previous].map(
      (one) => one && ([one.raw, one.sources, briefMeasure(one.value)] as const),
    );
    expect(said).toEqual([
      ['5件', [at('基準値', 2)], '5件'],
      ['10件', [at('目標値', 2)], '10件'],
      ['2025年度', [at('期限', 2)], 'period @2025-04-01/2026-03-31'],
      ['4件', [at('前年度実績', 2)], '4件'],
    ]);
  });

  it('has no optional value that the plan does not give', () => {
    const { value } = normalizePlan([without('基準値')], template);
    const [indicator] = value.indicators;
    expect(Object.keys(indicator ?? {}).sort()).toEqual(
      ['id', 'name', 'nameSources', 'programme', 'role', 'aggregation', 'baseline', 'target'].sort(),
    );
    expect(indicator?.baseline).toEqual({ value: { kind: 'none', blank: true, qualifiers: [] }, sources: [] });
  });

  it('takes a cell of blanks as empty', () => {
    const { value, diagnostics } = normalizePlan([row({ 重み: ' 　', 備考: '　', 方向: ' ' })], template);
    expect(diagnostics).toEqual([]);
    expect(Object.keys(value.indicators[0] ?? {})).not.toContain('weight');
    expect(Object.keys(value.indicators[0] ?? {})).not.toContain('note');
    expect(Object.keys(value.indicators[0] ?? {})).not.toContain('direction');
  });
});

describe('programmes', () => {
  it('holds its indicators in order, with name and overview of its first row', () => {
    const rows = [
      row({}),
      row({ 番号: '2', 連携事業名: '講座', 事業概要: '開く' }, 3),
      row({ 評価指標: '率', 事業概要: '別の文' }, 4),
    ];
    const { value } = normalizePlan(rows, template);
    expect(value.programmes).toEqual([
      {
        no: 1,
        role: 'ア',
        name: { value: '窓口', sources: [at('連携事業名', 2)] },
        overview: { value: '相談を受ける', sources: [at('事業概要', 2)] },
        indicatorIds: ['1-1', '1-2'],
      },
      {
        no: 2,
        role: 'ア',
        name: { value: '講座', sources: [at('連携事業名', 3)] },
        overview: { value: '開く', sources: [at('事業概要', 3)] },
        indicatorIds: ['2'],
      },
    ]);
  });

  it('has an empty overview where the plan gives none', () => {
    const { value } = normalizePlan([without('事業概要')], template);
    expect(value.programmes[0]?.overview).toEqual({ value: '', sources: [] });
  });

  it.each([
    ['【基本KPI】', undefined, 'as written'],
    ['基本 ｋｐｉ', undefined, 'no such letters: only the wide capitals and either case'],
    ['基本　KPI（人口）', undefined, 'with a blank and more behind it'],
    ['基本kpi', undefined, 'small letters'],
    ['基本ＫＰＩ', undefined, 'wide letters'],
  ])('a 基本KPI (%s) belongs to no programme and needs no number', (name, no, _why) => {
    const { value, diagnostics } = normalizePlan([without('番号', { 連携事業名: name })], template);
    expect(diagnostics).toEqual([]);
    expect(value.programmes).toEqual([]);
    expect([value.indicators[0]?.id, value.indicators[0]?.programme]).toEqual(['K1', no]);
  });

  it('numbers a second 基本KPI and the indicators of programmes beside it', () => {
    const kpi = { 番号: '', 連携事業名: '基本KPI' };
    const { value } = normalizePlan([row(kpi), row({}, 3), row({ ...kpi, 評価指標: '率' }, 4)], template);
    expect(value.indicators.map(({ id }) => id)).toEqual(['K1', '1', 'K2']);
  });
});

describe('words of the columns', () => {
  it.each([
    ['増', 'more'],
    ['増加', 'more'],
    ['上昇', 'more'],
    ['大', 'more'],
    ['多', 'more'],
    ['高', 'more'],
    ['以上', 'more'],
    ['↑', 'more'],
    ['大きいほどよい', 'more'],
    ['多いほど良い', 'more'],
    ['高いほどよい', 'more'],
    ['減', 'less'],
    ['減少', 'less'],
    ['低下', 'less'],
    ['小', 'less'],
    ['少', 'less'],
    ['低', 'less'],
    ['以下', 'less'],
    ['↓', 'less'],
    ['小さいほどよい', 'less'],
    ['少ないほど良い', 'less'],
    ['低いほどよい', 'less'],
  ])('方向 %s is %s', (word, direction) => {
    const { value, diagnostics } = normalizePlan([row({ 方向: word })], template);
    expect(diagnostics).toEqual([]);
    expect(value.indicators[0]?.direction).toBe(direction);
  });

  it.each([
    ['ア', 'ア', 'the id'],
    ['高次の都市機能の集積・強化', 'イ', 'the name'],
    ['ウ 圏域全体の生活関連機能サービスの向上', 'ウ', 'id and name'],
    ['（ウ）圏域全体の生活関連機能サービスの向上', 'ウ', 'the id in brackets'],
    ['(ウ) 圏域全体の生活関連機能サービスの向上', 'ウ', 'narrow brackets'],
    ['イ．高次の都市機能の集積・強化', 'イ', 'with a point'],
    ['イ、高次の都市機能の集積・強化', 'イ', 'with a comma'],
  ])('役割 %s', (written, role, _why) => {
    const { value, diagnostics } = normalizePlan([row({ 役割: written })], template);
    expect(diagnostics).toEqual([]);
    expect(value.indicators[0]?.role).toBe(role);
  });

  it.each(['全市町村', '全構成市町村', '全団体', '圏域全市町村'])('対象市町村 %s is all of them', (word) => {
    const { value, diagnostics } = normalizePlan([row({ 対象市町村: word })], template);
    expect(diagnostics).toEqual([]);
    expect(value.indicators[0]?.reporters).toEqual(template.municipalities.map(({ name }) => name));
  });

  it.each([
    ['札幌市、小樽市', ['札幌市', '小樽市'], '、'],
    ['札幌市,小樽市', ['札幌市', '小樽市'], 'a narrow comma'],
    ['札幌市，小樽', ['札幌市', '小樽市'], 'a wide comma'],
    ['札幌市・小樽市', ['札幌市', '小樽市'], 'a middle dot'],
    ['札幌市\n 小樽市、', ['札幌市', '小樽市'], 'a line each, a mark left over'],
    ['新篠津', ['新篠津村'], 'another name of one'],
  ])('対象市町村 %j', (written, names, _why) => {
    const { value, diagnostics } = normalizePlan([row({ 対象市町村: written })], template);
    expect(diagnostics).toEqual([]);
    expect(value.indicators[0]?.reporters).toEqual(names);
  });

  it.each([
    ['７', ['7'], 'wide digits'],
    ['123456', ['123456'], 'six digits'],
    ['1234567', [], 'too long to be a number of a programme'],
    ['1-2', [], 'a number of an indicator'],
    ['第3', [], 'a word'],
  ])('番号 %s', (written, ids, _why) => {
    const { value, diagnostics } = normalizePlan([row({ 番号: written })], template);
    expect(value.indicators.map(({ id }) => id)).toEqual(ids);
    expect(diagnostics.map(({ code, raw }) => [code, raw])).toEqual(ids.length > 0 ? [] : [['F302', written]]);
  });
});

describe('the words of an indicator in 分子, 分母 and 重み', () => {
  const people = row({ 番号: '2', 評価指標: '受講者数 （人）' }, 3);
  it.each(['分子', '分母', '重み'] as const)('are its id in %s', (column) => {
    const { value, diagnostics } = normalizePlan([row({ [column]: '受講者数(人)' }), people], template);
    expect(diagnostics).toEqual([]);
    const { numerator, denominator, weight } = value.indicators[0] ?? {};
    expect({ 分子: numerator, 分母: denominator, 重み: weight }[column]).toBe('2');
  });

  it.each(['分子', '分母', '重み'] as const)('a number in %s is a number', (column) => {
    const { diagnostics } = normalizePlan([row({ [column]: '１，２００' })], template);
    expect(diagnostics).toEqual([]);
  });
});

describe('what is wrong with a cell', () => {
  const roles = 'ア、イ、ウ';
  const ways = '代表、合計、市町村数、平均、最大、最小、算出';
  it.each<[rows: readonly PlanRow[], code: string, cell: string, raw: string | undefined, params: object, why: string]>(
    [
      [[without('評価指標')], 'F301', 'A2', undefined, { column: '評価指標' }, 'the row begins there'],
      [[without('役割')], 'F301', 'B2', undefined, { column: '役割' }, 'no role'],
      [[without('集計方法')], 'F301', 'A2', undefined, { column: '集計方法' }, 'no way of adding up'],
      [[without('番号')], 'F301', 'A2', undefined, { column: '番号' }, 'no number'],
      [[without('連携事業名')], 'F301', 'A2', undefined, { column: '連携事業名' }, 'no programme'],
      [[row({ 番号: '一' })], 'F302', 'B2', '一', {}, 'a word for a number'],
      [[row({ 役割: 'エ' })], 'F303', 'A2', 'エ', { known: roles, nearest: 'ア' }, 'none is nearer'],
      [
        [row({ 役割: '高次都市機能の集積' })],
        'F303',
        'A2',
        '高次都市機能の集積',
        { known: roles, nearest: '高次の都市機能の集積・強化' },
        'nearest by name',
      ],
      [[row({ 集計方法: '合算' })], 'F304', 'I2', '合算', { known: ways, nearest: '合計' }, 'one letter is another'],
      [[row({ 方向: '右' })], 'F306', 'J2', '右', {}, 'no direction'],
      [
        [row({ 代表市町村: '小樽町' })],
        'F307',
        'K2',
        '小樽町',
        { column: '代表市町村', nearest: '小樽市' },
        'misspelt',
      ],
      [
        [row({ 対象市町村: '札幌市、函館市' })],
        'F307',
        'L2',
        '函館市',
        { column: '対象市町村', nearest: '札幌市' },
        'one of two',
      ],
      [[row({ 分子: '1-9' })], 'F308', 'M2', '1-9', { column: '分子', nearest: '1' }, 'no such indicator'],
      [[row({ 分母: '12a' })], 'F308', 'N2', '12a', { column: '分母', nearest: '1' }, 'neither number nor indicator'],
      [[row({ 重み: '人口' })], 'F308', 'O2', '人口', { column: '重み', nearest: '1' }, 'a heading'],
    ],
  )('%#', (rows, code, cell, raw, params, _why) => {
    const { diagnostics } = normalizePlan(rows, template);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code, place: { file: 'plan.xlsx', sheet: '計画', cell }, params, related: [] }),
    ]);
    expect(diagnostics[0]?.raw).toBe(raw);
  });

  it('names both places of an id that stands twice', () => {
    const rows = [row({ 指標ID: 'A' }), row({ 指標ID: 'B' }, 3), row({ 指標ID: 'A' }, 4), row({ 指標ID: 'A' }, 5)];
    const { diagnostics } = normalizePlan(rows, template);
    expect(diagnostics.map(({ code, place, params, related }) => [code, place, params, related])).toEqual([
      ['F305', at('評価指標', 4), { id: 'A' }, [at('評価指標', 2)]],
      ['F305', at('評価指標', 5), { id: 'A' }, [at('評価指標', 4)]],
    ]);
  });

  it('passes over a row without any cell', () => {
    const { value, diagnostics } = normalizePlan([bare({})], template);
    expect([value.indicators, diagnostics]).toEqual([[], []]);
  });

  it.each([
    ['基準値', 'baseline', 'G2'],
    ['目標値', 'target', 'H2'],
    ['期限', 'date', 'P2'],
    ['前年度実績', 'actual', 'Q2'],
  ] as const)('says what in %s is not understood, at its cell', (column, field, cell) => {
    const { diagnostics } = normalizePlan([row({ [column]: 'すごく多い' })], template);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      field,
      raw: 'すごく多い',
      place: { sheet: '計画', cell },
      severity: 'error',
    });
  });

  it("reads a target by the template's words", () => {
    const words = { ...template, vocabulary: { ...template.vocabulary, states: [['にぎわい']] } };
    const { value, diagnostics } = normalizePlan([row({ 目標値: 'にぎわい' })], words);
    expect(diagnostics).toEqual([]);
    expect(value.indicators.map(({ target }) => briefMeasure(target.value))).toEqual(['state にぎわい']);
    expect(normalizePlan([row({ 目標値: 'にぎわい' })], template).diagnostics.map(({ code }) => code)).toEqual([
      'N101',
    ]);
  });
});
