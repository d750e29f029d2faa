/** Texts that are words as a whole (語による値): none, pending, zero, states, done and not done, and signs that are no value. */

import { ONE, ZERO } from '../model/decimal.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Measure, MeasureRole, Qualifier } from '../model/measure.ts';
import type { Vocabulary } from '../model/template.ts';
import { PENDING_WORDS } from './pending.ts';
import { isDigit } from './text.ts';

/** A measure with what was odd about it, before periods and notes are added. */
export type WordRead = { readonly measure: Measure; readonly findings: readonly Finding[] };

const bare = { qualifiers: [] } as const;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

// Source: 統計表における符号の用い方 (－ … x), here all of them 該当なし; only the plan can say otherwise.
const NONE = set(
  '設定なし 設定無し 設定せず 目標なし 目標設定なし 目標値なし 数値目標なし 該当なし 該当無し 該当せず 該当無 該当者なし 該当事業なし 対象なし 対象無し 対象外 対象事業なし 記載なし 未設定 設定していない 実績値なし ' +
    'x X N/A n/a NA 空欄 該当ナシ ／ / ＼ … ・・・ ‥ ・・ ... .. ーー 該当数値なし 指標なし 基準値なし 基準なし 現状値なし',
);
const BARE_NONE = set('なし 無し 無 ナシ 無い 無 ない 皆無');
/** A number in words, in a target too. */
const NOUGHT = set('ゼロ 零');
const ZERO_WORDS = set(
  '実施なし 実施無し 開催なし 開催無し 実績なし 実績無し 申請なし 申請無し 応募なし 利用なし 利用無し 参加なし 参加者なし 発生なし 相談なし 件数なし 実施せず 開催せず 開催実績なし 利用実績なし 実施実績なし 申込なし 登録なし 受入なし 対応なし 新規なし 増加なし 派遣なし',
);
const PENDING = set(PENDING_WORDS);
const UNDECIDED = set('検討中 未定 調整中 協議中 今後検討 設定予定 今後設定 策定中 検討 調整 今後設定予定 検討予定');

const STATES = set(
  '常時 随時 維持 継続 継続中 継続実施 実施中 通年 運用 運用中 稼働中 公開中 開設中 開設 維持・改善 維持改善 維持・向上 常設 常時開設 常時実施 通年実施 随時実施 中止 延期 見送り 断念 休止 休止中 廃止 終了 改善 現状どおり 現状通り 適宜 適宜実施 常時公開 常時運用 供用中 実施継続 継続・拡充 拡充 参加 不参加 非参加 充実 推進 強化 促進',
);

const ACTIONS =
  '策定|構築|整備|設置|実施|開設|制定|締結|導入|改定|改訂|改正|作成|公表|公開|設立|開催|供用|運用|決定|認定|発足|移行|移転|完成|竣工|着工|着手|稼働|検討|調査|設計|協議|調整|選定|登録|配置|発行|建設|改修|更新|見直し|準備|工事|契約|募集|達成|終了|完了|統合|開始|運行|配布|配信|派遣|加入|参加|造成|実現|開通|開業|開校|開園|創設|具体化|供用開始|運用開始|システム構築|計画策定|指定|申請|提出|合意|取得|作業';
