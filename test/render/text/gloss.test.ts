import { describe, expect, it } from 'vitest';
import { glossApart, withGloss } from '../../../src/render/text/gloss.ts';
import { testFonts } from '../../support/fonts.ts';

const SIZE = 10;
const apart = (text: string, ems: number) =>
  glossApart(text, { widthPt: ems * SIZE, sizePt: SIZE, fonts: testFonts() });

describe('a value and its gloss', () => {
  it.each([
    ['44,000千人\n（2023年度）', '44,000千人（2023年度）'],
    ['一\n二', '一\n二'],
  ])('%j in one line is %j', (text, expected) => expect(withGloss(text)).toBe(expected));

  it.each<[text: string, ems: number, expected: string, why: string]>([
    ['116人（把握可能分）', 12, '116人（把握可能分）', 'stay together where they fit'],
    ['116人（把握可能分）', 8, '116人\n（把握可能分）', 'part where they do not'],
    ['116人\n（札幌市58人、小樽市58人）', 8, '116人\n（札幌市58人、小樽市58人）', 'a gloss is not parted from nothing'],
    ['常時\n116人（把握可能分）', 8, '常時\n116人\n（把握可能分）', 'paragraphs are looked at one by one'],
    ['検討中', 2, '検討中', 'without a gloss nothing happens'],
  ])('%j in %d ems: %j (%s)', (text, ems, expected) => expect(apart(text, ems)).toBe(expected));
});
