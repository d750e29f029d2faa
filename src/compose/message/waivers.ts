/** Messages about `input/確認済み.xlsx` and `input/確認済み.yaml` (確認済みの記録). */
import type { MessageEntry } from './entry.ts';

type WaiverCode = 'H301' | 'H302' | 'H303' | 'H304' | 'H305' | 'H306' | 'H307' | 'H308' | 'H309';

export const WAIVER_MESSAGES: Readonly<Record<WaiverCode, MessageEntry>> = {
  H301: {
    ja: ({ params }) => `確認済みの記録を読み取れません${params['line'] ? `（${params['line']}行目）` : ''}。`,
    hintJa:
      '行頭の「- 」と字下げ、「項目: 内容」の「:」の後の空白を確かめてください。直るまで、この記録はないものとして扱います。',
    en: ({ params }) =>
      `The record of accepted findings cannot be read${params['line'] ? ` (line ${params['line']})` : ''}.`,
    hintEn: 'Check dashes, indentation and the blank behind each colon. Until then it counts as empty.',
  },
  H302: {
    ja: '確認済みの記録の{number}件目（{line}行目）に「{key}」がないため、使えません。',
    hintJa: 'コード、場所または指標、氏名、日付、理由、期限を書いてください。',
    en: 'Entry {number} (line {line}) of the accepted findings lacks "{key}".',
    hintEn: 'Give コード, 場所 or 指標, 氏名, 日付, 理由 and 期限.',
  },
  H303: {
    ja: '確認済みの記録の{number}件目（{line}行目）のコード「{value}」はありません。',
    hintJa: '画面や確認票に表示されたコードを、そのまま書いてください。近いもの：{near}。',
    en: 'Entry {number} (line {line}) of the accepted findings names the unknown code "{value}".',
    hintEn: 'Write the code as it is shown. The nearest is {near}.',
  },
  H304: {
    ja: '確認済みの記録の{number}件目（{line}行目）の「{key}」（{value}）を日付として読み取れません。',
    hintJa: '2024-05-31 のように書いてください。',
    en: 'Entry {number} (line {line}) of the accepted findings: "{key}" ({value}) is no date.',
    hintEn: 'Write it as 2024-05-31.',
  },
  H305: {
    ja: '確認済みの記録の{number}件目（{code}、{name}）は、期限（{until}）を過ぎたため、使いませんでした。',
    hintJa: '改めて確認し、引き続き認める場合は期限を書き直してください。',
    en: 'Entry {number} ({code}, {name}) of the accepted findings ended on {until} and was not used.',
    hintEn: 'Check it again and give a new date if it still holds.',
  },
  H306: {
    ja: '確認済みの記録の{number}件目（{code}、{name}）に当たる指摘は、今回はありませんでした。',
    hintJa: '指摘が解消していれば、この記録は削除できます。場所や指標の書き方も確かめてください。',
    en: 'No finding of this run matches entry {number} ({code}, {name}) of the accepted findings.',
    hintEn: 'Remove the entry if the matter is settled, or check its place.',
  },
  H307: {
    ja: '確認済みの記録の{number}件目（{line}行目）の項目「{key}」は使えません。',
    hintJa: '使える項目は、コード、場所、指標、市町村、氏名、日付、理由、期限です。近いもの：{near}。',
    en: 'Entry {number} (line {line}) of the accepted findings has the unknown key "{key}".',
    hintEn: 'Keys are コード, 場所, 指標, 市町村, 氏名, 日付, 理由, 期限. The nearest is {near}.',
  },
  H308: {
    ja: '確認済みの記録に「{key}」の見出しがないため、この記録はないものとして扱います。',
    hintJa: ({ params }) =>
      `${params['near'] ? `「${params['near']}」は書き間違いではありませんか。` : ''}最初のシートに、コード、ファイル、シート、セル、指標、氏名、日付、理由、期限の見出しの行を作ってください。出力フォルダーの「要確認一覧」に記入して input に置くこともできます。提出ファイルであれば、名前の初めの「確認済み」「要確認一覧」を除いてください。`,
    en: 'The record of accepted findings has no heading "{key}", so it counts as empty.',
    hintEn: ({ params }) =>
      `${params['near'] ? `Is "${params['near']}" a slip? ` : ''}Give the first sheet a row of headings: コード, ファイル, シート, セル, 指標, 氏名, 日付, 理由, 期限. A submission needs a name that begins otherwise.`,
  },
  H309: {
    ja: '確認済みの記録のファイルを開けないため、この記録はないものとして扱います。',
    hintJa: 'Excelで開けるか確かめ、パスワードがあれば外してから、Excelブック（.xlsx）として保存し直してください。',
    en: 'The file of accepted findings cannot be opened, so it counts as empty.',
    hintEn: 'See whether Excel opens it, take off its password, and save it as .xlsx.',
  },
};
