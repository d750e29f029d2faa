/** Labels of values and themes of dates in brackets (見出し・テーマ). */
import type { Folded } from '../text.ts';
import { beside, type Element, isTail } from './element.ts';
import { hasBreak } from './kana-scan.ts';
import { label, nounBefore } from './noun.ts';
import { isPlace } from './scope.ts';
import type { Span } from './token.ts';

/** What is only done, and names no theme (R6.10開催予定) and nothing that is counted. */
export const ACT =
  /^(?:に|の|より|から)?(?:開催|実施|設置|予定|見込み?|完了|開始|終了|公開|運用|供用|開設|開館|開所|開通|締結|策定|改定|発行|配布|試行|着手|着工|竣工|完成|導入|実績|決算|現在|時点|以降|済み?|まで|頃|ごろ|末|中|初旬|上旬|中旬|下旬|分|度|初|版|更新|参加|追加|拡充|拡大|増加|減少|回復|継続|新規|改修|整備|始動|発足|設立|施行|公表|発表|運行|運航|制定|募集|受付|予算|補正|当初|増員|増設|増便|募集|配置|派遣|中止|延期|休止|なし|未実施)+$/;

/** A stretch as the theme of a date, where it is a noun and nothing else. */
export function bareNoun(folded: Folded, span: Span): Span | undefined {
  const bare = label(folded, span);
  if (bare === undefined || hasBreak(folded, bare)) return undefined;
  const rest = folded.text.slice(bare.end, span.end);
  if (/^(?:で|に|を|が|は|へ|と|から|より|まで|にて)/.test(rest)) return undefined;
  return ACT.test(folded.text.slice(bare.start, bare.end)) ? undefined : bare;
}

const LEADING = /^(?:における|において|については|には|では|までに|からの|での|への|時点の|の|は|に|で)(?![ぁ-ゖ])/;

/**
 * The label before a value in the same bracket (値の見出し), with a further label before it as its scope.
 * @param at index of the value
 */
export function ownLabel(
  folded: Folded,
  elements: readonly Element[],
  at: number,
): { readonly label: Span; readonly scope?: Span } | undefined {
  const opened = elements[at - 1];
  // 東京会場（42名）: the label stands before the gloss.
  const from = opened?.is === 'sep' && opened.sign === '(' && elements[at - 2]?.is === 'text' ? at - 1 : at;
  let index = beside(elements, from, -1);
  let text = elements[index];
  if (text?.is !== 'text' || isTail(elements, index)) return undefined;
  let found = labelIn(folded, elements, text, index, at);
  if (found === undefined) {
    index = beside(elements, index, -1);
    text = elements[index];
    if (text?.is !== 'text' || isTail(elements, index)) return undefined;
    found = labelIn(folded, elements, text, index, at);
  }
  if (found === undefined) return undefined;
  const before = beside(elements, index, -1);
  const further = elements[before];
  if (further?.is !== 'text' || isTail(elements, before)) return { label: found };
  const colon = elements.slice(before, index).some((element) => element.is === 'sep' && element.sign === ':');
  const scope = label(folded, further);
  if (scope === undefined || !(colon || further.ordinal || isPlace(folded.text.slice(scope.start, scope.end))))
    return { label: found };
  return { label: found, scope };
}

function labelIn(
  folded: Folded,
  elements: readonly Element[],
  text: Span,
  index: number,
  at: number,
): Span | undefined {
  const adjoins = index === at - 1;
  const afterDate = elements[index - 1]?.is === 'date';
  const lead = afterDate ? (LEADING.exec(folded.text.slice(text.start, text.start + 8))?.[0].length ?? 0) : 0;
  const span = { start: Math.min(text.end, text.start + lead), end: text.end };
  if (span.start >= span.end || /^(?:[をがはにでとへも]|には|では)+$/.test(folded.text.slice(span.start, span.end)))
    return undefined;
  const bare = label(folded, span);
  if (bare === undefined) return undefined;
  if (!adjoins || !hasBreak(folded, bare)) return bare;
  return nounBefore(folded, bare.start, bare.end);
}
