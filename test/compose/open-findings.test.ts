/** 要確認一覧: what is open, with the columns of the record of accepted findings. */
import { expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { composeOpenFindings } from '../../src/compose/open-findings.ts';
import { type Diagnostic, diagnose } from '../../src/model/diagnostic.ts';

const AT = { file: '江別市.xlsx', sheet: '実績', cell: 'F12' };
const OF = { template: 'renkei', title: '例', edition: '確定版', author: '例市' };

/** Rows of the list, cells joined; the sentence and the remedy left out. */
function rows(diagnostics: readonly Diagnostic[], asked: ReadonlyMap<string, readonly Diagnostic[]> = new Map()) {
  const explain = (diagnostic: Diagnostic) => explainDiagnostic(diagnostic);
  const listing = composeOpenFindings({ diagnostics, asked, noun: '市町村', explain }, OF);
  return listing?.groups.flatMap(({ blocks }) =>
    blocks.map(({ cells }) => cells.flatMap(({ text }, at) => (at === 2 || at === 3 ? [] : [text])).join('|')),
  );
}
const accepted = { severity: 'note' } as const;

it.each([
  [[diagnose('V119', AT, { indicator: '26' })], ['警告||V119|江別市.xlsx|実績|F12|26||||'], 'a cell and an indicator'],
  [[diagnose('X207', {}, { params: { municipality: '南幌町' } })], ['エラー|南幌町|X207||||||||'], 'nothing came'],
  [
    [diagnose('V119', AT), diagnose('N101', AT)],
    ['エラー||N101|江別市.xlsx|実績|F12|||||', '警告||V119|江別市.xlsx|実績|F12|||||'],
    'errors come first',
  ],
  [[diagnose('V119', AT, accepted)], undefined, 'what was accepted is not open'],
  [
    [diagnose('F202', AT), diagnose('P104', AT), diagnose('H302', AT)],
    undefined,
    'a template, an output, a record: to be mended',
  ],
  [[diagnose('F104', AT), diagnose('F312', AT)], ['エラー', '警告'], 'files and last year’s result can be accepted'],
  [[], undefined, 'nothing is open'],
])('%# lists %j', (diagnostics, expected, _why) => {
  const found = rows(diagnostics);
  expect(found?.map((row, at) => row.slice(0, expected?.[at]?.length))).toEqual(expected);
});

it('names whom it is asked of, the first where several are asked', () => {
  const finding = diagnose('V119', AT);
  const asked = new Map([
    ['札幌市', [diagnose('V119', { ...AT, cell: 'F13' })]],
    ['江別市', [finding]],
    ['千歳市', [finding]],
  ]);
  expect(rows([finding], asked)?.[0]).toContain('警告|江別市|V119');
});
