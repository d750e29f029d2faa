/** Cell styles of a workbook (セルの書式), of which only the number format and the strike-through matter to reading. */
import { builtinFormat } from './builtin-formats.ts';
import { attribute, isOn, scanXml } from './xml.ts';

/** What a style does to the text of a cell; `format` is undefined for General, `across` is 選択範囲内で中央. */
export type CellStyle = { readonly format?: string; readonly struck: boolean; readonly across?: true };

const PLAIN: CellStyle = { struck: false };

/** True for the spellings of General: `G/標準` is its name in files that a Japanese Excel wrote. */
function isGeneral(format: string): boolean {
  return /^(general|g\/標準|standard)?$/i.test(format);
}

/**
 * Styles by their number in `cellXfs`, as the cells name them.
 * @param bytes the part `styles.xml`
 */
export function readStyles(bytes: Uint8Array, part: string): readonly CellStyle[] {
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const cells: { readonly format: number; readonly font: number }[] = [];
  const across = new Set<number>();
  let inside = '';
  scanXml(bytes, part, {
    open: (name, attributes) => {
      if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') inside = name;
      else if (name === 'numFmt' && inside !== 'dxfs') {
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      } else if (inside === 'fonts' && name === 'font') struckFonts.push(false);
      else if (inside === 'fonts' && name === 'strike') {
        struckFonts[struckFonts.length - 1] = isOn(attribute(attributes, 'val'), true);
      } else if (inside === 'cellXfs' && name === 'xf') {
        cells.push({
          format: Number(attribute(attributes, 'numFmtId') ?? 0),
          font: Number(attribute(attributes, 'fontId') ?? 0),
        });
      } else if (inside === 'cellXfs' && attribute(attributes, 'horizontal') === 'centerContinuous') {
        across.add(cells.length - 1);
      }
    },
    close: (name) => {
      if (name === inside) inside = '';
    },
  });
  return cells.map(({ format, font }, index) => {
    const style = cellStyle(formats.get(format) ?? builtinFormat(format), struckFonts[font] ?? false);
    return across.has(index) ? { ...style, across: true } : style;
  });
}

/** A style from its parts; `format` may be any spelling of General. */
export function cellStyle(format: string | undefined, struck: boolean): CellStyle {
  return format === undefined || isGeneral(format) ? { struck } : { format, struck };
}

/** The styles that the cells of a mended workbook use, each once, under new numbers. */
export type StyleTable = {
  /** The new number of an original style; undefined stands for a plain cell, `dated` forces a date format on General. */
  readonly use: (original: number | undefined, how?: { readonly dated: boolean }) => number;
  /** The original styles that centre a text over its empty neighbours. */
  readonly across: ReadonlySet<number>;
  /** The part `styles.xml` of the mended workbook. */
  readonly xml: () => string;
};

/** Format of ISO date cells (`t="d"`) that have no format of their own. */
const DATE_FORMAT = 'yyyy/m/d';
const FIRST_FORMAT_ID = 200;
/** Stand-ins from the private use area: exceljs cuts quotes and backslashes out of format codes. */
const QUOTE_STAND_IN = '\ue000';
const BACKSLASH_STAND_IN = '\ue001';

/**
 * A number format inside quotes, so that exceljs takes it for a literal: it turns serials under a date format into
 * rounded Date objects otherwise, and the stored number would be lost.
 */
export function quoteFormat(format: string): string {
  return `"${format.replaceAll('"', QUOTE_STAND_IN).replaceAll('\\', BACKSLASH_STAND_IN)}"`;
}

/** The format quoted by {@link quoteFormat}; undefined where there is none. */
export function unquoteFormat(quoted: string | undefined): string | undefined {
  if (quoted === undefined || !quoted.startsWith('"')) return undefined;
  return quoted.slice(1, -1).replaceAll(QUOTE_STAND_IN, '"').replaceAll(BACKSLASH_STAND_IN, '\\');
}

/**
 * Collects the styles in use.
 * @param originals styles by their number in the submitted file
 */
export function styleTable(originals: readonly CellStyle[]): StyleTable {
  const styles: CellStyle[] = [PLAIN];
  const numbers = new Map<string, number>([[key(PLAIN), 0]]);
  const cache = new Map<number | undefined, number>();
  const number = (style: CellStyle): number => {
    const known = numbers.get(key(style));
    if (known !== undefined) return known;
    styles.push(style);
    numbers.set(key(style), styles.length - 1);
    return styles.length - 1;
  };
  const use: StyleTable['use'] = (original, how) => {
    const style = (original === undefined ? undefined : originals[original]) ?? PLAIN;
    if (how?.dated && style.format === undefined) return number({ ...style, format: DATE_FORMAT });
    const cached = cache.get(original);
    if (cached !== undefined) return cached;
    const fresh = number(style);
    cache.set(original, fresh);
    return fresh;
  };
  const across = new Set(originals.flatMap((style, index) => (style.across ? [index] : [])));
  return { use, across, xml: () => stylesXml(styles) };
}

function key(style: CellStyle): string {
  return `${style.struck ? 1 : 0}${style.format ?? ''}`;
}

function stylesXml(styles: readonly CellStyle[]): string {
  const quote = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const formats = styles.map((style, index) =>
    style.format === undefined
      ? ''
      : `<numFmt numFmtId="${FIRST_FORMAT_ID + index}" formatCode="${quote(quoteFormat(style.format))}"/>`,
  );
  const xfs = styles.map((style, index) => {
    const format = style.format === undefined ? 0 : FIRST_FORMAT_ID + index;
    return `<xf numFmtId="${format}" fontId="${style.struck ? 1 : 0}" fillId="0" borderId="0" applyNumberFormat="1" applyFont="1"/>`;
  });
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts>${formats.join('')}</numFmts>`,
    '<fonts><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts>',
    '<fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders>',
    `<cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
  ].join('');
}
