/** Names of files and folders (ファイル名) made from titles and editions. */

/**
 * A name that Windows accepts: forbidden signs are replaced by their full-width forms, no dot or blank at the end.
 * @example safeFileName('A/B: 一覧.') // 'A／B： 一覧'
 */
export function safeFileName(title: string): string {
  const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
  return title
    .replaceAll(/[<>:"/\\|?*]/g, wide)
    .replaceAll(/[\u0000-\u001f]/g, '')
    .replace(/[. ]+$/, '');
}
