/** Messages of the codes in model/codes/files.ts. */
import type { FILE_CODES } from '../../model/codes/files.ts';
import type { MessageEntry } from './entry.ts';
import { fileType } from './file-type.ts';
import { TEMPLATE_MESSAGES } from './template.ts';

export const FILE_MESSAGES: Readonly<Record<keyof typeof FILE_CODES, MessageEntry>> = {
  F101: {
    ja: 'Excelで開いている間に作られる一時的なファイルのため、読み飛ばしました。',
    hintJa: '対応は不要です。元のファイルを開いている場合は、保存して閉じてから、もう一度実行してください。',
    en: 'This is a lock file that Excel keeps while a workbook is open; it was passed over.',
    hintEn: 'Nothing to do. If the workbook is open, save and close it, then run again.',
  },
  F102: {
    ja: 'パソコンが自動で作るファイルのため、読み飛ばしました。',
    hintJa: '対応は不要です。',
    en: 'This file is made by the operating system; it was passed over.',
    hintEn: 'Nothing to do.',
  },
  F103: {
    ja: (diagnostic) => `Excelファイルではないため（${fileType(diagnostic, 'ja')}）、読み飛ばしました。`,
    hintJa: '参考資料であれば対応は不要です。報告の内容が入っている場合は、Excelファイルで提出してもらってください。',
    en: (diagnostic) => `This is not a workbook (${fileType(diagnostic, 'en')}); it was passed over.`,
    hintEn: 'Nothing to do for an attachment. If it holds the report, ask for an Excel workbook.',
  },
  F104: {
    ja: 'ファイルを開けませんでした（{detail}）。',
    hintJa: 'ほかのソフトで開いていれば閉じ、ファイルを読む権限があるかを確かめて、もう一度実行してください。',
    en: 'The file could not be opened ({detail}).',
    hintEn: 'Close it in other programs, check that you may read it, and run again.',
  },
  ...TEMPLATE_MESSAGES,
};
