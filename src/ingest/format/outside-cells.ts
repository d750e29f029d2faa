/** Texts that stand outside the cells (図形とコメントの文字): they are not read, which must be said. */
import type { OpenPackage } from './package.ts';
import { RefusedFile } from './refusal.ts';
import { inflateEntry, type ZipEntry } from './zip.ts';

/** Assumption: a drawing of more XML than this is not worth a look. */
const LARGEST = 4 * 1024 * 1024;
const COMMENTS = /^xl\/(?:comments\d*|comments\/.*|threadedcomments\/.*)\.xml$/;
const DRAWING = /^xl\/drawings\/[^/]*\.xml$/;
/** A run of text in a shape: `a:t` with something in it. */
const SHAPE_TEXT = /<(?:\w+:)?t(?:\s[^>]*)?>[^<\s]/;

/** What kinds of text stand outside the cells of a package. */
export function textsOutsideCells(pack: OpenPackage): readonly ('comment' | 'shape')[] {
  const entries = [...pack.entries];
  const comments = entries.some(([name]) => COMMENTS.test(name));
  const shapes = entries.some(([name, entry]) => DRAWING.test(name) && hasText(pack, entry));
  return [...(comments ? (['comment'] as const) : []), ...(shapes ? (['shape'] as const) : [])];
}

function hasText(pack: OpenPackage, entry: ZipEntry): boolean {
  if (entry.size > LARGEST) return false;
  try {
    return SHAPE_TEXT.test(new TextDecoder().decode(inflateEntry(pack.bytes, entry, pack.budget)));
  } catch (error) {
    if (error instanceof RefusedFile) return false;
    throw error;
  }
}
