/** The original package (提出ファイルの写し) without the parts that exceljs cannot carry over; what was left out is said. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Parts that would be lost or would break the copy, and what they are called on the first sheet. */
const LEFT_OUT: readonly (readonly [part: RegExp, name: string])[] = [
  [/^xl\/(drawings|media|charts|diagrams|chartsheets)\//i, '図形・画像・グラフ'],
  [/^xl\/(comments|threadedComments|persons)/i, 'コメント'],
  [/^xl\/(tables|pivotTables|pivotCache|queryTables|slicers|slicerCaches)\//i, 'テーブル・ピボットテーブル'],
  [/^xl\/(externalLinks|connections)/i, '外部ファイルへのリンク'],
  [/^xl\/(vbaProject|macrosheets|activeX|ctrlProps|embeddings)/i, 'マクロ・埋め込み部品'],
];
/** Parts that are needed; any other is passed over without a word (printer settings, calculation order). */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(core|app)\.xml|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/theme\/.*\.xml|xl\/worksheets\/(_rels\/)?[^/]*\.(xml|rels))$/i;

/** Elements of a sheet that point to parts left out. */
const POINTERS =
  /<(drawing|legacyDrawing|legacyDrawingHF|picture|extLst|tableParts|oleObjects|controls|webPublishItems)\b(?:[^>]*\/>|.*?<\/\1>)/gs;

/** Above these the copy is made from the values alone: exceljs would take minutes, or never end. Measured on empty styled cells and boundless merges. */
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_CELLS = 200_000;
const MOST_MERGED = 20_000;

export type CleanPackage = { readonly bytes: Uint8Array; readonly leftOut: readonly string[] };

/**
 * The package ready for exceljs.
 * @returns undefined where it cannot or should not be loaded whole
 */
export function cleanPackage(bytes: Uint8Array): CleanPackage | undefined {
  try {
    const leftOut = new Set<string>();
    let size = 0;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const lost = LEFT_OUT.find(([part]) => part.test(name));
        if (lost !== undefined) leftOut.add(lost[1]);
        if (lost !== undefined || !NEEDED.test(name)) return false;
        size += originalSize;
        return size <= MOST_BYTES;
      },
    });
    if (size > MOST_BYTES) return undefined;
    const kept: Record<string, Uint8Array> = {};
    for (const [name, part] of Object.entries(parts)) {
      const text = /\.(xml|rels)$/i.test(name) ? cleanPart(name, strFromU8(part)) : undefined;
      if (text === null) return undefined;
      kept[name] = text === undefined ? part : strToU8(text);
    }
    return { bytes: zipSync(kept, { level: 0 }), leftOut: [...leftOut] };
  } catch {
    return undefined;
  }
}

/** A part's text; null where the sheet is beyond what exceljs can take. */
function cleanPart(name: string, text: string): string | null {
  if (/worksheets\/_rels\//i.test(name)) return text.replace(/<Relationship\b(?![^>]*\/hyperlink")[^>]*\/>/g, '');
  if (/^\[Content_Types\]/i.test(name)) return text;
  if (!/worksheets\//i.test(name)) return text;
  if (!/<worksheet[\s>]/.test(text)) return null;
  if ((text.match(/<c[\s>]/g) ?? []).length > MOST_CELLS) return null;
  let merged = 0;
  for (const [, left = '', top = '', right = '', bottom = ''] of text.matchAll(
    /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g,
  )) {
    merged += (letters(right) - letters(left) + 1) * (Number(bottom) - Number(top) + 1);
  }
  return merged > MOST_MERGED ? null : text.replace(POINTERS, '');
}

const LETTERS = 26;
const CODE_BEFORE_A = 64;

function letters(name: string): number {
  return [...name].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - CODE_BEFORE_A, 0);
}
