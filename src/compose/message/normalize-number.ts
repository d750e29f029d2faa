/** Messages of reading numbers and units (N3). */
import type { NORMALIZE_CODES } from '../../model/codes/normalize.ts';
import type { MessageEntry } from './entry.ts';

export const NUMBER_MESSAGES: Readonly<Record<Extract<keyof typeof NORMALIZE_CODES, `N3${string}`>, MessageEntry>> = {
  N301: {
    ja: '「{number}」のコンマの位置が正しくありません。',
    hintJa: '桁区切りのコンマは3桁ごとに入れてください。',
    en: 'The comma of “{number}” is misplaced.',
    hintEn: 'Separate digits by threes.',
  },
  N302: {
    ja: '「{number}」は、万・億などの位の並びが正しくありません。',
    hintJa: '1億408万円、3,737万8千人 のように、大きい位から書いてください。',
    en: 'The scale words of “{number}” are out of order.',
    hintEn: 'Write the larger scale first, like 1億408万円.',
  },
  N303: {
    ja: '「{text}」の数字の中に、英字のO（オー）やI（アイ）などが混じっています。',
    hintJa: '数字で書き直してください。',
    en: 'There is a letter among the digits of “{text}”.',
    hintEn: 'Type digits.',
  },
  N304: {
    ja: '数値「{number}」の途中に空白がありました。空白を詰めて読みました。',
    hintJa: '空白を入れずに書いてください。',
    en: 'Blanks inside the number “{number}” were left out.',
    hintEn: 'Write it without blanks.',
  },
  N305: {
    ja: '「{number}」の中点「・」を小数点として読みました。',
    hintJa: '小数点は「.」で書いてください。',
    en: 'The middle dot of “{number}” was read as a decimal point.',
    hintEn: 'Write a decimal point.',
  },
  N306: {
    ja: '「{number}」は0で始まっています。番号ではなく数値として読みました。',
    hintJa: '番号でないか確認してください。',
    en: '“{number}” begins with 0; it was read as a number.',
    hintEn: 'Please check that it is no code.',
  },
  N307: {
    ja: '「{raw}」は桁数が多すぎて、値として扱えません。',
    hintJa: '値を確認してください。',
    en: '“{raw}” has too many digits for a value.',
    hintEn: 'Check the value.',
  },
  N308: {
    ja: '指数表示の数値を読みました。表示されていない桁がある場合があります。',
    hintJa: '列の幅を広げるか表示形式を変え、全部の桁を表示してください。',
    en: 'The number is shown with an exponent; digits may be hidden.',
    hintEn: 'Widen the column or change the format.',
  },
  N309: {
    ja: '「{raw}」の小数点は、桁区切りのコンマの誤りのおそれがあるため、読みませんでした。',
    hintJa: '「{meant}」でないか確かめ、小数であれば小数第2位までか、別の単位で書いてください。',
    en: 'The point of “{raw}” may be meant as a comma; it was not read.',
    hintEn: 'Check whether “{meant}” is meant.',
  },
  N310: {
    ja: '見出しの単位「{unit}」を読み取れないため、単位なしとして読みました。',
    hintJa: '人、千円 のような単位を見出しに書いてください。',
    en: "The heading's unit “{unit}” is not understood.",
    hintEn: 'Write a unit like 人 or 千円.',
  },
  N311: {
    ja: '値の単位「{unit}」が、見出しの単位「{heading}」と異なります。値に書かれた単位で読みました。',
    hintJa: 'どちらの単位が正しいか確認してください。',
    en: "The value's unit “{unit}” is not that of the heading, “{heading}”.",
    hintEn: 'Please check which is right.',
  },
  N312: {
    ja: 'このセルは千単位に縮めて表示されています（表示形式：{format}）。縮める前の値として読みました。',
    hintJa: '見出しに「千円」などの単位を書くか、表示形式を変えてください。',
    en: "The cell's format {format} hides thousands; the full value was read.",
    hintEn: 'Write 千円 in the heading or change the format.',
  },
  N313: {
    ja: '「{raw}」を、全体のうちの数として読みました。',
    hintJa: '値と単位（例：3校）を書いてください。',
    en: '“{raw}” was read as a part of a whole.',
    hintEn: 'Write the number and its unit.',
  },
  N314: {
    ja: '「{raw}」を、小さい値から大きい値までの範囲として読めません。',
    hintJa: '40～50件、50％以上80％未満 のように書いてください。',
    en: '“{raw}” is no range from a smaller to a larger value.',
    hintEn: 'Write it like 40～50件.',
  },
  N315: {
    ja: '「{raw}」を二つ以上の値として読みましたが、一つの値を分けて書いたようにも見えます。',
    hintJa: '一つの値のときは空白や読点を入れずに、例えば 1,234人、1台／人 のように書いてください。',
    en: '“{raw}” was read as several values, but may be meant as one.',
    hintEn: 'Write one value without blanks or commas in between, like 1,234人.',
  },
  N316: {
    ja: '「{text}」は分数、比又は割合の表記で、値として読めません。',
    hintJa: '50％、3校 のように、数値と単位で書いてください。',
    en: '“{text}” is a fraction or a ratio in words.',
    hintEn: 'Write a number with its unit, like 50％.',
  },
  N317: {
    ja: '「{number}」を{value}と読みました。下の位が省かれているおそれがあります。',
    hintJa: '25,000 のように、省かずに書いてください。',
    en: '“{number}” was read as {value}; digits may have been left out.',
    hintEn: 'Write all digits, like 25,000.',
  },
  N318: {
    ja: '「{text}」は比か時刻の表記で、一つの値として読めません。',
    hintJa: '比は割合（例：30％）で、時間の長さは 1時間30分 のように書いてください。',
    en: '“{text}” is a ratio or a time of day, not one value.',
    hintEn: 'Write a ratio as a percentage (30％), and a length of time like 1時間30分.',
  },
};
