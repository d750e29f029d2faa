/** Messages of the codes in model/codes/render.ts. */
import type { RENDER_CODES } from '../../model/codes/render.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageEntry } from './entry.ts';

/** So many characters are named; the JSON keeps all. */
const NAMED = 12;

/** The first of a list of characters, and how many more there are. */
function some(characters: string | number | undefined, language: 'ja' | 'en'): string {
  const all = String(characters ?? '').split('、');
  const more = all.length - NAMED;
  const named = all.slice(0, NAMED).join(language === 'ja' ? '、' : ', ');
  if (more <= 0) return named;
  return language === 'ja' ? `${named}、ほか${more}字` : `${named} and ${more} more`;
}

/** What is parted or broken, by the parameter that counts it. */
const FORCED: readonly (readonly [kind: string, ja: string, en: string])[] = [
  ['figure', '数字の途中', 'inside a figure'],
  ['word', '単語の途中', 'inside a word'],
  ['url', 'URL・メールアドレスの途中', 'inside an address'],
  ['line-start', '行頭に置けない記号の前', 'before a sign that may not begin a line'],
  ['line-end', '行末に置けない記号の後', 'behind a sign that may not end a line'],
  ['tied', '切り離せない記号の間', 'between signs that belong together'],
];

function forcedBreaks({ params }: Diagnostic, language: 'ja' | 'en'): string {
  const counted = FORCED.flatMap(([kind, ja, en]) => {
    const count = params[kind];
    return count === undefined ? [] : [language === 'ja' ? `${ja}${count}か所` : `${en} (${count})`];
  });
  return counted.join(language === 'ja' ? '、' : ', ');
}

export const RENDER_MESSAGES: Readonly<Record<keyof typeof RENDER_CODES, MessageEntry>> = {
  P101: {
    ja: ({ params }) => `印刷に使う書体にない文字があるため、〓と印字しました：${some(params['characters'], 'ja')}。`,
    hintJa: '外字などを含む書体のファイル（TTF、OTF）を fonts フォルダーに置くか、別の字に改めてください。',
    en: ({ params }) => `No font has these characters, 〓 is printed instead: ${some(params['characters'], 'en')}.`,
    hintEn: 'Put a font file (TTF, OTF) that has them into the folder fonts, or use other characters.',
  },
  P102: {
    ja: ({ params }) =>
      `異体字の指定に合う字形が書体にないため、標準の字形で印字しました：${some(params['characters'], 'ja')}。`,
    hintJa:
      'この異体字を持つ書体のファイル（TTF、OTF）を fonts フォルダーに置くか、標準の字形でよいか確認してください。',
    en: ({ params }) => `No font has these variants, the usual form is printed: ${some(params['characters'], 'en')}.`,
    hintEn: 'Put a font file (TTF, OTF) that has them into the folder fonts, or check that the usual form will do.',
  },
  P103: {
    ja: '書体のファイルとして読めないため、使いませんでした：{name}。',
    hintJa: 'TTF、OTF、TTC のいずれかの書体か確認し、壊れている場合は入れ直してください。',
    en: 'This file cannot be read as a font and is not used: {name}.',
    hintEn: 'Check that it is a TTF, OTF or TTC file, and replace it if it is damaged.',
  },
  P104: {
    ja: '一覧の文がPDFに全部は印字されていません：{raw}。',
    hintJa:
      '列の幅と余白を template.yaml で確認してください。直らないときは、このPDFを使わずに開発元へ連絡してください。',
    en: 'A text of the listing is not printed whole in the PDF: {raw}.',
    hintEn: 'Check column widths and margins in template.yaml. If it stays, do not use this PDF and report the fault.',
  },
  P105: {
    ja: '役割「{label}」の表示が欄に入らないため、途中までを印字したページがあります。',
    hintJa: 'template.yaml の roles に、短い名前（short）を書いてください。',
    en: 'The label of the role "{label}" has no room and is cut on some pages.',
    hintEn: 'Give the role a short name (short) in template.yaml.',
  },
  P106: {
    ja: '列の幅が文字より狭いため、文が欄からはみ出しています：{raw}。',
    hintJa: 'template.yaml でこの列の幅（widthMm）を広げるか、文字（bodyPt）を小さくしてください。',
    en: 'The column is narrower than its letters, the text runs out of its cell: {raw}.',
    hintEn: 'Widen the column (widthMm) or make the letters smaller (bodyPt) in template.yaml.',
  },
  P107: {
    ja: 'PDFの{page}ページ目が計画どおりに印字されていません。',
    hintJa: 'このPDFは使わずに開発元へ連絡してください。',
    en: 'Page {page} of the PDF is not drawn as planned.',
    hintEn: 'Do not use this PDF and report the fault.',
  },
  P108: {
    ja: '余白や文字が用紙に対して大きすぎるため、入る大きさに改めて印字しました。',
    hintJa:
      'template.yaml の print の marginsMm（余白）と bodyPt（文字の大きさ）を小さくするか、用紙を大きくしてください。',
    en: 'Margins or letters are too large for the paper; smaller ones are used.',
    hintEn: 'Make marginsMm or bodyPt smaller in template.yaml (print), or take a larger paper.',
  },
  P109: {
    ja: (found) =>
      `１行に入らないため、やむを得ない位置で改行しました（${forcedBreaks(found, 'ja')}）：「${found.params['near'] ?? ''}」。`,
    hintJa: '見た目が気になるときは、文を短くするか、template.yaml でこの列の幅（widthMm）を広げてください。',
    en: (found) => `The line has no better break (${forcedBreaks(found, 'en')}): "${found.params['near'] ?? ''}".`,
    hintEn: 'If it looks bad, shorten the text or widen the column (widthMm) in template.yaml.',
  },
};
