/** Serials as dates and times (日付の表示), as a Japanese Excel shows them; the formatter library knows no eras. */
import { type DateSystem, type SerialDate, serialDate } from './serial.ts';

/** Source: 元号を改める政令; the first day of each era, as year, month, day in one number. */
const ERAS = [
  { from: 20_190_501, year: 2019, names: ['R', '令', '令和'] },
  { from: 19_890_108, year: 1989, names: ['H', '平', '平成'] },
  { from: 19_261_225, year: 1926, names: ['S', '昭', '昭和'] },
  { from: 19_120_730, year: 1912, names: ['T', '大', '大正'] },
  { from: 18_680_125, year: 1868, names: ['M', '明', '明治'] },
] as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const JAPANESE_WEEKDAYS = '日月火水木金土';
const KANJI_DIGITS = '〇一二三四五六七八九';
const HOURS_PER_DAY = 24;
const NOON = 12;

/** One piece of a date format: a run of one letter, or a literal. */
type Token = { readonly kind: 'letters' | 'elapsed' | 'ampm' | 'fraction' | 'literal'; readonly text: string };

/**
 * Text of a serial under one section of a date format.
 * @param serial the stored number
 * @returns undefined where Excel shows no date (`####`)
 * @example formatDate(45748.5, '[$-411]ge.m.d', 1900) // 'R7.4.1'
 */
export function formatDate(serial: number, section: string, system: DateSystem): string | undefined {
  const format = /\[\$-f800\]/i.test(section)
    ? 'yyyy"年"m"月"d"日"'
    : /\[\$-f400\]/i.test(section)
      ? 'h:mm:ss'
      : section;
  const tokens = markMinutes(tokenize(format));
  const fractional = tokens.some((token) => token.kind === 'fraction');
  const date = serialDate(serial, system, fractional ? 'millisecond' : 'second');
  if (date === undefined) return undefined;
  const style: DateStyle = {
    japanese: /\[\$-(?:[\da-f]*411|ja)/i.test(format),
    firstYear: /gannen/i.test(format),
    digits: dbNumber(format),
    twelveHours: tokens.some((token) => token.kind === 'ampm'),
    hours: Math.floor(serial) * HOURS_PER_DAY + date.hour,
  };
  return tokens.map((token) => tokenText(token, date, style)).join('');
}

type DateStyle = {
  readonly japanese: boolean;
  readonly firstYear: boolean;
  readonly digits: 'kanji' | 'wide' | undefined;
  readonly twelveHours: boolean;
  /** Whole hours since serial 0, for `[h]`. */
  readonly hours: number;
};

function dbNumber(format: string): DateStyle['digits'] {
  const number = /\[dbnum([123])\]/i.exec(format)?.[1];
  return number === undefined ? undefined : number === '3' ? 'wide' : 'kanji';
}

function tokenize(format: string): readonly Token[] {
  const pieces =
    format.match(/"[^"]*"?|\\.?|[_*].?|\[(?:h+|m+|s+)\]|\[[^\]]*\]?|am\/pm|a\/p|([ymdhsgea])\1*|\.0+|./gisu) ?? [];
  const tokens: Token[] = [];
  for (const piece of pieces) {
    if (piece.startsWith('"')) tokens.push({ kind: 'literal', text: piece.replaceAll('"', '') });
    else if (piece.startsWith('\\')) tokens.push({ kind: 'literal', text: piece.slice(1) });
    else if (piece.startsWith('_')) tokens.push({ kind: 'literal', text: ' ' });
    else if (piece.startsWith('*') || piece === '@') continue;
    else if (/^\[[hms]+\]$/i.test(piece)) tokens.push({ kind: 'elapsed', text: piece.slice(1, -1).toLowerCase() });
    else if (piece.startsWith('[')) continue;
    else if (/^a(?:m\/pm|\/p)$/i.test(piece)) tokens.push({ kind: 'ampm', text: piece });
    else if (/^\.0+$/.test(piece)) tokens.push({ kind: 'fraction', text: piece });
    else if (/^[ymdhsgea]+$/i.test(piece)) tokens.push({ kind: 'letters', text: piece.toLowerCase() });
    else tokens.push({ kind: 'literal', text: piece });
  }
  return tokens;
}

/** `m` and `mm` after hours or before seconds are minutes: they become `n`. */
function markMinutes(tokens: readonly Token[]): readonly Token[] {
  const timed = tokens.map((token) =>
    token.kind === 'letters' || token.kind === 'elapsed' ? token.text.charAt(0) : '',
  );
  const before = (index: number) => timed.slice(0, index).findLast((letter) => letter !== '');
  const after = (index: number) => timed.slice(index + 1).find((letter) => letter !== '');
  return tokens.map((token, index) => {
    if (token.kind !== 'letters' || !/^mm?$/.test(token.text)) return token;
    const minutes = before(index) === 'h' || after(index) === 's';
    return minutes ? { kind: 'letters', text: token.text.replaceAll('m', 'n') } : token;
  });
}

function tokenText(token: Token, date: SerialDate, style: DateStyle): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'ampm':
      return halfOfDay(token.text, date.hour, style.japanese);
    case 'fraction':
      return `.${String(date.millisecond)
        .padStart(3, '0')
        .padEnd(token.text.length - 1, '0')
        .slice(0, token.text.length - 1)}`;
    case 'elapsed':
      return elapsedText(token.text, date, style.hours);
    case 'letters':
      return letterText(token.text, date, style);
  }
}

