/** Messages of the codes in model/codes/find.ts. */
import type { FIND_CODES } from '../../model/codes/find.ts';
import type { MessageEntry } from './entry.ts';

export const FIND_MESSAGES: Readonly<Record<keyof typeof FIND_CODES, MessageEntry>> = {
  X001: { ja: '', hintJa: '', en: '', hintEn: '' },
};
