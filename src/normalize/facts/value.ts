/** Values in running text (数値): a number with a unit that the table knows, its qualifiers, and nothing that makes it a name. */
import type { Comparator, Qualifier, ReadingContext } from '../../model/measure.ts';
import { asUnit, rateUnit, type Unit } from '../../model/unit.ts';
import { readAmount } from '../amount.ts';
import type { AmountPiece } from '../piece.ts';
import { asWritten, type Folded, fold, hasGap, isDigit } from '../text.ts';
import { knownEnd } from '../unit.ts';
import { isBehindLetters } from './name.ts';
import { isElsewhen, type Prefix } from './prefix.ts';
import type { NameToken, UnreadToken, ValueToken } from './token.ts';

/** Longest stretch that one pattern looks at. */
const WINDOW = 12;

/** Nouns of doing and words of the grammar that may follow a counter at once; any other word makes a name of it (30人学級, 100円バス). */
const FOLLOWS =
  /^(?:参加|出席|出展|出店|出場|来場|来館|来訪|来校|視察|見学|受講|受験|受入|受け入れ|受付|受理|受賞|受診|参画|参入|参集|協力|連携|派遣|配置|配備|配布|配付|配信|設置|設定|設立|設備|開催|開設|開校|開館|開園|開講|開発|開店|実施|実証|整備|整理|採択|採用|採取|導入|登録|登載|登壇|作成|作製|作業|制作|製作|製造|制定|策定|締結|締約|成約|成立|契約|協定|認定|認証|認可|指定|指導|養成|育成|支援|助成|補助|交付|給付|貸付|貸与|貸出|融資|投資|寄附|寄付|拠出|支出|支給|支払|提供|提出|提案|申請|申込|応募|応対|対応|相談|回答|調査|点検|診断|検査|審査|審議|選定|選出|選考|表彰|表示|発行|発注|発信|発送|発表|発生|発見|発掘|公開|公表|公募|放映|放送|掲載|掲示|掲出|展示|展開|販売|購入|購読|売却|出荷|出品|出版|出願|出前|輸出|輸入|輸送|運行|運航|運営|運用|稼働|利用|使用|活用|適用|取得|取組|取り組|獲得|達成|到達|確保|確認|完了|完成|修了|終了|卒業|入学|入校|入居|入所|入社|入館|入場|入込|入荷|就職|就農|就業|就労|就航|内定|雇用|創業|創出|起業|移住|転入|転出|定住|居住|宿泊|滞在|交流|訪問|訪日|招へい|招聘|招致|招待|誘致|誘客|招請|案内|紹介|紹介|周知|広報|宣伝|講演|講習|研修|演習|訓練|体験|実習|実現|実績|改修|改善|改築|改正|改定|新築|新設|新規|増設|増便|増員|増築|建設|建築|建替|着工|着手|竣工|竣功|施工|施行|植栽|植樹|植付|造成|造林|間伐|伐採|捕獲|放流|駆除|搬入|搬出|回収|収集|処理|処分|除却|解体|解消|廃止|削除|再開|再生|継続|更新|移行|移転|移設|譲渡|譲受|承継|継承|保存|保管|保護|保全|保有|所有|管理|監視|巡回|巡視|往復|運転|乗車|乗船|搭乗|利活用|延長|短縮|拡充|拡張|組成|結成|結果|編成|加入|加盟|加算|所属|在籍|在校|在学|在住|在留|勤務|従事|常駐|駐在|任命|委嘱|委託|受託|選任|推薦|推進|試行|試作|試験|検証|検討|協議|議論|討論|討議|意見|要望|要請|要求|請願|陳情|報告|通報|通知|連絡|以上|以下|未満|以内|超|程度|前後|弱|強|余|分|相当|規模|予定|見込|見通|時点|現在|済|終え|付与|贈呈|授与|交換|当選|進呈|上映|上演|公演|演奏|出演|出動|出産|出生|誕生|死亡|負傷|被災|避難|救助|救出|救急|搬送|接種|治療|診療|入院|退院|通院|通学|通園|通所|通勤|進学|合格|不合格|共催|主催|後援|協賛|賛同|同意|同行|同時|待機|募集|定員|限定|対象|中|のみ|減免|免除|軽減|徴収|納付|決算|計上|執行|充当|投入|措置|ずつ|ほど)/;