function halfOfDay(sign: string, hour: number, japanese: boolean): string {
  if (japanese) return hour < NOON ? '午前' : '午後';
  const text = hour < NOON ? 'AM' : 'PM';
  return sign.length === 'A/P'.length ? text.charAt(0) : text;
}

function elapsedText(letters: string, date: SerialDate, hours: number): string {
  const minutes = hours * 60 + date.minute;
  const value = letters.startsWith('h') ? hours : letters.startsWith('m') ? minutes : minutes * 60 + date.second;
  return String(value).padStart(letters.length, '0');
}

function letterText(letters: string, date: SerialDate, style: DateStyle): string {
  const count = letters.length;
  const number = (value: number, width = count) => digitsText(value, Math.min(2, width), style.digits);
  switch (letters.charAt(0)) {
    case 'y':
      return count <= 2
        ? digitsText(date.year % 100, 2, style.digits)
        : digitsText(date.year, 4, style.digits === 'kanji' ? 'kanji-row' : style.digits);
    case 'm': {
      const name = MONTHS[date.month - 1] ?? '';
      if (count <= 2) return number(date.month);
      return count === 3 ? name.slice(0, 3) : count === 4 ? name : name.slice(0, 1);
    }
    case 'd': {
      const name = WEEKDAYS[date.weekday] ?? '';
      if (count <= 2) return number(date.day);
      return count === 3 ? name.slice(0, 3) : name;
    }
    case 'h':
      return number(style.twelveHours ? date.hour % NOON || NOON : date.hour);
    case 'n':
      return number(date.minute);
    case 's':
      return number(date.second);
    case 'g':
      return eraOf(date)?.names[Math.min(count, 3) - 1] ?? '';
    case 'e': {
      const era = eraOf(date);
      const year = era === undefined ? date.year : date.year - era.year + 1;
      return style.firstYear && era !== undefined && year === 1 ? '元' : number(year);
    }
    case 'a':
      return `${JAPANESE_WEEKDAYS.charAt(date.weekday)}${count > 3 ? '曜日' : ''}`;
    default:
      return letters;
  }
}

function eraOf(date: SerialDate): (typeof ERAS)[number] | undefined {
  const day = date.year * 10_000 + date.month * 100 + date.day;
  return ERAS.find((era) => day >= era.from);
}

function digitsText(value: number, width: number, digits: DateStyle['digits'] | 'kanji-row'): string {
  const plain = String(value).padStart(width, '0');
  if (digits === undefined) return plain;
  if (digits === 'wide') return wideDigits(plain);
  const row = [...plain].map((digit) => KANJI_DIGITS.charAt(Number(digit))).join('');
  if (digits === 'kanji-row' || value >= 100 || value === 0) return row;
  const tens = Math.floor(value / 10);
  const unit = value % 10 === 0 ? '' : KANJI_DIGITS.charAt(value % 10);
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${KANJI_DIGITS.charAt(tens)}十`}${unit}`;
}

/** ASCII digits as full-width ones (`[DBNum3]`). */
export function wideDigits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** ASCII digits as kanji, one by one (`[DBNum1]0`). */
export function kanjiDigits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => KANJI_DIGITS.charAt(Number(digit)));
}
