/** Findings that the staff accept (確認済み): the list of a run, filled in and put into input, settles them, and nothing else. */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CliRun, type Workspace, workspace } from '../support/cli.ts';

const YEAR = 'output/2023年度';
const LIST = `${YEAR}/要確認一覧_renkei.xlsx`;
const RECORD = 'input/確認済み.xlsx';
const POLICY = 'input/主な取組/農林水産部.xlsx';
let place: Workspace;
let first: CliRun;
const at = (path: string) => join(place.folder, path);

async function edit(path: string, to: string, change: (sheet: exceljs.Worksheet) => void): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(at(path));
  const [sheet] = book.worksheets;
  if (sheet !== undefined) change(sheet);
  await book.xlsx.writeFile(at(to));
}

/** The rows of a list by their code, with the column of each heading. */
function table(sheet: exceljs.Worksheet) {
  const columns = new Map<string, number>();
  const rows = new Map<string, exceljs.Row>();
  sheet.eachRow((row) => {
    row.eachCell((cell, column) => {
      if (!columns.has(cell.text)) columns.set(cell.text, column);
    });
    const code = row.getCell(columns.get('コード') ?? 1).text;
    if (/^[A-Z]\d{3}$/u.test(code)) rows.set(code, row);
  });
  return {
    rows,
    set: (row: exceljs.Row, heading: string, value: exceljs.CellValue) =>
      (row.getCell(columns.get(heading) ?? 1).value = value),
  };
}

function accept(sheet: exceljs.Worksheet, codes: readonly string[], until: exceljs.CellValue): void {
  const { rows, set } = table(sheet);
  for (const code of codes) {
    const row = rows.get(code);
    if (row === undefined) throw new Error(`${code} is not listed`);
    set(row, '氏名', '企画課　山田');
    set(row, '日付', new Date(Date.UTC(2024, 4, 10)));
    set(row, '理由', '電話で確認した');
    set(row, '期限', until);
  }
}

beforeAll(async () => {
  place = workspace({ sample: true });
  rmSync(at('input/南幌町.xlsx'));
  await edit('input/千歳市_実績報告書.xlsx', 'input/千歳市_実績報告書.xlsx', (sheet) => {
    sheet.getCell('E5').value = 'すごく多い';
  });
  first = await place.run('build', '--template', 'renkei');
});
afterAll(() => place.remove());

it('are listed with everything that the record needs', async () => {
  expect(first.code).toBe(1);
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(at(LIST));
  const [sheet] = book.worksheets;
  const found = sheet === undefined ? undefined : table(sheet);
  const texts = (code: string) => {
    const values: string[] = [];
    found?.rows.get(code)?.eachCell((cell) => values.push(cell.text));
    return values;
  };
  expect([...(found?.rows.keys() ?? [])]).toEqual(['X207', 'N101', 'V125']);
  expect(texts('X207')).toEqual(expect.arrayContaining(['エラー', '南幌町', 'X207']));
  expect(texts('N101')).toEqual(expect.arrayContaining(['千歳市', '千歳市_実績報告書.xlsx', '実績報告書', 'E5', '4']));
});

it('count as settled when the list comes back filled in; what nobody filled in stays open', async () => {
  await edit(LIST, RECORD, (sheet) => accept(sheet, ['X207', 'N101'], '2999-12-31'));
  const run = await place.run('check', '--template', 'renkei');
  expect(run.code).toBe(0);
  expect(run.err).not.toMatch(/ (?:X207|N101) /u);
  expect(run.err).toContain(' V125 ');
  expect(run.out).toContain(
    '  確認済み　2件\n    南幌町　X207　2024-05-10　企画課　山田　電話で確認した（期限 2999-12-31）\n',
  );
  expect(run.out).toContain('千歳市_実績報告書.xlsx!実績報告書!E5　N101　2024-05-10');
  expect(run.out, 'the record is no submission').toContain('読み取り 12、差し替え済み 1\n');
  expect(run.out).toMatch(/千歳市 +記載なし +なし /u);
});

it('stand open again behind their last day', async () => {
  rmSync(at(RECORD));
  await place.run('check', '--template', 'renkei');
  await edit(LIST, RECORD, (sheet) => accept(sheet, ['X207', 'N101'], new Date(Date.UTC(2024, 4, 31))));
  const run = await place.run('check', '--template', 'renkei');
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/確認済み\.xlsx!一覧!\S+: 警告 H305 /u);
});

