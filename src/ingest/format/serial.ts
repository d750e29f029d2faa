/** Serial dates (シリアル値) of both date systems, as days of the calendar that Excel shows. */

/** First day of the serials: 1900 (1 is 1900-01-01) or 1904 (0 is 1904-01-01). */
export type DateSystem = 1900 | 1904;

/** Day and time that Excel shows for a serial. */
export type SerialDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday, as Excel counts for that serial. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
};

const MS_PER_DAY = 86_400_000;
const MS_PER_SECOND = 1000;
/** Serial of 1970-01-01 in the 1900 system, and days between the systems. Source: ECMA-376 Part 1, 18.17.4.1. */
const UNIX_EPOCH = 25_569;
const DAYS_1904 = 1462;
/** The day 1900-02-29, which never was, is serial 60; serials before it are a day ahead of the calendar. */
const PHANTOM_DAY = 60;
/** Serial of 9999-12-31, the last day that Excel shows. */
const LAST_DAY = 2_958_465;

/**
 * The day and time of a serial, to the millisecond (or whole seconds, as formats without fractions show it).
 * @returns undefined where Excel shows no date (negative, or after 9999)
 */
export function serialDate(
  serial: number,
  system: DateSystem,
  precision: 'second' | 'millisecond' = 'second',
): SerialDate | undefined {
  const days = system === 1904 ? serial + DAYS_1904 : serial;
  const unit = precision === 'second' ? MS_PER_SECOND : 1;
  const total = Math.round((days * MS_PER_DAY) / unit) * unit;
  const day = Math.floor(total / MS_PER_DAY);
  if (serial < 0 || day > LAST_DAY) return undefined;
  const rest = total - day * MS_PER_DAY;
  const time = {
    hour: Math.floor(rest / 3_600_000),
    minute: Math.floor(rest / 60_000) % 60,
    second: Math.floor(rest / MS_PER_SECOND) % 60,
    millisecond: rest % MS_PER_SECOND,
  };
  const weekday = (day + 6) % 7;
  if (system === 1900 && day === PHANTOM_DAY) return { year: 1900, month: 2, day: 29, weekday, ...time };
  if (system === 1900 && day === 0) return { year: 1900, month: 1, day: 0, weekday, ...time };
  const shifted = day < PHANTOM_DAY && system === 1900 ? day + 1 : day;
  const date = new Date((shifted - UNIX_EPOCH) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday, ...time };
}

/**
 * ISO form: the date, with its time where it has one.
 * @example isoDate(serialDate(45748.5, 1900)) // '2025-04-01T12:00:00'
 */
export function isoDate(date: SerialDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
  const { hour, minute, second } = date;
  return hour + minute + second === 0 ? day : `${day}T${two(hour)}:${two(minute)}:${two(second)}`;
}

/**
 * Serial of an ISO date or date and time (cells with `t="d"`); a time alone is a part of a day.
 * @returns undefined where the text is none
 * @example isoSerial('2025-04-01', 1900) // 45748
 */
export function isoSerial(text: string, system: DateSystem): number | undefined {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(
      text.trim(),
    );
  if (match === null || (match[1] === undefined && match[4] === undefined)) return undefined;
  const part = (index: number) => Number(match[index] ?? 0);
  const time = (part(4) * 3600 + part(5) * 60 + part(6)) / 86_400;
  if (match[1] === undefined) return time;
  const days = Date.UTC(part(1), part(2) - 1, part(3)) / MS_PER_DAY + UNIX_EPOCH;
  const serial = days <= PHANTOM_DAY ? days - 1 : days;
  return (system === 1904 ? days - DAYS_1904 : serial) + time;
}
