/** Where a finding on a total belongs: at the municipality that it concerns, not at one that is right. */
import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Place } from '../../src/model/source.ts';
import type { Submission } from '../../src/model/submission.ts';
import {
  blank,
  entriesOf,
  judged,
  MEMBERS,
  none,
  pending,
  planned,
  q,
  range,
  run,
  type Scenario,
  submission,
  template,
  unreadable,
} from '../support/measures.ts';
import { by, n } from './totals.ts';

const short = ({ file = '', cell = '' }: Place) => `${file} ${cell}`.trim();

function found(code: string, scenario: Scenario) {
  return run(scenario)
    .diagnostics.filter((each) => each.code === code)
    .map(({ place, related, raw }) => ({ at: short(place), others: related.map(short), raw }));
}

describe('V125, what is known does not settle the mark', () => {
  const sum = { target: n('20'), aggregation: '合計' as const };
  it.each([
    ['a part that is not counted', { ...sum, said: by(n('9'), n('1'), pending, none) }, '西市.xlsx F12', []],
    ['a part that cannot be read', { ...sum, said: by(n('9'), unreadable, n('1'), none) }, '東市.xlsx F12', []],
    ['two of them', { ...sum, said: by(n('9'), pending, n('1'), pending) }, '東市.xlsx F12', ['南町.xlsx F12']],
    [
      'a blank of one that the plan names',
      { ...sum, reporters: ['中央市', '東市'], said: by(n('9'), blank) },
      '東市.xlsx F12',
      [],
    ],
    [
      'a row without the cell',
      { ...sum, reporters: ['中央市', '東市'], said: by(n('9'), { mark: { value: '', raw: '', sources: [] } }) },
      '東市.xlsx A12',
      [],
    ],
    ['nobody there to ask: the plan’s row', { ...sum, said: by(n('9'), n('1')) }, 'plan.xlsx E2', []],
    ['one of two is there', { ...sum, said: by(n('9'), n('1'), pending) }, '西市.xlsx F12', []],
    [
      'a bound in one of the parts',
      { ...sum, said: by(n('9'), q('5', '件', { comparator: '>=' }), none, none) },
      '東市.xlsx F12',
      [],
    ],
    [
      '把握可能分 in one of the parts',
      { ...sum, said: by(n('9'), q('5', '件', { qualifiers: ['partial'] }), none, none) },
      '東市.xlsx F12',
      [],
    ],
    [
      'a range in one of the parts',
      { ...sum, said: by(n('9'), range('5', '30', '件'), none, none) },
      '東市.xlsx F12',
      [],
    ],
    [
      'the lead’s own bound',
      { target: n('20'), said: { 中央市: q('5', '件', { comparator: '>=' }) } },
      '中央市.xlsx F12',
      [],
    ],
    [
      'a part without its denominator',
      {
        target: n('2', '人'),
        aggregation: '平均' as const,
        numerator: 'N',
        denominator: 'D',
        said: by(none, none, none, none),
        others: { N: { 中央市: n('5', '人'), 東市: n('6', '人') }, D: { 中央市: n('2'), 東市: pending } },
      },
      '東市.xlsx F12',
      [],
    ],
  ] as const)('%s', (_why, scenario: Scenario, at, others) => {
    const [first, ...rest] = found('V125', scenario);
    expect(rest).toEqual([]);
    expect([first?.at, first?.others]).toEqual([at, others]);
  });
});

