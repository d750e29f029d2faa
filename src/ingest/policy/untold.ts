/** What a cell holds besides or instead of its text (取消線・計算結果のない数式). */
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Cell } from '../../model/grid.ts';
import type { Source } from '../../model/source.ts';

/** Reports: X518 text-struck-out, X519 cell-without-text. */
export function withoutText(cell: Cell, source: Source): readonly Diagnostic[] {
  if (cell.kind === 'formula-without-result' || cell.kind === 'error')
    return [diagnose('X519', source, { raw: cell.text })];
  return cell.struck === undefined ? [] : [diagnose('X518', source, { raw: cell.struck })];
}