const DONE_ALONE = set(
  '策定 構築 整備 設置 実施 制定 締結 導入 改定 改訂 改正 作成 公表 公開 設立 開催 決定 認定 発足 移行 完成 竣工 供用開始 運用開始 開始 稼働 稼働開始 達成 完了 完遂 創設 開通 開業 開校 開園 実現 移転 統合 実施済 済 済み 運行開始 有 あり 有り 計画策定 システム構築 登録 加入 開所',
);
const DONE = new RegExp(`^(?:${ACTIONS})*(?:${ACTIONS})(?:を|が|は|に)?(?:済み?|ずみ|完了|しました|した|できた)$`);
const STARTED = new RegExp(`^(?:${ACTIONS})+(?:を|の)?開始$`);
const NOT_YET = new RegExp(`^未(?:${ACTIONS})(?:${ACTIONS})?$`);
const UNDER_WAY = new RegExp(`^(?:${ACTIONS})*(?:${ACTIONS})(?:に向け検討|に向けた検討|に向け調整|に向け準備)?中$`);
const PLANNED = new RegExp(`^(?:${ACTIONS})*(?:${ACTIONS})(?:する)?(?:予定|見込み?|見通し)$`);
const FAILED = new RegExp(
  `^(?:${ACTIONS})*(?:${ACTIONS})(?:を|は|が)?(?:していない|しておらず|できず|できていない|できなかった|しなかった|に至らず|に至っていない|未了|されず|されていない)$`,
);
/** An unknown noun before a word that says done: 基本計画策定済み. No numeral, no part, no negation in it. */
const SOMETHING_DONE = new RegExp(
  `^[\\p{Script=Han}\\p{Script=Katakana}ーの]{1,16}(?:${ACTIONS})(?:済み?|ずみ|完了)$`,
  'u',
);
const SOMETHING =
  /^[\p{Script=Han}\p{Script=Katakana}ーの]{1,16}(?:策定|構築|整備|設置|制定|締結|導入|改定|作成|公表|設立|完成|開始)$/u;
const DOUBTFUL = /[〇一二三四五六七八九十百千万割半未不非無否約]|一部|ほぼ|概ね|中止|予定|検討|準備/;

const DITTO = set("〃 々 同上 同左 同右 同前 上記同 上に同じ 左に同じ 同じ \" ″ '' 〃〃 仝 上記のとおり 上記と同じ");
const MARKS = /^[◎○●△▲▽▼×✕✖☓□■◇◆☆★✓✔レ〇]+$/u;
const PLACEHOLDER =
  /^(?:[●○◯〇□■＊*✕×xX＿_?？]{2,}|[*?＊？_＿]+|R[●○]+|[RHrh]?[●○◯〇x＊*_]+(?:年度?|月|日|件|人|名|回|円|％|%)+|\(\)|令和[●○*_]*年度?|入力してください|記入|要入力|未入力|TBD|tbd)$/;
