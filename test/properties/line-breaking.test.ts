import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { describe, expect, it } from 'vitest';
import { clustersOf, printableText } from '../../src/render/text/clusters.ts';
import { widthEm } from '../../src/render/text/fonts.ts';
import type { ForcedBreak } from '../../src/render/text/forced.ts';
import { breakLines, type Line } from '../../src/render/text/lines.ts';
import { testFonts } from '../support/fonts.ts';

const fonts = testFonts();
const SIZE = 8;
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 1_000);
/** Texts for the rules themselves: so many that every reason to break them occurs. */
const MANY_RUNS = Math.max(10_000, RUNS);
/** In ems: a narrow column of the listing. */
const WIDE = 10;

/** A list of its own, so that a gap in the program's shows: the letters that the rules name. */
const NO_START = [...'”、。，．・：；？！」』）】〕〉》ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ％〜～'];
const NO_END = [...'“（「『【〔〈《￥＃'];

const piece = fc.constantFrom(
  ...NO_START,
  ...NO_END,
  ...'連携事業の実施状況及び評価指標を定めるアイウエオ',
  '3,676名',
  '２０２３年度',
  '27兆９千億円',
  '第１回',
  '約30か所',
  'R5.10/1',
  '85％',
  'STARTUP',
  'Kitara',
  'Ｋｉｔａｒａ',
  ' ',
  '　',
  '\n',
  '\n・',
  'https://www.example.jp/a?b=c',
  '……',
  '――',
  '〜',
  '～',
  '◎',
  '①',
  '㎡',
  '𠮷',
  '葛\u{e0100}',
  'か\u3099',
  '≒',
  '😀',
  '“',
  '”',
  '-',
  '/',
); // prettier-ignore
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 80, size: 'max' }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
/** Tenths, so that narrow and wide ones are equally many. */
const ems = fc.integer({ min: 10, max: 400 }).map((tenths) => tenths / 10);

/** True where the package allows a break. */
function legalAt(line: string, position: number): boolean {
  const breaker = new LineBreaker(line);
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak())
    if (found.position === position) return true;
  return false;
}

/** What must be seen at a break for its reason to be true. */
const REASONS: Readonly<Record<ForcedBreak, (line: string, next: string) => boolean>> = {
  url: (line, next) => /[!-~]$/.test(line) && /^[!-~]/.test(next),
  'line-start': (_line, next) =>
    /^(?:[^\p{Lo}\p{Lu}\p{Ll}\p{N}]|[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯ〻])/u.test(next),
  'line-end': (line) => /[\p{Ps}\p{Pi}\p{Sc}#＃№]$/u.test(line),
  tied: (line, next) => (/[…‥—―]$/u.test(line) && /^[…‥—―]/u.test(next)) || /\u00a0/.test(line + next),
  figure: (line, next) => /[\d０-９.,．，/／:：十百千万億兆]$/u.test(line) && /^[\d０-９.,十百千万億兆]/u.test(next),
  word: (line, next) => !legalAt(line + next, line.length),
};

const broken = (source: string, width: number) => breakLines(source, { widthPt: width * SIZE, sizePt: SIZE, fonts });
const squashed = (source: string) => source.replaceAll(/\s/gu, '');

/** Pairs of lines of one paragraph, the first not its last. */
const pairs = (lines: readonly Line[]) =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next === undefined || line.endsParagraph ? [] : [[line, next] as const];
  });

/** Legal breaks within a text, by the package and the rules alone. */
function legalBreaks(line: string): number {
  const breaker = new LineBreaker(line);
  let count = 0;
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const before = line.slice(0, found.position).trimEnd();
    const after = line.slice(found.position);
    if (after === '' || before === '') continue;
    if (NO_START.some((sign) => after.startsWith(sign)) || NO_END.some((sign) => before.endsWith(sign))) continue;
    count += 1;
  }
  return count;
}

describe('whatever the text', () => {
  it('no letter is lost, and paragraphs end where they did', () => {
    fc.assert(
      fc.property(text, ems, (source, width) => {
        const lines = broken(source, width);
        expect(squashed(lines.map((line) => line.text).join(''))).toBe(squashed(printableText(source)));
        expect(lines.filter((line) => line.endsParagraph)).toHaveLength(printableText(source).split('\n').length);
      }),
      { numRuns: RUNS },
    );
  });

  it('no line begins or ends as 禁則 forbids, unless there is no legal break on it; such breaks are told with their reason', () => {
    const counts = new Map<string, number>();
    const wide = { all: 0, forced: 0 };
    fc.assert(
      fc.property(text, ems, (source, width) => {
        for (const [line, next] of pairs(broken(source, width))) {
          const shown = `${line.text}|${next.text}`;
          const bad =
            NO_START.some((sign) => next.text.startsWith(sign)) || NO_END.some((sign) => line.text.endsWith(sign));
          if (bad) expect([line.forced !== undefined, legalBreaks(line.text)], shown).toEqual([true, 0]);
          if (width >= WIDE) wide.all += 1;
          if (line.forced === undefined) continue;
          if (width >= WIDE) wide.forced += 1;
          counts.set(line.forced, (counts.get(line.forced) ?? 0) + 1);
          expect(REASONS[line.forced](line.text, next.text), `${line.forced}: ${shown}`).toBe(true);
        }
      }),
      { numRuns: MANY_RUNS },
    );
    expect([...counts.keys()].toSorted(), 'every reason occurs').toEqual(Object.keys(REASONS).toSorted());
    expect(wide.forced, 'in a measure of some width they are rare').toBeLessThan(wide.all / 100);
  });

  it('no line is wider than the measure but for a mark that hangs or a single letter', () => {
    fc.assert(
      fc.property(text, ems, (source, width) => {
        for (const line of broken(source, width)) {
          const room = width * SIZE - line.indentPt + 0.001;
          expect(line.widthPt - line.hangPt <= room || clustersOf(line.text).length === 1).toBe(true);
          expect(line.widthPt).toBeCloseTo(widthEm(line.text, fonts) * SIZE, 6);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('no cluster is split', () => {
    fc.assert(
      fc.property(text, ems, (source, width) => {
        const clusters = clustersOf(printableText(source).replaceAll('\n', '')).filter(
          (cluster) => cluster.trim() !== '',
        );
        const found = broken(source, width)
          .flatMap((line) => clustersOf(line.text))
          .filter((cluster) => cluster.trim() !== '');
        expect(found.join('|')).toBe(clusters.join('|'));
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });
});