/** Behind a figure: it says how much something changed, not how much there is. */
const CHANGE =
  /^(?:の)?(?:増(?![設員便築床殖産])|減(?![免便])|上昇|低下|アップ|ダウン|向上|削減|縮減|節減|伸び|上回|下回|引上|引下|引き上|引き下|高く|低く|多く|少な|超過|ポイント)/;
/** A length of time is no figure of a measure. */
const TIME_UNITS: ReadonlySet<string> = new Set(['年', '時', '年生', '周年', '号', '歳', '才', '級', '月', '世代']);
/** Ages and the like count only under their own label. */
const AVERAGE_AGE = /(?:年齢|平均)[:は]?$/;

const AFTER: readonly (readonly [
  RegExp,
  { readonly qualifier?: Qualifier; readonly comparator?: Exclude<Comparator, '='> },
])[] = [
  [/^(?:\((?:予定|見込み?|見通し|計画)\)|予定(?![価格地者])|見込み?(?![者客額]))/, { qualifier: 'planned' }],
  [/^\((?:約|概数|概算|推計値?)\)/, { qualifier: 'about' }],
  [/^(?:程度|前後|くらい|ぐらい|弱(?![者点])|強(?![化者調])|余り?|ほど|近く)/, { qualifier: 'about' }],
  [/^\((?:延べ|のべ|累計|累積|延べ数|延べ人数)\)/, { qualifier: 'cumulative' }],
  [/^\((?:速報値?|暫定値?)\)/, { qualifier: 'provisional' }],
  [/^\((?:平均|平均値)\)/, { qualifier: 'average' }],
  [/^以上/, { comparator: '>=' }],
  [/^(?:を超える|を超え|超え|超(?![過高音える]))/, { comparator: '>' }],
  [/^(?:以下|以内)/, { comparator: '<=' }],
  [/^未満/, { comparator: '<' }],
];

type Mutable = { end: number; qualifiers: Qualifier[]; comparator: Exclude<Comparator, '='> | undefined };

/** 予定, （予定）, 以上, 程度 right behind a value. */
function takeAfter(folded: Folded, value: Mutable): void {
  for (let round = 0; round < 3; round += 1) {
    const head = folded.text.slice(value.end, value.end + WINDOW);
    const found = AFTER.find(([pattern]) => pattern.test(head));
    if (found === undefined) return;
    const [pattern, { qualifier, comparator }] = found;
    if (qualifier === 'planned' && hasGap(folded, value.end)) return;
    if (qualifier !== undefined && !value.qualifiers.includes(qualifier)) value.qualifiers.push(qualifier);
    if (comparator !== undefined) value.comparator = comparator;
    value.end += pattern.exec(head)?.[0].length ?? 0;
  }
}

/** Whether what stands behind a figure says that it is a change (12件増加). */
export function changes(folded: Folded, end: number): boolean {
  return CHANGE.test(folded.text.slice(end, end + WINDOW));
}

/** Whether the text behind a counter lets it be one. */
function closes(folded: Folded, end: number): boolean {
  const { text } = folded;
  if (end >= text.length || hasGap(folded, end)) return true;
  const next = text.charAt(end);
  if (!/[\p{Script=Han}\p{Script=Katakana}A-Za-z]/u.test(next)) return true;
  return FOLLOWS.test(text.slice(end, end + WINDOW));
}

const LINKS_NUMBERS = /^[~-](?=[0-9])/;

