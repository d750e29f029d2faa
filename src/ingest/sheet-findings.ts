/** Findings about whole files and sheets (ファイル・シートの問題): nothing of the template, a missing column, no year. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { FiscalYear } from '../model/period.ts';
import type { FileReading } from './file-survey.ts';
import { partFindings } from './part-of-year.ts';
import { sourceOf } from './sheet.ts';
import type { SheetSurvey } from './survey.ts';
import { titleStageFinding } from './title-stage.ts';

/**
 * @param edition the listing's, for which a file may be a 速報 as well
 * Reports: X108 X109 X110 X111 X117 X118 X121 X214.
 */
export function sheetFindings(
  { survey, sheets }: FileReading,
  year: FiscalYear,
  edition: string,
): readonly Diagnostic[] {
  const { path } = survey;
  const surveys = sheets.flatMap((sheet) => (sheet.otherYear ? [] : [sheet.survey]));
  const found: Diagnostic[] = [...titleFindings(sheets, edition), ...partFindings(path, surveys)];
  for (const sheet of sheets) {
    const { grid, role, partial } = sheet.survey;
    if (role === 'none' && survey.fits)
      found.push(
        diagnose('X110', { file: path, sheet: grid.sheet }, hasFigures(sheet.survey) ? { severity: 'warning' } : {}),
      );
    if (role !== 'data' && role !== 'none') continue;
    const [first] = partial;
    if (first === undefined || sheet.survey.layout === 'form' || sheet.survey.layout === 'transposed') continue;
    const head = first.columns.find((column) => column.headingCells.length > 0)?.headingCells[0];
    const place = head === undefined ? { file: path, sheet: grid.sheet } : sourceOf(sheet.survey.upright, head);
    const severity = survey.fits ? ({ severity: 'warning' } as const) : {};
    found.push(
      diagnose('X111', place, {
        ...severity,
        params: {
          missing: first.missing,
          headings: first.columns
            .filter((column) => column.field === undefined && column.heading !== '')
            .map((column) => column.heading)
            .join('、'),
        },
      }),
    );
  }
  if (!survey.fits && !found.some(({ code }) => code === 'X111' || code === 'X121')) {
    const example = sheets.some((sheet) => sheet.survey.role === 'example' && sheet.survey.layout !== 'none');
    const hidden = sheets.find(({ survey: { role, layout } }) => role === 'hidden' && layout !== 'none');
    const params = {
      sheets: sheets.length,
      example: example ? 1 : 0,
      ...(hidden === undefined ? {} : { hidden: hidden.survey.grid.sheet }),
    };
    found.push(diagnose('X109', { file: path }, { params }));
  }
  if (survey.fits && survey.year === undefined && year !== 0)
    found.push(diagnose('X214', { file: path }, { params: { year } }));
  return found;
}

/** What titles say of the results (実績見込調査票), once for a title or a file's name. Reports: X117 X118. */
function titleFindings(sheets: FileReading['sheets'], edition: string): readonly Diagnostic[] {
  const signs = sheets.flatMap(({ survey, otherYear }) =>
    survey.role !== 'data' || otherYear ? [] : (survey.stageSign ?? []),
  );
  const byPlace = new Map(signs.map((sign) => [JSON.stringify(sign.place), sign]));
  return [...byPlace.values()].flatMap((sign) => titleStageFinding(sign, edition));
}

/** Fewest rows with numbers on a sheet nobody understood that a person should look at. */
const ROWS_WITH_FIGURES = 3;

function hasFigures(survey: SheetSurvey): boolean {
  return (
    survey.grid.rows.filter((line) => line.cells.some((cell) => cell.kind === 'number')).length >= ROWS_WITH_FIGURES
  );
}
