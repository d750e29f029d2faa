/** Brackets in headings of results (見出しのかっこ書き): which of them change nothing, and which nobody understood. */
import { findFiscalYears } from '../model/fiscal-year-text.ts';
import type { FieldName } from '../model/template.ts';
import { foldKey } from './fold.ts';
import { unitText } from './unit-text.ts';

/** How to fill in, notes, numbering, and words for the whole of the results. */
const HARMLESS = new RegExp(
  `^(?:${[
    '新|最新|必須|任意|要?記入欄?|記載|入力|回答|自由記述|数値|数字|値|文章|文字|定量|定性|実数|実績|成果|結果|実施|事業実績|報告',
    '単位.*|注.{0,3}|[※*＊].*|[a-zａ-ｚ]|[ァ-ヶ]|[①-⑳]|[\\d-]{1,5}|.*(?:参照|記入|記載|入力|選択|ください|下さい|こと|欄)',
    '市町村名?|本市|当市|本町|当町|本村|当村|各市町村|自治体|団体|全体|圏域|合計|計|総数|総計|年計|年間|通年|通期|年度|年度実績',
    '年度末|期末|.*(?:時点|現在|末日?)|自己評価|アウトプット|アウトカム|KPI値?|指標|評価指標|税込み?|税抜き?|整数|小数.*|以下同じ',
  ].join('|')})$`,
  'iu',
);

/** 令和5年3月末, 4月～3月: read as the moment of the values elsewhere. */
const MOMENT = /\d{1,2}月/u;

/**
 * The first bracket of a heading of results that says something else than its year, unit, moment or how to fill in.
 * @param inside contents of the brackets, width folded
 * @example unreadBracket(['うち市内'], fieldOf) // 'うち市内'
 */
export function unreadBracket(
  inside: readonly string[],
  fieldOf: (words: string) => FieldName | undefined,
): string | undefined {
  return inside.find((part) => {
    const key = foldKey(part);
    const isKnown = key === '' || unitText(part) !== undefined || MOMENT.test(part) || fieldOf(key) !== undefined;
    return !HARMLESS.test(part) && !isKnown && findFiscalYears(part).length === 0;
  });
}
