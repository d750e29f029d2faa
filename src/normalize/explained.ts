/** Pieces as stretches of the text as written, for explaining a reading (読み取りの説明). */
import type { PieceKind, ReadingPiece } from '../model/measure.ts';
import type { Lexeme } from './lexicon.ts';
import type { Piece } from './piece.ts';
import { type Folded, originOf } from './text.ts';

const OF_LEXEME: Readonly<Record<Lexeme['does'], PieceKind>> = {
  compare: 'comparator',
  qualify: 'qualifier',
  direct: 'direction',
  refer: 'reference',
  label: 'label',
  per: 'unit',
  join: 'joint',
  and: 'joint',
  pending: 'word',
  act: 'word',
  total: 'label',
  part: 'label',
  all: 'label',
  among: 'joint',
  rank: 'label',
  span: 'note',
};

const OF_PIECE: Readonly<Record<Exclude<Piece['is'], 'word' | 'amount' | 'gloss'>, PieceKind>> = {
  period: 'period',
  sign: 'joint',
  owner: 'owner',
  ordinal: 'note',
  bad: 'unknown',
  unknown: 'unknown',
};

/** The stretches of a text with what each was understood as, in order. */
export function piecesOf(folded: Folded, pieces: readonly Piece[]): readonly ReadingPiece[] {
  const stretches: ReadingPiece[] = [];
  const put = (start: number, end: number, kind: PieceKind) => {
    if (end <= start) return;
    stretches.push({ start: originOf(folded, start), end: originOf(folded, end), kind });
  };
  const walk = (list: readonly Piece[]) => {
    for (const piece of list) {
      if (piece.is === 'gloss') {
        walk(piece.pieces);
      } else if (piece.is === 'amount') {
        put(piece.start, piece.unitStart, 'number');
        put(piece.unitStart, piece.end, 'unit');
      } else {
        put(piece.start, piece.end, piece.is === 'word' ? OF_LEXEME[piece.lexeme.does] : OF_PIECE[piece.is]);
      }
    }
  };
  walk(pieces);
  return stretches;
}
