/** Words with something in （） behind them (語と括弧書き): 常時（2017年度）, 策定（R5.3）, 策定（一部）. */
import type { Finding } from '../model/diagnostic.ts';
import type { Measure, Milestone, ReadingContext } from '../model/measure.ts';
import { emptyClause } from './clause-state.ts';
import { takeGloss } from './gloss.ts';
import type { GlossPiece, Piece } from './piece.ts';
import type { Folded } from './text.ts';
import type { WordRead } from './words.ts';

/** A reading under way: the value, what was odd, and the pieces it was read from. */
export type Outcome = {
  readonly measure: Measure;
  readonly findings: readonly Finding[];
  readonly pieces: readonly Piece[];
};

/** What a value has that says nothing more. */
export const NOTHING = { qualifiers: [] } as const;

/** No value, and why. */
export function failed(finding: Finding, pieces: readonly Piece[] = []): Outcome {
  return { measure: { kind: 'unreadable', ...NOTHING }, findings: [finding], pieces };
}

/** 全市町村（札幌市を除く）: not all of them. */
const EXCEPT = /除|のぞ|以外|一部/;

/** 策定（素案）, 整備済（一部未整備）, 実施（延期）: not all of it, not yet, or not at all. */
const UNFINISHED =
  /[素原]?案$|案の?段階|骨子|たたき台|一部|概ね|おおむね|ほぼ|除|待ち|延期|中止|見送|断念|休止|廃止|終了|取りやめ|予定|見込|途中|段階|検討|調整|協議|準備|着手|申請|のみ|だけ|繰越|縮小|暫定|仮|\d\/\d|[^市区町村県道府国圏域館校園]中$|未(?!来|満|就|婚)/;
/** 継続（R5で終了）: what goes on goes on no longer. */
const ENDED = /中止|延期|見送|断念|休止|廃止|終了|取りやめ/;
/** 策定済（改定中）: what is being revised is there. */
const REVISED = /^(?:R?[0-9./年度末月に]*)(?:改[定訂正]|見直し|更新|第?[0-9]*[次期]?計画)(?:中|予定|作業中|版)?$/;

/** Whether what stands in the brackets leaves open how far a thing is done. */
function isUnfinished(notes: readonly string[]): boolean {
  return notes.some((text) => UNFINISHED.test(text) && !REVISED.test(text));
}

/**
 * 策定（予定） says the same as 策定予定; of 策定（一部） nobody can say whether it is done. 継続（R5で終了） goes on no longer.
 * Reports: N124, N125
 */
function weighed(
  measure: Measure,
  notes: readonly string[],
  asked: boolean,
): { readonly measure: Measure; readonly finding?: Finding } {
  if (measure.kind === 'milestone' && measure.done === true) {
    const { done: _, ...open } = measure;
    if (measure.qualifiers.includes('planned')) return { measure: { ...open, done: false } satisfies Milestone };
    const partly = measure.qualifiers.includes('partial') || measure.qualifiers.includes('about');
    if (!partly && !isUnfinished(notes)) return { measure };
    return { measure: open, finding: { code: 'N125', params: { word: measure.word ?? '' } } };
  }
  if (measure.kind === 'state' && !asked && notes.some((text) => ENDED.test(text)))
    return { measure, finding: { code: 'N124', params: { text: notes.join('、') } } };
  return { measure };
}

/** Adds periods and notes of glosses to a word. Reports: N101 for a whole set with an exception. */
export function withGlosses(
  folded: Folded,
  word: WordRead,
  glosses: readonly GlossPiece[],
  context: ReadingContext,
): Outcome {
  if (glosses.length === 0) return { ...word, pieces: glosses };
  const clause = emptyClause();
  for (const gloss of glosses) {
    const wrong = takeGloss(folded, clause, gloss, context);
    if (wrong !== undefined) return failed(wrong, glosses);
  }
  const note = clause.notes.join('、');
  if (word.measure.kind === 'all' && EXCEPT.test(note))
    return failed({ code: 'N101', params: { part: note } }, glosses);
  const glossed: Measure = {
    ...word.measure,
    qualifiers: [...new Set([...word.measure.qualifiers, ...clause.qualifiers])].sort(),
    ...(clause.period === undefined ? {} : { period: clause.period }),
    ...(note === '' ? {} : { note }),
  };
  const { measure, finding } = weighed(glossed, clause.notes, clause.findings.length > 0);
  const doubts = finding === undefined ? [] : [finding];
  return { measure, findings: [...word.findings, ...clause.findings, ...doubts], pieces: glosses };
}
