/** Changes as lines for the terminal (変更の表示). */
import type { Changes, FileChange } from '../model/history.ts';
import { comparisonOf, nothingChanged, nounOf } from './change-listing.ts';
import { markedChange } from './text-change.ts';

const FILE_WORDS: Readonly<Record<FileChange['kind'], string>> = {
  added: '追加',
  replaced: '差し替え',
  superseded: '後の提出に差し替え',
  reinstated: '再び採用',
  renamed: '名称の変更',
  withdrawn: '取り下げ',
};

/** So many signs of old and new fit into a line of the terminal. */
const SHORT_LINE = 60;

/** What changed in one line, for the summary of a run and for watch. */
export function changeSummary(changes: Changes): string {
  if (changes.from === null) return '比較する前回の記録はありません';
  if (changes.unchanged) return '変更なし';
  const marks = changes.rows.filter(({ fields }) => fields.some(({ id }) => id === 'mark')).length;
  const rate = changes.figures.find(({ id }) => id === 'rate');
  return [
    ...(changes.files.length === 0 ? [] : [`ファイル ${changes.files.length}件`]),
    `${nounOf(changes)} ${changes.rows.length}件`,
    ...(marks === 0 ? [] : [`評価 ${marks}件`]),
    ...(rate === undefined ? [] : [`達成割合 ${rate.old} → ${rate.new}`]),
  ].join('、');
}

/** All changes, for `diff`. */
export function changeLines(changes: Changes): readonly string[] {
  if (changes.from === null || changes.unchanged) return [nothingChanged(changes)];
  const oneLine = (old: string, after: string) =>
    markedChange(old, after).map((text, at) => text.replaceAll('\n', ' ') || (at === 0 ? '（空欄）' : '（削除）'));
  const arrow = (old: string, after: string) => oneLine(old, after).join(' → ');
  /** Long texts, and sums that have arrows of their own, stand one below the other. */
  const change = (label: string, old: string, after: string): readonly string[] => {
    const [a = '', b = ''] = oneLine(old, after);
    const short = a.length + b.length <= SHORT_LINE && !`${a}${b}`.includes('→');
    return short ? [`  ${label}　${a} → ${b}`] : [`  ${label}`, `    旧　${a}`, `    新　${b}`];
  };
  return [
    `${changes.title}　${comparisonOf(changes)}`,
    ...section(
      '集計',
      changes.figures.map(({ label, old, new: after }) => `${label}　${arrow(old, after)}`),
    ),
    ...section(
      nounOf(changes),
      changes.rows.flatMap(({ id, heading, name, kind, fields, contributions, reasons }) => [
        name === '' ? heading.replaceAll('\n', '　') : `${id}　${name}`,
        ...(kind === 'added' ? ['  追加'] : kind === 'removed' ? ['  削除'] : []),
        ...(kind === 'changed' || changes.noun !== undefined ? [...contributions, ...fields] : []).flatMap(
          ({ label, old, new: after }) => change(label, old, after),
        ),
        `  理由　${reasons.join('、')}`,
      ]),
    ),
    ...section(
      '提出ファイル',
      changes.files.map(
        ({ path, owner, kind, other }) =>
          `${FILE_WORDS[kind]}　${owner}　${path}${other === null ? '' : `（${other}）`}`,
      ),
    ),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`【${title}】`, ...lines.map((line) => `  ${line}`)];
}
