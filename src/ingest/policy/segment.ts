/** A submitted cell cut into items, children and further lines (項目の切り出し) by their markers. */
import type { PolicyTemplate } from '../../model/policy-template.ts';
import { LIST_SIGN } from './markup.ts';

/** A stretch of a cell: an item, a child, or a line that goes on. `apart`: a line of a list or with a sign of its own, which does not go on. */
export type Segment =
  | { readonly kind: 'item'; readonly marker: string; readonly text: string }
  | { readonly kind: 'child'; readonly text: string }
  | { readonly kind: 'line'; readonly apart: boolean; readonly text: string };

/** The template's signs: marker by each of its spellings, and the spellings of the child's. */
export type Signs = { readonly markers: ReadonlyMap<string, string>; readonly children: ReadonlySet<string> };

/** Middle dots that are written for ・. Source: Unicode, dots that Japanese fonts draw alike. */
const DOTS = ['・', '･', '•', '·', '‧', '∙', '⋅'];

/** Signs of lists that no template of this listing gives a meaning: what they open is not glued to the item above. */
const OTHER_SIGN = /^[●◆◎□■△▲▽▼☆★◉▪▫♦➢➤✓✔①-⑳⑴-⒇]/u;

/** The signs of a template. */
export function signsOf(template: Pick<PolicyTemplate, 'markers' | 'child'>): Signs {
  const markers = new Map(
    template.markers.flatMap(({ mark, accepts }) => [mark, ...accepts].map((sign) => [sign, mark] as const)),
  );
  const dots = DOTS.includes(template.child) ? DOTS : [template.child];
  return { markers, children: new Set(dots.filter((dot) => !markers.has(dot))) };
}

/** 【…】 without another bracket in it: blanks, line breaks and signs within part nothing. */
const BRACKET = /【[^【】]*】/gu;

/**
 * The segments of a cell's text, tags already removed.
 * Source: an item opens with a marker; ・ after a blank or at the start of a line is a child, elsewhere it joins words;
 * a line without a marker goes on from the one above.
 * @example segmentsOf('○農業研修【R5】 ○林業研修', signs) // two items
 */
export function segmentsOf(text: string, signs: Signs): readonly Segment[] {
  const inside = bracketed(text);
  const cuts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (inside.has(at)) continue;
    if (text[at] === '\n' || opensHere(text, at, signs)) cuts.push(at);
  }
  const pieces = [0, ...cuts].map((start, index) => text.slice(start, cuts[index] ?? text.length));
  return pieces.flatMap((piece) => segmentOf(piece, signs));
}

function bracketed(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { 0: found, index } of text.matchAll(BRACKET)) {
    for (let at = index + 1; at < index + found.length; at++) inside.add(at);
  }
  return inside;
}

const BLANK = /[\s\u3000]/u;

/** Whether an item or a child opens here. ○○ is a placeholder, not a marker. */
function opensHere(text: string, at: number, signs: Signs): boolean {
  const sign = text[at] ?? '';
  const before = text[at - 1];
  const apart = before === undefined || BLANK.test(before) || before === LIST_SIGN;
  if (signs.children.has(sign)) return apart;
  if (!signs.markers.has(sign) || signs.markers.has(text[at + 1] ?? '')) return false;
  return apart || before === '】' || before === '。';
}

function segmentOf(piece: string, signs: Signs): readonly Segment[] {
  const listed = piece.includes(LIST_SIGN);
  const text = inOneLine(piece.replaceAll(LIST_SIGN, ''));
  if (text === '') return [];
  const [sign = ''] = text;
  const rest = text.slice(sign.length).replace(/^[\s\u3000]+/u, '');
  const marker = signs.markers.get(sign);
  if (marker !== undefined && !signs.markers.has(text[1] ?? ''))
    return rest === '' ? [] : [{ kind: 'item', marker, text: rest }];
  if (signs.children.has(sign)) return rest === '' ? [] : [{ kind: 'child', text: rest }];
  return [{ kind: 'line', apart: listed || OTHER_SIGN.test(text), text }];
}

/** Without blanks at the ends; lines within a bracket joined. */
function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .reduce((joined, line) => joinLines(joined, line), '');
}

/**
 * Two lines of one text as one: nothing between them, but a blank where words or figures in half width would run together.
 * @example joinLines('延べ', '286名') // '延べ286名'
 */
export function joinLines(first: string, second: string): string {
  const touches = /[\w.,]$/u.test(first) && /^[\w.,]/u.test(second);
  return touches ? `${first} ${second}` : `${first}${second}`;
}
