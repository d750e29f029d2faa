import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../../src/compose/message.ts';
import { type Finding, placed } from '../../../src/model/diagnostic.ts';
import type { MeasureRole } from '../../../src/model/measure.ts';
import { readInPieces, readMeasure } from '../../../src/normalize/measure.ts';
import { valueJson } from '../../../src/render/explain/json.ts';
import { readingLine } from '../../../src/render/explain/json-line.ts';
import { explainText } from '../../../src/render/explain/text.ts';

const explain = (finding: Finding) => explainDiagnostic(placed(finding, {}), 'ja');

function json(text: string, role: MeasureRole | undefined = undefined) {
  return JSON.parse(
    readingLine(text, readMeasure(text, { year: 2023, ...(role === undefined ? {} : { role }) }), explain),
  );
}

describe('a reading as JSON', () => {
  it('has the fields of the contract', () => {
    expect(json('25.1万人（2017年度）')).toEqual({
      input: '25.1万人（2017年度）',
      kind: 'quantity',
      value: '251000',
      unit: '人',
      comparator: '=',
      qualifiers: [],
      period: { from: '2017-04-01', to: '2018-03-31', precision: 'fiscal-year' },
      note: null,
      diagnostics: [],
    });
  });

  it.each<[string, MeasureRole | undefined, object, string]>([
    ['152', undefined, { kind: 'quantity', value: '152', unit: null }, 'a bare number has no unit'],
    [
      '50％以上80％未満',
      undefined,
      { kind: 'range', low: '50', high: '80', lowOpen: false, highOpen: true, unit: '％' },
      'a range',
    ],
    ['常時', undefined, { kind: 'state', word: '常時', period: null }, 'a state'],
    [
      '2023年度まで',
      'target',
      { kind: 'milestone', done: null, period: { from: null, to: '2024-03-31', until: true } },
      'a due year',
    ],
    ['策定済', 'actual', { kind: 'milestone', done: true, word: '策定済' }, 'done'],
    [
      '前年度比10％増',
      'target',
      { kind: 'relative', direction: 'increase', reference: 'previous-year', by: { value: '10', unit: '％' } },
      'by so much',
    ],
    ['前年度以上', 'target', { kind: 'relative', direction: 'keep', comparator: '>=', by: null }, 'at least'],
    ['全市町村', 'target', { kind: 'all', of: '市町村' }, 'a set'],
    ['毎年度', 'target', { kind: 'each-year', period: { every: true } }, 'each year has no dates'],
    ['2023年度までの毎年度', 'target', { period: { from: null, to: '2024-03-31', every: true } }, 'each year until'],
    ['', undefined, { kind: 'none', blank: true }, 'a blank'],
    ['－', undefined, { kind: 'none' }, 'a dash'],
    ['調査中', undefined, { kind: 'pending', word: '調査中' }, 'pending'],
    [
      '6/1',
      'date',
      { kind: 'period', period: { from: '2023-06-01', to: '2023-06-01', precision: 'day', inferred: true } },
      'inferred',
    ],
    [
      '札幌市17件、小樽市2件',
      'actual',
      {
        kind: 'several',
        owners: ['札幌市', '小樽市'],
        parts: [
          { kind: 'quantity', value: '17' },
          { kind: 'quantity', value: '2' },
        ],
      },
      'several',
    ],
    [
      '隔年',
      'target',
      { kind: 'each-year', period: { every: true, interval: 2 }, diagnostics: [{ code: 'N210' }] },
      'every other year',
    ],
    [
      'すごく多い',
      undefined,
      { kind: 'unreadable', diagnostics: [{ code: 'N101', name: 'not-understood', severity: 'error' }] },
      'unreadable',
    ],
    [
      'H34',
      'date',
      { diagnostics: [{ code: 'N201', name: 'era-overrun', severity: 'note', params: { text: 'H34', year: 2022 } }] },
      'a note',
    ],
  ])('%j', (text, role, expected) => expect(json(text, role)).toMatchObject(expected));

  it('has no input where a result shows it', () => {
    expect(valueJson(readMeasure('3回', {}).measure)).not.toHaveProperty('input');
  });

  it('has sentences with the text in them', () => {
    expect(json('10件（8件）').diagnostics[0].message).toBe(
      '「10件（8件）」の括弧内の「8件」も値と読めるため、どちらの値か判断できません。',
    );
  });
});

