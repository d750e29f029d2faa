/** The first sheet of a 確認票: what is asked, numbered, with an empty column for the answers. */
import type { Workbook, Worksheet } from 'exceljs';
import type { ReturnCase } from '../../model/return.ts';
import { formatSource, type Place } from '../../model/source.ts';
import type { Explain } from '../diagnostics/json.ts';
import { cellText } from '../xlsx/cell-text.ts';
import type { BreakText } from '../xlsx/lines.ts';
import { columnUnits, heightOf, MAX_ROW, PADDING_H, POINTS_PER_MM, WIDTH_RESERVE } from '../xlsx/metrics.ts';
import { setUpOfficeSheet } from '../xlsx/page-setup.ts';
import { styleBook } from '../xlsx/style.ts';
import { placeInWords, type ReturnFinding } from './findings.ts';
import { FILLS } from './mark-cells.ts';

export const COVER_NAME = '確認事項';
const SIZE = 10;
/** Together as wide as A4 landscape within its margins, so that nothing is made smaller for the printer. */
const COLUMNS = [
  { heading: '番号', widthMm: 11 },
  { heading: '区分', widthMm: 16 },
  { heading: 'ファイル・シート', widthMm: 36 },
  { heading: 'セル', widthMm: 14 },
  { heading: '指標', widthMm: 36 },
  { heading: '現在の記載', widthMm: 30 },
  { heading: '確認していただきたいこと', widthMm: 50 },
  { heading: '直し方', widthMm: 44 },
  { heading: '回答（修正後の値または理由）', widthMm: 38 },
] as const;
/** The column that leads to the cell in the copy. */
const CELL_COLUMN = 4;
const CENTRED: ReadonlySet<number> = new Set([1, 2, CELL_COLUMN]);
const WIDTH_MM = COLUMNS.reduce((sum, { widthMm }) => sum + widthMm, 0);
const WORDS = { error: '要修正', warning: '要確認', note: '参考' } as const;

export type Cover = {
  readonly findings: readonly ReturnFinding[];
  /** Sheet of the copy for a place; undefined where there is none. */
  readonly sheetOf: (place: Place) => string | undefined;
  /** What the copies do not have: file and words. */
  readonly losses: readonly { readonly path: string; readonly what: readonly string[] }[];
};

/** Adds the sheet and gives it. */
export function drawCover(
  workbook: Workbook,
  input: ReturnCase,
  cover: Cover,
  tools: { readonly breakText: BreakText; readonly explain: Explain },
): Worksheet {
  const sheet = workbook.addWorksheet(COVER_NAME);
  for (const [index, { widthMm }] of COLUMNS.entries())
    sheet.getColumn(index + 1).width = columnUnits(widthMm * POINTS_PER_MM);
  const pen = penFor(sheet, tools.breakText);
  pen.line(`確認票　${input.municipality}`, { sizePt: 16, bold: true });
  pen.line(`${input.listingTitle}`, { sizePt: 11 });
  pen.line(leadOf(cover.findings), {});
  for (const text of lossLines(cover.losses)) pen.line(text, {});
  pen.gap();
  const headingRow = pen.heading(
    COLUMNS.map(({ heading }) => (heading === '指標' ? (input.subjectHeading ?? heading) : heading)),
  );
  for (const finding of cover.findings) {
    const row = pen.row([
      String(finding.number),
      WORDS[finding.severity],
      finding.placeText,
      finding.place.cell ?? '－',
      finding.subject,
      finding.present,
      finding.ask,
      finding.mend,
      '',
    ]);
    const kind = sheet.getCell(row, 2);
    kind.style = {
      ...kind.style,
      fill: {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { argb: finding.severity === 'error' ? FILLS.error : FILLS.warning },
      },
    };
    link(sheet, row, finding, cover);
  }
  if (input.accepted.length > 0) {
    pen.gap();
    pen.line('確認済みとした事項（回答は不要です）', { sizePt: 11, bold: true });
    for (const { diagnostic, by, on, reason, until } of input.accepted) {
      const { message } = tools.explain(diagnostic);
      pen.line(
        `・${[placeInWords(diagnostic.place).replaceAll('\n', '　'), diagnostic.place.cell ?? ''].join('　')}　${message}（${diagnostic.code}）　${on}　${by}　理由：${reason}（期限 ${until}）`,
        {},
      );
    }
  }
  setUpOfficeSheet(sheet, headingRow, { sideMargins: 0.35, centred: true });
  return sheet;
}

