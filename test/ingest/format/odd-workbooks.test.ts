/** Workbooks as other programs and other hands make them: each gives what Excel would show. */
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/ingest/format/read.ts';
import { cellLines, codeLines, readGood } from '../../support/shown.ts';
import {
  MAIN,
  oneRow,
  relationships,
  STRICT_MAIN,
  STRICT_OFFICE,
  textCell,
  type WorkbookXml,
  xlsxBytes,
} from '../../support/workbook.ts';

const sheet = (body: string) => [{ name: '様式1', body }];

const ODD: readonly (readonly [string, WorkbookXml, readonly string[], string])[] = [
  [
    'furigana in shared strings',
    {
      sheets: oneRow('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'),
      strings:
        '<si><t>江別市</t><rPh sb="0" eb="3"><t>エベツシ</t></rPh><phoneticPr fontId="0"/></si>' +
        '<si><r><t>当</t></r><r><rPr><b/></rPr><t>別町</t></r><rPh sb="0" eb="3"><t>トウベツチョウ</t></rPh></si>',
    },
    ['A1 江別市', 'B1 当別町'],
    'furigana is in 63 % of real workbooks',
  ],
  [
    'furigana in an inline string',
    { sheets: oneRow('<c r="A1" t="inlineStr"><is><t>札幌</t><rPh sb="0" eb="2"><t>サッポロ</t></rPh></is></c>') },
    ['A1 札幌'],
    'exceljs alone loses the value',
  ],
  [
    'a carriage return in a text',
    {
      sheets: oneRow('<c r="A1" t="s"><v>0</v></c>'),
      strings: '<si><t xml:space="preserve">上段_x000D_\n下段</t></si>',
    },
    ['A1 上段\n下段'],
    'Excel writes _x000D_ for it',
  ],
  [
    'inline rich text',
    { sheets: oneRow('<c r="A1" t="inlineStr"><is><r><t>太</t></r><r><rPr><b/></rPr><t>字</t></r></is></c>') },
    ['A1 太字'],
    'runs are joined',
  ],
  [
    'boolean and error cells',
    { sheets: oneRow('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c>') },
    ['A1 TRUE', 'B1 FALSE', 'C1 #REF!'],
    'as Excel shows them',
  ],
  [
    'results of formulas',
    {
      sheets: oneRow(
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a&amp;"&amp;"b"</f><v>a&amp;amp;b</v></c>' +
          '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1"><f>A1</f></c><c r="E1"><f>A1</f><v></v></c>' +
          '<c r="F1" t="str"><f>""</f><v></v></c><c r="G1" t="s"><f>X1</f><v>0</v></c><c r="H1"><f>0</f><v>0</v></c>' +
          '<c r="I1" t="b"><f>1=2</f><v>0</v></c><c r="J1" t="str"><f>"a"</f><v>a&amp;b &lt; c</v></c>',
      ),
      strings: '<si><t>共有</t></si>',
    },
    ['A1 2', 'B1 a&amp;b', 'C1 #DIV/0!', 'D1 ', 'E1 ', 'G1 共有', 'H1 0', 'I1 FALSE', 'J1 a&b < c'],
    'an empty text shows nothing; exceljs loses 0 and FALSE, and takes shared texts for numbers',
  ],
  [
    'shared formulas',
    {
      sheets: sheet(
        '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row></sheetData>',
      ),
    },
    ['A1 2', 'A2 4'],
    'followers have no text of their own',
  ],
  [
    'ISO Strict with ISO dates',
    {
      sheets: [],
      formats: [14],
      parts: {
        '_rels/.rels': relationships([{ id: 'a', type: 'officeDocument', target: 'xl/workbook.xml' }], STRICT_OFFICE),
        'xl/_rels/workbook.xml.rels': relationships(
          [
            { id: 'b', type: 'worksheet', target: 'worksheets/sheet1.xml' },
            { id: 'c', type: 'styles', target: 'styles.xml' },
          ],
          STRICT_OFFICE,
        ),
        'xl/workbook.xml': `<workbook xmlns="${STRICT_MAIN}" xmlns:q="${STRICT_OFFICE}" conformance="strict"><sheets><sheet name="厳密" sheetId="1" q:id="b"/></sheets></workbook>`,
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${STRICT_MAIN}"><sheetData><row r="1"><c r="A1" t="d" s="1"><v>2025-04-01</v></c><c r="B1" t="d"><v>2025-04-01T09:30:00</v></c><c r="C1"><v>42</v></c></row></sheetData></worksheet>`,
      },
    },
    ['A1 2025/4/1', 'B1 2025/4/1', 'C1 42'],
    'exceljs alone says 1905, silently',
  ],
  [
    'cells and rows without addresses',
    { sheets: sheet('<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>') },
    ['A1 1', 'C1 3', 'A2 4'],
    'an empty cell counts as well',
  ],
  [
    'prefixed elements',
    {
      sheets: sheet(''),
      parts: {
        'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>接頭辞</x:t></x:is></x:c><x:c r="B1" /><x:c r="C1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    },
    ['A1 接頭辞', 'C1 2'],
    'written by .NET libraries',
  ],
  [
    'absolute relationship targets and backslashes',
    {
      sheets: sheet(''),
      parts: {
        'xl/worksheets/sheet1.xml': undefined,
        'xl\\worksheets\\Sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
        'xl/_rels/workbook.xml.rels': relationships([
          { id: 'rId1', type: 'worksheet', target: '/xl/worksheets/sheet1.xml' },
        ]),
      },
    },
    ['A1 1'],
    'part names do not distinguish case',
  ],
  [
    'a drawing and a comment that point nowhere',
    {
      sheets: sheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><drawing r:id="rId9"/><legacyDrawing r:id="rId8"/><tableParts count="1"><tablePart r:id="rId7"/></tableParts>',
      ),
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          { id: 'rId9', type: 'drawing', target: '../drawings/drawing1.xml' },
        ]),
        'xl/drawings/drawing1.xml': '<not-a-drawing>',
        'xl/comments1.xml': '<comments/>',
        'xl/tables/table1.xml': '<table',
      },
    },
    ['A1 1'],
    'exceljs alone throws on such parts',
  ],
  [
    'defined names with broken references',
    {
      sheets: oneRow('<c r="A1"><v>1</v></c>'),
      parts: {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="urn:x"><sheets><sheet name="様式1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="9">#REF!$A$1</definedName></definedNames></workbook>`,
      },
    },
    ['A1 1'],
    'names are not needed for reading',
  ],
  [
    'sheet names that exceljs forbids',
    {
      sheets: [
        { name: '一覧', body: '<sheetData/>' },
        {
          name: "'[実績]'：令和５年度の実績報告に関する調査票の回答欄その１",
          body: `<sheetData><row r="1">${textCell('A1', 'x')}</row></sheetData>`,
        },
      ],
    },
    ["'[実績]'：令和５年度の実績報告に関する調査票の回答欄その１!A1 x"],
    'long names and signs are kept',
  ],
  [
    'a formatted cell at the last address',
    {
      sheets: sheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>',
      ),
    },
    ['A1 1'],
    'empty styled cells are not there',
  ],
  [
    'a value at the last address',
    { sheets: sheet('<sheetData><row r="1048576"><c r="XFD1048576"><v>9</v></c></row></sheetData>') },
    ['XFD1048576 9'],
    'never iterate up to the last row',
  ],
  [
    'headings with names of JavaScript',
    { sheets: oneRow(textCell('A1', '__proto__') + textCell('B1', 'constructor')) },
    ['A1 __proto__', 'B1 constructor'],
    'texts are never used as property names',
  ],
  [
    'the longest text',
    { sheets: oneRow(textCell('A1', '長'.repeat(32_767))) },
    [`A1 ${'長'.repeat(32_767)}`],
    'a cell holds 32,767 characters',
  ],
  [
    'a number written with an exponent, and a number that is none',
    { sheets: oneRow('<c r="A1"><v>1.2E3</v></c><c r="B1"><v>約10</v></c>') },
    ['A1 1200', 'B1 約10'],
    'what is no number stays text',
  ],
];

