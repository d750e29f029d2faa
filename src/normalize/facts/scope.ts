/** Place, fund and theme of values (範囲): label（scope）, and places that are referred back to (同町). */
import type { Folded } from '../text.ts';
import type { Element } from './element.ts';
import { label } from './noun.ts';
import type { Span } from './token.ts';

/** Place, fund or ordinal before the date; theme in （） behind it. As written. */
export type Scope = { readonly place?: string; readonly theme?: string };

const PLACE =
  /(?:都|道|府|県|市|区|町|村|会場|地区|地域|島|国|圏|局|管内|支所|校|館|センター|ホール|台湾|韓国|中国|香港|タイ|ベトナム|シンガポール|マレーシア|インドネシア|フィリピン|インド|米国|アメリカ|カナダ|豪州|オーストラリア|フランス|ドイツ|イギリス|英国|イタリア|モンゴル|ロシア|東京|大阪|名古屋|福岡|仙台|広島|京都|首都圏|関西|九州|四国|道内|道外|県内|県外|オンライン)$/;
/** Longest word that ends a place's name. */
const LONGEST_PLACE = 8;
const ORDINAL = /^第[0-9０-９一二三四五六七八九十]+/;

const PLAN = /^(.+?)(?:予定|見込み?)$/;
const PLAN_INSIDE = /(?:予定|見込み?)(?:数|額|件数|人数|者数|回数)$/;

/** A label without the plan in it: R6開催予定：4回 is 開催, planned. */
export function withoutPlan(subject: string): { readonly subject: string; readonly planned: boolean } {
  const tail = subject.slice(-LONGEST_TARGET);
  if (PLAN_INSIDE.test(tail)) return { subject, planned: true };
  const bare = PLAN.exec(tail)?.[1];
  if (bare === undefined) return { subject, planned: false };
  return { subject: subject.slice(0, subject.length - tail.length) + bare, planned: true };
}

/** Labels of dates themselves (実施時期：R5.6), which are no scope. */
const OF_DATE = /(?:時期|期間|期日|日時|日程|会期|年度|年月|年月日|開催日|実施日|時点|工期)$/;

/** Whether a label in front of a date says no more than that it is one. */
export function isDateLabel(text: string): boolean {
  return OF_DATE.test(text.slice(-LONGEST_PLACE));
}

/** Whether a label names a place or an occasion rather than what is counted. */
export function isPlace(text: string): boolean {
  return PLACE.test(text.slice(-LONGEST_PLACE)) || ORDINAL.test(text);
}

/** A label with its scope: 参加企業数（ベトナム）. */
export function subjectOf(text: string, { place, theme }: Scope): string {
  const around = [place, theme].filter((part) => part !== undefined && part !== '' && part !== text);
  if (text === '') return around.join('・');
  return around.length === 0 ? text : `${text}（${around.join('・')}）`;
}

const TARGET = /(?:目標|^計画)(?:値|数|件数|人数|額)?(?:（.*）)?$/;
const LONGEST_TARGET = 40;

/** Whether a subject says that the figure is aimed at: 目標120件 is a plan, and not the label of what follows. */
export function isTarget(subject: string | undefined): boolean {
  return subject !== undefined && TARGET.test(subject.slice(-LONGEST_TARGET));
}

const SAME_KIND = /^同(?:じ)?([都道府県市区町村島]|会場|地区)$/;

/** 同町北地区 is a part of 町, no name of its own. */
const OTHER_PART = /^同[都道府県市区町村島]|^..$/;

/**
 * A label's place (見出しの地名): 同湯ノ原町 is 湯ノ原町, 同町 the place of its kind that stands before it.
 * @param at index of the element that it belongs to
 * @returns the label without particles; undefined where nothing is left
 */
export function referredPlace(folded: Folded, span: Span, elements: readonly Element[], at: number): Span | undefined {
  const bare = label(folded, span);
  if (bare === undefined) return undefined;
  const text = folded.text.slice(bare.start, bare.end);
  if (!text.startsWith('同')) return bare;
  const kind = SAME_KIND.exec(text)?.[1];
  if (kind === undefined)
    return isPlace(text) && !OTHER_PART.test(text) ? { start: bare.start + 1, end: bare.end } : bare;
  return placeBefore(folded, elements, at, bare.start, kind) ?? bare;
}

/** A place farther back than so many elements is not meant. */
const FARTHEST = 40;

/** The last label before an offset that names a place of a kind. */
function placeBefore(
  folded: Folded,
  elements: readonly Element[],
  at: number,
  before: number,
  kind: string,
): Span | undefined {
  for (let i = at; i > Math.max(-1, at - FARTHEST); i -= 1) {
    const element = elements[i];
    if (element?.is !== 'text' || element.start >= before) continue;
    const bare = label(folded, element);
    if (bare === undefined) continue;
    const text = folded.text.slice(bare.start, bare.end);
    if (!text.endsWith(kind) || SAME_KIND.test(text)) continue;
    return text.startsWith('同') ? { start: bare.start + 1, end: bare.end } : bare;
  }
  return undefined;
}
