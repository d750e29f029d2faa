/** Messages of the codes in model/codes/evaluate.ts. */
import type { EVALUATE_CODES } from '../../model/codes/evaluate.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Reason } from '../../model/evaluation.ts';
import { REASON_LABELS } from '../reason.ts';
import type { MessageEntry } from './entry.ts';
import { CHECK_MESSAGES } from './evaluate-checks.ts';

/** The sum behind the computed mark, else why there is none. */
function groundOf({ params }: Diagnostic): string {
  const sum = String(params['sum'] ?? '');
  return sum === '' ? (REASON_LABELS[params['reason'] as Reason] ?? '') : sum;
}

/** Why a municipality that the plan names has no value. */
const ABSENT = {
  blank: {
    ja: '「{indicator}」の{municipality}の実績値が空白です。',
    hintJa: '値を書いてください。実績がなければ「0」か「－」、まだ分からなければ「未集計」と書いてください。',
    en: 'The actual of {municipality} for "{indicator}" is blank',
    hintEn: 'Write the value; 0 or － if there is none, 未集計 if it is not known yet.',
  },
  'no-row': {
    ja: '{municipality}の提出ファイルに「{indicator}」の行がありません。',
    hintJa: '行を足して値を書いてください。実績がなければ「0」か「－」、まだ分からなければ「未集計」と書いてください。',
    en: 'The file of {municipality} has no row for "{indicator}"',
    hintEn: 'Add the row with its value; 0 or － if there is none, 未集計 if it is not known yet.',
  },
  'hidden-row': {
    ja: '{municipality}の提出ファイルの「{indicator}」の行は非表示のため、読んでいません。',
    hintJa: '行を再表示してください。報告しないつもりで隠したのであれば、実績値を「－」にして再表示してください。',
    en: 'The row of {municipality} for "{indicator}" is hidden and was not read',
    hintEn: 'Unhide the row; write － if nothing is to be reported.',
  },
  'hidden-column': {
    ja: '「{indicator}」の{municipality}の実績値の列は非表示のため、読んでいません。',
    hintJa: '列を再表示してください。',
    en: 'The column of actuals of {municipality} for "{indicator}" is hidden and was not read',
    hintEn: 'Unhide the column.',
  },
} as const;

function absence({ params }: Diagnostic): keyof typeof ABSENT {
  const why = String(params['why']);
  return why === 'no-row' || why === 'hidden-row' || why === 'hidden-column' ? why : 'blank';
}

function fill(text: string, { params }: Diagnostic): string {
  return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(params[name] ?? ''));
}

