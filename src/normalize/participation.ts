/** Marks and words for taking part (参加の有無), for indicators that count municipalities. */
import type { Measure, ReadingContext } from '../model/measure.ts';
import { readMeasure } from './measure.ts';

const CIRCLES = /[○◯〇⚪⭕]/gu;
const CROSSES = /[×✕✖☓x]/giu;

/** Source: 集計方法 市町村数, evaluation rules section 4: ○ 参加 実施 有, also with a number of people behind it. */
const TOOK_PART = /^(?:○|◎|●|参加|参加済み?|参加した|実施|実施済み?|有り?|あり|開催|はい|yes)(?:\(.*\)|[\d,]+\D*)?$/iu;
/** Source: as above: 不参加 × 無 are not. */
const STAYED_AWAY =
  /^(?:×|不参加|未参加|参加なし|参加せず|実施なし|開催なし|未実施|無し?|なし|いいえ|no)(?:\(.*\))?$/iu;

/** 予定 and 見込, but not 予定どおり. */
const PLANNED = /(?:予定|見込|見通し)(?!どおり|通り)/u;

/**
 * Whether a municipality took part, as something done or not done; a plan and a year in brackets behind it stay with it.
 * @param text text of one cell
 * @returns undefined where the text is no mark or word of that kind; it may still be a number
 * @example readParticipation('参加（28人）') // { kind: 'milestone', done: true, word: '参加（28人）', qualifiers: [] }
 */
export function readParticipation(text: string, context: ReadingContext = {}): Measure | undefined {
  const word = text.normalize('NFKC').replaceAll(/\s/gu, '').replaceAll(CIRCLES, '○');
  const done = TOOK_PART.test(word);
  if (!done && !STAYED_AWAY.test(word.replaceAll(CROSSES, '×'))) return undefined;
  const bracket = /\([^()]+\)$/u.exec(word)?.[0];
  const period = bracket === undefined ? undefined : readMeasure(`参加${bracket}`, context).measure.period;
  return {
    kind: 'milestone',
    done,
    word: text.trim(),
    qualifiers: bracket !== undefined && PLANNED.test(bracket) ? ['planned'] : [],
    ...(period === undefined ? {} : { period }),
  };
}
