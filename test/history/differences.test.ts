/** What changed between two runs, in tables. */
import { describe, expect, it } from 'vitest';
import { changeLines, changeSummary } from '../../src/history/change-lines.ts';
import { composeChangeListing } from '../../src/history/change-listing.ts';
import { differencesBetween, type Side } from '../../src/history/differences.ts';
import { composeErrataListing, hasErrata } from '../../src/history/errata-listing.ts';
import { changesSchema } from '../../src/model/history.ts';
import type { Listing } from '../../src/model/listing.ts';
import type { RenkeiResult } from '../../src/model/result.ts';
import { filesOfEbetsu, reporting, result, side, submission, withIndicators } from './views.ts';

const compare = (after: RenkeiResult, origin: Partial<Side['origin']> = {}) =>
  differencesBetween(side('前回', result), side('今回', after, origin));

const summary = (more: Partial<RenkeiResult['summary']>) => ({ summary: { ...result.summary, ...more } });

describe('files', () => {
  const FIRST = submission('江別市.xlsx', 'ab');
  it.each([
    ['added', [FIRST, submission('江別市_追加.xlsx', 'cd')], ['江別市_追加.xlsx added']],
    ['replaced under the same name', [submission('江別市.xlsx', 'cd')], ['江別市.xlsx replaced']],
    ['withdrawn', [], ['江別市.xlsx withdrawn']],
    ['renamed', [submission('江別市 (1).xlsx', 'ab')], ['江別市 (1).xlsx renamed 江別市.xlsx']],
    [
      'superseded by a new submission',
      [submission('江別市.xlsx', 'ab', false), submission('江別市_再提出.xlsx', 'cd')],
      ['江別市.xlsx superseded 江別市_再提出.xlsx', '江別市_再提出.xlsx added'],
    ],
    [
      'replaced and superseded at once',
      [submission('江別市.xlsx', 'ee', false), submission('江別市_再提出.xlsx', 'cd')],
      ['江別市.xlsx replaced', '江別市.xlsx superseded 江別市_再提出.xlsx', '江別市_再提出.xlsx added'],
    ],
    ['unchanged', [FIRST], []],
  ])('%s', (_, files, expected) => {
    const changes = compare({ ...result, submissions: filesOfEbetsu(files) });
    expect(changes.files.map(({ path, kind, other }) => [path, kind, other ?? ''].join(' ').trim())).toEqual(expected);
    expect(changesSchema.parse(changes)).toEqual(changes);
  });

  it('taken again', () => {
    const before = { ...result, submissions: filesOfEbetsu([submission('江別市.xlsx', 'ab', false)]) };
    const changes = differencesBetween(side('前回', before), side('今回', result));
    expect(changes.files.map(({ kind }) => kind)).toEqual(['reinstated']);
  });
});

