/** What reading the submissions left open (受付時の確認事項), as rows of 確認事項. */
import type { Code } from '../../model/codes.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatSource, type Place, type Source } from '../../model/source.ts';
import { explainDiagnostic } from '../message.ts';

const LABELS: Readonly<Partial<Record<Code, string>>> = {
  X501: '施策コードなし',
  X502: '一覧にない施策コード',
  X503: '読めない施策コード',
  X507: '提出のない部局',
  X504: '区分の食い違い',
  X508: '同じ取組の重複',
  X509: '記号のない取組',
  X510: '親のない細目',
  X511: '取組と組にならない実績',
  X515: '取組のない施策',
  X516: '【】のない実績',
  X524: '上に続けた行',
};

/** Rows of the table 確認事項: kind, 施策コード, office, sentence, cell. */
export function receptionRows(diagnostics: readonly Diagnostic[]): readonly (readonly string[])[] {
  return diagnostics.flatMap((diagnostic) => {
    const label = LABELS[diagnostic.code];
    if (label === undefined) return [];
    const { code = '', office = '' } = diagnostic.params;
    const places = [diagnostic.place, ...diagnostic.related].filter(isSource).map(formatSource);
    return [[label, String(code), String(office), explainDiagnostic(diagnostic).message, places.join('\n')]];
  });
}

function isSource(place: Place): place is Source {
  return place.file !== undefined && place.sheet !== undefined && place.cell !== undefined;
}
