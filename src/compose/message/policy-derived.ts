/** Messages of the codes in model/codes/policy-derived.ts. */
import type { POLICY_DERIVED_CODES } from '../../model/codes/policy-derived.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { japaneseFiscalYear } from '../title.ts';
import type { MessageEntry } from './entry.ts';

const CLAIM_SHOWN: Readonly<Record<string, string>> = {
  up: '増えています',
  down: '減っています',
  flat: '大きくは変わっていません',
  either: '動いています',
};

const REFUSED: Readonly<Record<string, string>> = {
  'place-or-theme': '場所や対象の異なる数値なので',
  basis: '「約」「延べ」などの数え方が一方だけに付いた数値なので',
  'same-time': '同じ時期の数値なので',
};

const INCOMPARABLE: Readonly<Record<string, string>> = {
  'part-year': '期間の長さが異なるため',
  'state-and-period': '一方がある時点の数値、もう一方が期間の数値のため',
  bound: '「以上」「未満」などの付いた数値のため',
  undated: '時期の分からない数値があるため',
};

function yearOf({ params }: Diagnostic, name: string): string {
  const year = params[name];
  return typeof year === 'number' ? japaneseFiscalYear(year) : '…年度';
}

/** Later points that are only planned. */
function planOf({ params }: Diagnostic): string {
  const { plan } = params;
  return plan === undefined ? '' : `「${plan}」は予定や見込みなので、実績に数えていません。`;
}

/** 5年度 without its era is no year. */
function withoutEra({ params }: Diagnostic): string {
  const year = /(?:^|、)([\d０-９]{1,2}年度?)(?=、|$)/u.exec(String(params['figures'] ?? ''))?.[1];
  return year === undefined ? '' : `「${year}」は、「令和」か「R」を前に付けて書いてください。`;
}

function word(table: Readonly<Record<string, string>>, { params }: Diagnostic, name: string): string {
  return table[String(params[name] ?? '')] ?? '…';
}

