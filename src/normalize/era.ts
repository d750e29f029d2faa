/** Eras (元号) and their years. */

/** An era: names, and first and last day as ISO dates. Source: 元号を改める政令 of 1912, 1926, 1989 and 2019. */
export type Era = {
  readonly name: string;
  readonly letter: string;
  /** Its name in kana, as half-width typing leaves it. */
  readonly kana: string;
  /** Gregorian year before the era's first. */
  readonly before: number;
  readonly from: string;
  readonly to?: string;
};

/** Newest first. 明治 before 1873 had the lunar calendar: such days are not read. */
export const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', kana: 'レイワ', before: 2018, from: '2019-05-01' },
  { name: '平成', letter: 'H', kana: 'ヘイセイ', before: 1988, from: '1989-01-08', to: '2019-04-30' },
  { name: '昭和', letter: 'S', kana: 'ショウワ', before: 1925, from: '1926-12-25', to: '1989-01-07' },
  { name: '大正', letter: 'T', kana: 'タイショウ', before: 1911, from: '1912-07-30', to: '1926-12-24' },
  { name: '明治', letter: 'M', kana: 'メイジ', before: 1867, from: '1868-01-25', to: '1912-07-29' },
];

/** れいわ for レイワ. */
function hiragana(kana: string): string {
  return [...kana].map((sign) => String.fromCharCode(sign.charCodeAt(0) - KANA_DISTANCE)).join('');
}

const KANA_DISTANCE = 0x60;
const KANA_NAMES = ERAS.flatMap((era) => [era.kana, hiragana(era.kana)].map((name) => [name, era] as const));
const FIRST_KANA = 0x3040;
const LAST_KANA = 0x30ff;

const BY_SIGN: ReadonlyMap<string, Era> = new Map(
  ERAS.flatMap((era) => [
    [era.name, era],
    [era.letter, era],
    [era.letter.toLowerCase(), era],
    [era.name.slice(0, 1), era],
  ]),
);

/** First Gregorian year that is read. Source: 太政官布告第337号（明治5年）, the solar calendar from 1873 on. */
export const FIRST_YEAR = 1873;
/** Largest year of an era that is taken for one. */
const LAST_ERA_YEAR = 99;

/** The era of a name, a letter, or a first kanji. */
export function eraOf(sign: string): Era | undefined {
  return BY_SIGN.get(sign);
}

/**
 * The era that a text opens with at an offset: 令和, 令, R, r.
 * @returns the era and the offset behind it
 */
export function eraAt(text: string, at: number): { readonly era: Era; readonly end: number } | undefined {
  const code = text.charCodeAt(at);
  if (code >= FIRST_KANA && code <= LAST_KANA) {
    const named = KANA_NAMES.find(([name]) => text.startsWith(name, at));
    return named === undefined ? undefined : { era: named[1], end: at + named[0].length };
  }
  const long = BY_SIGN.get(text.slice(at, at + 2));
  if (long !== undefined) return { era: long, end: at + 2 };
  const short = BY_SIGN.get(text.charAt(at));
  return short === undefined ? undefined : { era: short, end: at + 1 };
}

/**
 * The Gregorian year of an era's year (西暦).
 * @param year year of the era, 1 for 元年
 * @returns undefined where no such year can be meant (0, 100)
 * @example gregorianYear(ERAS[0], 6) // 2024
 */
export function gregorianYear(era: Era, year: number): number | undefined {
  const gregorian = era.before + year;
  return year >= 1 && year <= LAST_ERA_YEAR && gregorian >= FIRST_YEAR ? gregorian : undefined;
}

/**
 * Whether a span lies outside the era that it is written in. A year or fiscal year that overlaps the era is inside.
 * @param from first day of the span, ISO
 * @param to last day of the span, ISO
 */
export function overruns(era: Era, from: string, to: string): boolean {
  return to < era.from || (era.to !== undefined && from > era.to);
}
