/** Messages of the codes F201 to F299: template.yaml and plan.xlsx. */
import type { FILE_CODES } from '../../model/codes/files.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageEntry, MessageText } from './entry.ts';

type TemplateCode = Extract<keyof typeof FILE_CODES, `F2${string}`>;

const PROBLEMS: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  TAB_AS_INDENT: ['字下げにタブが使われています', 'a tab is used for indentation'],
  BAD_INDENT: ['字下げがそろっていません', 'the indentation is uneven'],
  DUPLICATE_KEY: ['同じ名前の項目が二つあります', 'the same key stands twice'],
  MISSING_CHAR: [
    '閉じる記号、または「:」の後ろの空白が足りません',
    'a closing sign, or the blank behind “:”, is missing',
  ],
  BAD_ALIAS: ['「*」で始まる内容は "" で囲む必要があります', 'a value that begins with “*” must be quoted'],
};

const TYPES: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  boolean: ['true か false', 'true or false'],
  array: ['「- 」で始まる並び', 'a list'],
  object: ['「名前: 内容」の組', 'a mapping'],
  record: ['「名前: 内容」の組', 'a mapping'],
};

const ACHIEVEMENT_WORDS: Readonly<Record<string, string>> = {
  achieved: '達成済み',
  nearlyAchieved: '概ね達成',
  notAchieved: '達成不可',
  notEvaluable: '評価不可',
};

const param = (diagnostic: Diagnostic, name: string): string => String(diagnostic.params[name] ?? '');

const ja = (text: (diagnostic: Diagnostic) => string): MessageText => {
  return (diagnostic) => `${param(diagnostic, 'line')}行目${param(diagnostic, 'column')}文字目：${text(diagnostic)}`;
};
const en = (text: (diagnostic: Diagnostic) => string): MessageText => {
  return (diagnostic) =>
    `Line ${param(diagnostic, 'line')}, column ${param(diagnostic, 'column')}: ${text(diagnostic)}`;
};

/** Words for a bound or a rule that a value breaks. */
function bound(diagnostic: Diagnostic, language: 'ja' | 'en'): string {
  const { least, most, of, rule } = diagnostic.params;
  const long = of === 'string' || of === 'array';
  if (least !== undefined && long) return language === 'ja' ? '空欄にできません' : 'must not be empty';
  if (least !== undefined) return language === 'ja' ? `${least}より大きくなければなりません` : `must be above ${least}`;
  if (most !== undefined) return language === 'ja' ? `${most}以下でなければなりません` : `must be at most ${most}`;
  return String(rule ?? (language === 'ja' ? '書き方が決まりと違います' : 'breaks the rule of this key'));
}

/** The nearest right word first, else all of them. */
function suggestion(diagnostic: Diagnostic, language: 'ja' | 'en'): string {
  const nearest = param(diagnostic, 'nearest');
  const known = param(diagnostic, 'known');
  if (language === 'ja') {
    return nearest === '' ? `使える語は、${known}です。` : `「${nearest}」ではありませんか。使える語は、${known}です。`;
  }
  return nearest === '' ? `Known words: ${known}.` : `Did you mean “${nearest}”? Known words: ${known}.`;
}

const PLAN_COLUMNS_HINT =
  '「計画」の表の見出しは、役割、番号、連携事業名、事業概要、評価指標、基準値、目標値、集計方法です。';