describe('rows', () => {
  const replaced = { submissions: filesOfEbetsu([submission('江別市.xlsx', 'cd')]) };
  it('name the report, the printed value and the mark, with old and new', () => {
    const [row, ...more] = compare(withIndicators({ '10-1': reporting('12件', '◎') }, replaced)).rows;
    expect(more).toEqual([]);
    expect(row?.contributions).toEqual([{ id: '江別市', label: '江別市の報告', old: '９件', new: '12件' }]);
    expect(row?.fields.map(({ label, old, new: after }) => [label, old, after])).toEqual([
      ['実績値', '9件', '12件'],
      ['評価', '□', '◎'],
    ]);
    expect(row?.printed).toEqual({ page: 3, row: 12 });
  });

  it.each<[input: string, qualifiers: readonly ('planned' | 'provisional' | 'about')[], told: string | undefined]>([
    ['９件', ['planned'], '９件（見込み）'],
    ['９件', ['provisional'], '９件（速報値）'],
    ['９件', ['about'], undefined],
    ['９件（見込）', ['planned'], '９件（見込）'],
    ['９件（暫定）', ['provisional'], '９件（暫定）'],
  ])('name the office whose heading changes: %s %j', (input, qualifiers, told) => {
    const changed = withIndicators(
      {
        '10-1': (indicator) => ({
          mark: '－',
          contributions: indicator.contributions.map((one, at) =>
            at === 0 && one.value !== null
              ? { ...one, value: { ...one.value, input, qualifiers: [...qualifiers] } }
              : one,
          ),
        }),
      },
      replaced,
    );
    const [row] = compare(changed).rows;
    expect(row?.contributions.map((one) => one.new)).toEqual(told === undefined ? [] : [told]);
    expect(row?.reasons).toEqual([told === undefined ? 'ほかの指標の変更に伴う変更' : '江別市のファイルの差し替え']);
  });

  it.each([
    ['a replaced file', replaced, {}, ['江別市のファイルの差し替え']],
    [
      'a new submission',
      {
        submissions: filesOfEbetsu([submission('江別市.xlsx', 'ab', false), submission('江別市_再提出.xlsx', 'cd')]),
      },
      {},
      ['江別市の再提出'],
    ],
    ['the same files', {}, {}, ['江別市の報告の読み取りの変更']],
  ])('say that %s is the reason', (_, more, origin, reasons) => {
    expect(compare(withIndicators({ '10-1': reporting('12件', '◎') }, more), origin).rows[0]?.reasons).toEqual(reasons);
  });

  it.each([
    ['another template or plan', { templateSha256: 'other' }, '様式または計画の変更'],
    ['another version of the program', { tool: '1.1.0' }, 'プログラムの版の違い'],
    ['neither', {}, 'ほかの指標の変更に伴う変更'],
  ])('changed without any report: %s', (_, origin, reason) => {
    const changes = compare(withIndicators({ '10-1': () => ({ mark: '◎' }) }), origin);
    expect(changes.rows[0]?.reasons).toEqual([reason]);
  });

  it('whose target changed say that the plan changed', () => {
    const changes = compare(withIndicators({ '10-1': ({ target }) => ({ target: { ...target, text: '20件' } }) }));
    expect(changes.rows[0]?.reasons).toEqual(['計画の変更（目標値）']);
  });

  it('of a value that is no longer there (調査中)', () => {
    const pending = withIndicators({
      '10-1': ({ contributions }) => ({
        contributions: contributions.map((one, at) =>
          at === 0 ? { ...one, state: 'pending' as const, value: null } : one,
        ),
      }),
    });
    expect(compare(pending).rows[0]?.contributions).toEqual([
      { id: '江別市', label: '江別市の報告', old: '９件', new: '未集計' },
    ]);
  });

  it('of a municipality that no longer reports is not the same as an empty cell', () => {
    const without = withIndicators({ '10-1': ({ contributions }) => ({ contributions: contributions.slice(1) }) });
    expect(compare(without).rows[0]?.contributions).toEqual([
      { id: '江別市', label: '江別市の報告', old: '９件', new: '（報告なし）' },
    ]);
  });

  it('are printed in one line where they are short, and one below the other where a sum has arrows of its own', () => {
    const summed = withIndicators({
      '10-1': (one) => ({
        ...reporting('12件', '◎')(one),
        calculation: { ...one.calculation, sentence: '12件 ÷ 10件 = 120.0％ → 目標値以上 → ◎' },
      }),
    });
    const lines = changeLines(compare(summed));
    expect(lines).toContain('    実績値　9件 → 12件');
    const at = lines.indexOf('    判定の計算');
    expect(lines.slice(at + 1, at + 3)).toEqual([
      expect.stringMatching(/^ {6}旧　.*→/),
      expect.stringMatching(/^ {6}新　.*120\.0.*→/),
    ]);
  });

  it('say of a text that was taken away that it was, and of one that is new that there was none', () => {
    const changes = compare(withIndicators({ '10-1': reporting('12件', '◎') }));
    const [row] = changes.rows;
    if (row === undefined) throw new Error('no row');
    const lines = changeLines({
      ...changes,
      rows: [
        {
          ...row,
          heading: '施策コード0301\n農林水産部',
          name: '',
          fields: [
            { id: 'text', label: '主な取組', old: '研修会', new: '' },
            { id: 'other', label: '実績', old: '', new: '5回' },
          ],
        },
      ],
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        '  施策コード0301　農林水産部',
        '    主な取組　研修会 → （削除）',
        '    実績　（空欄） → 5回',
      ]),
    );
  });

  it('added to the plan and removed from it', () => {
    const fewer = { ...result, indicators: result.indicators.filter(({ id }) => id !== '11') };
    expect(compare(fewer).rows.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['11 removed']);
    const back = differencesBetween(side('前回', fewer), side('今回', result));
    expect(back.rows.map(({ id, kind, reasons }) => [id, kind, ...reasons])).toEqual([['11', 'added', '計画の変更']]);
  });

  it("of a programme's own status name the municipality that changed it", () => {
    const after: RenkeiResult = {
      ...withIndicators(
        {
          '10-1': ({ contributions }) => ({
            contributions: contributions.map((one, at) => (at === 0 ? { ...one, status: '・二度開いた。' } : one)),
          }),
        },
        replaced,
      ),
      programmes: result.programmes.map((one) =>
        one.no === 10 ? { ...one, status: { text: '・展示会を二度開いた。', sources: [] } } : one,
      ),
    };
    const rows = compare(after).rows;
    expect(rows.map(({ id, reasons }) => [id, ...reasons])).toEqual([['事業10', '江別市のファイルの差し替え']]);
  });
});

