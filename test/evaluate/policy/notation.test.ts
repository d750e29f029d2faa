/** Signs and words in two spellings, from texts alone. */
import { expect, it } from 'vitest';
import { notation } from '../../../src/evaluate/policy/notation.ts';
import { textLine } from './facts.ts';

const found = (texts: readonly string[]) =>
  notation(texts.map((text, at) => textLine(text, at + 1))).map(({ params, quote, sources }) =>
    [
      `${params['what']}: ${params['usual']} / ${params['rare']} ×${params['count']}`,
      `${params['items']} “${quote}”`,
      sources.map(({ cell }) => cell).join(' '),
    ].join(' | '),
  );

it.each<[texts: readonly string[], expected: readonly string[], why: string]>([
  [['件数：参加：', '回数:参加'], ['コロン: ： / : ×1 | 0101-2 “回数:参加” | B2'], 'a colon'],
  [['件数：参加', '10:30から'], [], 'a time of the clock'],
  [['件数：参加', '受付10:30'], [], 'a time at the end'],
  [['件数：参加：', '件数:123件'], ['コロン: ： / : ×1 | 0101-2 “件数:123件” | B2'], 'a figure of three digits'],
  [
    ['件数：参加：', '件数:12件'],
    ['コロン: ： / : ×1 | 0101-2 “件数:12件” | B2'],
    'a figure of two digits with its unit',
  ],
  [['4～6、7〜9', '4~6'], ['波線: ～ / ~ ×1 | 0101-2 “4~6” | B2'], 'a wave'],
  [['3人、4人', '5名'], ['人の数え方: 人 / 名 ×1 | 0101-2 “5名” | B2'], '人 and 名'],
  [['約人、3万人', '名人と名簿'], [], '名 that counts nobody'],
  [['3箇所、4箇所', '5か所'], ['箇所の書き方: 箇所 / か所 ×1 | 0101-2 “5か所” | B2'], 'か所'],
  [['3か所、4か所', '5カ所'], ['箇所の書き方: か所 / カ所 ×1 | 0101-2 “5カ所” | B2'], 'カ所'],
  [['3か所、4か所', '5ヶ所'], ['箇所の書き方: か所 / ヶ所 ×1 | 0101-2 “5ヶ所” | B2'], 'ヶ所'],
  [['3か所、4か所', '5ケ所'], ['箇所の書き方: か所 / ケ所 ×1 | 0101-2 “5ケ所” | B2'], 'ケ所'],
  [['3か所、4か所', '各ヶ所と何ケ所'], [], 'places that are not counted'],
  [
    ['12件、34件', '５６件'],
    ['数字の幅: 半角の数字 / 全角の数字 ×1 | 0101-2 “５６件” | B2'],
    'wide digits, counted as numbers',
  ],
  [
    ['12件、34件', '１件、２件、３件'],
    ['数字の幅: 全角の数字 / 半角の数字 ×2 | 0101-1 “12件、34” | B1'],
    'the other way round',
  ],
  [['R5、R6', 'Ｒ5'], ['元号の略し方: R5 / Ｒ５ ×1 | 0101-2 “Ｒ5” | B2'], 'a wide R'],
  [['R5、R6', '令和5年度'], ['元号の略し方: R5 / 令和５年 ×1 | 0101-2 “令和5年度” | B2'], 'an era in full'],
  [['R5、R6', '令和元年度'], ['元号の略し方: R5 / 令和５年 ×1 | 0101-2 “令和元年度” | B2'], 'its first year'],
  [['R5、R6', '令和の時代、ＲとR'], [], 'an era without a year'],
  [['（参加）（会員）', '(参加)'], ['かっこの幅: （） / () ×1 | 0101-2 “(参加)” | B2'], 'brackets'],
  [['件数：', '回数:'], ['コロン: ： / : ×1 | 0101-2 “回数:” | B2'], 'of equals the first'],
  [['件数の一覧', '回数の一覧'], [], 'nothing'],
  [
    ['件数：：：', '見本の件数:参加\n会員', ':回数'],
    ['コロン: ： / : ×2 | 0101-2、0101-3 “見本の件数:参加” | B2 B3'],
    'two texts, the first of them quoted up to its line’s end',
  ],
])('%j → %j (%s)', (texts, expected) => {
  expect(found(texts)).toEqual(expected);
});

it('is never about an empty listing', () => {
  expect(notation([])).toEqual([]);
});
