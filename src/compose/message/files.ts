/** Messages of the codes in model/codes/files.ts. */
import type { FILE_CODES } from '../../model/codes/files.ts';
import type { MessageEntry } from './entry.ts';

export const FILE_MESSAGES: Readonly<Record<keyof typeof FILE_CODES, MessageEntry>> = {
  F001: { ja: '', hintJa: '', en: '', hintEn: '' },
};
