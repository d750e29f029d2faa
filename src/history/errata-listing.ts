/** 正誤表 against a published edition as a listing: page and row of the printed listing, 誤, 正, and what it does to the marks. */
import type { Changes, RowChange, TextChange } from '../model/history.ts';
import type { Listing, ListingBlock, ListingCell } from '../model/listing.ts';
import { subjectOf } from './change-listing.ts';
import { CHANGE_PAPER } from './paper.ts';
import { markedChange } from './text-change.ts';

const COLUMNS: Listing['columns'] = [
  { id: 'page', heading: '頁', widthMm: 11, align: 'center', vertical: false },
  { id: 'line', heading: '行', widthMm: 11, align: 'center', vertical: false },
  { id: 'subject', heading: '事業・指標', widthMm: 62, align: 'left', vertical: false },
  { id: 'item', heading: '欄', widthMm: 24, align: 'left', vertical: false },
  { id: 'wrong', heading: '誤', widthMm: 62, align: 'left', vertical: false },
  { id: 'right', heading: '正', widthMm: 62, align: 'left', vertical: false },
  { id: 'effect', heading: '評価への影響', widthMm: 41, align: 'left', vertical: false },
];

const LEGEND =
  '頁と行は、公表した一覧のものです。《　》は訂正した箇所です。長い文は変わらない部分を「…」で省いています。';

/** Texts of the listing itself; sums behind a mark are not printed in it. */
const NOT_PRINTED: ReadonlySet<string> = new Set(['calculation']);
/** Totals of the summary page. */
const PRINTED_FIGURES: ReadonlySet<string> = new Set(['rate', 'marks', 'basic', 'submissions']);

/** Whether there is anything to correct in the published listing. */
export function hasErrata(changes: Changes): boolean {
  return errataRows(changes).length + errataFigures(changes).length > 0;
}

/**
 * 正誤表. Rows stand in the order of the published pages, totals at the end.
 * @param of.draft errors are open in the run that corrects: 要確認 on every page
 */
export function composeErrataListing(
  changes: Changes,
  of: { readonly author: string; readonly draft: boolean },
): Listing {
  const figures = errataFigures(changes);
  const columns = columnsFor(changes);
  const blocks = [...errataRows(changes).map((row) => rowBlock(row, changes)), ...figures.map(figureBlock)].map(
    (block) => within(block, columns),
  );
  return {
    template: changes.template,
    title: `${changes.title}【${changes.from?.edition ?? changes.to.edition}】`,
    edition: '正誤表',
    draft: of.draft,
    author: of.author,
    paper: CHANGE_PAPER,
    columns,
    groups: [{ id: 'errata', label: '', blocks: blocks.length > 0 ? blocks : [noneBlock(columns)] }],
    legend: LEGEND,
    sheets: [],
  };
}

/** A listing without marks has no column for what a correction does to them. */
function columnsFor({ noun }: Changes): Listing['columns'] {
  if (noun === undefined) return COLUMNS;
  return COLUMNS.filter(({ id }) => id !== 'effect').map((column) =>
    column.id === 'subject' ? { ...column, heading: noun } : column,
  );
}

function within(block: ListingBlock, columns: Listing['columns']): ListingBlock {
  return { ...block, cells: block.cells.filter((cell) => columns.some(({ id }) => id === cell.column)) };
}

function errataFigures(changes: Changes): readonly TextChange[] {
  if (changes.noun !== undefined) return [];
  return changes.figures.filter(({ id }) => PRINTED_FIGURES.has(id) || id.startsWith('role-'));
}

function errataRows(changes: Changes): readonly RowChange[] {
  return changes.rows
    .map((row) => ({ ...row, fields: row.fields.filter(({ id }) => !NOT_PRINTED.has(id)) }))
    .filter(({ fields, kind }) => fields.length > 0 || kind !== 'changed')
    .map((row, index) => ({ row, index }))
    .toSorted((a, b) => position(a.row) - position(b.row) || a.index - b.index)
    .map(({ row }) => row);
}

const ROWS_PER_PAGE = 1_000;

function position({ printed }: RowChange): number {
  return printed === null ? Number.MAX_SAFE_INTEGER : printed.page * ROWS_PER_PAGE + printed.row;
}

/** What came or went: where the rows are texts, the text itself. */
function whole({ fields }: RowChange, side: 'old' | 'new', { noun }: Changes): string {
  return noun === undefined ? '掲載' : fields.map((field) => field[side]).join('\n');
}

function rowBlock(change: RowChange, of: Changes): ListingBlock {
  const mark = change.fields.find(({ id }) => id === 'mark');
  const effect = mark === undefined ? '変わらない' : `「${mark.old}」から「${mark.new}」に変わる`;
  const lines =
    change.kind === 'changed'
      ? change.fields.map(({ label, old, new: after }) => [label, ...markedChange(old, after)] as const)
      : [
          [
            '全体',
            change.kind === 'added' ? '（掲載なし）' : whole(change, 'old', of),
            change.kind === 'added' ? whole(change, 'new', of) : '削除',
          ] as const,
        ];
  return block(
    change.id,
    {
      page: String(change.printed?.page ?? '－'),
      line: String(change.printed?.row ?? '－'),
      subject: subjectOf(change),
    },
    lines,
    effect,
  );
}

function figureBlock({ id, label, old, new: after }: TextChange): ListingBlock {
  return block(`figure-${id}`, { page: '概要', line: '－', subject: label }, [['集計', old, after]], '－');
}

function block(
  id: string,
  over: Readonly<Record<'page' | 'line' | 'subject', string>>,
  lines: readonly (readonly [item: string, wrong: string, right: string])[],
  effect: string,
): ListingBlock {
  const spanning = (column: string, text: string): ListingCell => ({ ...cell(column, 0, text), rowSpan: lines.length });
  return {
    id,
    name: over.subject.split('\n').at(-1) ?? id,
    rowIds: lines.map((_, index) => `${id}-${index}`),
    cells: [
      spanning('page', over.page),
      spanning('line', over.line),
      spanning('subject', over.subject),
      ...lines.flatMap(([item, wrong, right], row) => [
        cell('item', row, item),
        cell('wrong', row, wrong === '' ? '（空欄）' : wrong),
        cell('right', row, right === '' ? '（空欄）' : right),
      ]),
      spanning('effect', effect),
    ],
  };
}

function noneBlock(columns: Listing['columns']): ListingBlock {
  const text = '訂正はありません。';
  return {
    id: 'none',
    name: text,
    rowIds: ['none'],
    cells: [{ ...cell('page', 0, text), columnSpan: columns.length }],
  };
}

function cell(column: string, row: number, text: string): ListingCell {
  return { column, row, rowSpan: 1, columnSpan: 1, text, sources: [] };
}
