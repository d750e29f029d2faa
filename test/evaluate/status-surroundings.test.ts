/** What stands around a figure in a status text: its year, a plan, a part, another thing. */
import { describe, expect, it } from 'vitest';
import { fiscalYearIn, isOfOtherYear, isOtherMatter, isResult } from '../../src/evaluate/check/status-surroundings.ts';

describe('the year of a figure', () => {
  it.each<[before: string, after: string, other: boolean]>([
    ['', '', false],
    ['令和5年度は', '', false],
    ['令和4年度は', '', true],
    ['令和4年は', '', true],
    ['令和元年度は', '', true],
    ['平成30年度は', '', true],
    ['H30は', '', true],
    ['R5は', '', false],
    ['R4.10に', '', true],
    ['R5/10に', '', false],
    ['R6.3に', '', false],
    ['R6.4に', '', true],
    ['令和6年3月に', '', false],
    ['令和6年4月に', '', true],
    ['2023年度は', '', false],
    ['2022年度は', '', true],
    ['1999年度は', '', true],
    ['2024年1月に', '', false],
    ['2023年1月に', '', true],
    ['前年度は', '', true],
    ['前年は', '', true],
    ['昨年は', '', true],
    ['昨年度は', '', true],
    ['前回は', '', true],
    ['例年は', '', true],
    ['翌年は', '', true],
    ['翌年度は', '', true],
    ['次年度は', '', true],
    ['来年は', '', true],
    ['来年度は', '', true],
    ['令和4年度は15件、令和5年度は', '', false],
    ['令和5年度は15件、令和4年度は', '', true],
    ['令和4年度に始めた。', '', false],
    ['令和4年度に始めた\n', '', false],
    ['', '（令和4年度）', true],
    ['', '(R4)', true],
    ['', ' （R5）', false],
    ['令和4年度は', '（R5）', false],
    ['', '（詳しくは昨年度までの記録を見てください）', false],
    ['', 'を令和4年度に', false],
    ['R5.13に', '', true],
    ['R5.0に', '', true],
  ])('%j … %j: another year %s', (before, after, other) => {
    expect(isOfOtherYear({ before, after }, 2023)).toBe(other);
  });

  it.each<
    [
      era: string | undefined,
      inEra: string | undefined,
      plain: string | undefined,
      month: string | undefined,
      year: number | undefined,
    ]
  >([
    ['令和', '5', undefined, undefined, 2023],
    ['令和', '元', undefined, undefined, 2019],
    ['平成', '30', undefined, '12', 2018],
    ['R', '6', undefined, '3', 2023],
    ['H', '31', undefined, '4', 2019],
    [undefined, undefined, '2023', '1', 2022],
    [undefined, undefined, '2023', '12', 2023],
    [undefined, undefined, '2023', '0', undefined],
    [undefined, undefined, '2023', '13', undefined],
  ])('%s%s %s, month %s is of %s', (era, inEra, plain, month, year) => {
    expect(fiscalYearIn(era, inEra, plain, month)).toBe(year);
  });
});

describe('a figure that is another matter', () => {
  it.each(
    '目標 計画 予定 見込 見込み 定員 募集 上限 最大 最小 うち 内訳 各 毎 当たり あたり につき ごと 残り 累計 累積 延べ のべ 新たに さらに 第'.split(
      ' ',
    ),
  )('behind %s', (word) => {
    expect(isOtherMatter({ before: `会議で${word}`, after: 'を得た' }, '会議')).toBe(true);
  });

  it.each(['目標は', '目標値は', '定員の', '募集人数は', '計画数:', '目標が', 'うち、', '内訳・', '募集枠で'])(
    'behind %s',
    (before) => {
      expect(isOtherMatter({ before, after: 'を得た' }, '会議')).toBe(true);
    },
  );

  it.each(
    (
      '以上 以下 以内 未満 超 を超え 台 ずつ 規模 のうち うち の内数 の目標 目標 の定員 の枠 の予定 の見込 の計画 中 増 が増 減 が減 多 が少 を上回 上回 を下回 ' +
      'の企業から選 を見込 を来月に予定 を達成の目標 の相談から の参加のうち の参加の中'
    ).split(' '),
  )('before %s', (after) => {
    expect(isOtherMatter({ before: '会議で', after }, '会議 相談 参加 企業')).toBe(true);
  });

  it.each<[before: string, after: string, name: string, other: boolean]>([
    ['会議を', 'を開いた', '会議の回数', false],
    ['講師', 'を招いた', '研修の参加者数', true],
    ['', 'の講師を招いた', '研修の参加者数', true],
    ['研修生', 'が学んだ', '研修の参加者数', false],
    ['', 'の研修生が学んだ', '研修の参加者数', false],
    ['スタッフ', 'を置いた', '研修の参加者数', true],
    ['サポーター', 'を得た', 'サポーター登録の数', false],
    ['人', 'を得た', '研修の参加者数', false],
    ['支援企業', 'を得た', 'ＡＢＣの数', false],
    ['第２', '', '会議', false],
    ['会議で', '。来年は目標を立てる', '会議', false],
    ['会議で', 'を得て、目標を立てた', '会議', false],
    ['目標を立て、会議で', 'を得た', '会議', false],
  ])('%s … %s of %s: %s', (before, after, name, other) => {
    expect(isOtherMatter({ before, after }, name)).toBe(other);
  });

  it.each(
    '参加 利用 申込 応募 来場 受講 実施 開催 支援 相談 交付 補助 出展 登録 成約 件数 実績 回数 人数 総数 合計 全体'.split(
      ' ',
    ),
  )('is none behind %s, whatever the name', (word) => {
    expect(isOtherMatter({ before: word, after: 'を得た' }, 'ほか')).toBe(false);
  });
});

it.each<[before: string, result: boolean]>([
  ['参加者数は', true],
  ['参加者は', true],
  ['件数は、', true],
  ['補助額は', true],
  ['参加率は', true],
  ['回数は約', true],
  ['会社は', true],
  ['学校数は', true],
  ['団体は', true],
  ['戸数は', true],
  ['台数は', true],
  ['会議は', false],
  ['計', true],
  ['計 延べ', true],
  ['合計', true],
  ['合計で', true],
  ['全部で', true],
  ['実績は', true],
  ['実績値は', true],
  ['実績:', true],
  ['実績の', false],
  ['計を立て', false],
  ['人は', true],
  ['', false],
])('%j before a figure makes it the result: %s', (before, result) => {
  expect(isResult(before)).toBe(result);
});