describe('totals', () => {
  it('show the rate before and after', () => {
    const changes = compare({ ...result, ...summary({ achieved: 2, nearlyAchieved: 1, rate: '66.7' }) });
    expect(changes.figures).toContainEqual({
      id: 'rate',
      label: '達成割合',
      old: '1／3（33.3％）',
      new: '2／3（66.7％）',
    });
    expect(changeSummary(changes)).toBe('指標・事業 0件、達成割合 1／3（33.3％） → 2／3（66.7％）');
  });
});

describe('no change', () => {
  const none = compare(result);
  it('is said', () => {
    expect(none.unchanged).toBe(true);
    expect(changeSummary(none)).toBe('変更なし');
    expect(changeLines(none)).toEqual(['変更なし：前回から変わったところはありません。']);
    expect(texts(composeChangeListing(none, { author: '' }))).toEqual([
      '変更なし：前回から変わったところはありません。',
    ]);
    expect(hasErrata(none)).toBe(false);
    expect(texts(composeErrataListing(none, { author: '', draft: false }))).toEqual(['訂正はありません。']);
  });

  it('is not said where there is nothing to compare with', () => {
    const first = differencesBetween(undefined, side('今回', result));
    expect(first.unchanged).toBe(false);
    expect(changeSummary(first)).toBe('比較する前回の記録はありません');
    expect(texts(composeChangeListing(first, { author: '' }))).toEqual([
      '初回のため比較なし：比べる前回の記録がありません。次の実行から、変わったところを載せます。',
    ]);
  });
});

const texts = (listing: Listing) =>
  listing.groups.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.map(({ text }) => text)));

describe('the listings', () => {
  const after = withIndicators(
    {
      '10-1': reporting('12件', '◎'),
      '11': ({ calculation }) => ({ calculation: { ...calculation, sentence: '別の計算' } }),
    },
    {
      ...summary({ achieved: 2, nearlyAchieved: 1, rate: '66.7' }),
      submissions: filesOfEbetsu([submission('江別市.xlsx', 'cd')]),
    },
  );
  const changes = compare(after);

  it('変更一覧 holds every change', () => {
    const all = texts(composeChangeListing(changes, { author: '' })).join('\n');
    for (const text of [
      '９件',
      '12件',
      '□',
      '◎',
      '江別市のファイルの差し替え',
      '1／3（33.3％）',
      '2／3（66.7％）',
      '同じ名前で差し替え',
    ])
      expect(all).toContain(text);
  });

  it('正誤表 holds page and row, what was wrong and what is right, and nothing that was not printed', () => {
    const errata = composeErrataListing(changes, { author: '', draft: false });
    expect(errata.title).toContain('【確定版】');
    const [first] = errata.groups[0]?.blocks ?? [];
    expect(first?.cells.map(({ text }) => text)).toEqual([
      '3',
      '12',
      '10　販路の開拓\n10-1　開催件数',
      '実績値',
      '9件',
      '12件',
      '評価',
      '□',
      '◎',
      '「□」から「◎」に変わる',
    ]);
    expect(texts(errata).join()).not.toContain('別の計算');
  });

  it.each([
    ['変更一覧', composeChangeListing(changes, { author: '' })],
    ['正誤表', composeErrataListing(changes, { author: '', draft: false })],
    ['変更なし', composeChangeListing(compare(result), { author: '' })],
    ['訂正なし', composeErrataListing(compare(result), { author: '', draft: false })],
  ])('%s covers every column of every row once', (_, listing) => {
    const columns = listing.columns.filter(({ vertical }) => !vertical).map(({ id }) => id);
    for (const block of listing.groups.flatMap(({ blocks }) => blocks)) {
      const covered = block.cells.flatMap(({ column, row, rowSpan, columnSpan }) =>
        Array.from({ length: rowSpan * columnSpan }, (_unused, at) => {
          const index = columns.indexOf(column) + (at % columnSpan);
          return `${row + Math.floor(at / columnSpan)} ${columns[index]}`;
        }),
      );
      const expected = block.rowIds.flatMap((_unused, row) => columns.map((column) => `${row} ${column}`));
      expect(covered.toSorted()).toEqual(expected.toSorted());
    }
  });
});
