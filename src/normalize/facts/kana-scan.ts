/** Looking through a stretch for particles and verbs (助詞・動詞の有無); what stands in quotation marks and （） is left out. */
import { type Folded, hasGap } from '../text.ts';
import { kanaRole } from './kana.ts';
import type { Span } from './token.ts';

const KANA = /[ぁ-ゖ]/;
const CONTEXT = 3;
/** Longest name in quotation marks. */
const LONGEST_NAME = 60;
const VERB = /[るただてしくすうつむ]$|られ|って/;

/** The end of a name in quotation marks or of a gloss that opens at an offset. */
function opaqueEnd(folded: Folded, at: number): number {
  const { text } = folded;
  if (text.charAt(at) === '(') return folded.closers.get(at) ?? at;
  if (text.charAt(at) !== '「') return at;
  const close = text.slice(at, at + LONGEST_NAME).indexOf('」');
  return close < 0 ? at : at + close;
}

/** The runs of hiragana that end a noun, from left to right, until one is what is looked for. */
function someBreak(folded: Folded, { start, end }: Span, wanted: (run: string) => boolean): boolean {
  const { text } = folded;
  for (let at = start; at < end; at += 1) {
    const opaque = opaqueEnd(folded, at);
    if (opaque > at) {
      at = opaque;
      continue;
    }
    if (!KANA.test(text.charAt(at))) continue;
    let last = at + 1;
    while (last < end && KANA.test(text.charAt(last)) && !hasGap(folded, last)) last += 1;
    const run = text.slice(at, last);
    if (kanaRole(run, text.slice(Math.max(start, at - CONTEXT), at)) === 'break' && wanted(run)) return true;
    at = last - 1;
  }
  return false;
}

/** True where a verb, an adjective or a particle other than の stands in a stretch. */
export function hasBreak(folded: Folded, span: Span): boolean {
  return someBreak(folded, span, () => true);
}

/** True where a verb stands in a stretch, so that what is behind it may be of another time. */
export function hasVerb(folded: Folded, span: Span): boolean {
  return someBreak(folded, span, (run) => VERB.test(run));
}
