/** Slips of writing (誤記と思われる箇所) that a reader would mark with a pencil. */
import type { PolicyFinding } from '../../model/policy.ts';
import { about, type Line, listed } from './line.ts';

const OPEN: ReadonlyMap<string, string> = new Map([
  ['【', '】'],
  ['（', '）'],
  ['(', ')'],
  ['「', '」'],
  ['『', '』'],
  ['〔', '〕'],
]);

const CLOSE: ReadonlyMap<string, string> = new Map([...OPEN].map(([open, close]) => [close, open]));

/** A half-width bracket may close a full-width one: mixed, but not a slip of this kind. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['（', '('],
  ['）', ')'],
]);

/** Patterns with the name that the finding says. はは and もも are words (母, 桃), so they are left out. */
const SLIPS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['句読点が続いています', /[、。，．][、。，．]/],
  ['記号が続いています', /[：:][：:]|・・(?!・)|～～/],
  [
    '助詞が続いています',
    /のの(?!\p{Script=Hiragana})|をを|にに(?!\p{Script=Hiragana})|がが|でで(?!\p{Script=Hiragana})|とと(?!\p{Script=Hiragana})/u,
  ],
  ['同じ語が続いています', /(など|等|件|円|予定|実施|開催|支援)\1/],
  ['月が 1 から 12 までではありません', /[RrＲH]\d{1,2}\.(?:0(?!\d)|1[3-9]|[2-9]\d)(?![\d,件人名回校社円％])/],
  ['けたの区切りが3けたごとではありません', /(?<![\d,.])\d{1,3}(?:,\d{3})*,(?:\d{1,2}|\d{4,})(?![\d,])/],
  ['数字の中で全角と半角が混ざっています', /[0-9][０-９]|[０-９][0-9]/],
  ['かっこの中がありません', /【\s*】|（\s*）|\(\s*\)|「\s*」/],
];

/** A day as written: R6.2.30, 令和6年2月30日. */
const DAY = /(?:[RrＲ]|令和)(\d{1,2})(?:[.．](\d{1,2})[.．](\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?![\d,.])/gu;

/** First calendar year of 令和 less one. Source: 元号を改める政令 (2019). */
const REIWA_BEFORE_FIRST = 2018;

/** The first day of a text that no calendar has: 30 February. Months above 12 are a slip of their own. */
function impossibleDay(text: string): string | undefined {
  for (const [day, year, month, date, longMonth, longDate] of text.matchAll(DAY)) {
    const [m, d] = [Number(month ?? longMonth), Number(date ?? longDate)];
    const last = new Date(Date.UTC(REIWA_BEFORE_FIRST + Number(year), m, 0)).getUTCDate();
    if (m >= 1 && m <= LAST_MONTH && (d < 1 || d > last)) return day;
  }
  return undefined;
}

const LAST_MONTH = 12;

/** The brackets of a text that have no partner: the first one, or undefined. */
function unpaired(text: string): string | undefined {
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (OPEN.has(sign)) open.push({ sign, at });
    const wanted = CLOSE.get(sign);
    if (wanted === undefined) continue;
    const last = open.pop();
    if (last === undefined || plain(last.sign) !== plain(wanted)) return text.slice(Math.max(0, at - 8), at + 1);
  }
  const [first] = open;
  return first === undefined ? undefined : text.slice(first.at, first.at + 8).split('\n')[0];
}

function plain(sign: string): string {
  return ALIKE.get(sign) ?? sign;
}

/** What looks like a slip, the first of each kind. */
function slipsIn(text: string): readonly (readonly [what: string, quote: string])[] {
  const single = unpaired(text);
  const day = impossibleDay(text);
  return [
    ...(single === undefined ? [] : [['かっこの片方がありません', single] as const]),
    ...(day === undefined ? [] : [['この日付は暦にありません', day] as const]),
    ...SLIPS.flatMap(([what, pattern]) => {
      const match = pattern.exec(text);
      return match === null ? [] : [[what, match[0]] as const];
    }),
  ];
}

/** Slips of one text, and digits that could not be read for another reason: one finding for each cause. */
export function slips(line: Line): readonly PolicyFinding[] {
  const found = slipsIn(line.text);
  const isUnread = (slip: string) => line.facts.unread.some(({ quote }) => overlap(slip, quote));
  const unread = line.facts.unread.filter(({ quote }) => !found.some(([, slip]) => overlap(slip, quote)));
  const [first] = unread;
  return [
    ...found.map(([what, slip]) =>
      about(line, 'writing-slip', slip, { what, ...(isUnread(slip) ? { unread: 1 } : {}) }),
    ),
    ...(first === undefined ? [] : [about(line, 'unread-figure', first.quote, { figures: listed(unread) })]),
  ];
}

/** Whether the digits that were not read are those of the slip. */
function overlap(slip: string, unread: string): boolean {
  return /[0-9０-９]/u.test(slip) && (slip.includes(unread) || unread.includes(slip));
}
