/** What a file really is (ファイルの中身), told from its first bytes; its extension only says what somebody meant. */

/** Kinds that this program tells apart. `text` may be a CSV; `cfb` holds .xls, .doc, or a protected workbook. */
export type Signature =
  | 'zip'
  | 'cfb'
  | 'biff'
  | 'html'
  | 'xml'
  | 'mail'
  | 'lfs-pointer'
  | 'empty'
  | 'pdf'
  | 'picture'
  | 'rtf'
  | 'archive'
  | 'text'
  | 'unknown';

const HEAD = 4096;
/** First bytes in hexadecimal. Source: the published format of each. */
const MAGIC: readonly (readonly [string, Signature])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'cfb'],
  ['25504446', 'pdf'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['424d', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['52494646', 'picture'],
  ['7b5c727466', 'rtf'],
  ['377abcaf271c', 'archive'],
  ['52617221', 'archive'],
  ['1f8b', 'archive'],
  ['0908', 'biff'],
  ['0904', 'biff'],
  ['0902', 'biff'],
  ['0900', 'biff'],
];

/**
 * The kind of a file.
 * @example signatureOf(new Uint8Array([0x50, 0x4b, 3, 4])) // 'zip'
 */
export function signatureOf(bytes: Uint8Array): Signature {
  if (bytes.length === 0) return 'empty';
  const hex = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const known = MAGIC.find(([magic]) => hex.startsWith(magic));
  const binary = isBinary(bytes);
  if (known !== undefined && (known[0].length > 4 || binary)) return known[1];
  if (binary) return 'unknown';
  return textSignature(headText(bytes));
}

/** True where the head holds signs that no text has; UTF-16 with its mark is text. */
function isBinary(bytes: Uint8Array): boolean {
  if (hasUtf16Mark(bytes)) return false;
  return bytes.subarray(0, HEAD).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27));
}

/** True where a text begins with the mark of UTF-16 (Excel's Unicode テキスト). */
export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/, '');
}

function textSignature(head: string): Signature {
  if (head.startsWith('version https://git-lfs.github.com/')) return 'lfs-pointer';
  if (head.trim() === '' || head === '\ufeff') return 'empty';
  if (/^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|table|div|style)\b/is.test(head))
    return 'html';
  if (/^\s*<\?xml\b/i.test(head)) return /<(?:!doctype\s+)?html\b/i.test(head) ? 'html' : 'xml';
  if (/^mime-version:/im.test(head) && /^content-type:\s*(?:multipart|text\/html)/im.test(head)) return 'mail';
  return 'text';
}
