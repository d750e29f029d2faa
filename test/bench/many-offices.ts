/** A region of many municipalities (大きな圏域): each has filled in the whole form, as offices send it out: every row of the plan, in a grid of lines. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';

const LEAD = '札幌市';
const HEADINGS = [
  '役割',
  '番号',
  '連携事業名',
  '事業概要',
  '評価指標',
  '基準値',
  '目標値',
  '実績値',
  '評価',
  '連携事業実施状況',
];
const WIDTHS = [5, 5, 24, 40, 30, 16, 18, 14, 6, 60];
const LINE = { style: 'thin' } as const;
const FRAME = { top: LINE, left: LINE, bottom: LINE, right: LINE };
/** Columns of the plan: 役割 to 目標値, then how municipalities are added up. */
const PLAN_COLUMNS = 7;
const AGGREGATION_COLUMN = 8;
const ACTUAL_COLUMN = 8;
/** Places in a row of the plan. */
const INDICATOR = 4;
const TARGET = 6;
/** Row of the headings in the form. */
const FIRST_LINE = 4;

type Town = { readonly code: string; readonly name: string };

/** Writes `input/` with so many workbooks and `templates/renkei/` below a folder. */
export async function writeManyOffices(root: string, folder: string, count: number): Promise<void> {
  const input = join(folder, 'input');
  mkdirSync(input, { recursive: true });
  const leads = readdirSync(join(root, 'input')).filter((name) => name.startsWith(LEAD));
  for (const name of leads) cpSync(join(root, 'input', name), join(input, name));
  const plan = await planRows(root);
  const towns = othersOf(root, count - leads.length);
  for (const [at, { name }] of towns.entries()) await writeForm(join(input, fileOf(name)), name, plan, at);
  writeTemplate(root, folder, towns);
}

function fileOf(town: string): string {
  return `${town}_実績報告.xlsx`;
}

/** One correction: another figure in the first row that holds one. */
export async function correctOne(folder: string, figure: string): Promise<void> {
  const names = readdirSync(join(folder, 'input')).filter((one) => one.endsWith(fileOf('')));
  const path = join(folder, 'input', names.toSorted()[0] ?? '');
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const cells = book.worksheets.flatMap((sheet) => [...(sheet.getColumn(ACTUAL_COLUMN).values ?? []).entries()]);
  const row = cells.find(([, value]) => /^\d/.test(String(value)))?.[0];
  const cell = row === undefined ? undefined : book.worksheets[0]?.getCell(row, ACTUAL_COLUMN);
  if (cell === undefined) throw new Error('there is no figure to correct');
  cell.value = figure;
  await book.xlsx.writeFile(path);
}

type PlanRow = { readonly texts: readonly string[]; readonly sums: boolean };

async function planRows(root: string): Promise<readonly PlanRow[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(root, 'templates', 'renkei', 'plan.xlsx'));
  const [sheet] = book.worksheets;
  const rows: PlanRow[] = [];
  let heading = true;
  sheet?.eachRow((row) => {
    const texts = Array.from({ length: PLAN_COLUMNS }, (_, at) => String(row.getCell(at + 1).value ?? ''));
    if (!heading && texts[INDICATOR] !== '')
      rows.push({ texts, sums: row.getCell(AGGREGATION_COLUMN).value === '合計' });
    if (texts[INDICATOR] === HEADINGS[INDICATOR]) heading = false;
  });
  return rows;
}

/** Municipalities with names of their own, the sample's first: the plan names some of them. */
function othersOf(root: string, count: number): readonly Town[] {
  const lines = readFileSync(join(root, 'templates', 'municipalities.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  const rows = lines.map((line) => line.split(',')).map(([code = '', , name = '']) => ({ code, name }));
  const template = readFileSync(join(root, 'templates', 'renkei', 'template.yaml'), 'utf8');
  const own = rows.filter(({ code }) => template.includes(`code: "${code}"`));
  const alone = rows.filter(({ name }) => rows.filter((other) => other.name.includes(name)).length === 1);
  const towns = [...own, ...alone.filter((town) => !own.includes(town))].filter(({ name }) => name !== LEAD);
  return towns.slice(0, count);
}

async function writeForm(path: string, town: string, plan: readonly PlanRow[], at: number): Promise<void> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('調査票');
  sheet.addRow(['連携事業実績調査票（令和５年度）']);
  sheet.addRow(['市町村名', '', town]);
  sheet.addRow([]);
  sheet.addRow(HEADINGS);
  for (const [row, { texts, sums }] of plan.entries()) {
    const figure = (at * 7 + row * 3) % 40;
    const unit = /\d\s*([^\d（(]+)/.exec((texts[TARGET] ?? '').normalize('NFKC'))?.[1] ?? '件';
    const status = sums
      ? `・${town}では、${texts[INDICATOR]}について取組を進め、関係者と${figure + 2}回の打合せを行った。`
      : '';
    sheet.addRow([...texts, sums ? `${figure}${unit}` : '－', '', status]);
  }
  for (const [column, width] of WIDTHS.entries()) sheet.getColumn(column + 1).width = width;
  sheet.eachRow((row, number) => {
    if (number < FIRST_LINE) return;
    for (let column = 1; column <= HEADINGS.length; column += 1) {
      row.getCell(column).border = FRAME;
      row.getCell(column).alignment = { wrapText: true, vertical: 'top' };
    }
  });
  await book.xlsx.writeFile(path);
}

function writeTemplate(root: string, folder: string, towns: readonly Town[]): void {
  const target = join(folder, 'templates', 'renkei');
  mkdirSync(target, { recursive: true });
  const yaml = readFileSync(join(root, 'templates', 'renkei', 'template.yaml'), 'utf8');
  const lines = [
    `  - { name: ${LEAD}, code: "011002" }`,
    ...towns.map(({ name, code }) => `  - { name: ${name}, code: "${code}" }`),
  ];
  const listed = yaml.replace(/^municipalities:\n(?: {2}- .*\n)+/m, `municipalities:\n${lines.join('\n')}\n`);
  writeFileSync(join(target, 'template.yaml'), listed);
  cpSync(join(root, 'templates', 'renkei', 'plan.xlsx'), join(target, 'plan.xlsx'));
}