export const POLICY_DERIVED_MESSAGES: Readonly<Record<keyof typeof POLICY_DERIVED_CODES, MessageEntry>> = {
  D101: {
    ja: '数値も時期も書かれていません（{raw}）。',
    hintJa: '実施した時期や、件数・人数などの実績を【】で添えられるか、確かめてください。',
    en: 'The item gives neither a figure nor a date ({raw}).',
    hintEn: 'See whether a date or a figure can be added in 【】.',
  },
  D102: {
    ja: '施策「{category}」には、数値も時期も書かれた取組がありません。',
    hintJa: '実績の分かる取組がないか、部局に確かめてください。',
    en: 'No item of the measure {category} gives a figure or a date.',
    hintEn: 'Ask the offices for items with results.',
  },
  D103: {
    ja: '時期だけが書かれ、数値がありません（{figures}）。',
    hintJa: '回数・人数などの実績を添えられるか、確かめてください。',
    en: 'The item gives a date but no figure ({figures}).',
    hintEn: 'See whether a figure can be added.',
  },
  D104: {
    ja: 'いつの数値か書かれていません（{figures}）。',
    hintJa: '「R5：」のように、年度か年月を数値の前に書いてください。',
    en: 'The figure has no year ({figures}).',
    hintEn: 'Write the year or month before the figure.',
  },
  D105: {
    ja: '一つの時期の数値だけで、前の年度と比べられません（{figures}）。',
    hintJa: '増減を示す必要があれば、前年度の数値を並べて書いてください。',
    en: 'There is only one time of the figure, nothing to compare with ({figures}).',
    hintEn: 'Add the figure of the year before where the change matters.',
  },
  D106: {
    ja: (one) =>
      `最新の実績が${yearOf(one, 'latest')}のもので、ほかの項目より古くなっています（${one.raw ?? ''}）。${planOf(one)}`,
    hintJa: '新しい年度の数値が出ていないか、部局に確かめてください。',
    en: 'The latest figure is older than those of the other items ({raw}).',
    hintEn: 'Ask the office for a newer figure.',
  },
  D201: {
    ja: (one) =>
      `「${one.raw ?? ''}」という記述に対し、数値は${word(CLAIM_SHOWN, one, 'direction')}（${one.params['figures'] ?? ''}）。`,
    hintJa: '記述と数値は合っています。直す必要はありません。',
    en: 'The figures bear out the word {raw} ({figures}).',
    hintEn: 'Nothing to do.',
  },
  D202: {
    ja: '「{raw}」という記述と、数値の動きが合いません（{figures}）。',
    hintJa: '記述か数値のどちらが正しいか、部局に確かめてください。',
    en: 'The word {raw} and the figures disagree ({figures}).',
    hintEn: 'Ask the office which of them is right.',
  },
  D203: {
    ja: '「{raw}」とありますが、比べる前の数値がありません（{figures}）。',
    hintJa: '前の時期の数値を並べて書くか、記述を確かめてください。',
    en: 'The text says {raw} but gives no earlier figure to compare with ({figures}).',
    hintEn: 'Add the earlier figure, or check the words.',
  },
  D204: {
    ja: '「{raw}」とありますが、数値がありません。',
    hintJa: '裏付けとなる数値を添えるか、記述を確かめてください。',
    en: 'The text says {raw} without any figure.',
    hintEn: 'Add figures that bear it out, or check the words.',
  },
  D301: {
    ja: (one) =>
      `「${one.params['one'] ?? ''}」と「${one.params['other'] ?? ''}」は、${word(REFUSED, one, 'why')}、比べていません。`,
    hintJa: '推移として示したい場合は、対象と数え方をそろえた数値を書いてください。',
    en: '"{one}" and "{other}" are not compared: they count different things, in different ways, or at one time.',
    hintEn: 'For a series write figures of the same thing, counted in the same way.',
  },
  D302: {
    ja: (one) =>
      `「${one.params['one'] ?? ''}」と「${one.params['other'] ?? ''}」は、${word(INCOMPARABLE, one, 'why')}、増減を計算していません。`,
    hintJa: '同じ長さの期間、又は同じ時点どうしの数値をそろえてください。',
    en: 'No change is given between "{one}" and "{other}": their times differ in kind, or one is only a bound.',
    hintEn: 'Give figures of periods of the same length, or of the same time of the year.',
  },
  D303: {
    ja: (one) =>
      `「${one.params['figures'] ?? ''}」の時期（${one.params['months'] ?? ''}）は、年度では${yearOf(one, 'year')}に当たります。`,
    hintJa: '年度の実績として数えるときに、取り違えがないか確かめてください。',
    en: '"{figures}" ({months}) belongs to the fiscal year that began the year before.',
    hintEn: 'Mind this when counting by fiscal year.',
  },
  D304: {
    ja: '予定の数値や時期です（{figures}）。',
    hintJa: '実績が出ていれば、実績に改めてください。',
    en: 'This is a plan, not a result ({figures}).',
    hintEn: 'Replace it by the result once there is one.',
  },
  D305: {
    ja: '1年の一部、又は終わりの決まらない期間の数値です（{figures}）。',
    hintJa: '1年分の数値と並べるときは、期間の違いに注意してください。',
    en: 'The figure covers part of a year, or a time without an end ({figures}).',
    hintEn: 'Mind this beside figures of a whole year.',
  },
  D306: {
    ja: '報告の年度より後の時期ですが、予定と書かれていません（{figures}）。',
    hintJa: '年月が正しいか確かめ、これから行うものであれば「予定」と書いてください。',
    en: 'The date lies after the year of the report, but is not called a plan ({figures}).',
    hintEn: 'Check it; write 予定 where it is still to come.',
  },
  D401: {
    ja: (one) =>
      `${one.params['what'] ?? ''}が「${one.params['usual'] ?? ''}」と「${one.params['rare'] ?? ''}」の二通りあります（少ない方は${one.params['count'] ?? ''}か所）。`,
    hintJa: '一覧全体でどちらかにそろえてください。プログラムは書き換えません。',
    en: 'The listing writes {what} both as "{usual}" and as "{rare}" ({count} times).',
    hintEn: 'Choose one. Nothing is changed by the program.',
  },
  D402: {
    ja: (one) =>
      `誤記と思われる箇所があります（${one.raw ?? ''}）。${one.params['what'] ?? ''}。${one.params['unread'] === undefined ? '' : '時期や数値として読み取っていません。'}`,
    hintJa: '提出したブックのセルを確かめ、誤りなら直してください。',
    en: 'This looks like a slip of writing ({raw}).',
    hintEn: 'Check the cell and mend it.',
  },
  D403: {
    ja: '「{raw}」が、それより遅い「{before}」の後に書かれています。',
    hintJa: '日付の順に並べ替えるか、年月が正しいか確かめてください。',
    en: '"{raw}" stands behind the later "{before}".',
    hintEn: 'Put them in order of time, or check the dates.',
  },
  D404: {
    ja: (one) => `意味を読み取れない数字があります（${one.params['figures'] ?? ''}）。${withoutEra(one)}`,
    hintJa:
      '一覧にはそのまま印刷します。推移と集計には入りません。「R5：12件」のように、時期と単位を付けて書いてください。',
    en: 'There are digits that could not be understood ({figures}).',
    hintEn: 'They are printed as written but counted nowhere. Write date and unit with them.',
  },
  D405: {
    ja: '報告の年度よりずっと先の時期が書かれています（{figures}）。',
    hintJa: '年の数字が正しいか確かめてください。',
    en: 'The date lies far beyond the year of the report ({figures}).',
    hintEn: 'Check the year.',
  },
  D406: {
    ja: '「{one}」と「{other}」は、大きさが100倍以上違います。',
    hintJa: '千円と百万円の取り違えなど、単位や桁の書き間違いがないか、部局に確かめてください。',
    en: '"{one}" and "{other}" differ by a factor of 100 or more.',
    hintEn: 'Ask the office whether a unit such as 千円 or 百万円, or a digit, is wrong.',
  },
};
