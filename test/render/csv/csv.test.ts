import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvLine, renderCsv } from '../../../src/render/csv/csv.ts';
import { evaluated, run } from '../result/literal-run.ts';

const input = {
  template: run.template,
  plan: run.plan,
  evaluation: evaluated,
  fiscalYear: 2023,
  edition: '確定版',
  texts: new Map([['10-1', { baseline: '－', target: '10件（毎年度）', actual: '9件' }]]),
};

type Row = Readonly<Record<string, string>>;
const rowsOf = (csv: string): readonly Row[] => parse(csv, { columns: true, bom: true });

describe('オープンデータ', () => {
  const { value, diagnostics } = renderCsv(input);
  const rows = rowsOf(value.csv);

  it('is UTF-8 with a byte order mark, and every record ends with CRLF', () => {
    expect(value.csv.startsWith('\ufeff年度,版,指標ID,')).toBe(true);
    expect(value.csv.endsWith('\r\n')).toBe(true);
    expect(value.csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has one row per indicator and value, told apart by its primary key', () => {
    expect(
      rows.filter((row) => row['指標ID'] === '10-1').map((row) => [row['区分'], row['市町村'], row['表記']]),
    ).toEqual([
      ['基準値', '圏域', '－'],
      ['目標値', '圏域', '10件（毎年度）'],
      ['実績値', '圏域', '9件'],
      ['市町村の実績値', '江別市', '９件'],
      ['市町村の実績値', '当別町', ''],
    ]);
    const keys = rows.map((row) => [row['指標ID'], row['区分'], row['市町村']].join('|'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives numbers in the base unit, with unit, period, mark and cells', () => {
    expect(rows.find((row) => row['指標ID'] === '10-1' && row['区分'] === '実績値')).toMatchObject({
      年度: '2023',
      値: '9',
      単位: '件',
      評価: '□',
      評価の意味: '概ね達成（85％以上）',
      出所: '江別市.xlsx!実績!F12',
    });
    expect(rows.find((row) => row['指標ID'] === '11' && row['区分'] === '目標値')).toMatchObject({
      値: '',
      期間終了: '2024-03-31',
    });
    expect(rows.find((row) => row['市町村'] === '当別町')).toMatchObject({ 状態: '未提出', 値: '' });
  });

  it('says nothing about texts that cannot be formulas', () => expect(diagnostics).toEqual([]));

  it('describes every column in datapackage.json', () => {
    const described = JSON.parse(value.datapackage);
    expect(described.resources[0].path).toBe('renkei.csv');
    expect(described.resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual(
      Object.keys(rows[0] ?? {}),
    );
  });

  it.each([
    ['=1+1', "'=1+1", 'a formula'],
    ['+5％', "'+5％", 'a sign'],
    ['-', "'-", 'a dash of ASCII'],
    ['@SUM', "'@SUM", 'an old formula'],
    ['\tx', "'\tx", 'a tab'],
    ['－', '－', 'a full-width dash is none'],
    ['9 =x', '9 =x', 'only the first sign counts'],
  ])('writes %j as %j (%s)', (text, written) => {
    const texts = new Map([['10-1', { baseline: text, target: '', actual: '' }]]);
    const found = renderCsv({ ...input, texts });
    const baseline = rowsOf(found.value.csv).find((row) => row['指標ID'] === '10-1' && row['区分'] === '基準値');
    expect(baseline?.['表記']).toBe(written);
    expect(found.diagnostics.map(({ code, raw, indicator }) => [code, raw, indicator])).toEqual(
      text === written ? [] : [['P301', text, '10-1']],
    );
  });

  it.each([
    [['a', 'b'], 'a,b\r\n', 'plain'],
    [['a,b', 'c"d'], '"a,b","c""d"\r\n', 'commas and quotes'],
    [['a\nb', ''], '"a\nb",\r\n', 'line breaks; an empty field'],
  ])('quotes %j', (fields, line) => expect(csvLine(fields)).toBe(line));
});