const ERROR_VALUE =
  /^(?:#(?:REF!?|DIV\/0!?|N\/A|VALUE!?|NAME\??|NUM!?|NULL!?|SPILL!?|CALC!?|GETTING_DATA)|#+|Err:\d+|#[ァ-ヶー]+!?)$/;
const HEADING =
  /^(?:(?:令和|平成|R|H)?[0-9元]*年?度?)?(?:実績値?|目標値?|基準値?|現状値?|評価|指標|評価指標|単位|備考|区分|項目|番号|達成状況|数値|合計|小計|計|平均|参考|当初|市町村平均|市町村名|所管|担当課?|.{1,12}(?:者数|件数|人数|総数|回数|割合|比率|金額)(?:\(.{1,6}\))?)$/u;
const DASHES = /^[-ー~_]+$/;

function none(): WordRead {
  return { measure: { kind: 'none', ...bare }, findings: [] };
}

function zero(findings: readonly Finding[] = []): WordRead {
  const written = { lastDigit: ONE };
  const measure: Measure = { kind: 'quantity', value: ZERO, comparator: '=', qualifiers: ['zero-word'], written };
  return { measure, findings };
}

function state(word: string): WordRead {
  return { measure: { kind: 'state', word, ...bare }, findings: [] };
}

function milestone(word: string, done: boolean, qualifiers: readonly Qualifier[] = []): WordRead {
  return { measure: { kind: 'milestone', done, word, qualifiers }, findings: [] };
}

/** A measure that says nothing but why it could not be read. */
export function unreadable(finding: Finding): WordRead {
  return { measure: { kind: 'unreadable', ...bare }, findings: [finding] };
}

function includes(list: readonly string[] | undefined, text: string): boolean {
  return list !== undefined && list.length > 0 && list.includes(text);
}

/** The template's own words come before the built-in ones. */
function ofTemplate(text: string, words: Vocabulary | undefined): WordRead | undefined {
  if (words === undefined) return undefined;
  if (includes(words.none, text)) return none();
  if (includes(words.pending, text)) return { measure: { kind: 'pending', word: text, ...bare }, findings: [] };
  if (includes(words.zero, text)) return zero();
  if (includes(words.done, text)) return milestone(text, true);
  if (includes(words.notDone, text)) return milestone(text, false);
  if (words.states.some((group) => group.includes(text)) || includes(words.opposites, text)) return state(text);
  return undefined;
}

/** Signs that stand for nothing by themselves. Reports: N102 to N108 */
function sign(text: string): WordRead | undefined {
  if (text === '十分') return unreadable({ code: 'N101', params: { part: text } });
  if (text === '一') return unreadable({ code: 'N108' });
  if (DITTO.has(text)) return unreadable({ code: 'N102' });
  if (ERROR_VALUE.test(text)) return unreadable({ code: 'N106', params: { text } });
  if (MARKS.test(text) && [...text].length === 1) return unreadable({ code: 'N103', params: { mark: text } });
  if (PLACEHOLDER.test(text)) return unreadable({ code: 'N107', params: { text } });
  return undefined;
}

function progress(text: string, role: MeasureRole | undefined): WordRead | undefined {
  const isValue = role === 'target' || role === 'baseline';
  if (DONE_ALONE.has(text) || STARTED.test(text)) return isValue ? state(text) : milestone(text, true);
  if (text.length > 30) return undefined;
  if (FAILED.test(text) || NOT_YET.test(text) || UNDER_WAY.test(text)) return milestone(text, false);
  if (DONE.test(text)) return milestone(text, true);
  if (PLANNED.test(text)) return milestone(text, false, ['planned']);
  if (DOUBTFUL.test(text)) return undefined;
  if (SOMETHING_DONE.test(text)) return milestone(text, true);
  if (SOMETHING.test(text)) {
    const finding: Finding = { code: 'N119', params: { text } };
    return isValue ? { ...state(text), findings: [finding] } : { ...milestone(text, true), findings: [finding] };
  }
  return undefined;
}

/**
 * A folded text, without its glosses, that is a word as a whole.
 * Reports: N102 to N108, N114, N119
 * @returns undefined where it is none of the known words
 */
export function readWord(
  text: string,
  role: MeasureRole | undefined,
  words: Vocabulary | undefined,
): WordRead | undefined {
  const own = ofTemplate(text, words);
  if (own !== undefined || isDigit(text, 0)) return own;
  if (DASHES.test(text)) return none();
  const special = sign(text);
  if (special !== undefined) return special;
  if (NONE.has(text)) return none();
  if (NOUGHT.has(text)) return zero();
  if (BARE_NONE.has(text))
    return role === 'baseline' || role === 'target' ? none() : zero([{ code: 'N114', params: { text } }]);
  if (ZERO_WORDS.has(text)) return role === 'target' ? none() : zero();
  if (PENDING.has(text)) return { measure: { kind: 'pending', word: text, ...bare }, findings: [] };
  if (UNDECIDED.has(text)) return undecided(text, role);
  if (STATES.has(text)) return text === '開設' && role === 'actual' ? milestone(text, true) : state(text);
  return progress(text, role) ?? (role === 'date' ? undefined : heading(text));
}

/**
 * A target that is a done word with its due period is a milestone (2025年度までに策定), not a state to keep.
 */
export function asDue(measure: Measure, role: MeasureRole | undefined): Measure {
  const { period } = measure;
  if (role !== 'target' || measure.kind !== 'state' || period === undefined || period.every === true) return measure;
  const { word } = measure;
  const due =
    DONE_ALONE.has(word) || STARTED.test(word) || SOMETHING.test(word) || (word === '開設' && period.until === true);
  if (!due) return measure;
  const { kind: _, ...rest } = measure;
  return { ...rest, kind: 'milestone' };
}

function undecided(text: string, role: MeasureRole | undefined): WordRead {
  if (role === 'target') return none();
  if (text === '未定') return { measure: { kind: 'pending', word: text, ...bare }, findings: [] };
  return milestone(text, false);
}

function heading(text: string): WordRead | undefined {
  return text.length <= 30 && HEADING.test(text) ? unreadable({ code: 'N105', params: { text } }) : undefined;
}
