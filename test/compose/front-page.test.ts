/** 概要: whose figure a total lacks, where it has a mark and where it has none. */
import { describe, expect, it } from 'vitest';
import { composeCalculations } from '../../src/compose/calculations.ts';
import { composeFrontPage } from '../../src/compose/front-page.ts';
import { composeGrounds } from '../../src/compose/sheets.ts';
import { composeTexts } from '../../src/compose/texts.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PlanIndicator } from '../../src/model/plan.ts';
import {
  blank,
  entriesOf,
  MEMBERS,
  none,
  pending,
  planned,
  q,
  type Said,
  state,
  submission,
  template,
} from '../support/measures.ts';

const n = (value: string) => q(value, '件');

/** The first three members submit; what each says of each indicator. */
function reportOf(rows: readonly (readonly [PlanIndicator, readonly (Said | undefined)[]])[]) {
  const chosen = template();
  const plan = { programmes: [], indicators: rows.map(([indicator]) => indicator) };
  const submissions = MEMBERS.slice(0, 3).map((name, at) =>
    submission(
      name,
      rows.flatMap(([{ id }, said]) => (said[at] === undefined ? [] : entriesOf(id, name, said[at]))),
    ),
  );
  const { value } = evaluate({ plan, submissions, template: chosen, fiscalYear: 2023, edition: '確定版' });
  return {
    template: chosen,
    plan,
    evaluation: value,
    submissions,
    files: [],
    fiscalYear: 2023,
    edition: '確定版',
    texts: composeTexts(plan, value, chosen),
    sentences: composeCalculations(plan, value, chosen),
    openErrors: 0,
    openQuestions: 0,
    undecided: 0,
  };
}

const sum = { target: n('10'), aggregation: '合計' as const };
const REPORT = reportOf([
  [planned('1', sum), [n('8'), n('2'), none]],
  [planned('2', { ...sum, programme: 2 }), [n('8'), n('9'), pending]],
  [planned('3', { ...sum, programme: 3 }), [n('9'), pending, n('8')]],
  [planned('4', { ...sum, programme: 4, reporters: ['中央市', '東市'] }), [n('9'), blank]],
  [planned('5', { ...sum, programme: 5 }), [pending, pending, none]],
  [planned('6', { target: n('10'), programme: 6 }), [n('9'), none, none]],
  [planned('7', { target: n('10'), programme: 7, direction: 'less' }), [n('9'), none, none]],
  [planned('8', { target: state('維持'), programme: 8 }), [state('維持'), none, none]],
]);

describe('the overview', () => {
  it('names who is missing behind a mark, those of one kind together', () => {
    expect(composeFrontPage(REPORT).paragraphs).toContain(
      '把握可能分で評価した指標：1（南町（未提出）を除く）、2（西市（未集計）、南町（未提出）を除く）、3（東市（未集計）、南町（未提出）を除く）',
    );
  });

  it.each([
    [{}, false],
    [{ openQuestions: 1 }, true],
    [{ undecided: 1 }, true],
  ])('marks the rate as open: %j %s', (more, marked) => {
    const [rate] = composeFrontPage({ ...REPORT, ...more }).figures;
    expect(rate?.value.endsWith('（要確認）')).toBe(marked);
  });

  it('says nothing of it where nobody is missing', () => {
    const whole = reportOf([[planned('6', { target: n('10') }), [n('9'), none, none]]]);
    expect(composeFrontPage(whole).paragraphs.some((text) => text.startsWith('把握可能分'))).toBe(false);
  });

  it.each([
    [[], '未提出：南町', 'nothing came'],
    [
      [{ path: 'input/a.xlsx', state: 'unreadable', why: 'damaged', owner: '南町' }],
      '提出あり（読み取れない）：南町',
      'damaged',
    ],
    [
      [{ path: 'input/b.xlsx', state: 'set-aside', why: 'other-year', owner: '南町' }],
      '提出あり（別の年度）：南町',
      'last year',
    ],
    [[{ path: 'input/c.xlsx', state: 'unreadable', why: 'damaged' }], '未提出：南町', 'nobody knows whose file it is'],
  ] as const)('says of a municipality without figures what came: %j', (files, told, _why) => {
    const [line] = composeFrontPage({ ...REPORT, files }).paragraphs.filter((text) => text.startsWith('提出状況'));
    expect(line).toBe(`提出状況：4市町村中3市町村（${told}）`);
  });

  it('names who is missing where there is no mark', () => {
    const [, open] = composeFrontPage(REPORT).tables;
    expect(open?.rows.map((row) => `${row[0]} ${row.at(-1)}`)).toEqual([
      '4 一部の値が分からない：東市（記入なし）',
      '5 未提出：南町',
    ]);
  });
});

describe('評価根拠', () => {
  it('says which side is better, and whether the plan says so', () => {
    const { columns, rows } = composeGrounds(REPORT);
    const at = columns.findIndex(({ heading }) => heading === '望ましい方向');
    const told = new Map(rows.map((row) => [row[0], row[at]]));
    expect([told.get('6'), told.get('7'), told.get('8')]).toEqual(['増（推定）', '減（計画）', '']);
  });
});
