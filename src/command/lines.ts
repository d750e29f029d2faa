/** Lines of a stream (行の読み込み), in blocks as they come: one by one they would cost as much as reading them. */
import type { Readable } from 'node:stream';

/** LF, CR LF, or CR alone. */
const LINE_END = /\r\n|\n|\r/;

/**
 * The lines of a stream of UTF-8, many at a time; a mark at its beginning (BOM) is left out, and so is the empty line
 * behind the last line end.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) yield split(begun + text.slice(0, end - 1));
    begun = end > 0 ? text.slice(end) : begun + text;
  }
  begun += decoder.decode();
  if (begun !== '') yield split(begun);
}

function split(text: string): readonly string[] {
  return (text.endsWith('\r') ? text.slice(0, -1) : text).split(LINE_END);
}
