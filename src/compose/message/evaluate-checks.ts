/** Messages of the checks that only warn (V2..), of the codes in model/codes/evaluate.ts. */
import type { EVALUATE_CODES } from '../../model/codes/evaluate.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageEntry } from './entry.ts';

type CheckCode = Extract<keyof typeof EVALUATE_CODES, `V2${string}`>;

/** A total that the values of several municipalities make up, else one value. */
function severalJa({ count, municipalities }: Diagnostic['params']): string {
  return count === undefined ? '値' : `${count}市町村（${municipalities ?? ''}）の値の合計`;
}

export const CHECK_MESSAGES: Readonly<Record<CheckCode, MessageEntry>> = {
  V201: {
    ja: '「{indicator}」の値（{figure}）が、{reference}（{reading}）のおよそ{factor}です。',
    hintJa: '千円と円のような単位の取り違えがないか確かめてください。',
    en: 'The figure of "{indicator}" ({figure}) is about {factor} the {reference} ({reading}).',
    hintEn: 'Check for a slip of units, such as 千円 and 円.',
  },
  V202: {
    ja: '「{indicator}」の値（{figure}）が、前年度実績（{reading}）のおよそ{factor}です。',
    hintJa: '桁の誤りがないか確かめてください。',
    en: 'The figure of "{indicator}" ({figure}) is about {factor} last year\'s ({reading}).',
    hintEn: 'Check for a misplaced digit.',
  },
  V203: {
    ja: '「{indicator}」の割合（{raw}）が100％を超えています。',
    hintJa: '分子と分母を確かめてください。',
    en: 'The share of "{indicator}" ({raw}) exceeds 100 percent.',
    hintEn: 'Check numerator and denominator.',
  },
  V204: {
    ja: '「{indicator}」の値（{raw}）が負の数です。',
    hintJa: '符号を確かめてください。',
    en: 'The figure of "{indicator}" ({raw}) is negative.',
    hintEn: 'Check the sign.',
  },
  V205: {
    ja: '「{indicator}」の実績値（{raw}）は、{year}年度のものと書かれています（報告は{report}年度）。',
    hintJa: '報告する年度の値か確かめてください。',
    en: 'The actual of "{indicator}" ({raw}) says fiscal year {year} (the report is on {report}).',
    hintEn: 'Check that it is the value of the year reported.',
  },
  V206: {
    ja: '「{indicator}」の{municipality}の実施状況が、前年度と同じ文です。',
    hintJa: '今年度の状況に書き直されているか確かめてください。',
    en: 'The status of {municipality} for "{indicator}" is the same text as last year.',
    hintEn: 'Check that it describes this year.',
  },
  V207: {
    ja: '「{indicator}」の{municipality}の実施状況に、報告する年度の外の日付（{date}）があります。',
    hintJa: '年度の取り違えがないか確かめてください。',
    en: 'The status of {municipality} for "{indicator}" names a date outside the year reported ({date}).',
    hintEn: 'Check the year.',
  },
  V208: {
    ja: '「{indicator}」の{municipality}の実施状況にある数値（{figure}）が、実績値（{actual}）と異なります。',
    hintJa: 'どちらが正しいか確かめてください。',
    en: 'A figure in the status of {municipality} for "{indicator}" ({figure}) differs from the actual ({actual}).',
    hintEn: 'Check which is right.',
  },
  V210: {
    ja: '「{indicator}」の値（{figure}）が、目標値（{target}）と桁違いです（1,100倍を超えるか、1,100分の1に届きません）。',
    hintJa: '単位（円・千円・万円など）の取り違えや、日付の通し番号が入っていないかを確かめてください。',
    en: 'The figure of "{indicator}" ({figure}) is of another order than the target ({target}).',
    hintEn: 'Check for a slip of units or the serial number of a date.',
  },
  V211: {
    ja: '「{indicator}」の値（{figure}）は割合ですが、目標値（{target}）には単位がありません。',
    hintJa: '目標値と同じ数え方で書いてください。目標値も割合であれば、計画に「％」を付けてください。',
    en: 'The figure of "{indicator}" ({figure}) is a share, but the target ({target}) has no unit.',
    hintEn: 'Report it in the way of the target, or write ％ behind the target in the plan.',
  },
  V212: {
    ja: ({ params }) =>
      `「${params['indicator'] ?? ''}」の${severalJa(params)}（${params['figure'] ?? ''}）が、${params['reference'] ?? ''}（${params['reading'] ?? ''}）のおよそ${params['factor'] ?? ''}です。`,
    hintJa: ({ params }) =>
      `${params['count'] === undefined ? '' : 'どの市町村の値も、'}単位や桁の誤りがないか確かめてください。正しければ、そのままで構いません。`,
    en: 'The figure of "{indicator}" ({figure}) is about {factor} the {reference} ({reading}).',
    hintEn: ({ params }) =>
      params['count'] === undefined
        ? 'Check the unit and the digits.'
        : `Check the unit and the digits of every municipality: ${params['municipalities'] ?? ''}.`,
  },
  V213: {
    ja: '「{indicator}」の{municipality}の実績値（{raw}）は、年度の途中までの値と書かれています。',
    hintJa: '年度末までの値が分かったら書き直してください。年度末までの値であれば、時期の書き方を直してください。',
    en: 'The actual of {municipality} for "{indicator}" ({raw}) covers only a part of the year.',
    hintEn: 'Write the figure of the whole year, or mend the period if it is.',
  },
  V214: {
    ja: '「{indicator}」の値（{figure}）に、小数点以下の端数があります。',
    hintJa: '小数点の位置や単位（千人と人など）の取り違えがないか確かめてください。',
    en: 'The figure of "{indicator}" ({figure}) has a fraction, although it counts whole things.',
    hintEn: 'Check the decimal point and the unit.',
  },
  V209: {
    ja: '「{name}」の行の値（{raw}）が、その上の{count}行の値の合計（{sum}）と一致しません。',
    hintJa: '合計の行は集計に使っていません。内訳の値に誤りや漏れがないか確かめてください。',
    en: 'The total row "{name}" says {raw}, but the {count} figures above it come to {sum}.',
    hintEn: 'Total rows are not used. Check the figures above it for errors and omissions.',
  },
};
