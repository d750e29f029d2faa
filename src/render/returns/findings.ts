/** The findings of one municipality as it reads them (確認事項): numbered, with place, present value, what is asked and how to mend it. */
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { cellAt, type Workbook } from '../../model/grid.ts';
import type { ReturnCase } from '../../model/return.ts';
import { type Place, parseAddress } from '../../model/source.ts';
import type { Explain } from '../diagnostics/json.ts';
import { inOrder } from '../diagnostics/order.ts';

export type ReturnFinding = {
  readonly number: number;
  readonly severity: Severity;
  readonly place: Place;
  /** File and sheet in words. */
  readonly placeText: string;
  /** 指標, where the finding is about one. */
  readonly subject: string;
  readonly present: string;
  /** What is wrong, without the code. */
  readonly sentence: string;
  /** The sentence with the code behind it. */
  readonly ask: string;
  readonly mend: string;
};

/** Longest present value that is shown; the cell itself holds it whole. */
const SHOWN = 200;

/** Errors first, then warnings; each in the order of the sheets. Notes ask nothing. */
export function returnFindings(input: ReturnCase, explain: Explain): readonly ReturnFinding[] {
  const ordered = inOrder(input.findings);
  const asked = (['error', 'warning'] as const).flatMap((severity) =>
    ordered.filter((diagnostic) => diagnostic.severity === severity),
  );
  return asked.map((diagnostic, index) => findingOf(diagnostic, index + 1, input, explain));
}

function findingOf(diagnostic: Diagnostic, number: number, input: ReturnCase, explain: Explain): ReturnFinding {
  const { message, hint } = explain(diagnostic);
  const { place, indicator } = diagnostic;
  return {
    number,
    severity: diagnostic.severity,
    place,
    placeText: placeInWords(place),
    subject: indicator === undefined ? '' : `${indicator}　${input.indicatorNames.get(indicator) ?? ''}`.trim(),
    present: shorten(diagnostic.raw ?? (isHidden(diagnostic) ? '非表示' : presentText(place, input))),
    sentence: message,
    ask: `${message}（${diagnostic.code}）`,
    mend: hint,
  };
}

/**
 * File and sheet of a place in words.
 * @example placeInWords({ file: '江別市.xlsx', sheet: '実績', cell: 'F12' }) // '江別市.xlsx\n「実績」シート'
 */
export function placeInWords({ file, sheet }: Place): string {
  return [file ?? '', sheet === undefined ? '' : `「${sheet}」シート`].filter((part) => part !== '').join('\n');
}

/** The finding stands at the row's first cell, because the value itself is in a hidden column or row and was not read. */
function isHidden({ code, params }: Diagnostic): boolean {
  return code === 'V123' && (params['why'] === 'hidden-column' || params['why'] === 'hidden-row');
}

function presentText(place: Place, { files }: ReturnCase): string {
  const workbook: Workbook | undefined = files.find(({ path }) => path === place.file)?.workbook;
  const grid = workbook?.grids.find(({ sheet }) => sheet === place.sheet);
  const at = parseAddress(place.cell?.split(':')[0] ?? '');
  return grid === undefined || at === undefined ? '' : (cellAt(grid, at.row, at.column)?.text ?? '');
}

function shorten(text: string): string {
  const signs = [...text];
  return signs.length <= SHOWN ? text : `${signs.slice(0, SHOWN).join('')}…`;
}
