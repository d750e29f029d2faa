/** What a file turned out to be (ファイルの種類), in words; the parameter `type` of F103, R109 and R111. */
import type { Diagnostic } from '../../model/diagnostic.ts';

const TYPES: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  pdf: { ja: 'PDF', en: 'PDF' },
  picture: { ja: '画像', en: 'a picture' },
  word: { ja: 'Word文書', en: 'a Word document' },
  powerpoint: { ja: 'PowerPoint', en: 'a PowerPoint presentation' },
  text: { ja: 'テキスト', en: 'a text file' },
  'web-page': { ja: 'ウェブページ', en: 'a web page' },
  mail: { ja: 'メール', en: 'a mail' },
  document: { ja: '文書', en: 'a document' },
  xml: { ja: 'XML形式', en: 'XML' },
  xlsb: { ja: 'Excelバイナリ形式（.xlsb）', en: 'a binary workbook (.xlsb)' },
  unknown: { ja: '種類が分からないもの', en: 'of unknown type' },
};

/** The parameter `type` in words. */
export function fileType(diagnostic: Diagnostic, language: 'ja' | 'en'): string {
  const type = String(diagnostic.params['type'] ?? 'unknown');
  const words = Object.hasOwn(TYPES, type) ? TYPES[type] : TYPES['unknown'];
  return words?.[language] ?? type;
}
