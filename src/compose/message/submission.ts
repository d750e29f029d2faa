/** Messages of the codes in model/codes/submission.ts. */
import type { SUBMISSION_CODES } from '../../model/codes/submission.ts';
import type { MessageEntry } from './entry.ts';

export const SUBMISSION_MESSAGES: Readonly<Record<keyof typeof SUBMISSION_CODES, MessageEntry>> = {
  N501: {
    ja: '数式の計算結果が保存されていません。',
    hintJa: 'Excelで開いて計算結果を確かめ、上書き保存してから提出し直してください。',
    en: 'The formula has no stored result.',
    hintEn: 'Open the workbook in Excel, check the result, save it and submit it again.',
  },
  N503: {
    ja: '値がすべて取消線で消されています（消された値：「{raw}」）。',
    hintJa: '新しい値を記入するか、取消線を外してください。',
    en: 'The whole value is struck out ("{raw}").',
    hintEn: 'Write the new value or remove the strike-through.',
  },
};