/** The end of a second number that makes one figure of two (10～15名, 5、6名), or that stands in a row without a date. */
function rangeEnd(folded: Folded, amount: AmountPiece, context: ReadingContext): number | undefined {
  const { text } = folded;
  const link = LINKS_NUMBERS.exec(text.slice(amount.end, amount.end + 2));
  const listed = amount.unit === undefined && /^[、・][0-9]/.test(text.slice(amount.end, amount.end + 2));
  if (link === null && !listed) return undefined;
  const second = readAmount(folded, amount.end + 1, context);
  if (second === undefined) return amount.end + 1;
  if (listed) {
    const next = second.is === 'amount' && Number(second.plain) === Number(amount.plain) + 1;
    return next && (amount.plain ?? '').length <= 2 ? second.end : undefined;
  }
  return second.end;
}

/** Counters of running text that values in tables do not have. */
const COUNTERS = new Set(
  'ブース 小間 酒蔵 蔵 振興局 総合振興局 管内 支部 商工会 商工会議所 港 漁港 空港 離島 牧場 農園 農場 工区 エリア ブロック 尾 俵 分団 消防団 寺院 神社 河川 水系 流域 ダム 事例 品種 魚種 樹種'.split(
    ' ',
  ),
);

function hasKnownUnit(folded: Folded, amount: AmountPiece): boolean {
  if (amount.unit === undefined) return false;
  if (amount.unitWritten === '割' || amount.unitWritten === undefined) return true;
  const from = folded.text.charAt(amount.unitStart) === '余' ? amount.unitStart + 1 : amount.unitStart;
  const counter = folded.text.slice(from, amount.end);
  return (knownEnd(counter, 0) > 0 || COUNTERS.has(counter)) && !PER_OTHER.test(amount.unit);
}

/** 3件/1,200千円: two figures; 12.3人/10万人 is a rate. */
const PER_OTHER = /／(?!1(?:0*|(?:,000)*|0{0,2}[千万])[人世])[0-9]/;
/** Longest number with its unit. */
const LONGEST_AMOUNT = 30;

/** The amount at an offset. A slash before a further figure, and letters behind a blank, are not part of its unit. */
function amountAt(folded: Folded, at: number, context: ReadingContext): ReturnType<typeof readAmount> {
  const amount = readAmount(folded, at, context);
  if (amount?.is !== 'amount') return amount;
  const { text } = folded;
  if (amount.unit !== undefined && PER_OTHER.test(amount.unit)) {
    const end = knownEnd(text, amount.unitStart);
    if (end === amount.unitStart) return amount;
    const unitWritten = text.slice(amount.unitStart, end);
    return { ...amount, end, unit: asUnit(unitWritten), unitWritten };
  }
  if (amount.unit !== undefined || !/[A-Za-z]/.test(text.charAt(amount.end))) return amount;
  let gap = amount.end + 1;
  while (gap < at + LONGEST_AMOUNT && gap < text.length && !hasGap(folded, gap)) gap += 1;
  const again = readAmount(fold(text.slice(at, gap)), 0, context);
  if (again?.is !== 'amount' || again.unit === undefined) return amount;
  return { ...again, start: at, end: at + again.end, unitStart: at + again.unitStart };
}

/**
 * The value at an offset of running text (数値). A figure that is not plainly one is `unread`: a wrong one would be worse.
 * @param at where the number begins; `prefix` is what leads up to it
 * @returns undefined where digits stand without any unit
 * @example valueAt(fold('12校（予定）'), 0, undefined, {}) // 12 校, planned
 */