export const TEMPLATE_MESSAGES: Readonly<Record<TemplateCode, MessageEntry>> = {
  F201: {
    ja: ja((d) => `${PROBLEMS[param(d, 'problem')]?.[0] ?? '項目の書き方を読み取れません'}。`),
    hintJa:
      '字下げは半角の空白だけでそろえ、「名前: 内容」の「:」は半角にして、その後ろに半角の空白を一つ置いてください。記号で始まる内容は "" で囲んでください。',
    en: en((d) => `${PROBLEMS[param(d, 'problem')]?.[1] ?? 'this cannot be read as YAML'}.`),
    hintEn:
      'Indent with blanks only, write “name: value” with one blank behind the colon, and quote values that begin with a sign.',
  },
  F202: {
    ja: ja((d) => `「${d.raw ?? ''}」という項目はありません。`),
    hintJa: (d) => suggestion(d, 'ja'),
    en: en((d) => `there is no key “${d.raw ?? ''}”.`),
    hintEn: (d) => suggestion(d, 'en'),
  },
  F203: {
    ja: ja((d) => `「${param(d, 'key')}」がありません。`),
    hintJa: 'この項目は省けません。ほかの様式の同じ所を見本にして書き足してください。',
    en: en((d) => `“${param(d, 'key')}” is missing.`),
    hintEn: 'This key is needed. Add it as another template has it.',
  },
  F204: {
    ja: ja((d) => `「${param(d, 'key')}」には${TYPES[param(d, 'expected')]?.[0] ?? '別の形の内容'}を書きます。`),
    hintJa: (d) =>
      d.params['expected'] === 'string' && d.raw !== undefined
        ? `"${d.raw}" のように "" で囲んでください。`
        : 'ほかの様式の同じ所を見本にして書き直してください。',
    en: en((d) => `“${param(d, 'key')}” takes ${TYPES[param(d, 'expected')]?.[1] ?? 'another form of value'}.`),
    hintEn: (d) =>
      d.params['expected'] === 'string' && d.raw !== undefined
        ? `Quote it: "${d.raw}".`
        : 'Write it as another template has it.',
  },
  F205: {
    ja: ja((d) => `「${param(d, 'key')}」に「${d.raw ?? ''}」は使えません。`),
    hintJa: (d) => suggestion(d, 'ja'),
    en: en((d) => `“${d.raw ?? ''}” is no word for “${param(d, 'key')}”.`),
    hintEn: (d) => suggestion(d, 'en'),
  },
  F206: {
    ja: ja((d) => `「${param(d, 'key')}」の内容「${d.raw ?? ''}」が正しくありません（${bound(d, 'ja')}）。`),
    hintJa: 'かっこの中の決まりに合わせて書き直してください。',
    en: en((d) => `“${param(d, 'key')}” has the value “${d.raw ?? ''}” (${bound(d, 'en')}).`),
    hintEn: 'Write it by the rule in brackets.',
  },
  F207: {
    ja: ja((d) => `連携中枢都市「${d.raw ?? ''}」が市町村の並び（municipalities）にありません。`),
    hintJa: '「{nearest}」ではありませんか。lead は municipalities の name のどれかと同じに書いてください。',
    en: en((d) => `the lead “${d.raw ?? ''}” is not among the municipalities.`),
    hintEn: 'Did you mean “{nearest}”? Write lead as one of the names of municipalities.',
  },
  F208: {
    ja: ja((d) => `${param(d, 'name')}の全国地方公共団体コード「${d.raw ?? ''}」は、検査数字（6桁目）が合いません。`),
    hintJa: '前の5桁が正しければ「{expected}」です。総務省の「全国地方公共団体コード」で確かめてください。',
    en: en((d) => `the check digit of the code “${d.raw ?? ''}” of ${param(d, 'name')} is wrong.`),
    hintEn: 'If its first five digits are right, the code is “{expected}”.',
  },
  F209: {
    ja: ja((d) => `${param(d, 'what')}「${d.raw ?? ''}」が二度書かれています（一度目は${param(d, 'first')}行目）。`),
    hintJa: 'どちらかを消すか、書き分けてください。',
    en: en((d) => `“${d.raw ?? ''}” is written twice (first on line ${param(d, 'first')}).`),
    hintEn: 'Delete one of them or tell them apart.',
  },
  F210: {
    ja: ja(
      (d) =>
        `評価の凡例に「${ACHIEVEMENT_WORDS[d.raw ?? ''] ?? d.raw ?? ''}」（achievement: ${d.raw ?? ''}）の記号がありません。`,
    ),
    hintJa: 'legend の marks に、この意味の記号を一つ足してください。',
    en: en((d) => `no mark of the legend stands for ${d.raw ?? ''}.`),
    hintEn: 'Add a mark with this achievement to legend › marks.',
  },
  F211: {
    ja: ja((d) => `見出し「${d.raw ?? ''}」が、${param(d, 'other')} と ${param(d, 'field')} の両方に書かれています。`),
    hintJa: 'どちらの項目の見出しか決められません。一方から消してください。',
    en: en((d) => `the heading “${d.raw ?? ''}” stands for both ${param(d, 'other')} and ${param(d, 'field')}.`),
    hintEn: 'Delete it from one of them.',
  },
  F212: {
    ja: ja(
      (d) => `余白が広すぎて、${param(d, 'paper')}（${param(d, 'width')}×${param(d, 'height')}mm）に印刷できません。`,
    ),
    hintJa: '余白（marginsMm）は、左右の合計と上下の合計を、それぞれ用紙の半分より小さくしてください。',
    en: en(
      (d) => `the margins leave too little of ${param(d, 'paper')} (${param(d, 'width')}×${param(d, 'height')} mm).`,
    ),
    hintEn: 'Keep the sum of left and right, and of top and bottom, below half the paper.',
  },
  F251: {
    ja: '計画の表が見つかりません。',
    hintJa: `表の見出しを、シートの上から10行までのどこかの行に書いてください。${PLAN_COLUMNS_HINT}`,
    en: 'The table of the plan was not found.',
    hintEn: 'Write its headings in one of the first ten rows of a sheet.',
  },
  F252: {
    ja: '計画の表に「{column}」の列がありません。',
    hintJa: '見出し「{column}」の列を足してください。',
    en: 'The plan has no column “{column}”.',
    hintEn: 'Add a column with the heading “{column}”.',
  },
  F253: {
    ja: '計画の表の見出し「{raw}」は使われない列です。',
    hintJa: '「{nearest}」のつもりであれば、そのとおりに書き直してください。控えの列であれば、そのままで構いません。',
    en: 'The heading “{raw}” of the plan is not used.',
    hintEn: 'If “{nearest}” is meant, write it so; a column of your own may stay.',
  },
  F254: {
    ja: '計画の表に見出し「{column}」の列が二つあります。',
    hintJa: 'どちらを読むか決められません。一方の見出しを消すか、書き換えてください。',
    en: 'The plan has two columns “{column}”.',
    hintEn: 'Delete or rename one of the headings.',
  },
  F255: {
    ja: '計画の表に指標の行がありません。',
    hintJa: '見出しの下に、１行に一つずつ指標を書いてください。',
    en: 'The plan has no rows.',
    hintEn: 'Write one indicator per row below the headings.',
  },
  F256: {
    ja: '計画の表に、見出しのない列があり、「{raw}」などと書かれています。',
    hintJa: '読まれません。使う列であれば見出しを書いてください。',
    en: 'The plan has a column without a heading, beginning with “{raw}”.',
    hintEn: 'It is not read. Give it a heading if it is needed.',
  },
  F257: {
    ja: '計画の表の非表示の行は読みません。',
    hintJa: '評価する指標であれば再表示してください。使わない行であれば削除してください。',
    en: 'A hidden row of the plan is not read.',
    hintEn: 'Unhide it if the indicator is evaluated; otherwise delete it.',
  },
  F258: {
    ja: '計画の表の「{column}」のセルの計算結果が読めません（{raw}）。',
    hintJa: 'Excelで開いて計算結果を確かめ、上書き保存するか、値を直接書いてください。',
    en: 'The result of the cell under “{column}” of the plan cannot be read ({raw}).',
    hintEn: 'Open and save the workbook in Excel, or write the value itself.',
  },
};
