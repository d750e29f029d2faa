/** Runs of hiragana by themselves (仮名の連なり): where a noun goes on, and where it ends. */
import { describe, expect, it } from 'vitest';
import { type KanaRole, kanaRole, particleLength } from '../../src/normalize/facts/kana.ts';
import { hasBreak, hasVerb } from '../../src/normalize/facts/kana-scan.ts';
import { fold } from '../../src/normalize/text.ts';

describe('the role of a run of hiragana', () => {
  it.each<[run: string, before: string, role: KanaRole]>([
    ['の', '窓口', 'no'],
    ['を', '相談', 'break'],
    ['からの', '本人', 'break'],
    ['として', '事業', 'break'],
    ['し', 'に対', 'break'],
    ['し', '開催', 'break'],
    ['し', '共催', 'break'],
    ['し', '見直', 'noun'],
    ['し', '後押', 'noun'],
    ['し', '貸', 'noun'],
    ['し', 'の催', 'noun'],
    ['し', '花火催', 'noun'],
    ['し', '直接', 'break'],
    ['し', '実施A', 'noun'],
    ['び', '言及', 'break'],
    ['び', '及', 'break'],
    ['び', '遊', 'noun'],
    ['て', '育', 'noun'],
    ['て', '子育', 'noun'],
    ['て', '育成', 'break'],
    ['て', '行', 'break'],
    ['い', '育', 'noun'],
    ['ども', '子', 'noun'],
    ['しごと', '', 'noun'],
    ['まるごと', '地域', 'noun'],
    ['ふるさとの', '', 'no'],
    ['いの', '憩', 'no'],
    ['るの', '走', 'break'],
    ['よりの', '駅', 'break'],
    ['ほうが', '', 'break'],
    ['からだ', '', 'break'],
    ['かられ', '', 'noun'],
    ['いを', '見守', 'break'],
    ['いや', '支', 'break'],
    ['いやり', '思', 'noun'],
    ['いとも', '', 'break'],
    ['いなどい', '', 'noun'],
    ['める', '進', 'break'],
    ['るり', '', 'noun'],
    ['した', '実施', 'break'],
    ['たり', '', 'noun'],
    ['んだ', '選', 'break'],
    ['だれ', '', 'noun'],
    ['って', '行', 'break'],
    ['ってり', '', 'noun'],
    ['します', '開催', 'break'],
    ['ます', '行い', 'break'],
    ['えます', '', 'break'],
    ['すり', '', 'noun'],
    ['です', '', 'break'],
    ['ですり', '', 'noun'],
    ['しく', '新', 'break'],
    ['さく', '', 'noun'],
    ['しくり', '', 'noun'],
    ['ない', '少', 'break'],
    ['ないり', '', 'noun'],
    ['う', '行', 'break'],
    ['いう', '', 'noun'],
    ['む', '進', 'break'],
    ['うり', '', 'noun'],
    ['らう', '', 'break'],
    ['らうり', '', 'noun'],
    ['きな', '大', 'break'],
    ['きなり', '', 'noun'],
    ['しつつ', '見守り', 'break'],
    ['つつり', '', 'noun'],
    ['い', '憩', 'noun'],
    ['り', '見守', 'noun'],
    ['め', '取りまと', 'noun'],
    ['らし', '暮', 'noun'],
    ['はなし', '', 'noun'],
    ['もてなし', 'お', 'noun'],
  ])('%s behind %j: %s', (run, before, role) => expect(kanaRole(run, before)).toBe(role));
});

describe('a particle at the end of a text', () => {
  it.each<[text: string, length: number]>([
    ['相談を', 1],
    ['相談については', 6],
    ['相談において', 4],
    ['相談から', 2],
    ['相談のうち', 3],
    ['相談など', 2],
    ['相談', 0],
    ['子ども', 0],
    ['ふるさと', 0],
    ['相談がある', 0],
    ['をはじめ相談', 0],
    ['', 0],
  ])('%j: %i', (text, length) => expect(particleLength(text)).toBe(Math.min(length, 5)));
});

describe('a stretch with a particle or a verb', () => {
  it.each<[text: string, breaks: boolean, verb: boolean, why: string]>([
    ['相談窓口', false, false, 'kanji only'],
    ['窓口の相談', false, false, 'の joins nouns'],
    ['窓口を設置', true, false, 'a particle'],
    ['設置した窓口', true, true, 'a verb'],
    ['設置する窓口', true, true, 'a verb of today'],
    ['「共に進める会」の相談', false, false, 'a name in quotation marks'],
    ['「共に進める会」を開く', true, true, 'behind the quotation marks'],
    ['窓口(新しく設けた)の相談', false, false, 'a gloss'],
    ['窓口(新しく設けた)を', true, false, 'behind the gloss'],
    ['(新しく設けた', true, true, 'a bracket that is not closed'],
    ['「設けた会', true, true, 'quotation marks that are not closed'],
    [`「${'会'.repeat(70)}」を`, true, false, 'a name that is too long is read on'],
    [`「${'た'.repeat(70)}」`, true, true, 'and its verbs with it'],
    ['子育て支援', false, false, 'a noun of a verb’s stem'],
    ['行って来', true, true, 'って'],
    ['行 って', true, true, 'a blank before'],
    ['見守り、支え合い', false, false, 'nouns of verbs'],
    ['', false, false, 'nothing'],
  ])('%j', (text, breaks, verb) => {
    const folded = fold(text);
    const span = { start: 0, end: folded.text.length };
    expect([hasBreak(folded, span), hasVerb(folded, span)]).toEqual([breaks, verb]);
  });

  it('looks no further than its end, and no further back than its start', () => {
    const folded = fold('開催し相談を');
    expect(hasBreak(folded, { start: 3, end: 5 })).toBe(false);
    expect(hasBreak(folded, { start: 0, end: 2 })).toBe(false);
    expect(hasBreak(folded, { start: 0, end: 3 })).toBe(true);
    expect(hasBreak(folded, { start: 2, end: 3 })).toBe(false);
    expect(hasBreak(folded, { start: 3, end: 6 })).toBe(true);
  });
});
