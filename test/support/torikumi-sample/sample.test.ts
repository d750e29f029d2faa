/** The sample of the second listing: the size that was asked for, the same bytes each time, and nothing that the draft template lacks. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildTorikumiSample } from './build.ts';
import { ITEMS, OFFICES, POLICIES } from './items.ts';
import { writeTorikumiSample } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'jisseki-torikumi-'));
afterAll(() => rmSync(folder, { recursive: true }));

const built = await buildTorikumiSample();

/** All texts of a workbook, merged followers left out. */
async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const texts: string[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master === cell) texts.push(String(cell.value));
      }),
    ),
  );
  return texts;
}

/** Words and figures only: tags, blanks and line breaks gone. */
const bare = (text: string) => text.replace(/<[^>]*>|&nbsp;|\s/g, '');

describe('the sample of the second listing', () => {
  it('is the same bytes each time', async () => {
    const again = await buildTorikumiSample();
    expect([...again.keys()]).toEqual([...built.keys()]);
    for (const [name, bytes] of built) expect(Buffer.compare(bytes, again.get(name) ?? new Uint8Array())).toBe(0);
  });

  it('is written into the folder that is named', async () => {
    await writeTorikumiSample(join(folder, 'input'));
    expect(readdirSync(join(folder, 'input')).toSorted()).toEqual([...built.keys()].toSorted());
    for (const [name, bytes] of built) {
      expect(readFileSync(join(folder, 'input', name)).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  it('has the size of a real listing', () => {
    expect(new Set(ITEMS.map(({ code }) => code)).size).toBe(14);
    expect(ITEMS.length).toBeGreaterThanOrEqual(52);
    const texts = ITEMS.flatMap(({ text, children }) => [text, ...children]);
    expect(texts.join('').match(/【/g)?.length ?? 0).toBeGreaterThanOrEqual(46);
    expect(texts.every((text) => /^[○◇・]/.test(text))).toBe(true);
  });

  it('names in each workbook its office and the year, and holds each of its texts', async () => {
    expect(built.size).toBe(6);
    for (const [key, office] of Object.entries(OFFICES)) {
      const [name = '', bytes = new Uint8Array()] = [...built].find(([file]) => file.includes(office)) ?? [];
      const texts = await textsOf(bytes);
      expect(
        texts.some((text) => text.includes(office)),
        name,
      ).toBe(true);
      expect(
        texts.some((text) => text.includes('令和５年度')),
        name,
      ).toBe(true);
      const all = texts.map(bare).join('');
      for (const { text, children } of ITEMS.filter((item) => item.office === key)) {
        for (const line of [text, ...children]) expect(all, name).toContain(bare(line));
      }
    }
  });

  it.each([
    [1, '【R5】'],
    [2, '【R5.9】'],
    [3, '【R5.7・R6.1】'],
    [4, '【R6.5~7】'],
    [5, '【R6.9～】'],
    [6, '【R5.8白沢市で実施】'],
    [7, '【R5.5 津波、R5.9 土砂災害、R5.12 雪害・停電 など】'],
    [8, '【第4回：R6.2】'],
    [9, '【R5：31件】'],
    [10, '【R3：112人　R4：118人　R5：104人】'],
    [11, '【R5:21名、R6:25名予定】'],
    [12, '【19市町村(R4)→26市町村(R5)】'],
    [13, '【R5交付実績：42件、38,600千円】'],
    [14, '【生活交通確保補助金 R5決算額1,286百万円】'],
    [15, '【R5 事業参加者数実績96社・人 就職者実績(正社員)11人】'],
    [16, '【R5 県営住宅：1市8戸 市町村営住宅：5市町23戸】'],
    [17, '【マレーシア(R5.11)参加企業数5社 訪問学校2校】'],
    [18, '【R4.8（恐竜）湯ノ原町：延べ1,460名、R5.6（鉱物）同湯ノ原町：延べ720名】'],
    [19, '【参加を決めた市町村：R6.2時点で14市町村に増加】'],
    [20, '【R5.10：52名の高校生、6名の教員が参加】'],
    [21, '【R5.6以降38名を受入、R6.3時点：県内参加者数112名】'],
    [22, '【市町村担当者32名参加】【12回、延べ286名参加】'],
  ])('shows expression %i: %s', (_, bracket) => {
    expect(ITEMS.some(({ text, children }) => [text, ...children].some((line) => line.includes(bracket)))).toBe(true);
  });
});

describe('the template', () => {
  const template: unknown = parse(
    readFileSync(new URL('../../../templates/torikumi/template.yaml', import.meta.url), 'utf8'),
  );

  it('has the codes and 区分 of the sample in order, and the offices', () => {
    expect(template).toMatchObject({
      listing: 'torikumi',
      policies: [...POLICIES].map(([code, category]) => ({ code, category })),
      offices: Object.values(OFFICES).map((name) => ({ name })),
    });
  });
});
