/** Messages of the codes in model/codes/evaluate.ts. */
import type { EVALUATE_CODES } from '../../model/codes/evaluate.ts';
import type { MessageEntry } from './entry.ts';

export const EVALUATE_MESSAGES: Readonly<Record<keyof typeof EVALUATE_CODES, MessageEntry>> = {
  V001: { ja: '', hintJa: '', en: '', hintEn: '' },
};
