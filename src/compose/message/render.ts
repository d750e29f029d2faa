/** Messages of the codes in model/codes/render.ts. */
import type { RENDER_CODES } from '../../model/codes/render.ts';
import type { MessageEntry } from './entry.ts';

export const RENDER_MESSAGES: Readonly<Record<keyof typeof RENDER_CODES, MessageEntry>> = {
  P001: { ja: '', hintJa: '', en: '', hintEn: '' },
};