export const EVALUATE_MESSAGES: Readonly<Record<keyof typeof EVALUATE_CODES, MessageEntry>> = {
  V101: {
    ja: '「{indicator}」の実績値の単位（{actual}）が、目標値などの単位（{target}）と異なるため、比べられません。',
    hintJa: '実績値のセルの単位を確かめ、目標値と同じ単位に直してください。目標値が誤りなら計画を直してください。',
    en: 'The unit of the actual of "{indicator}" ({actual}) differs from that of the target ({target}); they cannot be compared.',
    hintEn: 'Write the actual in the unit of the target, or mend the target in the plan.',
  },
  V102: {
    ja: '「{indicator}」は、実績値と目標値の一方だけが累計（延べ）のため、比べられません。',
    hintJa: '実績値と目標値を、どちらも累計（延べ）か、どちらも単年度にそろえてください。',
    en: 'Only one of actual and target of "{indicator}" is cumulative; they cannot be compared.',
    hintEn: 'Make both cumulative or both of the single year.',
  },
  V103: {
    ja: '「{indicator}」の実績値「{raw}」は、{expected}として比べられません。',
    hintJa: '{expected}を書いてください。説明の文は実施状況の欄に書いてください。',
    en: 'The actual "{raw}" of "{indicator}" cannot be compared as {expected}.',
    hintEn: 'Write a value of that kind; prose belongs in the status column.',
  },
  V104: {
    ja: '「{indicator}」の実績値が日付や年度だけ（{raw}）で、できたのか予定なのかが分かりません。',
    hintJa: '「策定」「構築」「未策定」のように、できたかどうかを書いてください。時期は（　）に添えられます。',
    en: 'The actual of "{indicator}" is only a date ({raw}); it does not say whether it was done.',
    hintEn: 'Write whether it was done (策定, 未策定); the date may follow in brackets.',
  },
  V105: {
    ja: '「{indicator}」の実績値のセルに値が二つ以上あります（{raw}）。',
    hintJa:
      '値を一つにしてください。市町村別の内訳なら、集計方法が「合計」の指標に限り「○○市17件、△△町2件」の形で書けます。',
    en: 'The actual of "{indicator}" holds more than one value ({raw}).',
    hintEn: 'Leave one value. A split by municipality is read only where the method is 合計.',
  },
  V106: {
    ja: '「{indicator}」について、{municipality}から異なる値が出ています（「{one}」と「{other}」）。',
    hintJa: '正しい方だけを残してください。',
    en: 'Two different values for "{indicator}" come from {municipality} ("{one}" and "{other}").',
    hintEn: 'Keep the right one only.',
  },
  V107: {
    ja: '「{indicator}」は、基準値（{baseline}）と目標値（{target}）からは、増えるのと減るのとどちらが望ましいか決められません。',
    hintJa: '計画の「方向」の列に「増」か「減」を書いてください。',
    en: 'Baseline ({baseline}) and target ({target}) of "{indicator}" do not tell whether more or less is better.',
    hintEn: "Write 増 or 減 in the plan's column 方向.",
  },
  V108: {
    ja: '「{indicator}」の目標は基準値との比較（{raw}）ですが、計画に基準値の数値がありません。',
    hintJa: '計画の「基準値」の列に数値を書いてください。',
    en: 'The target of "{indicator}" refers to the baseline ({raw}), but the plan has no figure for it.',
    hintEn: "Write a figure in the plan's column 基準値.",
  },
  V109: {
    ja: '「{indicator}」の目標は前年度との比較（{raw}）ですが、前年度の実績値がありません。',
    hintJa: '計画の「前年度実績」の列に書くか、前年度の結果ファイルを input/前年度/ に置いてください。',
    en: 'The target of "{indicator}" refers to last year ({raw}), but last year\'s actual is not there.',
    hintEn: "Write it in the plan's column 前年度実績, or put last year's result file into input/前年度/.",
  },
  V110: {
    ja: '「{indicator}」は、平均や全体に対する割合を求めるための分子・分母・重みが足りません。',
    hintJa: '計画の「分子」と「分母」、または「重み」の列を埋め、その指標の値を各市町村から集めてください。',
    en: 'Numerator, denominator or weights of "{indicator}" are missing.',
    hintEn: "Fill the plan's columns 分子 and 分母, or 重み, and collect those values.",
  },
  V111: {
    ja: '「{indicator}」は割合なので、市町村の値を合計できません。',
    hintJa: '計画の「集計方法」を「平均」にし、「分子」と「分母」または「重み」を書いてください。',
    en: '"{indicator}" is a rate; rates of municipalities cannot be summed.',
    hintEn: "Change the plan's 集計方法 to 平均 and give 分子 and 分母, or 重み.",
  },
  V112: {
    ja: '「{indicator}」の実績値（{raw}）は、評価する年度より前の時点のものです。',
    hintJa: 'この年度の値が分かったら書き直してください。分からなければ、このままで「評価不可」になります。',
    en: 'The actual of "{indicator}" ({raw}) is from before the year under review.',
    hintEn: 'Replace it when the value of the year is known; otherwise the row stays not evaluable.',
  },
  V113: {
    ja: '「{indicator}」の実績値（{raw}）は見込みや予定の値なので、確定版では評価しません。',
    hintJa: '確定した値に書き直してください。',
    en: 'The actual of "{indicator}" ({raw}) is a forecast; the final edition does not judge it.',
    hintEn: 'Replace it by the final value.',
  },
  V114: {
    ja: '「{indicator}」の実績値「{actual}」からは、目標「{target}」のとおりかどうか決められません。',
    hintJa: '目標と同じ言葉で書くか、様式定義の用語（states、opposites、done、notDone）にこの言葉を足してください。',
    en: 'The actual "{actual}" of "{indicator}" does not say whether the target "{target}" is kept.',
    hintEn: 'Use the word of the target, or add this word to the vocabulary of the template.',
  },
  V115: {
    ja: '「{indicator}」は書かれた値では「{mark}」ですが、四捨五入や「約」の幅の中で「{others}」にもなり得ます。',
    hintJa: '端数まで分かる値があれば、それに書き直してください。',
    en: '"{indicator}" is {mark} as written, but within rounding it could also be {others}.',
    hintEn: 'Give the unrounded figure if there is one.',
  },
  V116: {
    ja: '「{indicator}」は、表示されている値では「{mark}」ですが、セルに入っている値（{stored}）では「{other}」になります。',
    hintJa: '表示されている値で評価しました。セルの値と表示の桁数を確かめてください。',
    en: '"{indicator}" is {mark} by the figure shown, but {other} by the figure stored in the cell ({stored}).',
    hintEn: 'The shown figure was used. Check the stored figure and its number format.',
  },
  V118: {
    ja: '「{indicator}」は、実績値と目標値の一方だけに「各」が付いています（{raw}）。',
    hintJa: '一つ当たりの値か合計の値か、目標値とそろっているか確かめてください。',
    en: 'Only one of actual and target of "{indicator}" says 各 (each) ({raw}).',
    hintEn: 'Check that both are per item or both are totals.',
  },
  V119: {
    ja: (found) =>
      `「${found.params['indicator'] ?? ''}」の提出された評価「${found.raw ?? ''}」は、計算した評価「${found.params['mark'] ?? ''}」（${groundOf(found)}）と異なります。`,
    hintJa: '一覧には計算した評価を載せます。実績値か目標値に誤りがないか確かめてください。',
    en: 'The submitted mark "{raw}" of "{indicator}" differs from the computed {mark} ({sum}).',
    hintEn: 'The computed one is printed. Check actual and target.',
  },
  V120: {
    ja: (found) =>
      `「${found.params['indicator'] ?? ''}」${Number(found.params['count']) > 1 ? `など${found.params['count']}件の指標` : ''}の提出された評価「${found.raw ?? ''}」は、凡例にありません。`,
    hintJa: '凡例の記号で書くか、様式定義の凡例（accepts）にこの書き方を足してください。',
    en: 'The submitted mark "{raw}" of "{indicator}" is not in the legend.',
    hintEn: 'Use a symbol of the legend, or add this spelling to its accepts.',
  },
  V121: {
    ja: '「{indicator}」について{municipality}が書いた目標値（{told}）は、計画の目標値（{target}）と異なります。',
    hintJa: ({ params }) =>
      Number(params['count'] ?? 1) === 1
        ? '計画の目標値で評価しました。どちらが正しいか確かめてください。'
        : `計画の目標値で評価しました。${params['count']}市町村が同じ目標値を書いているので、計画が古くないかも確かめてください。`,
    en: 'The target of "{indicator}" as written by {municipality} ({told}) differs from the plan ({target}).',
    hintEn: "The plan's target was used. Check which is right.",
  },
  V122: {
    ja: '「{indicator}」の{municipality}の値（{raw}）は、一覧に載せる値（{lead}）と異なりますが、使いません。',
    hintJa: '圏域の値は代表の市町村の値、または一覧から計算した値です。集計方法が違うなら計画を直してください。',
    en: 'The figure of {municipality} for "{indicator}" ({raw}) differs from the printed one ({lead}) and is not used.',
    hintEn: "The region's value is that of the lead, or computed. Mend the plan if the method is wrong.",
  },
  V123: {
    ja: (found) =>
      `${fill(ABSENT[absence(found)].ja, found)}${found.params['lead'] === 1 ? 'この市町村の値が圏域の値になります。' : '計画ではこの市町村が対象です。'}`,
    hintJa: (found) => ABSENT[absence(found)].hintJa,
    en: (found) =>
      `${fill(ABSENT[absence(found)].en, found)}, ${found.params['lead'] === 1 ? "although its value is the region's" : 'although the plan names it'}.`,
    hintEn: (found) => ABSENT[absence(found)].hintEn,
  },
  V124: {
    ja: '「{indicator}」に{municipality}の値（{raw}）がありますが、計画の対象市町村に入っていません。合計などには含めました。',
    hintJa: '対象なら計画の「対象市町村」に足し、対象でなければ提出ファイルの値を消してください。',
    en: '{municipality} reports "{indicator}" ({raw}) although the plan does not name it; the value was included.',
    hintEn: "Add it to the plan's 対象市町村, or remove the value.",
  },
  V125: {
    ja: '「{indicator}」は、分かっている分だけでは評価が決まりません（{marks}のどれにもなり得ます）。',
    hintJa: ({ params }) =>
      params['missing'] === undefined || params['missing'] === ''
        ? '「以上」「以下」「把握可能分」や幅のない、確かな値に書き直してください。'
        : `残りの値（${params['missing']}の分）を集めてください。`,
    en: 'What is known of "{indicator}" does not settle the mark (it could be {marks}).',
    hintEn: ({ params }) =>
      params['missing'] === undefined || params['missing'] === ''
        ? 'Write the exact figure instead of a bound or a range.'
        : `Collect the missing values (${params['missing']}).`,
  },
  V126: {
    ja: '「{indicator}」の{municipality}のセルにある「{owner}」は、この一覧の市町村ではありません。',
    hintJa: '市町村名を確かめてください。',
    en: '"{owner}" in the cell of {municipality} for "{indicator}" is no municipality of this listing.',
    hintEn: 'Check the name.',
  },
  V127: {
    ja: '「{indicator}」の実績値（{figure}）が、圏域の市町村の数（{members}）を超えています。',
    hintJa: '実績値を確かめてください。',
    en: 'The actual of "{indicator}" ({figure}) exceeds the number of municipalities ({members}).',
    hintEn: 'Check the actual.',
  },
  V128: {
    ja: '「{indicator}」の目標（{raw}）は、割合の何％の増減か、ポイントの増減かで評価が変わります。',
    hintJa: '計画の目標値を「10ポイント増」のように書き直してください。割合の％として評価しました。',
    en: 'The target of "{indicator}" ({raw}) may mean percent or percentage points, and the mark depends on it.',
    hintEn: 'Write ポイント in the plan if points are meant; percent was taken.',
  },
  V129: {
    ja: '「{indicator}」の目標（{raw}）に期限がないため、未達成と決められません。',
    hintJa: '計画の「期限」の列に年度を書いてください。',
    en: 'The target of "{indicator}" ({raw}) has no due year, so it cannot be said to be missed.',
    hintEn: "Write a year in the plan's column 期限.",
  },
  V130: {
    ja: '「{indicator}」の実績値（{raw}）に単位がなく、割合（0.629）か百分率（62.9％）か分かりません。',
    hintJa: '「62.9％」のように単位を付けてください。',
    en: 'The actual of "{indicator}" ({raw}) has no unit: a fraction or a percentage?',
    hintEn: 'Write it with its unit, as 62.9％.',
  },
  ...CHECK_MESSAGES,
};
