/** Messages of the codes in model/codes/read.ts. */
import type { READ_CODES } from '../../model/codes/read.ts';
import type { MessageEntry } from './entry.ts';

export const READ_MESSAGES: Readonly<Record<keyof typeof READ_CODES, MessageEntry>> = {
  R001: { ja: '', hintJa: '', en: '', hintEn: '' },
};
