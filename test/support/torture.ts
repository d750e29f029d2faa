/** A listing that no office would write: for what must hold at any amount of text. */
import type { Listing, ListingBlock } from '../../src/model/listing.ts';
import { sampleBlock, sampleCell, sampleListing, sampleText } from './listing.ts';

const URL_TEXT = `https://www.example.jp/${'renkei/koho_2023-05.'.repeat(19)}html?id=1`;
const RARE =
  '𠮷野家と葛󠄀城市、葛󠄁飾区、辻󠄀、髙橋・﨑山、㎡・㈱・①Ⅲ、ABC≒DEF☑😀👨‍👩‍👧か\u3099\u200bき\u2060く、é ñ ｶﾞｷﾞ、長⻑〜～';

function longStatus(): ListingBlock {
  const status = Array.from({ length: 40 }, (_, index) => `・${sampleText(index, 300)}`).join('\n');
  const block = sampleBlock(501, 1);
  return { ...block, cells: block.cells.map((cell) => (cell.column === 'status' ? { ...cell, text: status } : cell)) };
}

/** Forty indicators under one name, one status over them all. */
function manyIndicators(): ListingBlock {
  const rows = 40;
  const block = sampleBlock(502, rows);
  const own = block.cells.filter(({ column }) => column !== 'status');
  return { ...block, cells: [...own, sampleCell('status', 0, `・${sampleText(3, 12_000)}`, rows)] };
}

function longName(): ListingBlock {
  const block = sampleBlock(503, 2);
  const name = `503　${sampleText(2, 500)}`;
  return {
    ...block,
    name,
    cells: block.cells.map((cell) => (cell.column === 'programme' ? { ...cell, text: name } : cell)),
  };
}

function oddTexts(): ListingBlock {
  const block = sampleBlock(504, 3);
  const texts = [
    `・${URL_TEXT}を見た。`,
    RARE,
    `（${'）'.repeat(80)}${'「'.repeat(80)}${'。'.repeat(80)}${'A'.repeat(300)}\n\n　　字下げの段落。　\n※注記`,
  ];
  return {
    ...block,
    cells: block.cells
      .filter(({ column, rowSpan }) => column !== 'status' || rowSpan === 1)
      .concat(
        block.cells.some(({ column, rowSpan }) => column === 'status' && rowSpan > 1)
          ? texts.map((_, row) => sampleCell('status', row, ''))
          : [],
      )
      .map((cell) =>
        cell.column === 'status' || cell.column === 'indicator' ? { ...cell, text: texts[cell.row] ?? '' } : cell,
      ),
  };
}

/** One word in each cell. */
function oneWord(number: number): ListingBlock {
  return {
    id: String(number),
    name: `${number}　語`,
    rowIds: [String(number)],
    cells: ['programme', 'overview', 'indicator', 'baseline', 'target', 'actual', 'mark', 'status'].map((column) =>
      sampleCell(column, 0, column === 'programme' ? `${number}　語` : column === 'mark' ? '◎' : '有'),
    ),
  };
}

/** All of it, and three hundred small programmes. */
export function tortureListing(paper: Listing['paper']): Listing {
  const sample = sampleListing({ paper, draft: true });
  const blocks = [longStatus(), manyIndicators(), longName(), oddTexts()];
  return {
    ...sample,
    groups: [
      { id: 'ア', label: '一行だけの役割でも名前が入ること', shortLabel: '短い名', blocks: [oneWord(1)] },
      { id: 'イ', label: '長い文', blocks },
      {
        id: 'ウ',
        label: '圏域全体の生活関連機能サービスの向上',
        blocks: Array.from({ length: 300 }, (_, index) => oneWord(600 + index)),
      },
    ],
  };
}
