/** Texts as HTML (文字の置換え). */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text that stands for itself in HTML, in elements and in quoted attributes; control signs are left out.
 * @example escapeHtml('<b>') // '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** A paragraph that opens with one of these hangs by it. */
const BULLET = /^[\s　]*[・○◇※]/u;

/** A text of several paragraphs: one `p` each, a blank line kept; a text of one paragraph stands alone. */
export function paragraphs(text: string): string {
  const parts = text.split('\n');
  if (parts.length === 1 && !BULLET.test(text)) return escapeHtml(text);
  return parts
    .map((part) => `<p${BULLET.test(part) ? ' class="hang"' : ''}>${escapeHtml(part) || '<br>'}</p>`)
    .join('');
}
