/** Messages about whose file it is, which year, and which file counts (X201 to X225). */
import type { MessageEntry } from './entry.ts';

const RULES: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  'submission-date': { ja: '提出日', en: 'date of submission' },
  'revision-mark-in-sheet': { ja: 'シートにある修正版などの表示', en: 'mark of revision in the sheet' },
  'revision-mark-in-name': { ja: 'ファイル名にある修正版などの表示', en: 'mark of revision in the file’s name' },
  'document-date': { ja: '文書の更新日時', en: 'date of the document' },
};

/** The rule that ordered two files, in words. */
export function ruleName(rule: unknown, language: 'ja' | 'en'): string {
  return RULES[String(rule)]?.[language] ?? String(rule ?? '');
}

/** The name that a misspelt one is probably meant for; empty where none is near. */
function perhaps(nearest: unknown, language: 'ja' | 'en'): string {
  if (nearest === undefined || nearest === '') return '';
  return language === 'ja' ? `「${String(nearest)}」の書き間違いではありませんか。` : ` Is “${String(nearest)}” meant?`;
}

export const FIND_OWNER_MESSAGES = {
  X201: {
    ja: ({ params }) =>
      `どの市町村の提出か分かりません。${params['nearest'] === undefined ? '' : `「${params['written'] ?? ''}」は「${params['nearest']}」の書き間違いではありませんか。`}`,
    hintJa: 'シートの「市町村名」の欄に市町村名を書くか、ファイル名に市町村名を入れてください。',
    en: ({ params }) =>
      `No municipality is named.${params['nearest'] === undefined ? '' : ` Is “${params['written'] ?? ''}” meant for “${params['nearest']}”?`}`,
    hintEn: 'Write its name in the sheet’s 市町村名 cell or into the file’s name.',
  },
  X202: {
    ja: ({ params }) =>
      `「${params['name'] ?? ''}」はこの圏域の市町村ではありません。${perhaps(params['nearest'], 'ja')}`,
    hintJa:
      '市町村名を確かめてください。圏域に加わった市町村であれば、取りまとめ担当が様式（template.yaml）の municipalities に加えます。',
    en: ({ params }) =>
      `“${params['name'] ?? ''}” is not a municipality of this region.${perhaps(params['nearest'], 'en')}`,
    hintEn: 'Check the name, or add it to municipalities in template.yaml.',
  },
  X203: {
    ja: '市町村名が食い違っています（「{first}」と「{second}」）。どちらの提出か決められないため、読みませんでした。',
    hintJa: 'シートの市町村名、シート名、ファイル名、フォルダー名を見比べて、正しい名前にそろえてください。',
    en: 'Two municipalities are named: “{first}” and “{second}”. The file was not read.',
    hintEn: 'Make the name in the sheet, the sheet’s name, the file’s name and the folder agree.',
  },
  X204: {
    ja: ({ raw, params }) => `市町村名「${raw ?? ''}」が分かりません。${perhaps(params['nearest'], 'ja')}`,
    hintJa:
      '市町村名を正しく書き直してください。略称を使う場合は、取りまとめ担当が様式（template.yaml）の accepts に加えます。',
    en: ({ raw, params }) => `The municipality “${raw ?? ''}” is not known.${perhaps(params['nearest'], 'en')}`,
    hintEn: 'Correct the name, or add it to accepts in template.yaml.',
  },
  X205: {
    ja: '団体コードと市町村名が食い違っています（コードは「{first}」、名前は「{second}」）。',
    hintJa: 'コードと名前のどちらが正しいか確かめて、そろえてください。',
    en: 'The code means “{first}”, the name says “{second}”.',
    hintEn: 'Make them agree.',
  },
  X206: {
    ja: '{municipality}のファイルの中身が、{other}のファイル「{first}」と全く同じです。読みませんでした。',
    hintJa: '別の市町村のファイルを取り違えていないか確かめ、正しいファイルを入れてください。',
    en: 'The file of {municipality} is identical to “{first}” of {other}. It was not read.',
    hintEn: 'Check that the right file was put in.',
  },
  X207: {
    ja: '{municipality}から、この年度の読み取れる提出がありません。',
    hintJa: '届いたファイルを input に入れてください。入れてある場合は、そのファイルについての指摘を直してください。',
    en: 'There is no readable submission of {municipality} for this year.',
    hintEn: 'Put its file into input; if it is there, see what is said about it.',
  },
  X211: {
    ja: '報告の年度を決められません。{years}のファイルが{count}件ずつあります。',
    hintJa: '「--year 2023」のように年度を指定するか、別の年度のファイルを input から移してください。',
    en: 'The report’s year is not clear: {years}, {count} files each.',
    hintEn: 'Give it with --year, or move the files of the other year away.',
  },
  X212: {
    ja: '報告の年度が、どのファイルにも書かれていません。',
    hintJa: '「--year 2023」のように年度を指定してください。',
    en: 'No file names the fiscal year.',
    hintEn: 'Give it with --year.',
  },
  X213: {
    ja: ({ raw, params }) =>
      `${(raw ?? '') === '' ? '' : `「${(raw ?? '').slice(0, 60)}」とあるので、`}このファイルは${params['year'] ?? ''}年度のものです。${params['report'] ?? ''}年度の一覧には使いませんでした。${params['fileName'] === undefined ? '' : `ファイル名には${params['report'] ?? ''}年度とあります。`}`,
    hintJa:
      '年度の書き間違いであれば直してください。別の年度のファイルであれば、正しい年度のファイルを入れてください。',
    en: ({ raw, params }) =>
      `This file is of fiscal year ${params['year'] ?? ''}${(raw ?? '') === '' ? '' : ` (“${(raw ?? '').slice(0, 60)}”)`}; it was not used for ${params['report'] ?? ''}.${params['fileName'] === undefined ? '' : ` Its name says ${params['report'] ?? ''}.`}`,
    hintEn: 'Correct the year, or put in the file of the right year.',
  },
  X214: {
    ja: 'このファイルには年度が書かれていません。{year}年度のものとして読みました。',
    hintJa: '違う年度のものでないか確かめてください。',
    en: 'This file names no year; it was read as {year}.',
    hintEn: 'Check that it is of that year.',
  },
  X221: {
    ja: ({ params }) =>
      `${params['files'] ?? ''}は、同じ指標（${params['count'] ?? ''}件：${params['indicators'] ?? ''}）に違う内容を書いています。提出日、「修正版」などの表示、文書の更新日時のどれからも、どれが新しいか分かりません。実績値が違う指標は評価せず、実施状況などは「${params['first'] ?? ''}」のものを使いました。`,
    hintJa: '使わないファイルを input から移すか、使うファイルの名前に「修正版」と付けてください。',
    en: ({ params }) =>
      `${params['files'] ?? ''} differ on ${params['count'] ?? ''} indicators (${params['indicators'] ?? ''}), and none is known to be later. Indicators whose actuals differ are not judged; the rest was taken from “${params['first'] ?? ''}”.`,
    hintEn: 'Move the ones that do not count away, or mark the right one as 修正版 in its name.',
  },
  X222: {
    ja: ({ params }) =>
      `このファイルを「${params['earlier'] ?? ''}」より新しいものとして扱いました（${ruleName(params['rule'], 'ja')}による）が、ほかの手掛かりは逆を示しています。`,
    hintJa: '提出日や「修正版」などの表示を見比べ、使わないほうのファイルを input から移してください。',
    en: ({ params }) =>
      `This file was taken as later than “${params['earlier'] ?? ''}” by the ${ruleName(params['rule'], 'en')}, but other signs say the opposite.`,
    hintEn: 'Compare them and move the one that does not count away.',
  },
  X223: {
    ja: ({ params }) =>
      `新しいファイル「${params['later'] ?? ''}」にない指標（${params['count'] ?? ''}件）は、このファイルの内容を使いました（新しさは${ruleName(params['rule'], 'ja')}による）。`,
    hintJa:
      '新しいファイルが直した行だけのものか、全体の差し替えかを確かめてください。差し替えであれば、このファイルを input から移してください。',
    en: ({ params }) =>
      `${params['count'] ?? ''} indicators that the later file “${params['later'] ?? ''}” lacks were taken from this file (later by the ${ruleName(params['rule'], 'en')}).`,
    hintEn: 'If the later file replaces this one, move this one away.',
  },
  X224: {
    ja: ({ params }) =>
      `このファイルは使いませんでした。「${params['later'] ?? ''}」のほうが新しいためです（${ruleName(params['rule'], 'ja')}による）。`,
    hintJa: '逆の場合は、使うほうのファイルだけを input に残してください。',
    en: ({ params }) =>
      `This file was not used: “${params['later'] ?? ''}” is later by the ${ruleName(params['rule'], 'en')}.`,
    hintEn: 'If it is the other way round, leave only the right file in input.',
  },
  X225: {
    ja: 'このファイルは「{first}」と全く同じ中身なので、読みませんでした。',
    hintJa: '一方を input から移して構いません。',
    en: 'This file is identical to “{first}” and was not read.',
    hintEn: 'One of the two can be moved away.',
  },
} as const satisfies Readonly<Record<string, MessageEntry>>;
