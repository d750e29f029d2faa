import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/command/lines.ts';

async function lines(...chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const found: string[] = [];
  for await (const block of linesOf(Readable.from(chunks))) found.push(...block);
  return found;
}

describe('lines of standard input', () => {
  it.each<[string, readonly (string | Buffer)[], readonly string[]]>([
    ['LF', ['a\nb\n'], ['a', 'b']],
    ['no end', ['a\nb'], ['a', 'b']],
    ['CR LF', ['a\r\nb\r\n'], ['a', 'b']],
    ['CR LF cut in two', ['a\r', '\nb\r', '\n'], ['a', 'b']],
    ['CR alone', ['a\rb\r'], ['a', 'b']],
    ['empty lines', ['\n\na\n\n'], ['', '', 'a', '']],
    ['a line over many chunks', ['5', '0', '人\n', '3件'], ['50人', '3件']],
    ['a sign cut in two', [Buffer.from('3件').subarray(0, 2), Buffer.from('3件').subarray(2)], ['3件']],
    ['a mark at the beginning', [Buffer.from('\ufeff3件\n')], ['3件']],
    ['nothing', [], []],
  ])('%s', async (_name, chunks, expected) => expect(await lines(...chunks)).toEqual(expected));
});
