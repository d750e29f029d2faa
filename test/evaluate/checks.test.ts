import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Sourced } from '../../src/model/source.ts';
import {
  blank,
  cy,
  done,
  due,
  EVERY,
  entriesOf,
  fy,
  judged,
  none,
  planned,
  q,
  range,
  run,
  type Said,
  type Scenario,
  state,
  submission,
  template,
  unreadable,
} from '../support/measures.ts';

type Row = readonly [
  why: string,
  scenario: Partial<Scenario> & { readonly actual: Said; readonly target: Measure },
  codes: readonly string[],
];

const n = (value: string, unit = '件') => q(value, unit);
const text = (value: string): Sourced<string> => ({
  value,
  raw: value,
  sources: [{ file: '中央市.xlsx', sheet: '実績', cell: 'H12' }],
});
const marked = (mark: string, actual = n('20')): Said => ({ actual, mark: text(mark) });
const told = (target: Measure): Said => ({ actual: n('20'), target: { value: target, raw: '別', sources: [] } });
const status = (value: string, actual = n('20')): Said => ({ actual, status: text(value) });

function rows(list: readonly Row[]): void {
  const named = list.map(([why, scenario, codes]) => ({ why, scenario, codes }));
  it.each(named)('$why → $codes', ({ scenario, codes }) => {
    const { actual, target, ...more } = scenario;
    expect(judged(target, actual, more).codes).toEqual(codes);
  });
}

describe('the submitted mark', () => {
  rows([
    ['the same', { target: n('20'), actual: marked('◎') }, []],
    ['an accepted spelling', { target: n('20'), actual: marked('○') }, []],
    ['another circle', { target: n('20'), actual: marked('〇') }, []],
    ['the word', { target: n('20'), actual: marked('達成済み') }, []],
    ['another one', { target: n('20'), actual: marked('□') }, ['V119']],
    ['× in another shape', { target: n('30'), actual: marked('✕') }, []],
    ['a dash in another shape', { target: none, actual: marked('―') }, []],
    ['one that the legend does not know', { target: n('20'), actual: marked('☆') }, ['V120']],
  ]);

  it('is kept beside the computed one, with the sum', () => {
    const { indicator, diagnostics } = judged(n('20'), marked('◎', n('17')));
    expect([indicator.mark, indicator.submittedMark?.value]).toEqual(['□', '◎']);
    expect(diagnostics[0]?.params['sum']).toBe('実績17件、目標など20件、85％');
  });

  it('of others than the lead is left alone', () => {
    expect(run({ target: n('20'), said: { 中央市: n('20'), 東市: { mark: text('×') } } }).codes).toEqual([]);
  });
});

describe('a target in the submission', () => {
  rows([
    ['the same', { target: n('20'), actual: told(n('20')) }, []],
    [
      'the same in another unit',
      { target: q('1', 'ha'), actual: { actual: q('1', 'ha'), target: { value: q('10000', '㎡'), sources: [] } } },
      [],
    ],
    ['another figure', { target: n('20'), actual: told(n('25')) }, ['V121']],
    ['another comparator', { target: n('20'), actual: told(q('20', '件', { comparator: '>' })) }, ['V121']],
    ['blank', { target: n('20'), actual: told(blank) }, []],
    ['unreadable is reported elsewhere', { target: n('20'), actual: told(unreadable) }, []],
    ['another kind', { target: n('20'), actual: told(state('維持')) }, ['V121']],
    [
      'a milestone of the same year',
      { target: due(2023), actual: { actual: done('策定'), target: { value: due(2023), sources: [] } } },
      [],
    ],
    [
      'a milestone of another year',
      { target: due(2023), actual: { actual: done('策定'), target: { value: due(2024), sources: [] } } },
      ['V121'],
    ],
    ['another range', { target: range('1', '30', '件'), actual: told(range('1', '40', '件')) }, ['V121']],
  ]);
});

