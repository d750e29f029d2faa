/** Where a Japanese line may not begin or end (禁則), and what is not parted from its neighbour (分離禁止). */

/**
 * 行頭禁則文字: closing brackets, marks of division, repetition signs, prolonged sound mark, small kana.
 * Source: JIS X 4051:2004 §6.1.1 (strict); W3C JLReq 3.1.7 (seen 2026-11-22).
 */
export const NO_START = new Set(
  '、。，．・：；？！゛゜ヽヾゝゞ々〻ー」』）】〕〉》〟’”｝］｠»›)]},.:;!?％‰℃°′″％%〜～‐–゠' +
    'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ' +
    '｡､･ｰ｣ｧｨｩｪｫｬｭｮｯﾞﾟ⁇⁈⁉‼',
);

/** 行末禁則文字: opening brackets and signs that belong to the figure behind them. Source: as above. */
export const NO_END = new Set('（「『【〔〈《〝‘“｛［｟«‹([{｢＃#￥¥＄$￡£№');

/** ぶら下げ: what may stand outside the measure at the end of a line. Source: JLReq 3.8.2, note on hanging punctuation. */
export const HANGING = new Set('、。，．');

/** Signs that are never parted from another of their kind: ……, ――. */
const INSEPARABLE = ['…‥', '—―'] as const;

const DIGIT = /^[0-9０-９]$/;
const INSIDE_NUMBER = /^[.,．，／/:：]$/;
const SCALE = /^[十百千万億兆]$/;
const WORD = /^[Ａ-Ｚａ-ｚA-Za-z0-9０-９]$/;
const FULL_WIDTH_WORD = /^[Ａ-Ｚａ-ｚ]$/;

/**
 * 助数詞 and units that stay with their figure where the line can hold them, longest first.
 * Source: the units of the sample's indicators and the counters of 公用文.
 */
const UNITS = [
  'パーセント ヘクタール ポイント メートル 市町村 事業所 自治体 チーム コース か年 カ年 ヶ年',
  'か月 カ月 ヶ月 か所 カ所 ヶ所 箇所 箇月 か国 カ国 年度 年間 月末 日間 時間 世帯 団体',
  '企業 法人 路線 講座 施設 事業 種類 区画 週間 校舎 会場 トン キロ 円 人 名 件 回 校 社',
  '者 台 市 町 村 区 年 月 日 時 分 秒 週 戸 棟 冊 点 種 泊 位 歳 期 号 条 項 割',
  '倍 本 個 組 枚 隻 床 便 機 頭 羽 食 通 園 館 室 席 票 度 次 班 級 代 版 章 節',
  '㎡ ㎞ ㏊ ㎝ ㎜ ㎏ ㏄ ㌔ ㌘ ㌧ ㌶ ㍑ ㌍ ㌦ ㌫',
].flatMap((row) => row.split(' '));

/** Words that stay with the figure behind them: 第１回, 令和５年. */
const BEFORE_FIGURE = /(?:第|約|全|計|各|毎|延べ|令和|平成|昭和|累計|[RHＲＨ])$/;
const PAIR_BEFORE_FIGURE = /^(?:延べ|令和|平成|昭和|累計)$/;

const LONGEST_UNIT = Math.max(...UNITS.map((unit) => unit.length));

/** How bad a break between two clusters is, from good to bad. */
export type Breakability =
  /** A legal break. */
  | 'free'
  /** Legal, but it parts a municipality from its figure: taken only where the line has no other. */
  | 'named'
  /** Legal, but it parts a figure from its unit or 第 and the like, or a name: taken only where the line has no better. */
  | 'soft'
  /** Legal, but in the midst of a figure, a unit or a full-width word. */
  | 'tight'
  /** Illegal by UAX #14, as in the midst of a word: taken only where nothing else is left. */
  | 'word'
  /** Illegal by 禁則. */
  | 'never';

/** True between two signs of one of the kinds that are never parted: …… and ――, but not …―. */
export function isInseparable(before: string, after: string): boolean {
  return INSEPARABLE.some((kind) => kind.includes(before) && kind.includes(after));
}

/** True where 禁則 allows a break between two clusters. */
export function mayPart(before: string, after: string): boolean {
  if (NO_START.has(after) || NO_END.has(before)) return false;
  return !isInseparable(before, after);
}

const at = (clusters: readonly string[], index: number): string => clusters[index] ?? '';

/** Letters of a unit that begins here; 0 for none. */
function unitLength(clusters: readonly string[], index: number): number {
  const ahead = clusters.slice(index, index + LONGEST_UNIT).join('');
  return UNITS.find((unit) => ahead.startsWith(unit))?.length ?? 0;
}

