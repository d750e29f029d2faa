/** Periods that come back (毎年度・隔年・〜年ごと). */
import type { Period } from '../model/period.ts';
import { isDigit } from './text.ts';
import { KANJI } from './year.ts';

const EVERY = /^(?:毎年度末|毎年度|毎年|各年度|各年|年度ごと|年度毎|年ごと|年毎)/;
const LONGEST_EVERY = 4;
/** 3年ごと, 2年度毎 */
const EVERY_SO_MANY = /^([0-9]{1,2}|[二三四五六七八九十])(?:[かヶカ箇]?年|年度)(?:ごと|毎)(?:に|の)?/;
const LONGEST_INTERVAL = 7;

/** 毎年度, 隔年: a period that comes back each year. */
export function everyAt(text: string, at: number): { readonly period: Period; readonly end: number } | undefined {
  const sign = text.charAt(at);
  if (sign === '隔' && text.startsWith('隔年', at)) {
    return { period: { every: true, interval: 2 }, end: at + (text.startsWith('隔年度', at) ? 3 : 2) };
  }
  if (isDigit(text, at) || KANJI.indexOf(sign) > 1) return everySoMany(text, at);
  if (sign !== '毎' && sign !== '各' && sign !== '年') return undefined;
  const match = EVERY.exec(text.slice(at, at + LONGEST_EVERY));
  return match === null ? undefined : { period: { every: true }, end: at + match[0].length };
}

function everySoMany(text: string, at: number): ReturnType<typeof everyAt> {
  const head = text.slice(at, at + LONGEST_INTERVAL);
  if (!head.includes('ご') && !head.includes('毎')) return undefined;
  const match = EVERY_SO_MANY.exec(head);
  const written = match?.[1] ?? '';
  const interval = isDigit(written, 0) ? Number(written) : KANJI.indexOf(written);
  if (match === null || interval < 2) return undefined;
  return { period: { every: true, interval }, end: at + match[0].length };
}
