import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/ingest/template.ts';
import type { PlanRow } from '../../src/model/plan.ts';
import type { PlanColumn, Template } from '../../src/model/template.ts';
import { normalizePlan } from '../../src/normalize/plan.ts';

const template = sampleTemplate();

function sampleTemplate(): Template {
  const yaml = readFileSync(new URL('../../templates/renkei/template.yaml', import.meta.url), 'utf8');
  const { value } = readTemplate('renkei', 'renkei/template.yaml', yaml);
  if (value === undefined) throw new Error('the template of the sample is broken');
  return value;
}

/** One row of a plan; columns in the order of the letters A, B, C …, as written. */
function row(cells: Readonly<Partial<Record<PlanColumn, string>>>, at = 2): PlanRow {
  const usual = {
    役割: 'ア',
    番号: '1',
    連携事業名: '窓口',
    評価指標: '件数',
    目標値: '10件',
    集計方法: '代表',
    ...cells,
  };
  const entries = Object.entries(usual).map(([column, value], index) => [
    column,
    { value, sources: [{ file: 'plan.xlsx', sheet: '計画', cell: `${String.fromCharCode(65 + index)}${at}` }] },
  ]);
  return { row: at, cells: Object.fromEntries(entries) };
}

describe('numbering of indicators', () => {
  it.each([
    [[row({})], ['1'], 'one indicator bears the number of its programme'],
    [[row({}), row({ 評価指標: '率' }, 3)], ['1-1', '1-2'], 'several are counted'],
    [[row({}), row({ 番号: '2' }, 3)], ['1', '2'], 'each programme for itself'],
    [
      [row({ 番号: '', 連携事業名: '【基本KPI】' }), row({ 番号: '', 連携事業名: '【基本ＫＰＩ】' }, 3)],
      ['K1', 'K2'],
      '基本KPI',
    ],
    [[row({ 指標ID: 'A-7' })], ['A-7'], 'an id that the plan gives wins'],
    [[row({ 番号: '１２' })], ['12'], 'full-width digits'],
  ])('%#', (rows, expected, _why) => {
    const { value, diagnostics } = normalizePlan(rows, template);
    expect(diagnostics).toEqual([]);
    expect(value.indicators.map(({ id }) => id)).toEqual(expected);
  });
});

describe('optional columns', () => {
  it.each([
    [{ 方向: '減' }, { direction: 'less' }, ''],
    [{ 方向: '大きいほど良い' }, { direction: 'more' }, 'spelling of よい'],
    [{ 代表市町村: '小樽' }, { lead: '小樽市' }, 'another name of the template'],
    [{ 対象市町村: '札幌市、江別市\n当別町' }, { reporters: ['札幌市', '江別市', '当別町'] }, 'separators'],
    [{ 役割: '圏域全体の経済成長のけん引' }, { role: 'ア' }, 'by its name'],
  ])('%j', (cells, expected, _why) => {
    const { value, diagnostics } = normalizePlan([row(cells)], template);
    expect(diagnostics).toEqual([]);
    expect(value.indicators[0]).toMatchObject(expected);
  });

  it('takes 全市町村 as all of the template', () => {
    const { value } = normalizePlan([row({ 対象市町村: '全市町村' })], template);
    expect(value.indicators[0]?.reporters).toHaveLength(12);
  });
});

describe('分子, 分母 and 重み', () => {
  const people = row({ 番号: '2', 評価指標: '対象者数（人）' }, 3);
  it.each([
    [row({ 重み: '2' }), [people], '2', 'by 指標ID'],
    [row({ 重み: '対象者数(人)' }), [people], '2', 'by the words of an indicator, widths aside'],
    [
      row({ 重み: '対象者数（人）' }),
      [people, row({ 番号: '3', 評価指標: '対象者数（人）' }, 4)],
      undefined,
      'words of two',
    ],
    [row({ 重み: '人口' }), [people], undefined, 'a heading of the submissions is no indicator'],
  ])('%#', (own, others, id, _why) => {
    const { value, diagnostics } = normalizePlan([own, ...others], template);
    expect(diagnostics.map(({ code }) => code)).toEqual(id === undefined ? ['F308'] : []);
    expect(value.indicators[0]?.weight).toBe(id ?? own.cells.重み?.value);
  });
});

describe('mistakes in the plan', () => {
  it.each([
    [[row({ 集計方法: '' })], ['A2 F301'], 'a required cell is empty'],
    [[row({ 番号: '一' })], ['B2 F302'], 'the number is a word'],
    [[row({ 役割: 'エ' })], ['A2 F303'], 'no such role'],
    [[row({ 集計方法: '合算' })], ['F2 F304'], 'no such aggregation'],
    [[row({ 指標ID: 'A' }), row({ 指標ID: 'A', 評価指標: '率' }, 3)], ['D3 F305'], 'the id stands twice'],
    [[row({ 方向: '右' })], ['G2 F306'], 'no direction'],
    [[row({ 代表市町村: '小樽町' })], ['G2 F307'], 'no such municipality'],
    [[row({ 対象市町村: '札幌市、函館市' })], ['G2 F307'], 'an outsider'],
    [[row({ 分母: '9-9' })], ['G2 F308'], 'no such indicator'],
    [[row({ 目標値: 'すごく多い' })], ['E2 N101'], 'a target that is not understood'],
  ])('%#', (rows, expected, _why) => {
    const { diagnostics } = normalizePlan(rows, template);
    expect(diagnostics.map(({ place, code }) => `${place.cell} ${code}`)).toEqual(expected);
  });
});
