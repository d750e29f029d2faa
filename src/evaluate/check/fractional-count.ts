/** A fraction of what can only be counted whole (端数のある件数): 5.4人, 0.1件. */
import type { Decimal } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import { findingAt } from '../context.ts';
import { figureText } from '../words.ts';
import type { Checked } from './checked.ts';
import { countingParts } from './counting-parts.ts';

/** Units of things and people that are never counted in parts; a rate (人／日) is none of them. */
const WHOLE: ReadonlySet<string> = new Set(
  (
    '人 件 回 社 団体 事業者 事業所 企業 店 店舗 校 学校 大学 園 施設 市町村 市町 町村 自治体 箇所 地区 冊 個 台 枚 棟 戸 軒 世帯 組 ' +
    '組織 者 法人 機関 品 品目 例 便 路線 講座 イベント プロジェクト サイト 商品 製品 作品 か国'
  ).split(' '),
);

/** Names of indicators that are means, where a fraction is no slip. */
const MEAN = /平均|当たり|あたり|につき|毎の|ごと|率/u;

/** Reports: V214. */
export function checkWholeNumbers(row: Checked): readonly Diagnostic[] {
  const { context, regional } = row;
  const { indicator, baseline } = context;
  if (indicator.aggregation === '平均' || MEAN.test(indicator.name)) return [];
  if ([indicator.target.value, baseline.value].some((each) => each.kind === 'quantity' && hasFraction(each.value))) {
    return [];
  }
  const isOdd = (measure: Measure | undefined) =>
    measure?.kind === 'quantity' &&
    !measure.qualifiers.includes('average') &&
    !measure.qualifiers.includes('each') &&
    WHOLE.has(measure.unit ?? context.unit ?? '') &&
    hasFraction(measure.value);
  const at = (value: Sourced<Measure>): Diagnostic =>
    findingAt('V214', value.sources, context, {
      field: 'actual',
      raw: value.raw,
      params: { figure: figureText(value) },
    });
  const cells = countingParts(row).flatMap(({ value }) => (value !== undefined && isOdd(value.value) ? [value] : []));
  if (cells.length > 0) return cells.map(at);
  return isOdd(regional.actual.value) ? [at(regional.actual)] : [];
}

function hasFraction({ coefficient, scale }: Decimal): boolean {
  return scale > 0 && coefficient % 10n ** BigInt(scale) !== 0n;
}
