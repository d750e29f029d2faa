/** Words that claim a change (増減の記述) against the figures beside them. */
import { absolute, compare, decimalOf, sign } from '../../model/decimal.ts';
import type { Change, PolicyFinding, PolicySeries } from '../../model/policy.ts';
import { about, type Line, listed } from './line.ts';

type Direction = 'up' | 'down' | 'flat' | 'either';

/** 改善 and 悪化 say that something moved; whether up or down is better nobody has written down. */
const CLAIMS: ReadonlyMap<string, Direction> = new Map([
  ['増加', 'up'],
  ['拡大', 'up'],
  ['上昇', 'up'],
  ['伸び', 'up'],
  ['倍増', 'up'],
  ['回復', 'up'],
  ['過去最多', 'up'],
  ['過去最高', 'up'],
  ['減少', 'down'],
  ['低下', 'down'],
  ['縮小', 'down'],
  ['半減', 'down'],
  ['同程度', 'flat'],
  ['同水準', 'flat'],
  ['横ばい', 'flat'],
  ['前年並み', 'flat'],
  ['昨年並み', 'flat'],
  ['改善', 'either'],
  ['悪化', 'either'],
]);

/** A wish or a name of work, no claim: 拡大に向けて, 増加を図る, 回復のため, 改善センター, 改善指導. */
const WISH =
  /^(?:に|へ)(?:向|資|つな|関)|^(?:を|の)(?:図|目指|目的|促|支援|推進|ため|取組)|^(?:促進|支援|推進|対策|計画|指導|センター|事業|策|加算)|^する(?:ため|よう)/;

const CLAIM = new RegExp([...CLAIMS.keys()].join('|'), 'g');

/** A change of so many percent or less still counts as 同程度. Source: ours; no rule gives a figure. */
const FLAT_PERCENT = decimalOf(5);

/** The first claim of a line; wishes and quoted names do not count. */
function claimOf(text: string): { readonly word: string; readonly direction: Direction } | undefined {
  const plain = text.replaceAll(/「[^」]*」/g, (quoted) => '　'.repeat(quoted.length));
  for (const match of plain.matchAll(CLAIM)) {
    const [word] = match;
    const direction = CLAIMS.get(word);
    if (direction !== undefined && !WISH.test(plain.slice(match.index + word.length))) return { word, direction };
  }
  return undefined;
}

/** Whether a change is what the word says. */
function bears(change: Change, direction: Direction): boolean {
  const moved = sign(change.difference);
  if (direction === 'flat') {
    if (moved === 0) return true;
    return change.percent !== undefined && compare(absolute(change.percent), FLAT_PERCENT) <= 0;
  }
  if (direction === 'either') return moved !== 0;
  return moved === (direction === 'up' ? 1 : -1);
}

/**
 * One line's claim: supported, contradicted, without a baseline, or without figures (増減の記述の裏付け).
 * With several series every one must bear it. Source: rules of the listing, section 4.
 */
export function claims(line: Line, series: readonly PolicySeries[]): readonly PolicyFinding[] {
  const claim = claimOf(line.text);
  if (claim === undefined) return [];
  const { word, direction } = claim;
  const values = line.facts.facts.filter(({ value }) => value !== undefined);
  if (values.length === 0) return [about(line, 'claim-without-figures', word)];
  const changes = series.flatMap(({ item, change }) =>
    item !== line.item || change === undefined || change.planned ? [] : [change],
  );
  if (changes.length === 0) return [about(line, 'claim-without-baseline', word, { figures: listed(values) })];
  const against = changes.filter((change) => !bears(change, direction));
  const [told = changes[0]] = against;
  if (told === undefined) return [];
  const type = against.length === 0 ? 'claim-supported' : 'claim-contradicted';
  return [about(line, type, word, { direction, figures: `${told.from.quote} → ${told.to.quote}` })];
}
