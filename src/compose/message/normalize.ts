/** Messages of the codes in model/codes/normalize.ts. */
import type { NORMALIZE_CODES } from '../../model/codes/normalize.ts';
import { type MessageEntry, shorten } from './entry.ts';
import { NUMBER_MESSAGES } from './normalize-number.ts';
import { PERIOD_MESSAGES } from './normalize-period.ts';

export const NORMALIZE_MESSAGES: Readonly<Record<keyof typeof NORMALIZE_CODES, MessageEntry>> = {
  N101: {
    ja: ({ raw = '…', params: { part = '…' } }) =>
      raw.trim() === part
        ? `「${shorten(raw)}」を値として読み取れません。`
        : `「${shorten(raw)}」のうち「${shorten(String(part))}」の部分を読み取れません。`,
    hintJa: '数値と単位（例：120人）、または様式で決められた語だけを書き、説明は実施状況の欄に書いてください。',
    en: 'The part “{part}” of “{raw}” is not understood.',
    hintEn:
      'Write only the figure with its unit, or one of the agreed words; explanations belong in the status column.',
  },
  N102: {
    ja: '「{raw}」は上や左の欄と同じという印で、この欄だけでは値が分かりません。',
    hintJa: '同じ値であっても、値そのものを書いてください。',
    en: '“{raw}” is a ditto mark and no value by itself.',
    hintEn: 'Write the value itself, even if it repeats.',
  },
  N103: {
    ja: '「{raw}」は評価などの印で、値ではありません。',
    hintJa: '値を書いてください。該当がないときは「－」と書きます。',
    en: '“{raw}” is a mark, not a value.',
    hintEn: 'Write the value, or － where there is none.',
  },
  N104: {
    ja: '「{raw}」は単位だけで、数値がありません。',
    hintJa: '数値を書いてください。',
    en: '“{raw}” is a unit without a number.',
    hintEn: 'Write the number.',
  },
  N105: {
    ja: '「{raw}」は見出しの語で、値ではありません。',
    hintJa: '値を書いてください。見出しの行がずれていないかも確認してください。',
    en: '“{raw}” is a heading, not a value.',
    hintEn: 'Write the value, and check that the heading row is in its place.',
  },
  N106: {
    ja: '「{raw}」は計算式のエラーです。',
    hintJa: '元の計算式を直すか、値を直接入力してください。',
    en: '“{raw}” is the error of a formula.',
    hintEn: 'Mend the formula or type the value.',
  },
  N107: {
    ja: '「{raw}」は記入前の仮の文字のままです。',
    hintJa: '実際の値に書き換えてください。',
    en: '“{raw}” is a placeholder that nobody has filled in.',
    hintEn: 'Replace it by the value.',
  },
  N108: {
    ja: '「一」が数の1か、横線（該当なし）かを判断できません。',
    hintJa: '1のときは「1」、該当がないときは「－」と書いてください。',
    en: '“一” may be the number one or a dash.',
    hintEn: 'Write 1, or － where there is no value.',
  },
  N109: {
    ja: '「{raw}」は値全体が括弧に入っており、負の数か参考の値かを判断できません。',
    hintJa: '括弧を外してください。負の数には「▲」を付けます。',
    en: 'All of “{raw}” stands in brackets: a negative number, or one for reference?',
    hintEn: 'Remove the brackets; write ▲ before a negative number.',
  },
  N110: {
    ja: '「{raw}」の括弧内の「{text}」も値と読めるため、どちらの値か判断できません。',
    hintJa: 'この欄の値を一つだけ書き、ほかの数値は実施状況の欄に書いてください。',
    en: 'The number in brackets “{text}” could be the value of “{raw}” as well.',
    hintEn: 'Write one value; put other figures in the status column.',
  },
  N111: {
    ja: '「{raw}」は日付や年度ではありません。',
    hintJa: '令和5年度、R5.4.1 のように書いてください。',
    en: '“{raw}” is no date or period.',
    hintEn: 'Write it like 令和5年度 or R5.4.1.',
  },
  N112: {
    ja: '「{label}」という見出しの付いた値として読みました。',
    hintJa: 'この欄の指標の値であることを確認してください。',
    en: 'The value was read behind the unknown label “{label}”.',
    hintEn: "Please check that it is this indicator's value.",
  },
  N113: {
    ja: '{field}値の欄に「{label}」と書かれています。',
    hintJa: '欄を取り違えていないか確認してください。',
    en: '“{label}” stands in the field of another value.',
    hintEn: 'Please check that the value is in the right column.',
  },
  N114: {
    ja: '「{raw}」を0として読みました。',
    hintJa: '0でなく該当なしのときは「－」と書いてください。',
    en: '“{raw}” was read as 0.',
    hintEn: 'Write － if there is no value.',
  },
  N115: {
    ja: '「{raw}」は増減の表現で、値そのものがありません。',
    hintJa: '増減ではなく、実際の値を書いてください。',
    en: '“{raw}” tells a change, not a value.',
    hintEn: 'Write the value itself.',
  },
  N118: {
    ja: '「{raw}」の内訳「{text}」が、書かれている値や合計と合いません。',
    hintJa: '値と内訳のどちらが正しいか確認してください。',
    en: 'The breakdown “{text}” does not agree with the value or total of “{raw}”.',
    hintEn: 'Please check which is right.',
  },
  N119: {
    ja: '「{raw}」を完了した事項の名前として読みました。',
    hintJa: '済んでいるときは「策定済」、済んでいないときは「未策定」のように書いてください。',
    en: '“{raw}” was read as something done.',
    hintEn: 'Write 策定済 or 未策定, so that it is clear.',
  },
  N120: {
    ja: '「{text}」との比較を、基準値との比較として読みました。',
    hintJa: '基準値の年度と同じか確認してください。',
    en: 'The comparison with “{text}” was read as one with the baseline.',
    hintEn: "Please check that it is the baseline's year.",
  },
  N121: {
    ja: '「{raw}」の括弧内の「{text}」にある数値は、値として使っていません。',
    hintJa: 'この欄の値に含める必要がないか確認してください。',
    en: 'The figure in brackets “{text}” is not used.',
    hintEn: 'Please check that it is not part of the value.',
  },
  N122: {
    ja: '値に市町村名「{name}」が付いています。',
    hintJa: 'その市町村の値でよいか確認してください。',
    en: 'The value carries the name of a municipality, “{name}”.',
    hintEn: 'Please check whose value it is.',
  },
  N123: {
    ja: '「{raw}」は、何をどれだけ増減させるのかを判断できません。',
    hintJa: '「前年度比10％増」「現状値以上」のように書いてください。',
    en: 'It is unclear what change “{raw}” means.',
    hintEn: 'Write it like 前年度比10％増 or 現状値以上.',
  },
  N124: {
    ja: '「{raw}」の「{text}」は値に含めずに読みました。',
    hintJa: '値が確定しているか、付記の意味を確認し、値だけを書いてください。',
    en: '“{text}” of “{raw}” is not used for the value.',
    hintEn: 'Please check that the value is certain, and write the value alone.',
  },
  N125: {
    ja: '「{raw}」では、「{word}」がすべて済んだのか分かりません。',
    hintJa: '済んでいるときは「策定済」、済んでいないときは「未策定」のように書いてください。',
    en: '“{raw}” leaves open whether it is all done.',
    hintEn: 'Write 策定済 or 未策定, so that it is clear.',
  },
  ...PERIOD_MESSAGES,
  ...NUMBER_MESSAGES,
};
