/** What stands around a figure in a status text (数値の前後): its year, a plan or a part, another thing that is counted. */
import { type FiscalYear, fiscalYearOfDay } from '../../model/period.ts';

/** The text on both sides of a figure, widths folded. */
export type Surroundings = { readonly before: string; readonly after: string };

/** A year, with its month where one is written: 令和5年10月, R5.10, 2023年度, 昨年度. */
const YEAR =
  /(?:(令和|R|平成|H)(\d{1,2}|元)|((?:19|20)\d{2}))(?:年度|年(?:(\d{1,2})月)?|[./](\d{1,2}))?|前年度?|昨年度?|前回|例年|翌年度?|次年度|来年度?/gu;

/** First year of the era less one. Source: 元号法 and the changes of 1989 and 2019. */
const ERA_OFFSET: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/** Fiscal year of an era's year (or a plain one) and a month; undefined for a month that there is not. */
export function fiscalYearIn(
  era: string | undefined,
  inEra: string | undefined,
  plain: string | undefined,
  month: string | undefined,
): FiscalYear | undefined {
  const year =
    plain === undefined ? (ERA_OFFSET[era ?? ''] ?? 0) + (inEra === '元' ? 1 : Number(inEra)) : Number(plain);
  if (month === undefined) return year;
  const inYear = Number(month);
  if (inYear < 1 || inYear > 12) return undefined;
  return fiscalYearOfDay(`${year}-${month.padStart(2, '0')}-01`);
}

/** Whether the last year named before the figure in its sentence, or the one right behind it, is not the report's. */
export function isOfOtherYear({ before, after }: Surroundings, fiscalYear: FiscalYear): boolean {
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  const behind = /^\s*[(（]([^)）]{1,12})[)）]/u.exec(after)?.[1] ?? '';
  const year = [...sentence.matchAll(YEAR), ...behind.matchAll(YEAR)].at(-1);
  if (year === undefined) return false;
  const [, era, inEra, plain, month, dotted] = year;
  if (era === undefined && plain === undefined) return true;
  return fiscalYearIn(era, inEra, plain, month ?? dotted) !== fiscalYear;
}

/** Words right before a figure that make it a plan, a part or a change. */
const OTHER_BEFORE =
  /(?:目標|計画|予定|見込み?|定員|募集|上限|最大|最小|うち|内訳|各|毎|当たり|あたり|につき|ごと|残り|累計|累積|延べ|のべ|新たに|さらに|第)(?:値|数|人数|枠)?(?:は|の|が|で|、|:|・)*$/u;

/** Words right behind a figure that make it a plan, a part, a bound or a change. */
const OTHER_AFTER =
  /^(?:以上|以下|以内|未満|超|を超え|台|ずつ|前後の規模|規模|の?(?:うち|内数|目標|定員|枠|予定|見込|計画)|中|が?(?:増|減|多|少)|を?(?:上回|下回)|[^。、]{0,12}(?:から選|予定|見込|目標)|の[^。、]{1,12}(?:から|のうち|の中))/u;

/** Nouns that may stand for whatever an indicator counts. */
const GENERAL =
  /参加|利用|申込|応募|来場|受講|実施|開催|支援|相談|交付|補助|出展|登録|成約|件数|実績|回数|人数|総数|合計|全体/u;

/** Whether the figure is a plan, a part, a change, or counts something that the indicator does not name: 講師3名. */
export function isOtherMatter({ before, after }: Surroundings, name: string): boolean {
  if (OTHER_BEFORE.test(before) || OTHER_AFTER.test(after)) return true;
  const nouns = [
    /[\p{Script=Han}\p{Script=Katakana}ー]{2,}$/u.exec(before)?.[0],
    /^の([\p{Script=Han}\p{Script=Katakana}ー]{2,})/u.exec(after)?.[1],
  ];
  return nouns.some((noun) => noun !== undefined && !GENERAL.test(noun) && !sharesWord(noun, name.normalize('NFKC')));
}

/** Two letters in a row that both have. */
function sharesWord(noun: string, name: string): boolean {
  return [...noun].some((letter, at) => at > 0 && name.includes(`${noun.charAt(at - 1)}${letter}`));
}

/** Words before a figure that say that it is the result: 参加者数は, 計, 合計で, 実績：. */
const RESULT = /(?:[者件回人社校団体戸台額率]数?は|合計で?|全部で|実績(?:は|値は|:)|計)[、:\s]*(?:約|延べ)?$/u;

/** Whether the figure behind this text stands for the result. */
export function isResult(before: string): boolean {
  return RESULT.test(before);
}
