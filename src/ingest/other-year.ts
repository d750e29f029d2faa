/** A file of another year (別の年度のファイル): which words say so, and whether its name says otherwise. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { FiscalYear } from '../model/period.ts';
import type { FileSurvey } from './file-survey.ts';
import { yearOfTitle } from './year.ts';

/**
 * The finding at the cell whose words name the other year.
 * @param report the report's year
 * Reports: X213.
 */
export function otherYearFinding({ path, sheets, year }: FileSurvey, report: FiscalYear): Diagnostic {
  const signs = sheets.flatMap(({ survey, yearSign }) => (survey.role === 'data' ? (yearSign ?? []) : []));
  const sign = signs.find((one) => one.year === year) ?? signs[0];
  const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/u, '');
  const isNamed = sign?.level !== 'file-name' && yearOfTitle(name)?.year === report;
  return diagnose('X213', sign?.place ?? { file: path }, {
    ...(sign === undefined ? {} : { raw: sign.text }),
    params: { year: year ?? 0, report, ...(isNamed ? { fileName: name } : {}) },
  });
}
