/** 施策コード as four digits, however a cell holds it. */
import { foldWidth } from '../fold.ts';

/** What a cell says about the code: a code, nothing, or a text that is none. */
export type PolicyCode = { readonly code: string } | 'blank' | 'unreadable';

const LABELLED = /^(?:施策)?(?:コード|番号)?[:]?[(【[「]?(\d{1,4})[)】\]」]?$/u;

/**
 * Reads a code: 0203, 203 with or without the format 0000, ０２０３, 施策コード：0203.
 * @param text as Excel shows it
 * @param number the stored number, where the cell holds one
 * @example policyCode('２０３') // { code: '0203' }
 */
export function policyCode(text: string, number?: string): PolicyCode {
  const folded = foldWidth(text);
  const digits = number !== undefined && /^\d{1,4}$/.test(number) ? number : LABELLED.exec(folded)?.[1];
  if (digits !== undefined) return { code: digits.padStart(4, '0') };
  return /^[-－―ー–—]*$/u.test(folded) ? 'blank' : 'unreadable';
}