/** Signs that stand before a figure: ＋|9.3, ▲|120. */
const SIGN = /^[＋+±▲△−]$/;

/** True between a sign and its figure, and inside t-|CO2. */
function insideSigned(clusters: readonly string[], index: number): boolean {
  const before = at(clusters, index - 1);
  if (SIGN.test(before)) return DIGIT.test(at(clusters, index));
  return before === '-' && clusters.slice(index, index + 3).join('') === 'CO2';
}

/** True inside a unit of two or more letters that follows a figure: 年|度. */
function insideUnit(clusters: readonly string[], index: number): boolean {
  for (let start = index - 1; start > 0 && start > index - LONGEST_UNIT; start--) {
    const before = at(clusters, start - 1);
    if ((DIGIT.test(before) || SCALE.test(before)) && start + unitLength(clusters, start) > index) return true;
  }
  return false;
}

/** True between the digits, points and scales of one figure: 3,|676, ３|兆. */
export function insideFigure(clusters: readonly string[], index: number): boolean {
  const before = at(clusters, index - 1);
  const after = at(clusters, index);
  if (DIGIT.test(before)) {
    return DIGIT.test(after) || SCALE.test(after) || (INSIDE_NUMBER.test(after) && DIGIT.test(at(clusters, index + 1)));
  }
  if (!DIGIT.test(at(clusters, index - 2))) return false;
  return (
    (DIGIT.test(after) && (INSIDE_NUMBER.test(before) || SCALE.test(before))) ||
    (SCALE.test(before) && SCALE.test(after))
  );
}

const PERCENT = /^[%％]$/;
const BOUND = /^(?:未満|以上|以下)$/;

/** True between a figure and its unit, 85％ and 未満, or between 第 and the like and a figure. */
function besideFigure(clusters: readonly string[], index: number): boolean {
  const before = at(clusters, index - 1);
  const after = at(clusters, index);
  if (DIGIT.test(after) && BEFORE_FIGURE.test(`${at(clusters, index - 2)}${before}`)) return true;
  if (PERCENT.test(before) && DIGIT.test(at(clusters, index - 2))) return BOUND.test(after + at(clusters, index + 1));
  const ends = DIGIT.test(before) || (SCALE.test(before) && DIGIT.test(at(clusters, index - 2)));
  return ends && unitLength(clusters, index) > 0;
}

const NAME = /^[\p{Script=Han}\p{Script=Katakana}ー々ヶ]$/u;
const MUNICIPALITY = /^[市区町村]$/;
/** Letters of a name of a municipality, 市 included. Assumption: most have no more; longer ones may be parted. */
const LONGEST_NAME = 6;

/** True between a municipality and its figure, as a sum over them tells them: 江別市|２件. */
function besideNamedFigure(clusters: readonly string[], index: number): boolean {
  const named = MUNICIPALITY.test(at(clusters, index - 1)) && DIGIT.test(at(clusters, index));
  return named && NAME.test(at(clusters, index - 2));
}

/** True inside the name of a municipality that is followed by its figure: 札|幌市17件. */
function insideName(clusters: readonly string[], index: number): boolean {
  if (!NAME.test(at(clusters, index - 1)) || !NAME.test(at(clusters, index))) return false;
  for (let end = index + 1; end < index + LONGEST_NAME; end++) {
    if (MUNICIPALITY.test(at(clusters, end - 1)) && DIGIT.test(at(clusters, end))) return true;
    if (!NAME.test(at(clusters, end))) return false;
  }
  return false;
}

/**
 * How a legal break is to be valued for what it parts: 3,676|名 and 第|１回 are soft, 3,|676 and 年|度 tight.
 * @param clusters clusters of the paragraph
 * @param index the break is before this cluster
 */
export function valueOfBreak(clusters: readonly string[], index: number): 'free' | 'named' | 'soft' | 'tight' {
  const before = at(clusters, index - 1);
  const after = at(clusters, index);
  if (insideFigure(clusters, index) || insideUnit(clusters, index) || insideSigned(clusters, index)) return 'tight';
  if (FULL_WIDTH_WORD.test(before) && WORD.test(after)) return 'tight';
  if (PAIR_BEFORE_FIGURE.test(`${before}${after}`) && DIGIT.test(at(clusters, index + 1))) return 'tight';
  if (besideFigure(clusters, index) || insideName(clusters, index) || BOUND.test(before + after)) return 'soft';
  return besideNamedFigure(clusters, index) ? 'named' : 'free';
}
