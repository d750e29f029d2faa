/** 変更一覧 as a listing, so that it is printed by the same renderers: totals, rows, files; 旧 and 新 side by side. */
import type { Changes, FileChange, RowChange, TextChange } from '../model/history.ts';
import type { Listing, ListingBlock, ListingCell, ListingGroup } from '../model/listing.ts';
import { CHANGE_PAPER } from './paper.ts';
import { markedChange } from './text-change.ts';

const COLUMNS: Listing['columns'] = [
  { id: 'group', heading: '区分', widthMm: 9, align: 'center', vertical: true },
  { id: 'subject', heading: '対象', widthMm: 62, align: 'left', vertical: false },
  { id: 'item', heading: '項目', widthMm: 32, align: 'left', vertical: false },
  { id: 'old', heading: '旧', widthMm: 62, align: 'left', vertical: false },
  { id: 'new', heading: '新', widthMm: 62, align: 'left', vertical: false },
  { id: 'reason', heading: '理由', widthMm: 46, align: 'left', vertical: false },
];

const LEGEND = '《　》は変わった箇所です。長い文は変わらない部分を「…」で省いています。';

/**
 * The listing of the changes since the last run, or between any two runs or editions.
 * @param of.latestAt when the latest change was made, in the office's own time; only where nothing has changed since
 */
export function composeChangeListing(
  changes: Changes,
  of: { readonly author: string; readonly latestAt?: string },
): Listing {
  const { author } = of;
  return {
    template: changes.template,
    title: `${changes.title}　変更一覧`,
    edition: comparisonOf(changes),
    draft: false,
    author,
    paper: CHANGE_PAPER,
    columns: COLUMNS,
    groups: changes.latest === undefined ? groupsOf(changes) : latestGroups(changes, of.latestAt ?? changes.latest.at),
    legend: LEGEND,
    sheets: [],
  };
}

/** What is compared with what (比較の相手). */
export function comparisonOf({ from, to }: Changes): string {
  return from === null ? `${to.label}　比較なし` : `${from.label}と${to.label}の比較`;
}

/** The sentence where there is nothing to list. */
export function nothingChanged({ from }: Changes): string {
  return from === null
    ? '初回のため比較なし：比べる前回の記録がありません。次の実行から、変わったところを載せます。'
    : `変更なし：${from.label}から変わったところはありません。`;
}

function groupsOf(changes: Changes): readonly ListingGroup[] {
  const groups = [
    { id: 'figures', label: '集計', blocks: changes.figures.map(figureBlock) },
    { id: 'rows', label: nounOf(changes), blocks: changes.rows.map((row) => rowBlock(row, changes)) },
    { id: 'files', label: '提出', blocks: changes.files.map(fileBlock) },
  ].filter(({ blocks }) => blocks.length > 0);
  return groups.length > 0 ? groups : [sentenceGroup(nothingChanged(changes))];
}

/** A run that changes nothing says so, and shows the latest change again: whoever runs twice must not lose it. */
function latestGroups(changes: Changes, at: string): readonly ListingGroup[] {
  const { latest } = changes;
  if (latest === undefined) return groupsOf(changes);
  const sentence = `今回の実行では変更はありません。\n下は、直近の変更の再掲です（${latest.to.label}、${at}。${latest.from.label}との比較）。`;
  return [sentenceGroup(sentence), ...groupsOf({ ...changes, ...latest })];
}

function sentenceGroup(sentence: string): ListingGroup {
  const cell: ListingCell = { ...textCell('subject', 0, sentence), columnSpan: 5 };
  return { id: 'none', label: '結果', blocks: [{ id: 'none', name: '変更なし', rowIds: ['none'], cells: [cell] }] };
}

function figureBlock(figure: TextChange): ListingBlock {
  return tableBlock(`figure-${figure.id}`, figure.label, [{ item: '', old: figure.old, new: figure.new }], '');
}

/** What the listing's rows are called (取組, 指標・事業). */
export function nounOf({ noun }: Pick<Changes, 'noun'>): string {
  return noun ?? '指標・事業';
}

type Line = { readonly item: string; readonly old: string; readonly new: string };

/** Name of a changed row (対象). */
export function subjectOf({ heading, id, name }: Pick<RowChange, 'heading' | 'id' | 'name'>): string {
  return name === '' ? heading : `${heading}\n${id}　${name}`;
}

function rowBlock(change: RowChange, of: Changes): ListingBlock {
  const reason = change.reasons.join('\n');
  const subject = subjectOf(change);
  if (change.kind !== 'changed' && of.noun === undefined) {
    const [before, after] = change.kind === 'added' ? ['（なし）', '追加'] : ['掲載', '削除'];
    return tableBlock(`row-${change.id}`, subject, [{ item: nounOf(of), old: before, new: after }], reason);
  }
  const lines = [...change.contributions, ...change.fields].map((text): Line => {
    if (change.kind !== 'changed') {
      const added = change.kind === 'added';
      return { item: text.label, old: added ? '（なし）' : text.old, new: added ? text.new : '（削除）' };
    }
    const [before, after] = markedChange(text.old, text.new);
    return { item: text.label, old: orEmpty(before), new: orEmpty(after) };
  });
  return tableBlock(`row-${change.id}`, subject, lines, reason);
}

const FILE_WORDS: Readonly<Record<FileChange['kind'], readonly [old: string, after: string]>> = {
  added: ['（なし）', '追加'],
  replaced: ['前の内容', '同じ名前で差し替え'],
  superseded: ['採用', '不採用（後の提出に差し替え）'],
  reinstated: ['不採用', '採用'],
  renamed: ['', '名称の変更（内容は同じ）'],
  withdrawn: ['提出', '取り下げ（ファイルなし）'],
};

function fileBlock({ path, owner, kind, other }: FileChange): ListingBlock {
  const [before, after] = FILE_WORDS[kind];
  const old = kind === 'renamed' ? (other ?? '') : before;
  const reason = kind === 'superseded' && other !== null ? `新しい提出：${other}` : '';
  return tableBlock(`file-${path}-${kind}`, path, [{ item: owner, old, new: after }], reason);
}

function orEmpty(text: string): string {
  return text === '' ? '（空欄）' : text;
}

function tableBlock(id: string, subject: string, lines: readonly Line[], reason: string): ListingBlock {
  const over = (column: string, text: string): ListingCell => ({
    ...textCell(column, 0, text),
    rowSpan: lines.length,
  });
  return {
    id,
    name: subject.split('\n').at(-1) ?? subject,
    rowIds: lines.map((_, index) => `${id}-${index}`),
    cells: [
      over('subject', subject),
      ...lines.flatMap((line, row) => [
        textCell('item', row, line.item),
        textCell('old', row, line.old),
        textCell('new', row, line.new),
      ]),
      over('reason', reason),
    ],
  };
}

function textCell(column: string, row: number, text: string): ListingCell {
  return { column, row, rowSpan: 1, columnSpan: 1, text, sources: [] };
}