describe('a reading as a line', () => {
  it.each([
    '25.1万人（2017年度）',
    '▲2,805人',
    '約5件以上',
    '',
    '－',
    '調査中',
    '50％超80％未満',
    '策定済',
    '未策定',
    '前年度比10％増',
    '現状以上',
    '前年度からの増加',
    '全市町村',
    '隔年',
    '2023年度までの毎年度',
    '札幌市17件、小樽市2件',
    '5件、8件（R5: 40件）',
    '"引用"と\\と\t',
    '改行\nあり\u0000\u007f\u2028',
    '😀 \ud800',
    '10月1日',
    '今年度末まで',
  ])('%j is what JSON.stringify gives', (text) => {
    for (const role of ['actual', 'target', 'baseline', 'date'] as const) {
      const reading = readMeasure(text, { role, year: 2023 });
      expect(readingLine(text, reading, explain)).toBe(
        JSON.stringify({ input: text, ...valueJson(reading.measure, reading.findings, explain) }),
      );
    }
  });
});

describe('a reading for people', () => {
  const text = (input: string, role?: MeasureRole) =>
    explainText(input, readInPieces(input, { year: 2023, ...(role === undefined ? {} : { role }) }), explain).split(
      '\n',
    );

  it('says the value, its time and each piece', () => {
    expect(text('約1億408万円以上（2023年度）')).toEqual([
      '「約1億408万円以上（2023年度）」',
      '  数量　　　104,080,000円以上',
      '  時期　　　2023-04-01～2024-03-31',
      '  但し書き　約',
      '  内訳',
      '    但し書き　約',
      '    数　　　　1億408万',
      '    単位　　　円',
      '    比較　　　以上',
      '    時期　　　2023年度',
    ]);
  });

  it.each<[string, MeasureRole | undefined, string, string]>([
    ['50％超80％未満', undefined, '  範囲　50％超 80％未満', 'a range'],
    ['常時', undefined, '  状態　常時', 'a state'],
    ['策定済', 'actual', '  節目　策定済（済み）', 'done'],
    ['未構築', 'actual', '  節目　未構築（まだ）', 'not done'],
    ['2023年度まで', 'target', '  節目　期限', 'due'],
    ['前年度比10％増', 'target', '  増減　前年度の値と比べて10％の増加', 'relative'],
    ['現状以上', 'target', '  増減　基準値と比べて維持（以上）', 'at least'],
    ['全市町村', 'target', '  全数　すべての市町村', 'a set'],
    ['毎年度', 'target', '  毎年度', 'each year'],
    ['', undefined, '  空欄', 'a blank'],
    ['－', undefined, '  該当なし', 'none'],
    ['調査中', undefined, '  未集計', 'pending'],
    ['R5', 'date', '  時期のみ', 'a period'],
    ['札幌市17件、小樽市2件', undefined, '  複数の値　札幌市 17件 ／ 小樽市 2件', 'several'],
    ['すごく多い', undefined, '  読み取れません', 'unreadable'],
  ])('says of %j', (input, role, expected) => expect(text(input, role)[1]).toBe(expected));

  it.each([
    ['2023年度まで', '  時期　～2024-03-31まで', 'due'],
    ['2023年度までの毎年度', '  時期　毎年度、～2024-03-31', 'each year until'],
    ['隔年', '  時期　2年ごと', 'every other year'],
    ['10月1日', '  時期　2023-10-01（年は報告年度から）', 'inferred'],
  ])('says when of %j', (input, expected) => expect(text(input, 'target')).toContain(expected));

  it('says what is wrong and how to mend it', () => {
    const lines = text('1,2345人');
    expect(lines).toContain('  誤り N301　「1,2345」のコンマの位置が正しくありません。');
    expect(lines.at(-1)).toBe('    直し方　桁区切りのコンマは3桁ごとに入れてください。');
  });
});
