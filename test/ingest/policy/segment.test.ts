/** Cells cut into items and children by their markers. */
import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../../src/ingest/policy/markup.ts';
import { segmentsOf, signsOf } from '../../../src/ingest/policy/segment.ts';

const signs = signsOf({
  markers: [
    { mark: '○', source: '調書', accepts: ['◯', '〇'] },
    { mark: '◇', source: 'ホームページ', accepts: ['◊'] },
  ],
  child: '・',
});

/** Segments in short: ○text, ・text, or ＋text for a line that goes on and ！text for one that does not. */
function segments(text: string): readonly string[] {
  return segmentsOf(withoutMarkup(text).text, signs).map((segment) => {
    if (segment.kind === 'item') return `${segment.marker}${segment.text}`;
    return `${segment.kind === 'child' ? '・' : segment.apart ? '！' : '＋'}${segment.text}`;
  });
}

describe('a cell', () => {
  it.each([
    // cell, segments, why
    ['○農業研修【R5】', ['○農業研修【R5】'], 'one item'],
    ['○農業研修【R5】\n◇林業研修', ['○農業研修【R5】', '◇林業研修'], 'items parted by a line break'],
    ['○農業研修【R5】 ○林業研修', ['○農業研修【R5】', '○林業研修'], 'items parted by a blank'],
    ['○農業研修　◇林業研修', ['○農業研修', '◇林業研修'], 'items parted by a full-width blank'],
    ['○農業研修【R5】◇林業研修', ['○農業研修【R5】', '◇林業研修'], 'an item right behind a bracket'],
    ['◯農業研修\n〇林業研修\n○漁業研修', ['○農業研修', '○林業研修', '○漁業研修'], 'three signs are one marker'],
    ['○ 農業研修', ['○農業研修'], 'a blank behind the marker'],
    ['○農業研修\n・米\n　・麦', ['○農業研修', '・米', '・麦'], 'children by line, set in or not'],
    ['○農業研修 ・米', ['○農業研修', '・米'], 'a child behind a blank'],
    ['○農業研修\n･米\n•麦', ['○農業研修', '・米', '・麦'], 'other middle dots open a child too'],
    ['○社・人の数【R5.7・R6.1】', ['○社・人の数【R5.7・R6.1】'], 'a dot between words and dates joins'],
    ['○参加【社 ・人 ○印】', ['○参加【社 ・人 ○印】'], 'nothing is cut within a bracket'],
    ['○参加【R5.7\nR6.1】\n○林業', ['○参加【R5.7 R6.1】', '○林業'], 'a bracket over two lines is one'],
    ['○農業研修の\n実施【R5】', ['○農業研修の', '＋実施【R5】'], 'a line without a marker goes on'],
    ['農業研修', ['＋農業研修'], 'no marker at all'],
    ['○○の推進', ['＋○○の推進'], 'a placeholder is no marker'],
    ['○講座（受講○回）', ['○講座（受講○回）'], 'a circle in a text is no marker'],
    ['●農業研修', ['！●農業研修'], 'a sign of no meaning does not go on from above'],
    ['○\n○林業', ['○林業'], 'a marker alone says nothing'],
    ['', [], 'nothing'],
    ['<p>○農業<br>研修</p><p>○林業</p>', ['○農業', '＋研修', '○林業'], 'paragraphs and breaks of a web page'],
    ['<ul><li>○農業<li>○林業', ['○農業', '○林業'], 'a list that is never closed'],
    ['<ul><li>農業</li><li>林業</li></ul>', ['！農業', '！林業'], 'elements of a list do not go on from one another'],
    ['&nbsp;○農業&amp;林業&nbsp;', ['○農業&林業'], 'entities'],
    ['○<b>農業</b><span style="x">研修</span>', ['○農業研修'], 'tags within a text part nothing'],
    ['○A<B の研修', ['○A<B の研修'], 'a sign that is no tag stays'],
  ])('%j', (cell, expected) => {
    expect(segments(cell)).toEqual(expected);
  });
});