describe('odd workbooks', () => {
  it.each(ODD)('%s', async (_, workbook, expected) => {
    expect(cellLines(await readGood(xlsxBytes(workbook)))).toEqual(expected);
  });

  it('says that a sheet is empty', async () => {
    const outcome = await readWorkbook('空.xlsx', xlsxBytes({ sheets: sheet('<sheetData/>') }));
    expect(codeLines(outcome)).toEqual(['R202']);
  });

  it('takes the date of the last change from the document', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="a" xmlns:d="b"><d:modified>2024-04-17T01:02:03Z</d:modified></cp:coreProperties>';
    const workbook = await readGood(
      xlsxBytes({ sheets: oneRow('<c r="A1"><v>1</v></c>'), parts: { 'docProps/core.xml': core } }),
    );
    expect(workbook.modified).toBe('2024-04-17T01:02:03Z');
  });

  it('reads a workbook with macros and leaves them alone', async () => {
    const macros = { 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) };
    const workbook = await readGood(
      xlsxBytes({ sheets: oneRow('<c r="A1"><v>1</v></c>'), parts: macros }),
      '様式.xlsm',
    );
    expect([workbook.format, cellLines(workbook)]).toEqual(['xlsm', ['A1 1']]);
  });

  it('reports a text that the file does not have', async () => {
    const outcome = await readWorkbook('様式.xlsx', xlsxBytes({ sheets: oneRow('<c r="B1" t="s"><v>7</v></c>') }));
    expect(codeLines(outcome)).toEqual(['R202', 'B1 R206']);
  });

  it.each([
    ['xl/comments1.xml', '<comments/>', ['R208']],
    ['xl/threadedComments/threadedComment1.xml', '<x/>', ['R208']],
    ['xl/drawings/drawing1.xml', '<xdr:wsDr><a:p><a:r><a:t>見込値</a:t></a:r></a:p></xdr:wsDr>', ['R208']],
    ['xl/drawings/drawing1.xml', '<xdr:wsDr><a:p><a:r><a:t></a:t></a:r></a:p></xdr:wsDr>', []],
  ])('says that the text of %s is not read', async (part, xml, codes) => {
    const bytes = xlsxBytes({ sheets: oneRow('<c r="A1"><v>1</v></c>'), parts: { [part]: xml } });
    expect(codeLines(await readWorkbook('様式.xlsx', bytes))).toEqual(codes);
  });
});
