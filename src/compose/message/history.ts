/** Messages of the codes in model/codes/history.ts. */
import type { HISTORY_CODES } from '../../model/codes/history.ts';
import type { MessageEntry } from './entry.ts';

export const HISTORY_MESSAGES: Readonly<Record<keyof typeof HISTORY_CODES, MessageEntry>> = {
  H001: { ja: '', hintJa: '', en: '', hintEn: '' },
};
