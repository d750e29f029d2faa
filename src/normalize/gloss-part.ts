/** What a gloss is made of (括弧書きの中身): pieces that only say when and how, and the note that the rest becomes. */
import type { Clause } from './clause-state.ts';
import type { GlossPiece, Piece } from './piece.ts';
import { asWritten, type Folded } from './text.ts';

/** Keeps a gloss as written. */
export function note(folded: Folded, clause: Clause, gloss: GlossPiece): void {
  const text = asWritten(folded, gloss.inner.start, gloss.inner.end);
  if (text !== '') clause.notes.push(text);
}

/** Whether a piece only says when, how or of what a value is, and is no value of its own. */
export function isNeutral(piece: Piece): boolean {
  if (piece.is === 'period' || piece.is === 'ordinal') return true;
  if (piece.is === 'sign')
    return piece.sign === '、' || piece.sign === ':' || piece.sign === '\n' || piece.sign === '・';
  if (piece.is !== 'word') return false;
  const { does } = piece.lexeme;
  return (
    does === 'qualify' || does === 'label' || does === 'join' || does === 'refer' || does === 'span' || does === 'total'
  );
}