describe('powers of ten', () => {
  const million = n('2000000', '円');
  rows([
    ['1,000 times the target', { target: million, actual: n('2000000000', '円') }, ['V201']],
    ['a thousandth of the target', { target: million, actual: n('2000', '円') }, ['V201']],
    ['within a tenth of it', { target: million, actual: n('2200000000', '円') }, ['V201']],
    ['beyond a tenth of it: out of all scale', { target: million, actual: n('2200000001', '円') }, ['V210']],
    [
      'below a tenth of it: some power of ten all the same',
      { target: million, actual: n('1799999999', '円') },
      ['V212'],
    ],
    ['1,000 times the baseline', { target: n('9', '円'), baseline: n('2', '円'), actual: n('2000', '円') }, ['V201']],
    [
      '1,000 times last year',
      { target: n('9', '円'), previousActual: n('2', '円'), actual: n('2000', '円') },
      ['V201'],
    ],
    ['10 times last year', { target: n('20'), previousActual: n('20'), actual: n('200') }, ['V202']],
    ['100 times last year', { target: n('20'), previousActual: n('20'), actual: n('2000') }, ['V202']],
    ['5 times last year', { target: n('20'), previousActual: n('20'), actual: n('100') }, []],
    ['a zero reference', { target: n('0'), baseline: n('0'), actual: n('0') }, []],
    ['another unit is another matter', { target: n('20'), baseline: n('20', '人'), actual: n('20000') }, ['V201']],
  ]);

  it('finds the slip in a single part of a sum, not its smallness', () => {
    const said = { 中央市: n('1000000', '円'), 東市: n('2000000000', '円'), 西市: n('2000', '円'), 南町: none };
    const { diagnostics } = run({ target: million, aggregation: '合計', said });
    expect(diagnostics.map(({ code, place }) => `${code} ${place.file}`)).toEqual(['V201 東市.xlsx']);
    const small = { 中央市: n('1998000', '円'), 東市: n('2000', '円'), 西市: none, 南町: none };
    expect(run({ target: million, aggregation: '合計', said: small }).codes).toEqual([]);
  });
});

describe('figures that can hardly be', () => {
  rows([
    ['a share above 100', { name: '参加率', target: q('70', '％'), actual: q('120', '％') }, ['V203']],
    ['a share of 100', { name: '参加率', target: q('70', '％'), actual: q('100', '％') }, []],
    ['達成率 may exceed 100', { name: '目標達成率', target: q('70', '％'), actual: q('120', '％') }, []],
    ['a target above 100', { name: '割合', target: q('110', '％'), actual: q('120', '％') }, []],
    ['a negative count', { name: '参加者数', target: n('20', '人'), actual: n('-3', '人') }, ['V204']],
    ['a balance may be negative', { name: '社会増減数', target: n('20', '人'), actual: n('-3', '人') }, []],
    [
      'a negative baseline',
      { name: '人数', target: n('20', '人'), baseline: n('-5', '人'), actual: n('-3', '人') },
      [],
    ],
    ['next fiscal year', { target: n('20'), actual: q('20', '件', { period: fy(2024) }) }, ['V205']],
    ['this fiscal year', { target: n('20'), actual: q('20', '件', { period: fy(2023) }) }, []],
    ['this calendar year', { target: n('20'), actual: q('20', '件', { period: cy(2023) }) }, []],
    ['毎年度', { target: n('20'), actual: q('20', '件', { period: EVERY }) }, []],
    [
      '1 April after the year',
      {
        target: n('20'),
        actual: q('20', '件', { period: { from: '2024-04-01', to: '2024-04-01', precision: 'day' } }),
      },
      [],
    ],
    [
      '1 June after the year',
      {
        target: n('20'),
        actual: q('20', '件', { period: { from: '2024-06-01', to: '2024-06-01', precision: 'day' } }),
      },
      ['V205'],
    ],
    ['a heading of next year', { target: n('20'), actual: { actual: n('20'), year: fy(2024) } }, ['V205']],
  ]);
});

