/** The figure that a status text names, beside the office's own actual (V208). */
import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import type { Measure } from '../../src/model/measure.ts';
import { judged, none, q, run, type Said, type Scenario } from '../support/measures.ts';
import { n } from './totals.ts';

const status = (value: string, actual: Measure): Said => ({
  actual,
  status: { value, raw: value, sources: [{ file: '中央市.xlsx', sheet: '実績', cell: 'H12' }] },
});

describe('the figure of a status text', () => {
  const people = (value: string) => q(value, '人', {});
  const named = '研修の参加者数';
  it.each<[text: string, actual: Measure, codes: readonly string[], why: string]>([
    ['補助を21件行った。', n('20'), ['V208'], 'the only figure of the unit'],
    ['補助を20件行った。', n('20'), [], 'the same'],
    ['補助を２１件行った。', n('20'), ['V208'], 'in full width'],
    ['補助を1,021件行った。', n('1020'), ['V208'], 'with a comma'],
    ['補助を21件行い、相談を12件受けた。', n('20'), [], 'two figures: nobody can say which is meant'],
    ['補助を21件行った。21件とも新規である。', n('20'), ['V208'], 'one figure twice'],
    ['補助を21件行い、計20件となった。', n('20'), [], 'a total goes first'],
    ['補助を20件行い、計21件となった。', n('20'), ['V208'], 'and is held against the actual'],
    ['補助を21回行った。', n('20'), [], 'another counter'],
    ['回線を21件線でつないだ。', n('20'), [], 'a longer word'],
    ['令和４年度は21件であった。', n('20'), [], 'last year'],
    ['令和４年度は15件、令和５年度は21件であった。', n('20'), ['V208'], 'last year and this year'],
    ['令和４年度は15件、令和５年度は20件であった。', n('20'), [], 'the same beside last year'],
    ['R6.2に21件行った。', n('20'), ['V208'], 'a month of this year'],
    ['R6.4に21件行った。', n('20'), [], 'a month of next year'],
    ['2022年10月に21件行った。', n('20'), [], 'a calendar year with a month'],
    ['R5.13に21件行った。', n('20'), [], 'no month: no year that could be told'],
    ['21件（令和４年度）であった。', n('20'), [], 'the year behind it'],
    ['21件（令和５年度）であった。', n('20'), ['V208'], 'this year behind it'],
    ['前年度の21件から伸びた。', n('20'), [], 'a look back'],
    ['令和４年度に始めた。本年度は21件であった。', n('20'), ['V208'], 'a year in the sentence before'],
    ['目標の21件に届かなかった。', n('20'), [], 'the target'],
    ['21件を目標とした。', n('20'), [], 'the target behind it'],
    ['うち21件は新規である。', n('20'), [], 'a part'],
    ['前より21件増えた。', n('20'), [], 'a change'],
    ['21件以上であった。', n('25'), [], 'a bound'],
    ['各地で21件ずつ行った。', n('20'), [], 'each'],
    ['来年は21件を予定している。', n('20'), [], 'a plan'],
  ])('%s (%s)', (said, actual, codes) => {
    expect(judged(n('20'), status(said, actual)).codes.filter((code) => code === 'V208')).toEqual(codes);
  });

  it.each<[text: string, actual: Measure, codes: readonly string[], why: string]>([
    ['参加者は85名であった。', people('86'), ['V208'], '名 is 人'],
    ['参加者は85名であった。', people('85'), [], 'the same in the other counter'],
    ['講師3名を招いた。', people('85'), [], 'people who are not counted here'],
    ['3名の講師を招いた。', people('85'), [], 'the same, behind it'],
    ['研修参加者86名を得た。', people('85'), ['V208'], 'a noun of the name'],
    ['86名の参加があった。', people('85'), ['V208'], 'a noun that may stand for it'],
    ['86名の研修生が修了した。', people('85'), ['V208'], 'a noun of the name behind it'],
    ['講師3名を招き、86名が学んだ。', people('85'), ['V208'], 'one of two is another thing'],
    ['約90人が参加した。', people('85'), [], 'rounded to tens'],
    ['約90人が参加した。', people('101'), ['V208'], 'too far for that'],
    ['90人程度が参加した。', people('85'), [], 'rounded by its word'],
    ['4.4万人が参加した。', people('43871'), [], 'rounded to the thousand'],
    ['4.4万人が参加した。', people('45001'), ['V208'], 'beyond'],
    ['4万4,000人が参加した。', people('44000'), [], 'two pieces'],
    ['4万4,000人が参加した。', people('44001'), ['V208'], 'nothing rounded'],
    ['43,871人が参加した。', q('43900', '人', { scale: '万', lastDigit: '1000' }), [], 'the actual is rounded'],
    ['43,871人が参加した。', q('45900', '人', { scale: '万', lastDigit: '1000' }), ['V208'], 'and yet too far'],
    ['2千人が参加した。', people('2000'), [], '千'],
    ['2百人が参加した。', people('210'), [], 'a hundred at the last digit'],
  ])('%s (people: %s)', (said, actual, codes) => {
    const { codes: found } = judged(people('80'), status(said, actual), { name: named });
    expect(found.filter((code) => code === 'V208')).toEqual(codes);
  });

  it('is told with both figures', () => {
    const { diagnostics } = judged(n('20'), { ...status('補助を21件行った。', n('20')), raw: '20' } as Said);
    const found = diagnostics.find(({ code }) => code === 'V208');
    expect(found === undefined ? '' : explainDiagnostic(found).message).toBe(
      '「指標」の中央市の実施状況にある数値（21件）が、実績値（20）と異なります。',
    );
  });

  it.each<[why: string, scenario: Omit<Scenario, 'target'>, files: readonly (string | undefined)[]]>([
    [
      'of each office beside its own value, not the total',
      { said: { 中央市: status('17件行った。', n('17')), 東市: status('5件行った。', n('4')) } },
      ['中央市.xlsx'],
    ],
    ['may be that of the region', { said: { 中央市: status('圏域で21件行った。', n('17')), 東市: n('4') } }, []],
    ['of the one office that reports', { said: { 中央市: status('15件行った。', n('17')) } }, ['中央市.xlsx']],
    ['of an office without a value', { said: { 中央市: n('20'), 東市: status('5件行った。', none) } }, []],
    [
      'may be that of another indicator of the same cell',
      {
        said: { 中央市: { ...status('講座を9件開いた。', n('17')), statusSpan: ['1', '2'] } as Said },
        others: { '2': { 中央市: n('9') } },
      },
      [],
    ],
    [
      'is that of no other indicator of the same cell',
      {
        said: { 中央市: { ...status('講座を8件開いた。', n('17')), statusSpan: ['1', '2'] } as Said },
        others: { '2': { 中央市: n('9') } },
      },
      ['中央市.xlsx'],
    ],
  ])('%s', (_why, scenario, files) => {
    const { diagnostics } = run({ target: n('20'), aggregation: '合計', ...scenario });
    expect(diagnostics.flatMap(({ code, place }) => (code === 'V208' ? [place.file] : []))).toEqual(files);
  });
});
