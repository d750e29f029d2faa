/** Numbers as Excel shows them (表示形式): eras and dates by us, everything else by the formatter library. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { formatDate, kanjiDigits, wideDigits } from './date-format.ts';
import { formatSections, sectionKind } from './format-sections.ts';
import { type DateSystem, isoDate, serialDate } from './serial.ts';

/** What a cell shows for a stored number. */
export type ShownNumber = {
  readonly text: string;
  /** ISO date where the format makes the number a day of the calendar, or a time of such a day. */
  readonly date?: string;
};

/** What Excel shows where a date is impossible. */
const OVERFLOW = '########';
/** General shows whole numbers of up to eleven digits as they are. */
const GENERAL_LIMIT = 1e11;
/** What the library is told to give for a format that it does not understand; no cell shows it. */
const NOT_UNDERSTOOD = '\uffff';
const LIBRARY = { locale: 'ja', throws: false, invalid: NOT_UNDERSTOOD, nbsp: false } as const;

type Formatter = typeof import('numfmt').format;
const requireHere = createRequire(import.meta.url);
let formatter: Formatter | undefined;

/** The library, loaded where the first number needs it, which takes longer than a small workbook does without one. */
function formatNumber(...about: Parameters<Formatter>): ReturnType<Formatter> {
  formatter ??= (requireHere(fileURLToPath(import.meta.resolve('numfmt'))) as typeof import('numfmt')).format;
  return formatter(...about);
}

type Prepared = { readonly pattern: string; readonly sections: readonly string[]; readonly dated: boolean };
const prepared = new Map<string, Prepared>();

function prepare(format: string): Prepared {
  const known = prepared.get(format);
  if (known !== undefined) return known;
  const sections = formatSections(format.replaceAll(/g\/標準/gi, 'General'));
  const fresh = {
    pattern: sections.join(';'),
    sections,
    dated: sections.some((section) => sectionKind(section) !== 'number'),
  };
  prepared.set(format, fresh);
  return fresh;
}

/**
 * The text of a number under a number format, half away from zero as Excel rounds; blanks at its ends are left out.
 * @param format the format code; undefined is General
 * @example showNumber(45748.5, '#,##0"円"', 1900) // { text: '45,749円' }
 */
export function showNumber(value: number, format: string | undefined, system: DateSystem): ShownNumber {
  if (format === undefined && Number.isInteger(value) && Math.abs(value) < GENERAL_LIMIT)
    return { text: plainDigits(value) };
  const { pattern, sections, dated } = prepare(format ?? 'General');
  if (dated) {
    const section = sections[sectionIndex(value, sections)] ?? '';
    if (sectionKind(section) !== 'number') return showDate(value, section, system);
    if (!pattern.includes('[>') && !pattern.includes('[<')) return { text: showPlain(value, section) };
  }
  return { text: showPlain(value, pattern) };
}

/** Which section of a format without conditions a number takes. */
function sectionIndex(value: number, sections: readonly string[]): number {
  if (value < 0 && sections.length > 1 && sectionKind(sections[1] ?? '') === 'number' && sections[1] !== '@') return 1;
  if (value === 0 && sections.length > 2) return 2;
  return 0;
}

function showDate(value: number, section: string, system: DateSystem): ShownNumber {
  const text = formatDate(value, section, system);
  if (text === undefined) return { text: OVERFLOW };
  const kind = sectionKind(section);
  const date = kind === 'duration' || (kind === 'time' && value < 1) ? undefined : serialDate(value, system);
  return { text: text.trim(), ...(date === undefined || date.day === 0 ? {} : { date: isoDate(date) }) };
}

function showPlain(value: number, pattern: string): string {
  const shown = formatNumber(pattern, value, LIBRARY).trim();
  if (shown === NOT_UNDERSTOOD) return formatNumber('General', value, LIBRARY);
  const signed = keepMinus(shown, value, pattern);
  if (/\[dbnum3\]|\[\$-1d\d{6}\]/i.test(pattern)) return wideDigits(signed);
  return /\[dbnum[12]\]/i.test(pattern) ? kanjiDigits(signed) : signed;
}

/** Excel keeps the minus of a negative number that rounds to zero (-0.4 under `0` is -0); the library does not. */
function keepMinus(shown: string, value: number, pattern: string): string {
  const rounded = value < 0 && !pattern.includes(';') && !shown.startsWith('-') && /^[0.,%]+/.test(shown);
  return rounded ? `-${shown}` : shown;
}

/**
 * The text of a text cell under its format: `@"様"` adds to it, `;;;` hides it.
 */
export function showText(text: string, format: string | undefined): string {
  if (format === undefined || format === '@') return text;
  const sections = formatSections(format);
  const section = sections.length > 3 ? sections[3] : sections.at(-1)?.includes('@') ? sections.at(-1) : undefined;
  if (section === undefined) return text;
  if (/^[\s_*]*@[\s_*]*$/.test(section.replaceAll(/[_*]./gsu, ''))) return text;
  const shown = formatNumber(`;;;${section}`, text, LIBRARY);
  return shown === NOT_UNDERSTOOD ? text : shown;
}

/**
 * A number in plain digits without exponent, the shortest that reads back as the same number.
 * @example plainDigits(1e21) // '1000000000000000000000'
 */
export function plainDigits(value: number): string {
  const text = String(value === 0 ? 0 : value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const digits = `${match[2] ?? ''}${match[3] ?? ''}`;
  const point = 1 + Number(match[4]);
  if (point <= 0) return `${match[1] ?? ''}0.${'0'.repeat(-point)}${digits}`;
  const whole = digits.padEnd(point, '0');
  const fraction = whole.slice(point);
  return `${match[1] ?? ''}${whole.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`;
}
