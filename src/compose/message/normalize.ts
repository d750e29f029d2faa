/** Messages of the codes in model/codes/normalize.ts. */
import type { NORMALIZE_CODES } from '../../model/codes/normalize.ts';
import type { MessageEntry } from './entry.ts';

export const NORMALIZE_MESSAGES: Readonly<Record<keyof typeof NORMALIZE_CODES, MessageEntry>> = {
  N001: { ja: '', hintJa: '', en: '', hintEn: '' },
};
