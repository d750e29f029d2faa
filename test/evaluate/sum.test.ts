import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { blank, fy, none, pending, q, run, several, state, unreadable } from '../support/measures.ts';
import { by, n, rows } from './totals.ts';

describe('合計', () => {
  rows(n('20'), '合計', [
    {
      why: 'the published split of indicator 4',
      said: by(n('17'), n('2'), n('1'), n('1')),
      figure: '21件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'a single part',
      said: by(n('20'), none, blank, undefined),
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: '0 is reported, － and blank are none',
      said: by(n('17'), n('0'), none, blank),
      figure: '17件',
      mark: '□',
      reason: 'ratio',
    },
    {
      why: '未集計 makes a lower bound',
      said: by(n('19'), pending, none, none),
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'a lower bound that is enough',
      said: by(n('20'), pending, none, none),
      figure: '20件（把握可能分）',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'somebody has not submitted',
      said: by(n('19'), none, none),
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'somebody unreadable',
      said: by(n('19'), unreadable, none, none),
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: '把握可能分 in one part',
      said: by(q('19', '件', { qualifiers: ['partial'] }), none, none, none),
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'nobody has a value',
      said: by(none, blank, none, none),
      figure: 'none',
      mark: '－',
      reason: 'no-actual',
    },
    {
      why: 'nobody has counted yet',
      said: by(pending, blank, none, none),
      figure: 'none',
      mark: '－',
      reason: 'pending',
    },
    {
      why: 'nobody can be read',
      said: by(unreadable, pending, none, none),
      figure: 'none',
      mark: '－',
      reason: 'unreadable',
    },
    { why: 'nobody has submitted', said: by(), figure: 'none', mark: '－', reason: 'not-submitted' },
    {
      why: 'a unit that differs',
      said: by(n('19'), n('5', '円'), none, none),
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'unit-mismatch',
      codes: ['V101'],
    },
    {
      why: 'words in one part',
      said: by(n('19'), state('実施'), none, none),
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'unit-mismatch',
      codes: ['V103'],
    },
    {
      why: 'an old part',
      said: by(n('19'), q('5', '件', { period: fy(2022) }), none, none),
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'stale-actual',
      codes: ['V112'],
    },
    {
      why: '延べ in one part',
      said: by(n('19'), q('5', '件', { qualifiers: ['cumulative'] }), none, none),
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'basis-mismatch',
      codes: ['V102'],
    },
    {
      why: '延べ in every part',
      said: by(q('19', '件', { qualifiers: ['cumulative'] }), q('5', '件', { qualifiers: ['cumulative'] }), none, none),
      figure: '24件',
      mark: '－',
      reason: 'basis-mismatch',
      codes: ['V102', 'V102'],
    },
    {
      why: 'the same municipality twice',
      said: by([{ actual: n('9') }, { actual: n('10') }], n('20'), none, none),
      figure: '20件（把握可能分）',
      mark: '－',
      reason: 'conflict',
      codes: ['V106'],
    },
    {
      why: 'two values without owners',
      said: by(several([n('9'), n('10')]), n('9'), none, none),
      figure: '9件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V105', 'V125'],
    },
    {
      why: 'a split in the lead’s cell',
      said: by(several([n('17'), n('3')], ['中央市', '東市']), none, none, none),
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'a split that agrees with the others',
      said: by(several([n('17'), n('3')], ['中央市', '東市']), n('3'), none, none),
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'a split that contradicts another cell',
      said: by(several([n('17'), n('3')], ['中央市', '東市']), n('4'), none, none),
      figure: '17件（把握可能分）',
      mark: '－',
      reason: 'conflict',
      codes: ['V106'],
    },
    {
      why: 'a split that names a stranger',
      said: by(several([n('17'), n('3')], ['中央市', '北市']), none, none, none),
      figure: 'none',
      mark: '－',
      reason: 'unreadable',
      codes: ['V126'],
    },
    {
      why: 'a lower bound in a part',
      said: by(q('15', '件', { comparator: '>=' }), n('5'), none, none),
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'a range in a part',
      said: by(
        n('10'),
        {
          kind: 'range',
          low: n('1').value,
          high: n('3').value,
          lowOpen: false,
          highOpen: false,
          qualifiers: [],
          written: n('1').written,
          unit: n('1').unit,
        } as Measure,
        none,
        none,
      ),
      figure: '11〜13件',
      mark: '×',
      reason: 'ratio',
    },
  ]);

  describe('with 対象市町村 in the plan', () => {
    const more = { reporters: ['中央市', '東市'] };
    rows(n('20'), '合計', [
      { why: 'those named', said: by(n('17'), n('3')), figure: '20件', mark: '◎', reason: 'ratio', more },
      {
        why: 'a blank of one named',
        said: by(n('19'), blank),
        figure: '19件（把握可能分）',
        mark: '－',
        reason: 'partial',
        codes: ['V123', 'V125'],
        more,
      },
      {
        why: 'a － of one named',
        said: by(n('19'), none),
        figure: '19件',
        mark: '□',
        reason: 'ratio',
        more,
      },
      {
        why: 'one not named has not submitted',
        said: by(n('17'), n('3')),
        figure: '20件',
        mark: '◎',
        reason: 'ratio',
        more,
      },
      {
        why: 'one not named reports',
        said: by(n('17'), n('2'), n('1')),
        figure: '20件',
        mark: '◎',
        reason: 'ratio',
        codes: ['V124'],
        more,
      },
    ]);
  });

  rows(q('50', '％'), '合計', [
    {
      why: 'percentages are never summed',
      said: by(q('30', '％'), q('30', '％'), none, none),
      figure: 'none',
      mark: '－',
      reason: 'no-weights',
      codes: ['V111'],
    },
    {
      why: 'a percentage with a part missing is no lower bound',
      said: by(q('60', '％'), pending, none, none),
      figure: '60％（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'one percentage needs no sum',
      said: by(q('60', '％'), none, none, none),
      figure: '60％',
      mark: '◎',
      reason: 'ratio',
    },
  ]);

  rows(q('20'), '合計', [
    {
      why: 'units that differ against a bare target',
      said: by(n('19'), n('5', '円'), none, none),
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'unit-mismatch',
      codes: ['V101'],
    },
    {
      why: 'one unit against a bare target',
      said: by(n('19'), n('5'), q('1'), none),
      figure: '25件',
      mark: '◎',
      reason: 'ratio',
    },
  ]);

  rows(q('2', 'ha'), '合計', [
    {
      why: 'units of one dimension are unified',
      said: by(q('1', 'ha'), q('10000', '㎡'), none, none),
      figure: '2ha',
      mark: '◎',
      reason: 'ratio',
    },
  ]);

  it('keeps every contributor’s cell, and no raw text', () => {
    const { indicator } = run({ target: n('20'), aggregation: '合計', said: { 東市: n('3'), 中央市: n('17') } });
    expect(indicator.actual.raw).toBeUndefined();
    expect(indicator.actual.sources.map(({ file }) => file)).toEqual(['中央市.xlsx', '東市.xlsx']);
  });

  it('sums what rounding hides as well', () => {
    const rough = (value: string) => q(value, '人', { scale: '万', lastDigit: '1000' });
    const said = by(rough('50000'), rough('50000'), none, none);
    expect(run({ target: q('99500', '人'), aggregation: '合計', said }).indicator.certain).toBe(false);
    expect(run({ target: q('99000', '人'), aggregation: '合計', said }).indicator.certain).toBe(true);
  });
});