export function valueAt(
  folded: Folded,
  at: number,
  prefix: Prefix | undefined,
  context: ReadingContext,
): ValueToken | NameToken | UnreadToken | undefined {
  const { text } = folded;
  const start = prefix?.quote ?? at;
  const amount = amountAt(folded, at, context);
  if (amount === undefined) return undefined;
  if (amount.is === 'bad') return { is: 'unread', start, end: amount.end };
  const range = rangeEnd(folded, amount, context);
  if (range !== undefined) return { is: 'unread', start, end: range };
  if (!hasKnownUnit(folded, amount)) {
    return amount.unit === undefined && prefix === undefined ? undefined : { is: 'unread', start, end: amount.end };
  }
  const unit = amount.unit as Unit;
  const before = text.slice(Math.max(0, start - 4), start);
  const counted = prefix?.per === '年' || prefix?.per === '週' || /日数[:は]?$/.test(before);
  const dayOfMonth = amount.unitWritten === '日' && !counted;
  // ¥1,200/件: the grammar has no rate of it.
  const perPiece = amount.unitWritten === undefined && text.charAt(amount.end) === '/';
  const doubtful =
    amount.findings.length > 0 || amount.signed !== undefined || isBehindLetters(folded, at) || dayOfMonth || perPiece;
  const age = unit === '歳' || unit === '才';
  const noFigure = age
    ? !AVERAGE_AGE.test(before) && !(prefix?.qualifiers.includes('average') ?? false)
    : TIME_UNITS.has(unit);
  if (noFigure) return { is: 'name', start: at, end: amount.end };
  if (doubtful || changes(folded, amount.end) || !closes(folded, amount.end))
    return { is: 'unread', start, end: amount.end };
  const found: Mutable = {
    end: amount.end,
    qualifiers: [...(prefix?.qualifiers ?? [])],
    comparator: prefix?.comparator,
  };
  if (amount.about === true) found.qualifiers.push('about');
  takeAfter(folded, found);
  const counter = asWritten(folded, amount.unitStart, amount.end);
  return {
    is: 'value',
    start,
    end: found.end,
    value: amount.value,
    unit: prefix?.per === undefined ? unit : rateUnit(unit, prefix.per),
    written: {
      lastDigit: amount.lastDigit,
      ...(amount.scale === undefined ? {} : { scale: amount.scale }),
      unit: amount.unitWritten ?? counter,
    },
    qualifiers: found.qualifiers,
    ...(found.comparator === undefined ? {} : { comparator: found.comparator }),
    part: prefix?.part ?? false,
    total: prefix?.total ?? false,
    elsewhen: isElsewhen(folded, start),
  };
}

/** 三十名, 約百名: kanji numerals are part of names too often to be read; with a plain counter a person has to look. */
const IN_KANJI =
  /^(?=.*[二三四五六七八九十百千])[一二三四五六七八九十百千万]{1,8}(?:名|人|件|社|団体|校|回|世帯|か所|箇所)/;
const HAN = /[\p{Script=Han}ァ-ヶー]/u;

/** The end of a figure in kanji at an offset; undefined where none stands there. */
export function kanjiFigureEnd(folded: Folded, at: number): number | undefined {
  const { text } = folded;
  const before = at === 0 || hasGap(folded, at) ? '' : text.charAt(at - 1);
  if (HAN.test(before) && !/[約計各全]/.test(before)) return undefined;
  const match = IN_KANJI.exec(text.slice(at, at + WINDOW));
  if (match === null) return undefined;
  const end = at + match[0].length;
  return closes(folded, end) && !text.startsWith('目', end) ? end : undefined;
}

/** Whether digits at an offset count something: 9名 is a value, 9月 and a bare 9 are not. */
export function countsAt(folded: Folded, at: number, context: ReadingContext): boolean {
  if (!isDigit(folded.text, at)) return false;
  const amount = amountAt(folded, at, context);
  if (amount === undefined) return false;
  if (amount.is === 'bad') return false;
  const unit: string = amount.unit ?? '';
  if (unit === '年') return /^(?:年間|か年|ヶ年|カ年)/.test(folded.text.slice(amount.unitStart, amount.unitStart + 2));
  if (unit === '日' && amount.unitWritten === '日') return false;
  return amount.unit !== undefined
    ? hasKnownUnit(folded, amount) && (changes(folded, amount.end) || closes(folded, amount.end))
    : amount.plain === undefined && amount.scale !== undefined;
}
