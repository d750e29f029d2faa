/** Words in （） behind a value (括弧書きの付記): how it was rounded or found, and whether they take it back. */
import { sign } from '../model/decimal.ts';
import type { Qualifier, ReadingContext } from '../model/measure.ts';
import type { Clause } from './clause-state.ts';
import { note } from './gloss-part.ts';
import { takePeriod } from './gloss-time.ts';
import type { GlossPiece } from './piece.ts';
import { asWritten, type Folded } from './text.ts';
import { readWord } from './words.ts';

/** （百万円未満切捨て）, （小数点第2位を四捨五入）: how it was rounded. */
const ROUNDING =
  /^(?:小数点?以?下?第?[0-9一二三]*位?|[十百千万億兆]*[円人件]?)(?:以下|未満)?(?:は|を)?(?:切り?捨て?|四捨五入|切り?上げ?|端数処理)/;
/** （5点満点）, （5段階評価）: the scale that the value is on. */
const SCALE = /^[0-9]{1,3}(?:点満点中?|段階(?:評価|中)?|点中)$/;
/** （？）, （要確認）, （誤）, 年(度): whoever wrote it is not sure, or takes it back. */
const DOUBT =
  /^[?!]+$|要(?:確認|精査|修正|調整)|仮(?:値|置|$)|誤り?(?:か|の可能性|記|$)|不確か|正しい?か|^訂正前?$|^旧(?:値|数値)?$|未確認|差し?替え|^度$/;

/**
 * Takes a gloss that is about how the value was written down.
 * Reports: N124
 * @returns false where the gloss says something else
 */
export function takeAside(folded: Folded, clause: Clause, gloss: GlossPiece, inner: string): boolean {
  const doubted = DOUBT.test(inner);
  if (!doubted && !ROUNDING.test(inner) && !SCALE.test(inner)) return false;
  note(folded, clause, gloss);
  if (doubted)
    clause.findings.push({ code: 'N124', params: { text: asWritten(folded, gloss.inner.start, gloss.inner.end) } });
  return true;
}

/** What a text is taken from: the time before it is that of the value (H22住民意識調査). */
const SOURCE =
  /(?:調査|国調|台帳|住基|台帳人口|住基人口|アンケート|統計|センサス|白書|報告書?|公表値?|データ|資料|集計|結果|推計|開催|実施)(?:に(?:よる|基づく)|より|から|時点?|ベース|値)*$/u;
/** R5は未調査 says that there is nothing of that time. */
const DENIED = /[未不無]|は|ない|なし|せず/;
/** What happened to the thing itself: a figure beside it is hardly one of it. */
const HALTED = /^(?:中止|延期|見送り?|断念|休止中?|廃止|取りやめ|未実施|不?開催せず)/;
/** Part of a whole of which nobody says how much. */
const PARTLY = /一部/;

/** Qualifiers that hold where they stand last, whatever is said before them: （事業開始からの累計）, （四半期平均）. */
const LAST: ReadonlySet<Qualifier> = new Set(['average', 'cumulative', 'about', 'partial', 'provisional']);

/** Whether a word in brackets says that there is no such value: 12件（未集計）, 12件（中止）, but 0件（中止）. */
function denies(clause: Clause, inner: string, context: ReadingContext): boolean {
  const main = clause.amount;
  if (main === undefined) return false;
  const word = readWord(inner, context.role, context.words)?.measure;
  const open = word?.kind === 'pending';
  if (open && /中$|未確定|未公表|待ち$|公表前/.test(inner)) {
    clause.qualifiers.add('provisional');
    return false;
  }
  if (open) return true;
  const halted =
    HALTED.test(inner) ||
    (word?.kind === 'none' && /\p{L}/u.test(inner)) ||
    (word?.kind === 'milestone' && word.done === false) ||
    (word?.kind === 'quantity' && word.value.coefficient === 0n);
  return halted && sign(main.value) !== 0;
}

/**
 * Takes a gloss that is neither a time nor a number: a note, and a warning where it may take the value back.
 * Reports: N121, N124
 */
export function takeRemark(
  folded: Folded,
  clause: Clause,
  gloss: GlossPiece,
  inner: string,
  context: ReadingContext,
): void {
  const { pieces } = gloss;
  const text = asWritten(folded, gloss.inner.start, gloss.inner.end);
  note(folded, clause, gloss);
  const last = pieces.at(-1);
  const qualifier = last?.is === 'word' && last.lexeme.does === 'qualify' ? last.lexeme.qualifier : undefined;
  if (qualifier !== undefined && LAST.has(qualifier)) clause.qualifiers.add(qualifier);
  const periods = pieces.filter((piece) => piece.is === 'period');
  const [period] = periods;
  const sourced =
    periods.length === 1 &&
    period !== undefined &&
    pieces[0] === period &&
    !period.reference &&
    SOURCE.test(inner) &&
    !DENIED.test(inner);
  const dated = sourced && takePeriod(clause, period);
  if (
    pieces.some((piece) => piece.is === 'word' && (piece.lexeme.does === 'compare' || piece.lexeme.does === 'direct'))
  )
    clause.findings.push({ code: 'N121', params: { text } });
  else if (
    denies(clause, inner, context) ||
    (clause.amount !== undefined &&
      ((periods.length > 0 && !dated) || qualifier === 'planned' || (PARTLY.test(inner) && qualifier !== 'partial')))
  )
    clause.findings.push({ code: 'N124', params: { text } });
}
