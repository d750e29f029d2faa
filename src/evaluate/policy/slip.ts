/** Slips of writing (誤記と思われる箇所) that a reader would mark with a pencil. */
import type { PolicyFinding } from '../../model/policy.ts';
import { about, type Line } from './line.ts';

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

/** Slips of one text, the first of each kind, and digits that could not be read. */
export function slips(line: Line): readonly PolicyFinding[] {
  const single = unpaired(line.text);
  const unread = line.facts.unread[0];
  const day = impossibleDay(line.text);
  return [
    ...(single === undefined ? [] : [about(line, 'writing-slip', single, { what: 'かっこの片方がありません' })]),
    ...(day === undefined ? [] : [about(line, 'writing-slip', day, { what: 'この日付は暦にありません' })]),
    ...SLIPS.flatMap(([what, pattern]) => {
      const match = pattern.exec(line.text);
      return match === null ? [] : [about(line, 'writing-slip', match[0], { what })];
    }),
    ...(unread === undefined
      ? []
      : [
          about(line, 'unread-figure', unread.quote, {
            figures: line.facts.unread.map(({ quote }) => quote).join('、'),
          }),
        ]),
  ];
}