describe('status texts', () => {
  const long = '市内の事業者を対象に、専門家の派遣と相談会を開催した。';
  const last = (value: string) => new Map([['1', new Map([['中央市', value]])]]);
  rows([
    ['the same as last year', { target: n('20'), actual: status(long), previousStatuses: last(long) }, ['V206']],
    [
      'the same but for blanks',
      { target: n('20'), actual: status(long), previousStatuses: last(` ${long}\n`) },
      ['V206'],
    ],
    ['another text', { target: n('20'), actual: status(long), previousStatuses: last(`${long}２回`) }, []],
    ['short texts may repeat', { target: n('20'), actual: status('１回開催'), previousStatuses: last('１回開催') }, []],
    ['a month of the year', { target: n('20'), actual: status('令和５年10月と令和６年３月に開催した。') }, []],
    ['a month of last year', { target: n('20'), actual: status('令和４年10月に開催した。') }, ['V207']],
    ['a month of next year', { target: n('20'), actual: status('R6.4に開催した。') }, ['V207']],
    ['令和元年', { target: n('20'), actual: status('令和元年10月に開催した。') }, ['V207']],
    ['2022年11月', { target: n('20'), actual: status('2022年11月に開催した。') }, ['V207']],
    ['平成', { target: n('20'), actual: status('平成30年10月に開催した。') }, ['V207']],
    ['a plan for next year', { target: n('20'), actual: status('令和６年６月に開催を予定している。') }, []],
    ['a look back', { target: n('20'), actual: status('平成30年４月に協定を締結した相手と続けた。') }, []],
    ['no month', { target: n('20'), actual: status('令和４年度から続けている。') }, []],
    ['no date', { target: n('20'), actual: status('R5.15の部屋') }, []],
    ['another figure for the result', { target: n('20'), actual: status('補助件数は25件であった。') }, ['V208']],
    ['the same figure', { target: n('20'), actual: status('補助件数は20件であった。') }, []],
    ['a total', { target: n('20'), actual: status('相談会など合計で1,025件を受けた。') }, ['V208']],
    ['another counter', { target: n('20'), actual: status('参加者数は25人であった。') }, []],
    ['two figures are not compared', { target: n('20'), actual: status('件数は12件、後期の件数は8件であった。') }, []],
    ['a figure in passing', { target: n('20'), actual: status('25件の相談から選んだ。') }, []],
  ]);
});

describe('marks that the legend does not know', () => {
  it('are one finding for each spelling, at the first, with how many there are', () => {
    const of = (id: string, mark: string) => {
      const cell = { file: '中央市.xlsx', sheet: '実績', cell: `H1${id}` };
      return { ...entriesOf(id, '中央市', n('20'))[0], mark: { value: mark, raw: mark, sources: [cell] } };
    };
    const rows: readonly (readonly [string, string])[] = [
      ['1', '優'],
      ['2', '良'],
      ['3', ' 優 '],
      ['4', '◎'],
    ];
    const { diagnostics } = evaluate({
      plan: { programmes: [], indicators: rows.map(([id]) => planned(id, { target: n('20') })) },
      submissions: [
        submission(
          '中央市',
          rows.map(([id, mark]) => ({ indicatorId: id, source: { file: '', sheet: '', cell: '' }, ...of(id, mark) })),
        ),
      ],
      template: template(),
      fiscalYear: 2023,
      edition: '確定版',
    });
    expect(diagnostics.map(({ code, place, related }) => [code, place.cell, related.length])).toEqual([
      ['V120', 'H11', 1],
      ['V120', 'H12', 0],
    ]);
    expect(diagnostics.map((each) => explainDiagnostic(each).message)).toEqual([
      '「指標」など2件の指標の提出された評価「優」は、凡例にありません。',
      '「指標」の提出された評価「良」は、凡例にありません。',
    ]);
  });
});
