/** 総合政策部: texts copied from a web page with tags left in them, a 記入例 sheet before, a column 担当課 behind. */
import type ExcelJS from 'exceljs';
import { newWorkbook } from '../../sample/workbook.ts';
import { byCode, headings, newSheet, tableRow, write } from '../draw.ts';
import { type Item, POLICIES } from '../items.ts';

const HEADINGS = [
  ['施策コード', 12],
  ['区分', 22],
  ['主な取組', 80],
  ['担当課', 16],
] as const;

/** What the web page of each code left behind: paragraphs, a list that is never closed, breaks. */
const LEFT_OVERS: readonly ((items: readonly Item[]) => string)[] = [
  (items) => items.map(({ text }) => `<p>${text}</p>`).join(''),
  (items) => `<ul>${items.map(({ text }) => `<li>${text}`).join('\n')}`,
  (items) => items.map(({ text }) => text).join('<br>'),
  (items) => items.map(({ text }) => text).join(' '),
  (items) => `<p>&nbsp;${items.map(({ text }) => text).join('<br />')}&nbsp;</p>`,
];

export function sogo(): ExcelJS.Workbook {
  const workbook = newWorkbook('総合政策部');
  const example = newSheet(workbook, '記入例');
  headings(example, 1, HEADINGS);
  tableRow(example, 2, ['0000', '○○の推進', '○○○○の実施【R5：○件】', '○○課']);
  const sheet = newSheet(workbook, '総合政策部');
  write(sheet, 'A1', '令和５年度　主な取組一覧（照会）');
  write(sheet, 'A2', '部局名');
  write(sheet, 'B2', '総合政策部');
  headings(sheet, 4, HEADINGS);
  byCode('総').forEach(([code, items], index) => {
    const leave = LEFT_OVERS[index % LEFT_OVERS.length];
    tableRow(sheet, 5 + index, [code, POLICIES.get(code) ?? '', leave?.(items) ?? '', '地域政策課']);
  });
  return workbook;
}
