/** Which characters changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedChange, textSegments } from '../../src/history/text-change.ts';

const shown = (before: string, after: string) =>
  textSegments(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[-${text}]` : `[+${text}]`))
    .join('');

describe('the parts that differ', () => {
  it.each([
    ['計17件', '計18件', '計[-17][+18]件', 'a number changes as a whole'],
    ['延べ3,676名', '延べ3,767名', '延べ[-3,676][+3,767]名', 'thousands belong to the number'],
    ['展示会を開いた。', '展示会を二度開いた。', '展示会を[+二度]開いた。', 'an insertion'],
    ['展示会を二度開いた。', '展示会を開いた。', '展示会を[-二度]開いた。', 'a deletion'],
    ['調査中', '', '[-調査中]', 'all of it'],
    ['同じ', '同じ', '同じ', 'nothing'],
    ['甲が乙を', '丙が丁を', '[-甲が乙][+丙が丁]を', 'a single common sign between two changes does not split them'],
    ['𠮷野', '𠮷田', '𠮷[-野][+田]', 'a sign outside the basic plane stays whole'],
  ])('%s → %s', (before, after, expected) => expect(shown(before, after)).toBe(expected));

  it('make up both texts again', () => {
    const word = fc.constantFrom('開催', '17', '18', '件', '、', '\n', '𠮷', 'URL');
    const sentence = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const segments = textSegments(before, after);
        const side = (kind: 'old' | 'new') =>
          segments.filter((one) => one.kind === 'same' || one.kind === kind).map(({ text }) => text);
        expect(side('old').join('')).toBe(before);
        expect(side('new').join('')).toBe(after);
      }),
      { numRuns: 200 },
    );
  });

  it('of very long texts are found in time', () => {
    const before = Array.from({ length: 12_000 }, (_, at) => 'あいうえお'[at % 5]).join('');
    expect(textSegments(before, [...before].toReversed().join('')).length).toBeGreaterThan(0);
  });
});

describe('old and new in a table', () => {
  const long =
    '圏域の市町村が連携し、移住や定住に関する相談窓口を共同で運営するとともに、相談員の研修を年３回開催した。';
  it.each([
    ['10件', '12件', ['10件', '12件'], 'short texts stand as they are'],
    ['', long, ['', long], 'a new text is shown whole'],
    [
      long,
      long.replace('年３回', '年４回'),
      ['…るとともに、相談員の研修を年《３》回開催した。', '…るとともに、相談員の研修を年《４》回開催した。'],
      'the unchanged part before it is left out',
    ],
    [
      long,
      `${long}参加者は延べ40人であった。`,
      ['…相談員の研修を年３回開催した。', '…相談員の研修を年３回開催した。《参加者は延べ40人であった。》'],
      'an addition at the end',
    ],
    [
      `10月に、${long}`,
      `11月に、${long}12月終了`,
      [
        '《10》月に、圏域の市町村が連携し、…相談員の研修を年３回開催した。',
        '《11》月に、圏域の市町村が連携し、…相談員の研修を年３回開催した。《12月終了》',
      ],
      'between two changes both ends of the unchanged part are shown',
    ],
    [
      '江別市120人＋岩見沢市1,450人＋北広島市98人＋新篠津村7人＋千歳市12人 ＝ 1,687人',
      '江別市120人＋岩見沢市1,450人＋北広島市98人＋新篠津村7人＋千歳市15人 ＝ 1,690人',
      [
        '…北広島市98人＋新篠津村7人＋千歳市《12》人 ＝ 《1,687》人',
        '…北広島市98人＋新篠津村7人＋千歳市《15》人 ＝ 《1,690》人',
      ],
      'a sum is cut between municipalities, not inside a name or a figure',
    ],
    [
      '○新規就農者の確保【R3：112人　R4：118人　R5：104人】',
      '○新規就農者の確保【R3：112人　R4：118人　R5：121人】',
      ['…112人　R4：118人　R5：《104》人】', '…112人　R4：118人　R5：《121》人】'],
      'a figure in brackets is not cut either: 112人 is not 2人',
    ],
    [
      '参加者は延べ1234567890123456789人、うち新規は10人',
      '参加者は延べ1234567890123456789人、うち新規は12人',
      ['…1234567890123456789人、うち新規は《10》人', '…1234567890123456789人、うち新規は《12》人'],
      'however long it is',
    ],
  ])('%s', (before, after, expected) => expect(markedChange(before, after)).toEqual(expected));
});
