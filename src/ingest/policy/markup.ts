/** HTML left over from a copy of a web page (タグの残り): tags and entities out, what they separated on lines of its own. */

/** A text without tags; `listed` marks where an element of a list began. */
export type Plain = { readonly text: string; readonly hadMarkup: boolean };

/** Stands at the beginning of what was an element of a list, until the text is cut into lines. */
export const LIST_SIGN = '\u0001';

/** Tags that part one paragraph from the next. Any other tag of HTML is dropped where it stands. */
const PARTING = /<\/?(?:p|br|ul|ol|dl|dt|dd|div|tr|table|tbody|thead|h[1-6]|hr)(?:\s[^<>]*)?\/?>/giu;
const LISTED = /<li(?:\s[^<>]*)?>/giu;
const INLINE =
  /<\/?(?:li|span|b|strong|i|em|u|s|a|font|small|big|sup|sub|td|th|img|label|section|article|mark|ruby|rt|rp|o:p)(?:\s[^<>]*)?\/?>/giu;
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,6}|#x[\da-f]{1,5});/giu;
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * A submitted text without what a web page left in it.
 * @example withoutMarkup('<ul><li>○農業研修【R5】&nbsp;<li>○林業研修').text // lines with ○農業研修【R5】 and ○林業研修
 */
export function withoutMarkup(text: string): Plain {
  const plain = text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(LIST_SIGN, '')
    .replaceAll(PARTING, '\n')
    .replaceAll(LISTED, `\n${LIST_SIGN}`)
    .replaceAll(INLINE, '')
    .replaceAll(ENTITY, decoded);
  const hadMarkup = plain !== text.replaceAll(/\r\n?/gu, '\n').replaceAll(LIST_SIGN, '');
  return { text: plain.replaceAll('\u00a0', ' '), hadMarkup };
}

function decoded(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return ENTITIES[name] ?? entity;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code === 0xa0 ? ' ' : code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
