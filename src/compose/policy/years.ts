/** The template's texts with the report's year (年度の差し込み). */
import type { FiscalYear } from '../../model/period.ts';
import { japaneseFiscalYear } from '../title.ts';

/**
 * Puts the year in: `{年度}` as 2023年度, `{和暦年度}` as 令和５年度, a year of one digit in full width as 公用文 has it.
 * @example withYear('{和暦年度}　主な取組一覧', 2023) // '令和５年度　主な取組一覧'
 */
export function withYear(text: string, year: FiscalYear): string {
  const japanese = japaneseFiscalYear(year).replace(/(?<!\d)\d(?!\d)/u, (digit) =>
    String.fromCharCode((digit.codePointAt(0) ?? 0) + 0xfee0),
  );
  return text.replaceAll('{年度}', `${year}年度`).replaceAll('{和暦年度}', japanese);
}
