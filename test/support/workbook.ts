/** Small workbooks made in memory from XML, each with what real offices' files have and libraries stumble over. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** One sheet: the XML between `<worksheet>` and `</worksheet>`. */
export type SheetXml = {
  readonly name: string;
  readonly body: string;
  readonly state?: 'hidden' | 'veryHidden';
};

export type WorkbookXml = {
  readonly sheets: readonly SheetXml[];
  /** XML of `si` elements. */
  readonly strings?: string;
  /** Custom format codes; cell style n + 1 has the n-th. A number is a built-in id. */
  readonly formats?: readonly (string | number)[];
  /** XML of `xf` elements after those of `formats`, and of fonts after the plain one. */
  readonly xfs?: string;
  readonly fonts?: string;
  readonly date1904?: boolean;
  /** Parts that replace or join the usual ones, whole; undefined leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
};

/** A sheet of one row of cells from their XML. */
export function oneRow(cells: string): readonly SheetXml[] {
  return [{ name: '様式1', body: `<sheetData><row r="1">${cells}</row></sheetData>` }];
}

/** Text for XML. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An inline string cell. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** The bytes of an .xlsx. */
export function xlsxBytes(workbook: WorkbookXml): Uint8Array {
  const parts = { ...usualParts(workbook), ...workbook.parts };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== undefined) files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: new Date('2024-04-01T00:00:00Z') });
}

function usualParts(workbook: WorkbookXml): Readonly<Record<string, string>> {
  const sheets = workbook.sheets.map((sheet, at) => {
    const state = sheet.state === undefined ? '' : ` state="${sheet.state}"`;
    return `<sheet name="${xmlText(sheet.name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const worksheets = workbook.sheets.map((sheet, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet.body}</worksheet>`,
  ]);
  const targets = workbook.sheets.map((_, at) => ({
    id: `rId${at + 1}`,
    type: 'worksheet',
    target: `worksheets/sheet${at + 1}.xml`,
  }));
  return {
    '[Content_Types].xml': contentTypes(workbook.sheets.length),
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${workbook.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...targets,
      { id: 'rIdS', type: 'styles', target: 'styles.xml' },
      { id: 'rIdT', type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
    'xl/styles.xml': styles(workbook),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${workbook.strings ?? ''}</sst>`,
    ...Object.fromEntries(worksheets),
  };
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ['xl/sharedStrings.xml', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, at) => [`xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
  ];
  const overrides = parts.map(([name, kind]) => `<Override PartName="/${name}" ContentType="${type}.${kind}+xml"/>`);
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${rels}"/>${overrides.join('')}</Types>`;
}

/** A relationships part. */
export function relationships(
  items: readonly { readonly id: string; readonly type: string; readonly target: string }[],
  office = OFFICE,
): string {
  const list = items.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
}

function styles(workbook: WorkbookXml): string {
  const formats = workbook.formats ?? [];
  const custom = formats.map((format, at) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${164 + at}" formatCode="${xmlText(format)}"/>`,
  );
  const xfs = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + at}" fontId="0"/>`,
  );
  return [
    `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts>`,
    `<fonts><font><sz val="11"/></font>${workbook.fonts ?? ''}</fonts>`,
    '<cellStyleXfs><xf numFmtId="14" fontId="0"/></cellStyleXfs>',
    `<cellXfs><xf numFmtId="0" fontId="0"/>${xfs.join('')}${workbook.xfs ?? ''}</cellXfs>`,
    '<dxfs><dxf><font><strike/></font><numFmt numFmtId="164" formatCode="0.000"/></dxf></dxfs></styleSheet>',
  ].join('');
}