function leadOf(findings: readonly ReturnFinding[]): string {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return `提出していただいた実績報告について、下の${findings.length}件（要修正 ${count('error')}件、要確認 ${count('warning')}件）をご確認ください。該当するセルには色とコメントを付けています。右端の回答欄に記入し、値を直す場合は元のファイルを修正して、再提出してください。文の終わりの（N101）のような番号は、お問い合わせの際にお知らせください。`;
}

function lossLines(losses: Cover['losses']): readonly string[] {
  return losses
    .filter(({ what }) => what.length > 0)
    .map(
      ({ path, what }) =>
        `※「${path}」の写しには、次のものが含まれません：${what.join('、')}。再提出には元のファイルをお使いください。`,
    );
}

function link(sheet: Worksheet, row: number, finding: ReturnFinding, cover: Cover): void {
  const target = cover.sheetOf(finding.place);
  const cell = finding.place.cell?.split(':')[0];
  if (target === undefined || cell === undefined) return;
  const address = formatSource({ file: '', sheet: target, cell })
    .replace(/^!/, '')
    .replace(/^[^']*(?=!)/, (name) => `'${name}'`);
  const place = sheet.getCell(row, CELL_COLUMN);
  place.value = { text: finding.place.cell ?? cell, hyperlink: `#${address}` };
  place.style = { ...place.style, font: { ...place.style.font, underline: true, color: { argb: 'FF0563C1' } } };
}

type LineLook = { readonly sizePt?: number; readonly bold?: boolean };

/** Writes rows from the top, with heights by line breaking. */
function penFor(sheet: Worksheet, breakText: BreakText) {
  const style = styleBook();
  let next = 1;
  const linesOf = (text: string, widthMm: number, sizePt: number) =>
    breakText(text, (widthMm * POINTS_PER_MM - PADDING_H) * WIDTH_RESERVE, sizePt).length;
  const table = (texts: readonly string[], heading: boolean) => {
    const lines = texts.map((text, index) => linesOf(text, COLUMNS[index]?.widthMm ?? 1, SIZE));
    sheet.getRow(next).height = Math.min(MAX_ROW, heightOf(Math.max(...lines), SIZE));
    for (const [index, text] of texts.entries()) {
      const cell = sheet.getCell(next, index + 1);
      if (text !== '') cell.value = cellText(text);
      cell.style = style({
        sizePt: SIZE,
        bold: heading,
        heading,
        middle: heading,
        align: heading || CENTRED.has(index + 1) ? 'center' : 'left',
        frame: { above: true, below: true },
      });
    }
    next += 1;
    return next - 1;
  };
  return {
    line: (text: string, look: LineLook) => {
      const sizePt = look.sizePt ?? SIZE;
      sheet.getRow(next).height = heightOf(linesOf(text, WIDTH_MM, sizePt), sizePt);
      const cell = sheet.getCell(next, 1);
      cell.value = cellText(text);
      cell.style = style({ sizePt, bold: look.bold ?? false });
      sheet.mergeCells(next, 1, next, COLUMNS.length);
      next += 1;
    },
    heading: (texts: readonly string[]) => table(texts, true),
    row: (texts: readonly string[]) => table(texts, false),
    gap: () => {
      sheet.getRow(next).height = SIZE;
      next += 1;
    },
  };
}
