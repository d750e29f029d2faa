/** Signs and words that one listing writes in two ways (表記の揺れ). Nothing is repaired; the compilers choose. */
import type { PolicyFinding } from '../../model/policy.ts';
import { type Line, sourceAt } from './line.ts';

/** One thing in its spellings: what to look for, and how the finding names it. */
type Notation = { readonly what: string; readonly spellings: readonly (readonly [name: string, pattern: RegExp])[] };

/** Times of the clock keep their half-width colon: 10:30. */
const NOTATIONS: readonly Notation[] = [
  {
    what: 'コロン',
    spellings: [
      ['：', /：/g],
      [':', /:(?!\d\d(?:[^\d,，件回人名]|$))/g],
    ],
  },
  {
    what: '波線',
    spellings: [
      ['～', /[～〜]/g],
      ['~', /~/g],
    ],
  },
  {
    what: '人の数え方',
    spellings: [
      ['人', /(?<=[\d０-９千万約])人/g],
      ['名', /(?<=[\d０-９千万約])名/g],
    ],
  },
  {
    what: '箇所の書き方',
    spellings: [
      ['箇所', /(?<=[\d０-９])箇所/g],
      ['か所', /(?<=[\d０-９])か所/g],
      ['カ所', /(?<=[\d０-９])カ所/g],
      ['ヶ所', /(?<=[\d０-９])ヶ所/g],
      ['ケ所', /(?<=[\d０-９])ケ所/g],
    ],
  },
  {
    what: '数字の幅',
    spellings: [
      ['半角の数字', /\d+/g],
      ['全角の数字', /[０-９]+/g],
    ],
  },
  {
    what: '元号の略し方',
    spellings: [
      ['R5', /R(?=\d)/g],
      ['Ｒ５', /Ｒ(?=[\d０-９])/g],
      ['令和５年', /令和(?=[\d０-９元])/g],
    ],
  },
  {
    what: 'かっこの幅',
    spellings: [
      ['（）', /（/g],
      ['()', /\(/g],
    ],
  },
];

/**
 * One finding for each spelling that is rarer than the most frequent one; its sources are all texts that use it.
 * The most frequent spelling of the listing is the one proposed; of equals the one above in the table.
 */
export function notation(lines: readonly Line[]): readonly PolicyFinding[] {
  return NOTATIONS.flatMap(({ what, spellings }) => {
    const uses = spellings.map(([name, pattern]) => usesOf(lines, name, pattern));
    const most = uses.reduce((best, use) => (use.count > best.count ? use : best));
    return uses.flatMap((use) => {
      const [first] = use.lines;
      if (use === most || first === undefined) return [];
      const params = { what, usual: most.name, rare: use.name, count: use.count, items: itemsOf(use.lines) };
      const sources = use.lines.map((line) => sourceAt(line, line.text.search(use.pattern)));
      return [{ type: 'mixed-notation', code: first.code, item: first.item, quote: use.quote, params, sources }];
    });
  });
}

function usesOf(lines: readonly Line[], name: string, pattern: RegExp) {
  const using = lines.filter(({ text }) => text.search(pattern) >= 0);
  const count = lines.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
  const text = using[0]?.text ?? '';
  return { name, pattern, count, lines: using, quote: around(text, text.search(pattern)) };
}

/** A few characters around a place, as a quote. */
function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - QUOTED), at + QUOTED).split('\n')[0] ?? '';
}

const QUOTED = 6;

function itemsOf(lines: readonly Line[]): string {
  return [...new Set(lines.map(({ item }) => item))].join('、');
}
