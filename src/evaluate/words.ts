/** Words that decide without a figure (判定の語): taking part, done, not done, opposite states. */
import { formatDecimal } from '../model/decimal.ts';
import type { Measure } from '../model/measure.ts';
import type { Sourced } from '../model/source.ts';
import type { Vocabulary } from '../model/template.ts';

const DASHES = /[\u2010-\u2015\u2212\u30fc\uff0d\uff70\u2500\u2501-]/gu;
const CIRCLES = /[○◯〇⚪]/gu;
const CROSSES = /[×✕✖☓]/gu;

/** A word or sign for comparison: width and blanks folded, one dash, one circle, one cross, no brackets around it. */
export function foldWord(text = ''): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(DASHES, '-')
    .replaceAll(CIRCLES, '○')
    .replaceAll(CROSSES, '×')
    .replace(/^\((.*)\)$/u, '$1');
}

/** Words for taking part. Source: evaluation rules, section 4. */
const TOOK_PART = /^(○|◎|●|参加|参加済み?|参加した|実施|実施済み?|有り?|あり|開催|はい|yes)(\(.*\)|[\d,]+\D*)?$/iu;
/** Words for not taking part. Source: evaluation rules, section 4. */
const STAYED_AWAY = /^(×|不参加|未参加|参加なし|参加せず|実施なし|開催なし|未実施|無し?|なし|いいえ|no)(\(.*\))?$/iu;

/**
 * Whether a municipality took part (参加), by its 参加 column or its actual.
 * @returns undefined where the cell does not say
 */
export function tookPart(value: Sourced<Measure>): boolean | undefined {
  const { value: measure, raw } = value;
  if (measure.kind === 'quantity') {
    return measure.value.coefficient > 0n ? measure.value.coefficient >= 10n ** BigInt(measure.value.scale) : false;
  }
  if (measure.kind === 'none') return false;
  const word = foldWord(raw ?? wordOf(measure));
  if (STAYED_AWAY.test(word)) return false;
  if (TOOK_PART.test(word)) return true;
  return measure.kind === 'milestone' ? measure.done : undefined;
}

/** The word of a state or of something done, folded; undefined for other kinds. */
export function wordOf(measure: Measure): string | undefined {
  if (measure.kind === 'state') return foldWord(measure.word);
  if (measure.kind === 'milestone') return measure.word === undefined ? undefined : foldWord(measure.word);
  return undefined;
}

/** The word that an actual says: as it was understood, else as it was written. */
export function wordSaid({ value, raw }: Sourced<Measure>): string {
  return wordOf(value) ?? foldWord(raw);
}

/**
 * The text that the office wrote, a bare number with the unit of its heading; empty for a computed value and where there
 * is none.
 */
export function writtenText(value: Sourced<Measure> | undefined): string {
  const text = value?.raw?.trim() ?? '';
  const bare = /\d$/u.test(text.normalize('NFKC'));
  return bare ? `${text}${value?.headerUnit ?? ''}` : text;
}

/** The same, and a computed figure in its base unit: what a finding names where no cell gives the figure. */
export function figureText(value: Sourced<Measure>): string {
  const { value: measure } = value;
  if (value.raw !== undefined || measure.kind !== 'quantity') return writtenText(value);
  return `${formatDecimal(measure.value)}${measure.unit ?? ''}`;
}

/** Words for keeping something as it is. Source: evaluation rules, section 2 (Relative). */
export const KEEP: ReadonlySet<string> = new Set(['維持', '現状維持', '現状の維持', '現状値の維持']);

/** Whether two words mean the same state: the same word, 維持 and 現状維持, or one group of the template. */
export function sameState(a: string, b: string, words: Vocabulary): boolean {
  if (a === b || (KEEP.has(a) && KEEP.has(b))) return true;
  return words.states.some((group) => {
    const folded = group.map(foldWord);
    return folded.includes(a) && folded.includes(b);
  });
}

/** States that contradict any target of keeping something up. Source: evaluation rules, section 2 (State). */
const OPPOSITES = ['廃止', '休止', '未実施', '中止'];
/** Words for something carried out. Source: evaluation rules, section 2 (Each year, Milestone). */
const DONE = ['実施', '実施済', '実施済み', '開催', '策定', '検討完了', '完了', '構築', '開始', '整備済', '整備済み'];
/** Words for something not reached. Source: evaluation rules, section 2 (Each year, Milestone). */
const NOT_DONE = [
  '未構築',
  '未策定',
  '検討中',
  '策定中',
  '調整中',
  '未実施',
  '未整備',
  '未開始',
  '実施なし',
  '開催なし',
];

/** Whether the word contradicts the target. */
export function isOpposite(word: string, words: Vocabulary): boolean {
  return listed(word, [...OPPOSITES, ...words.opposites]);
}

/** Whether the word says that it is done. */
export function isDone(word: string, words: Vocabulary): boolean {
  return listed(word, [...DONE, ...words.done]);
}

/** Whether the word says that it is not done. */
export function isNotDone(word: string, words: Vocabulary): boolean {
  return listed(word, [...NOT_DONE, ...words.notDone]);
}

function listed(word: string, list: readonly string[]): boolean {
  return list.some((each) => foldWord(each) === word);
}