describe('V123, nothing from a municipality that the plan names', () => {
  const indicator = planned('1', { target: n('20'), aggregation: '合計', reporters: ['中央市', '東市'] });
  const told = (east: Partial<Submission>) => {
    const central = submission(MEMBERS[0], entriesOf('1', MEMBERS[0], n('9')));
    const reported = evaluate({
      plan: { programmes: [], indicators: [indicator] },
      submissions: [central, { ...submission('東市', []), ...east }],
      template: template(),
      fiscalYear: 2023,
      edition: '確定版',
    });
    return reported.diagnostics.find(({ code }) => code === 'V123');
  };
  const row = { file: '東市.xlsx', sheet: '実績', cell: 'A12' };
  it.each([
    ['a blank cell', { entries: entriesOf('1', '東市', blank) }, '東市.xlsx F12', '東市の実績値が空白です'],
    [
      'a row without the cell',
      { entries: [{ indicatorId: '1', source: row }] },
      '東市.xlsx A12',
      '東市の実績値が空白です',
    ],
    [
      'a hidden column',
      { entries: [{ indicatorId: '1', source: row, hiddenFields: ['actual'] }] },
      '東市.xlsx A12',
      '東市の実績値の列は非表示のため、読んでいません',
    ],
    [
      'a hidden row',
      { hiddenRows: [{ indicatorId: '1', source: row }] },
      '東市.xlsx A12',
      '東市の提出ファイルの「指標」の行は非表示のため、読んでいません',
    ],
    [
      'a hidden row of another indicator',
      {
        hiddenRows: [{ indicatorId: '2', source: row }],
        files: [{ path: '東市.xlsx', sha256: '', taken: true, why: '' }],
      },
      '東市.xlsx',
      '東市の提出ファイルに「指標」の行がありません',
    ],
    [
      'no row: the file that was taken',
      {
        files: [
          { path: '東市_旧.xlsx', sha256: '', taken: false, why: '' },
          { path: '東市.xlsx', sha256: '', taken: true, why: '' },
        ],
      },
      '東市.xlsx',
      '東市の提出ファイルに「指標」の行がありません',
    ],
  ] as const)('%s', (_why, east: Partial<Submission>, at, sentence) => {
    const diagnostic = told(east);
    expect(diagnostic === undefined ? '' : short(diagnostic.place)).toBe(at);
    expect(diagnostic === undefined ? '' : explainDiagnostic(diagnostic).message).toContain(sentence);
  });
});

describe('V123, nothing from the municipality whose value is the region’s', () => {
  const messages = (said: Scenario['said'], target = n('20')) =>
    run({ target, said }).diagnostics.map(
      (each) => `${each.code} ${short(each.place)} ${explainDiagnostic(each).message}`,
    );
  it('is asked for', () => {
    expect(messages({ 中央市: blank, 東市: none })).toEqual([
      'V123 中央市.xlsx F12 「指標」の中央市の実績値が空白です。この市町村の値が圏域の値になります。',
    ]);
  });

  it('is not, where it says that there is none, or has sent nothing at all', () => {
    expect(messages({ 中央市: none })).toEqual([]);
    expect(messages({ 東市: blank })).toEqual([]);
  });
});

describe('V121, another target than the plan’s', () => {
  const told = (value: string, raw: string, cell: string, headerUnit?: string) => ({
    actual: none,
    target: {
      value: n(value),
      raw,
      sources: [{ file: `${cell}.xlsx`, sheet: '実績', cell: 'E12' }],
      ...(headerUnit === undefined ? {} : { headerUnit }),
    },
  });
  const messages = (said: Scenario['said']) =>
    run({ target: n('20'), targetRaw: '20件', aggregation: '合計', said })
      .diagnostics.filter(({ code }) => code === 'V121')
      .map((each) => `${short(each.place)} ${explainDiagnostic(each).message}`);

  it('is one finding for all who write the same', () => {
    const said = by(told('25', '25件', '中央市'), told('25', '２５件', '東市'), told('20', '20件', '西市'), n('1'));
    expect(messages(said)).toEqual([
      '中央市.xlsx E12 「指標」について中央市、東市が書いた目標値（25件）は、計画の目標値（20件）と異なります。',
    ]);
  });

  it('is one for each other target', () => {
    const said = by(told('25', '25件', '中央市'), told('30', '30件', '東市'), told('25', '25件', '西市'), n('1'));
    expect(messages(said)).toEqual([
      '中央市.xlsx E12 「指標」について中央市、西市が書いた目標値（25件）は、計画の目標値（20件）と異なります。',
      '東市.xlsx E12 「指標」について東市が書いた目標値（30件）は、計画の目標値（20件）と異なります。',
    ]);
  });

  it('names the cells of the others, and the plan’s', () => {
    const said = by(told('25', '25件', '中央市'), told('25', '25件', '東市'), none, none);
    const [first] = found('V121', { target: n('20'), aggregation: '合計', said });
    expect(first?.others).toEqual(['東市.xlsx E12', 'plan.xlsx G2']);
  });

  it('shows the unit of the heading behind a bare number', () => {
    const [message] = messages(by(told('25', '25', '中央市', '件'), none, none, none));
    expect(message).toContain('中央市が書いた目標値（25件）は');
  });

  it('asks whether the plan is old only where several agree against it', () => {
    const hints = (said: Scenario['said']) =>
      judged(n('20'), undefined, { aggregation: '合計', said })
        .diagnostics.filter(({ code }) => code === 'V121')
        .map((each) => explainDiagnostic(each).hint.includes('計画が古くないか'));
    expect(hints(by(told('25', '25件', '中央市'), none, none, none))).toEqual([false]);
    expect(hints(by(told('25', '25件', '中央市'), told('25', '25件', '東市'), none, none))).toEqual([true]);
  });
});
