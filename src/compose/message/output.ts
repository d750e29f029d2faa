/** Messages of the codes in model/codes/output.ts. */
import type { OUTPUT_CODES } from '../../model/codes/output.ts';
import type { MessageEntry } from './entry.ts';

export const OUTPUT_MESSAGES: Readonly<Record<keyof typeof OUTPUT_CODES, MessageEntry>> = {
  P201: {
    ja: '文字数が{length}字あり、Excelの一つのセルに入る上限（{limit}字）を超えるため、一覧のExcelでは{rows}行に分けました。',
    hintJa: '印刷とPDFには影響しません。一つのセルに収める必要があれば、文を短くしてください。',
    en: 'The text has {length} characters, more than a cell of Excel holds ({limit}); it stands in {rows} rows of the workbook.',
    hintEn: 'Print and PDF are not affected. Shorten the text if it must stand in one cell.',
  },
  P202: {
    ja: '画面に出ない制御文字など、ファイルに保存できない文字が{count}字あったため、除きました。',
    hintJa: '元のセルの文を打ち直してください。見える文字は失われていません。',
    en: '{count} signs that a file cannot hold, such as control characters, were left out.',
    hintEn: 'Type the text of the cell anew. No visible character was lost.',
  },
  P301: {
    ja: "「{raw}」は数式と見なされるおそれがあるため、CSVでは先頭に「'」を付けました。",
    hintJa: '文字として正しければ、そのままで差し支えありません。',
    en: '"{raw}" could be taken for a formula, so the CSV has a \' in front of it.',
    hintEn: 'Nothing needs to be done if the text is right.',
  },
};
