/** What a number shows under a number format, and which day it is. */
import { describe, expect, it } from 'vitest';
import { builtinFormat } from '../../../src/ingest/format/builtin-formats.ts';
import { plainDigits, showNumber, showText } from '../../../src/ingest/format/number-format.ts';
import { isoSerial } from '../../../src/ingest/format/serial.ts';

const NOON = 45_748.5;

describe('number formats', () => {
  it.each([
    [NOON, undefined, '45748.5', 'General'],
    [NOON, 'G/標準', '45748.5', 'General in Japanese files'],
    [NOON, '#,##0"円"', '45,749円', 'half away from zero'],
    [NOON, '0"日"', '45749日', 'half away from zero'],
    [-2.5, '0', '-3', 'half away from zero'],
    [-0.4, '0', '-0', 'Excel keeps the sign'],
    [1.005, '0.00', '1.01', 'the decimal digits are rounded, not the binary ones'],
    [90 / 143, '0.0%', '62.9%', 'what the office saw'],
    [62.936_999_999_999_99, undefined, '62.937', 'General shows at most eleven characters'],
    [1234, '#,##0,', '1', 'thousands are hidden'],
    [1_234_567, '#,##0,"千円"', '1,235千円', 'thousands are hidden'],
    [-5.3, '0.0;"△ "0.0', '△ 5.3', 'minus sign of offices'],
    [-1234, '#,##0;▲#,##0', '▲1,234', 'minus sign of offices'],
    [-1234, '#,##0;[Red]\\-#,##0', '-1,234', 'red and minus'],
    [0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '-', 'accounting format of zero'],
    [1234, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '1,234', 'blanks for alignment are left out'],
    [5, ';;;', '', 'hidden by its format'],
    [0, '0;-0;;@', '', 'zero is hidden'],
    [0, '#,###', '', 'zero is not shown'],
    [1234, '#,###', '1,234', 'zero is not shown'],
    [-0.4, '#,##0.0;[Red]\\-#,##0.0', '-0.4', 'one decimal'],
    [12, '0[', '12', 'a format that cannot be understood'],
    [NOON, '[DBNum3][$-411]0', '４５７４９', 'full-width digits'],
    [12, '[DBNum1]0', '一二', 'kanji digits'],
    [NOON, '0\\d', '45749d', 'an escaped letter is no date'],
    [NOON, 'General" 件"', '45748.5 件', 'General with a unit'],
    [1, '"第"0"号"', '第1号', 'literals on both sides'],
    [0.5, '# ?/?', '1/2', 'fractions'],
    [1_234_567_890_123, undefined, '1.23457E+12', 'General of a long number'],
  ] as const)('%s under %s is %s (%s)', (value, format, text, _why) => {
    expect(showNumber(value, format, 1900)).toEqual({ text });
  });

  it.each([
    [NOON, '[$-411]ge\\.m\\.d;@', 'R7.4.1', 'short era'],
    [NOON, '[$-411]ggge"年"m"月"d"日"', '令和7年4月1日', 'long era'],
    [NOON, 'gge.mm.dd', '令7.04.01', 'one sign of the era'],
    [43_586, '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@', '令和元年5月1日', 'first year'],
    [43_586, '[$-411]ggge"年"m"月"d"日"', '令和1年5月1日', 'first year without gannen'],
    [43_585, '[$-411]ge.m.d', 'H31.4.30', 'last day of 平成'],
    [32_516, '[$-411]ggge"年"m"月"d"日"', '平成1年1月8日', 'first day of 平成'],
    [32_515, '[$-411]ggge"年"m"月"d"日"', '昭和64年1月7日', 'last day of 昭和'],
    [NOON, 'yyyy"年"m"月"d"日"', '2025年4月1日', 'calendar year'],
    [NOON, 'yyyy/m/d;@', '2025/4/1', 'slashes'],
    [NOON, 'm/d(aaa)', '4/1(火)', 'weekday'],
    [NOON, 'aaaa', '火曜日', 'weekday'],
    [NOON, 'yyyy/mm/dd hh:mm', '2025/04/01 12:00', 'day and time'],
    [NOON, 'mmm-yy', 'Apr-25', 'English month, as a Japanese Excel shows it'],
    [NOON, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2025年4月1日', 'long date of the system'],
    [NOON, '[DBNum1][$-411]ggge"年"m"月"d"日"', '令和七年四月一日', 'kanji numerals'],
    [NOON, 'h"時"mm"分"', '12時00分', 'time of a day'],
    [NOON, '[$-411]AM/PM h:mm', '午後 12:00', 'half of the day'],
    [45_748.999_999_9, 'yyyy/m/d h:mm', '2025/4/2 0:00', 'rounded to the second'],
  ] as const)('%s under %s is %s (%s)', (value, format, text, _why) => {
    const shown = showNumber(value, format, 1900);
    expect([shown.text, shown.date !== undefined]).toEqual([text, true]);
  });

  it.each([
    [14, '2025/4/1'],
    [27, 'R7.4.1'],
    [30, '4/1/25'],
    [31, '2025年4月1日'],
    [32, '12時00分'],
    [36, 'R7.4.1'],
    [50, 'R7.4.1'],
    [55, '2025年4月'],
    [57, 'R7.4.1'],
    [58, '令和7年4月1日'],
  ])('built-in format %s is %s in a Japanese workbook', (id, text) => {
    expect(showNumber(NOON, builtinFormat(id), 1900).text).toBe(text);
  });

  it.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, '1900-02-29'],
    [61, 1900, '1900-03-01'],
    [45_748, 1900, '2025-04-01'],
    [44_286, 1904, '2025-04-01'],
    [0, 1904, '1904-01-01'],
    [45_748.5, 1900, '2025-04-01T12:00:00'],
  ] as const)('serial %s of %s is %s', (serial, system, date) => {
    expect(showNumber(serial, 'yyyy/m/d', system).date).toBe(date);
  });

  it.each([
    ['[h]:mm', 1.5, '36:00'],
    ['[mm]:ss', 0.5, '720:00'],
    ['h:mm', 0.5, '12:00'],
  ])('%s is no day of the calendar', (format, value, text) => {
    expect(showNumber(value, format, 1900)).toEqual({ text });
  });

  it('shows number signs for an impossible date', () => {
    expect(showNumber(-1, 'yyyy/m/d', 1900)).toEqual({ text: '########' });
  });

  it.each([
    ['2025-04-01', 1900, 45_748],
    ['2025-04-01T12:00:00', 1900, 45_748.5],
    ['2025-04-01', 1904, 44_286],
    ['1900-02-28', 1900, 59],
    ['12:00', 1900, 0.5],
    ['令和7年', 1900, undefined],
    ['', 1900, undefined],
  ] as const)('the ISO date %s is serial %s in %s', (text, system, serial) => {
    expect(isoSerial(text, system)).toBe(serial);
  });

  it.each([
    ['江別', '@"市"', '江別市'],
    ['江別', '@', '江別'],
    ['江別', '0;0;0;@', '江別'],
    ['江別', ';;;', ''],
    ['江別', '#,##0', '江別'],
    ['江別', 'yyyy/m/d;@', '江別'],
  ])('the text %s under %s is %s', (text, format, shown) => {
    expect(showText(text, format)).toBe(shown);
  });

  it.each([
    [62.94, '62.94'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1.25e22, '-12500000000000000000000'],
    [-0, '0'],
  ])('the stored number %s in plain digits is %s', (value, digits) => {
    expect(plainDigits(value)).toBe(digits);
  });
});
