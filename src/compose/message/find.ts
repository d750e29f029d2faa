/** Messages of the codes in model/codes/find.ts. */
import type { FIND_CODES } from '../../model/codes/find.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageEntry } from './entry.ts';
import { FIND_MATCH_MESSAGES } from './find-match.ts';
import { FIND_OWNER_MESSAGES } from './find-owner.ts';

const MISSING: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  key: { ja: '番号・連携事業名・評価指標', en: 'number, programme or indicator' },
  report: { ja: '実績値・評価・実施状況', en: 'actual, mark or status' },
};

function missing(diagnostic: Diagnostic, language: 'ja' | 'en'): string {
  const { missing: kind = '' } = diagnostic.params;
  return MISSING[String(kind)]?.[language] ?? String(kind);
}

/** A text that may be as long as a cell, cut where a sentence quotes it. */
function short(text: unknown, length = 40): string {
  const line = String(text ?? '').replaceAll(/\s*\n\s*/gu, ' ');
  return line.length <= length ? line : `${line.slice(0, length)}…`;
}

export const FIND_MESSAGES: Readonly<Record<keyof typeof FIND_CODES, MessageEntry>> = {
  X101: {
    ja: ({ raw, params }) =>
      params['nearest'] === '' || params['nearest'] === undefined
        ? `「${short(raw)}」という見出しの列は、どの項目か分からないため読みませんでした。`
        : `「${short(raw)}」という見出しの列を読みませんでした。「${params['nearest'] ?? ''}」の書き間違いではありませんか。`,
    hintJa:
      '必要な列であれば、見出しを直してください。取りまとめ担当が様式（template.yaml）の headings にこの見出しを加えることもできます。不要な列であれば、そのままで構いません。',
    en: 'The column headed “{raw}” was not read: its heading is not known.',
    hintEn: 'If it is needed, correct the heading or add it to headings in template.yaml.',
  },
  X102: {
    ja: '実績値の列「{raw}」は{year}年度のものではないため、読みませんでした。',
    hintJa:
      '見出しの年度を確かめてください。年度の書き間違いであれば直し、別の年度の表であれば正しい年度の表を提出してもらってください。',
    en: 'The column “{raw}” is not of fiscal year {year} and was not read.',
    hintEn: 'Check the year in the heading.',
  },
  X103: {
    ja: ({ params }) =>
      `見出しのない列に${params['figures'] === 0 ? '文字' : '数字'}があります。この列は読みませんでした。`,
    hintJa: '必要な列であれば、表の見出しの行に項目名を書いてください。',
    en: ({ params }) =>
      `A column without a heading holds ${params['figures'] === 0 ? 'text' : 'figures'}; it was not read.`,
    hintEn: 'Write a heading above it if it is needed.',
  },
  X104: {
    ja: ({ raw, params }) =>
      params['form'] === 1
        ? `同じ項目の欄が二つあります。「${short(raw)}」の値は読みませんでした。`
        : params['read'] === 1
          ? `同じ項目の列が二つあります。「${short(params['taken'])}」の列を読み、その列が空の行では「${short(raw)}」の列の値を読みました（${params['lines'] === '' ? `${params['count']}件` : `${params['lines']}行目`}）。`
          : `同じ項目の列が二つあります。${params['taken'] === undefined ? '' : `「${short(params['taken'])}」の列を読み、`}「${short(raw)}」の列は読みませんでした。${params['count'] === undefined ? '' : `読まなかった列にだけ値がある行があります（${params['lines'] === '' ? `${params['count']}件` : `${params['lines']}行目`}）。`}`,
    hintJa: ({ params }) =>
      params['form'] === 1
        ? 'どちらを使うか決め、使わないほうの見出しを変えるか、値を消してください。'
        : 'どちらの列を使うか決め、使う列に値をそろえて、使わない列を消してください。',
    en: ({ raw, params }) =>
      params['read'] === 1
        ? `Two columns mean the same; “${short(params['taken'])}” was read, and “${short(raw)}” in ${params['count']} rows where the former is blank.`
        : `Two columns mean the same; “${short(raw)}” was not read${params['taken'] === undefined ? '' : `, “${short(params['taken'])}” was`}.${params['count'] === undefined ? '' : ` ${params['count']} rows have a value in the unread one only.`}`,
    hintEn: 'Put the values that count into one column and remove the other.',
  },
  X105: {
    ja: ({ params }) =>
      `${params['rows'] === 1 ? `${params['first'] ?? ''}行目` : `${params['first'] ?? ''}行目から${params['last'] ?? ''}行目までのうち${params['rows'] ?? ''}行`}は、表の行かどうか分からないため読みませんでした。`,
    hintJa: '実績を書いた行であれば、その上に見出しの行（番号、評価指標、実績値など）があるか確かめてください。',
    en: '{rows} rows between {first} and {last} belong to no table and were not read.',
    hintEn: 'If they report results, put a row of headings above them.',
  },
  X106: {
    ja: ({ params }) =>
      `値のセルが${(params['lines'] ?? '') === '' ? '複数の指標' : `${params['lines']}行目`}にもまたがって結合されています。一つ目の行の値としてだけ読みました。`,
    hintJa: 'セルの結合を解き、指標ごとに値を書いてください。',
    en: 'The value’s cell is merged over several rows; it was read for the first row only.',
    hintEn: 'Unmerge it and give each indicator its own value.',
  },
  X107: {
    ja: '「{raw}」を、上の行と同じ「{text}」と読みました。',
    hintJa: '違う場合は、値を書いてください。',
    en: '“{raw}” was read as the value above, “{text}”.',
    hintEn: 'Write the value if this is not meant.',
  },
  X108: {
    ja: ({ params }) =>
      `非表示の行に実績が書かれています（${(params['lines'] ?? '') === '' ? `${params['rows'] ?? ''}件` : `${params['lines']}行目`}）。非表示の行は読みません。`,
    hintJa: '提出する行であれば再表示してください。フィルターで隠れている場合は解除してください。',
    en: '{rows} hidden rows hold results; hidden rows are not read.',
    hintEn: 'Show them if they are to count; remove filters.',
  },
  X109: {
    ja: ({ params }) =>
      `このファイルには、この一覧の表も調査票も見つかりませんでした。${params['hidden'] === undefined ? '' : `非表示のシート「${params['hidden']}」に表がありますが、非表示のシートは読みません。`}${params['example'] === 1 ? '記入例のシートにだけ表があります。' : ''}`,
    hintJa: ({ params }) =>
      params['hidden'] !== undefined
        ? '提出用のシートであれば、シート見出しを右クリックして「再表示」を選び、保存し直してください。'
        : params['example'] === 1
          ? '記入例のシートに記入していれば、提出用のシートに書き写してください。'
          : '提出用のファイルかどうか確かめてください。表であれば、見出しの行に番号・評価指標・実績値などの項目名が要ります。この一覧のものでなければ、input から移してください。',
    en: 'No table or form of this listing was found in this file.',
    hintEn:
      'A table needs a row of headings such as number, indicator, actual. Remove the file if it is not a submission.',
  },
  X110: {
    ja: 'このシートには、この一覧の表も調査票も見つからなかったため、読みませんでした。',
    hintJa: '実績を書いたシートであれば、見出しの行を確かめてください。',
    en: 'This sheet has no table or form of this listing and was not read.',
    hintEn: 'If it reports results, check its row of headings.',
  },
  X111: {
    ja: (diagnostic) => `表の見出しに${missing(diagnostic, 'ja')}のいずれもないため、この表は読みませんでした。`,
    hintJa: ({ params }) =>
      (params['headings'] ?? '') === ''
        ? '見出しの行を確かめ、足りない項目名を書いてください。'
        : `分からなかった見出し（${short(params['headings'], 120)}）に書き間違いがないか確かめてください。`,
    en: (diagnostic) => `A table lacks a heading for ${missing(diagnostic, 'en')} and was not read.`,
    hintEn: 'Check the row of headings.',
  },
  X112: {
    ja: '市町村名「{raw}」を見出しにした列は読みませんでした。',
    hintJa: '市町村ごとの値は、「市町村名」の列を設けて1行に1市町村ずつ書くか、市町村ごとのファイルに分けてください。',
    en: 'The column headed by the municipality “{raw}” was not read.',
    hintEn: 'Use a column 市町村名 with one municipality per row, or one file per municipality.',
  },
  X113: {
    ja: ({ raw, params }) =>
      params['doubt'] === 1
        ? `${params['cells'] ?? ''}に「${(raw ?? '').slice(0, 60)}」と書かれています。見出しのない書き込みなので使わず、表の欄の値をそのまま読みました。`
        : `${params['cells'] ?? ''}に書かれている「${(raw ?? '').slice(0, 60)}」は、どの項目の値か分からないため読みませんでした。`,
    hintJa: ({ params }) =>
      params['doubt'] === 1
        ? 'どちらが正しいか提出元に確かめ、正しい値を表の欄に書いてください。済んだ書き込みは消してください。'
        : '必要な値であれば、項目名のすぐ右か下の欄、または表の見出しの下の欄に書いてください。不要であれば、そのままで構いません。',
    en: ({ raw, params }) =>
      params['doubt'] === 1
        ? `${params['cells'] ?? ''} says “${(raw ?? '').slice(0, 60)}”. It stands under no heading; the values of the table were read as they are.`
        : `“${(raw ?? '').slice(0, 60)}” in ${params['cells'] ?? ''} belongs to no heading or label and was not read.`,
    hintEn: ({ params }) =>
      params['doubt'] === 1
        ? 'Ask which is right, write the right value into the table and remove the note.'
        : 'If it is needed, write it beside or below its label, or under a heading. Otherwise leave it.',
  },
  X114: {
    ja: '{line}「{raw}」は非表示なので、読みませんでした。',
    hintJa:
      '提出する値であれば、隣の行や列とともに選んで右クリックし、「再表示」してください。控えであれば、そのままで構いません。',
    en: '“{raw}” ({line}) is hidden and was not read.',
    hintEn: 'Unhide it if it is to count; otherwise leave it.',
  },
  X115: {
    ja: 'この表の年度の列には{year}年度の行がありません。ほかの年度の{rows}行は読みませんでした。',
    hintJa: '{year}年度の行を書き足すか、年度の書き間違いを直してください。',
    en: 'No row of this table is of fiscal year {year}; its {rows} rows of other years were not read.',
    hintEn: 'Add the rows of that year, or correct the year.',
  },
  X116: {
    ja: '実績値の見出しの単位は「{unit}」ですが、同じ表の「{other}」の単位は「{otherUnit}」です。実績値は「{unit}」として読みました。',
    hintJa: '実績値がどちらの単位の数字か確かめ、見出しの単位を直してください。',
    en: 'The actual’s heading says the unit “{unit}”, “{other}” in the same table says “{otherUnit}”; the actuals were read as {unit}.',
    hintEn: 'Check which unit the actuals are in and correct the heading.',
  },
  X117: {
    ja: ({ raw, params }) =>
      params['title'] === 1
        ? `「${short(raw, 60)}」とあるので、実績値をすべて見込みの値として読みました。見込みの値は、確定版では評価しません。`
        : params['mixed'] === 1
          ? `見出し「${short(raw)}」からは、実績か見込みか分かりません。値をすべて見込みとして読みました。見込みの値は、確定版では評価しません。`
          : `見出し「${short(raw)}」は見込みを示すので、値をすべて見込みとして読みました。見込みの値は、確定版では評価しません。`,
    hintJa: ({ params }) =>
      params['title'] === 1
        ? '確定した実績値であれば、題名やファイル名の「見込」を消してください。見込みであれば、確定した値に書き直してください。'
        : params['mixed'] === 1
          ? '実績値の列の見出しを「実績値」に直し、見込みの値にだけ「（見込）」と書き添えてください。'
          : '確定した実績値であれば、見出しを「実績値」に直してください。見込みであれば、確定した値に書き直してください。',
    en: ({ raw, params }) =>
      params['mixed'] === 1
        ? `The heading “${short(raw)}” means results or forecasts; all values under it were read as forecasts, which a final edition does not judge.`
        : `“${short(raw)}” means forecasts; the values were read as such, and a final edition does not judge them.`,
    hintEn: 'If they are results, head them 実績値; otherwise write the results.',
  },
  X118: {
    ja: ({ raw, params }) =>
      params['title'] === 1
        ? `「${short(raw, 60)}」とあるので、確定前の値と思われます。値はそのまま評価に使いました。`
        : `見出し「${short(raw)}」は速報や暫定の値を示すので、値をすべて速報値として読みました。評価にはそのまま使いました。`,
    hintJa: ({ params }) =>
      params['title'] === 1
        ? '確定した値であれば、題名やファイル名の「速報」などを消してください。確定前であれば、確定した値のファイルを出し直してもらってください。'
        : '確定した値であれば、見出しを「実績値」に直してください。確定前であれば、確定した値に書き直してください。',
    en: '“{raw}” means provisional values; they were judged as they are.',
    hintEn: 'If they are final, head them 実績値; otherwise write the final values.',
  },
  X119: {
    ja: '見出し「{raw}」のかっこ書き「{bracket}」の意味が分からないため、かっこ書きのない見出しと同じように、実績値として読みました。',
    hintJa:
      '全体の実績値であれば、かっこ書きを消してください。一部の値や別の値であれば、「実績値」の列を設けて全体の値を書いてください。',
    en: 'The bracket “{bracket}” of the heading “{raw}” was not understood; the values were read as actuals.',
    hintEn: 'Remove the bracket, or give the actuals a column of their own.',
  },
  X120: {
    ja: ({ raw, params }) =>
      `備考に「${short(raw, 60)}」とあります。実績値「${params['value'] ?? ''}」は、そのまま読みました。`,
    hintJa:
      '見込みや速報の値であれば、実績値の欄に「（見込）」「（速報値）」と書き添えてください。別の年度や誤りの値であれば、正しい値に直してください。済んだ書き込みは消してください。',
    en: ({ raw, params }) =>
      `A note says “${short(raw, 60)}”; the actual “${params['value'] ?? ''}” was read as it is.`,
    hintEn: 'Write （見込） or （速報値） behind the value if it is meant, correct the value, or remove the note.',
  },
  X121: {
    ja: ({ params }) => {
      const sheet = `シート「${params['sheet'] ?? ''}」`;
      if (params['read'] === 1)
        return `${sheet}の名前か題名は、年度の一部の期間を示しています。年度の実績値として読みました。`;
      const sheets = params['others'] === 0 ? sheet : `${sheet}ほか${params['others'] ?? ''}枚`;
      return `${sheets}は、月や四半期など年度の一部の値なので、読みませんでした。${params['whole'] === 0 ? '年度の値のシートがありません。' : ''}`;
    },
    hintJa: ({ params }) =>
      params['read'] === 1
        ? '年度全体の値であれば、シートの名前や題名を直してください。一部の期間の値であれば、年度全体の値に書き直してください。'
        : params['whole'] === 0
          ? '年度の合計を書いたシートを加えてください。'
          : '残りのシートの値が年度全体の値であれば、そのままで構いません。',
    en: ({ params }) =>
      params['read'] === 1
        ? `The sheet “${params['sheet'] ?? ''}” is called after a part of the year; it was read as the year’s.`
        : `The sheet “${params['sheet'] ?? ''}” and ${params['others'] ?? 0} more hold parts of the year and were not read.`,
    hintEn: 'Give the values of the whole year on one sheet.',
  },
  ...FIND_OWNER_MESSAGES,
  ...FIND_MATCH_MESSAGES,
};
