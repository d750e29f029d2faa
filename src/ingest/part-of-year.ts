/** Sheets of a part of the year (年度の一部のシート): 4月, 第1四半期, a title that says 上半期. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { SheetSurvey } from './survey.ts';

/**
 * Sheets as their file tells them: of two or more parts of the year none is the year's, a single one may be called so by
 * the month that it was written in.
 */
export function withoutParts(surveys: readonly SheetSurvey[]): readonly SheetSurvey[] {
  const parts = surveys.filter(({ role, isPart }) => role === 'data' && isPart);
  if (parts.length < 2) return surveys;
  return surveys.map((survey) => (parts.includes(survey) ? { ...survey, role: 'part-of-year' } : survey));
}

/** What is said of them, once for a file. Reports: X121. */
export function partFindings(path: string, surveys: readonly SheetSurvey[]): readonly Diagnostic[] {
  const [first, ...others] = surveys.filter(({ role }) => role === 'part-of-year');
  const whole = surveys.filter(({ role }) => role === 'data');
  if (first !== undefined) {
    const params = { sheet: first.grid.sheet, others: others.length, whole: whole.length };
    const severity = whole.length === 0 ? ({ severity: 'error' } as const) : {};
    return [diagnose('X121', { file: path, sheet: first.grid.sheet }, { ...severity, params })];
  }
  return whole
    .filter(({ isPart }) => isPart)
    .map(({ grid }) => diagnose('X121', { file: path, sheet: grid.sheet }, { params: { sheet: grid.sheet, read: 1 } }));
}