it('that no finding matches are told on the screen, and so are rows with a mistake', async () => {
  await edit(LIST, RECORD, (sheet) => {
    accept(sheet, ['X207', 'N101'], '2999-12-31');
    const { rows, set } = table(sheet);
    const [missing, other] = [rows.get('X207'), rows.get('N101')];
    if (missing !== undefined) set(missing, '理由', '');
    if (other !== undefined) set(other, 'セル', 'E6');
  });
  const run = await place.run('check', '--template', 'renkei');
  expect(run.err).toMatch(/確認済み\.xlsx!一覧!\S+: エラー H302 /u);
  expect(run.out).toMatch(
    /確認済み　0件、当たる指摘のない記録 1件\n {4}確認済み\.xlsx!一覧!\S+　N101　当たる指摘がありません/u,
  );
});

it('may be recorded in both forms at once', async () => {
  await edit(LIST, RECORD, (sheet) => accept(sheet, ['X207'], '2999-12-31'));
  const entry =
    'コード: N101\n  場所: 千歳市_実績報告書.xlsx!実績報告書!E5\n  氏名: 山田\n  日付: 2024-05-01\n  理由: 電話\n  期限: 2999-12-31\n';
  writeFileSync(at('input/確認済み.yaml'), `- ${entry}`);
  const run = await place.run('check', '--template', 'renkei');
  rmSync(at('input/確認済み.yaml'));
  expect([run.code, run.out.includes('  確認済み　2件\n')]).toEqual([0, true]);
});

it('in a file that is damaged are told, and nothing is accepted', async () => {
  await edit(LIST, RECORD, () => {});
  writeFileSync(at(RECORD), readFileSync(at(RECORD)).subarray(0, 2_000));
  const run = await place.run('check', '--template', 'renkei');
  rmSync(at(RECORD));
  expect(run.code).toBe(1);
  expect(run.err).toContain('確認済み.xlsx: エラー H309 ');
  expect(run.err).toContain(' X207 ');
});

it('of the second listing are listed and settled by its own list, without a new name', async () => {
  await edit(POLICY, POLICY, (sheet) => {
    sheet.getCell('B4').value = '０９９９';
  });
  const run = await place.run('check', '--template', 'torikumi');
  expect(run.code).toBe(1);
  const list = '要確認一覧_torikumi.xlsx';
  await edit(`${YEAR}/${list}`, `input/${list}`, (sheet) => accept(sheet, ['X502'], '2999-12-31'));
  const again = await place.run('check', '--template', 'torikumi');
  expect(again.err).not.toContain(' X502 ');
  expect(again.out).toContain('  確認済み　1件\n    主な取組/農林水産部.xlsx!取組実績!B4　X502　2024-05-10');
  rmSync(at(`input/${list}`));
});

it('that an office has submitted nothing is accepted where both listings run', async () => {
  renameSync(at(POLICY), at('saved.xlsx'));
  await place.run('check', '--template', 'torikumi');
  const list = '要確認一覧_torikumi.xlsx';
  await edit(`${YEAR}/${list}`, `input/${list}`, (sheet) => accept(sheet, ['X507'], '2999-12-31'));
  const run = await place.run('check');
  rmSync(at(`input/${list}`));
  renameSync(at('saved.xlsx'), at(POLICY));
  expect(run.err).not.toContain(' X507 ');
  expect(run.err, 'the other listing is none of it').toContain(' X207 ');
  expect(run.out).toContain('  確認済み　1件\n    農林水産部　X507　2024-05-10');
});

it('a file that came and was not used is not told as one that never came', async () => {
  copyFileSync(at(POLICY), at('saved.xlsx'));
  writeFileSync(at(POLICY), readFileSync(at(POLICY)).subarray(0, 2_000));
  const run = await place.run('check', '--template', 'torikumi');
  renameSync(at('saved.xlsx'), at(POLICY));
  expect(run.out).toMatch(/農林水産部 +－ +提出あり（読み取れない） +主な取組\/農林水産部\.xlsx（/u);
  expect(existsSync(at(`${YEAR}/確認票/農林水産部_確認票.xlsx`))).toBe(true);
});
