/** Telling a unit from other words in headings, unit columns and lines above a table (単位の表記). Its meaning is read later. */
import { foldWidth } from './fold.ts';

const SCALE = '(?:十億|百万|十万|千万|十|百|千|万|億|兆)';
const COUNTER =
  '(?:円|人泊|人日|人回|人|名|件|社|者|校|園|所|団体|市町村|町村|自治体|企業|事業所|店舗|店|箇所|か所|カ所|ヶ所|ヵ所|ケ所|個所|地区|地域|世帯|戸|棟|台|両|隻|機|頭|羽|匹|本|冊|点|部|枚|通|種類|種|品目|品|項目|件数|回数|人数|施設|箇年|か年|年間|年|ヶ月|か月|月|週|日間|日|時間|分|秒|便|泊|席|区画|口|組|班|講座|コース|事業|回|度|票|ha|ヘクタール|km2|km|m2|m3|平方メートル|平方キロメートル|メートル|m|cm|mm|kg|mg|g|トン|t|t-?CO2|kℓ|kl|ml|l|ℓ|リットル|MWh|kWh|GWh|Wh|MW|kW|GJ|TJ|MJ|PB|TB|GB|MB|‰|%|パーセント|ポイント|pt|位|倍|割|級|段階|人/日|校数)';
const UNIT = new RegExp(`^(?:${SCALE}|歳|${SCALE}?${COUNTER})(?:[/毎]${SCALE}?${COUNTER})*$`, 'iu');
// 歳 takes no scale: 千歳 is a city.
const LINE = /(?:^|[([])(?:金額)?単位(?:は|[:：])?([^)\]、,]+)[)\]]?$/u;

/**
 * The unit that a whole text is (千人, 単位：千円, ％), as written but for its width.
 * @returns undefined where the text is anything else
 * @example unitText('単位：千円') // '千円'
 */
export function unitText(text: string): string | undefined {
  const folded = foldWidth(text).replace(/^[([](.*)[)\]]$/u, '$1');
  const bare = folded.replace(/^単位[:：はが]?/u, '');
  return UNIT.test(bare) ? bare : undefined;
}

/**
 * The unit named by a line above a table.
 * @example unitLine('令和5年度実績（単位：千円）') // '千円'
 */
export function unitLine(text: string): string | undefined {
  const match = LINE.exec(foldWidth(text));
  return match === null ? undefined : unitText(match[1] ?? '');
}
