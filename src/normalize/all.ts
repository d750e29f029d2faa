/** Whole sets (全市町村, 全企業). */
import type { WordRead } from './words.ts';

const SET =
  '構成市町村|連携市町村|圏域市町村|関係市町村|市町村|市町|市区町村|区市町村|自治体|市|町|企業|事業者|事業所|学校|小学校|中学校|小中学校|高校|校|施設|団体|地区|地域|世帯|員|職員|戸|部署|部局|課|住民|市民|町民|村民|児童|生徒|学生|園児|会員|機関|社|件|店舗|公園|避難所|路線|箇所|か所|項目|事業|児童生徒|対象者|希望者|参加者|園|局|区|村|農家|医療機関|保育所|幼稚園';
const DONE =
  '(?:で|が|に|を|の)?(?:取得|実施|参加|加入|導入|達成|設置|策定|対象|整備|配布|配置|受講|締結|登録|完了|作成|公開|利用)?';
/** 全 behind 安, 保 … belongs to another word (安全施設, 保全地区). */
const ALL = new RegExp(`^([^0-9、。]{0,40}?)(?<![安保健完万])全((?:${SET}))${DONE}$`, 'u');
const EVERY = new RegExp(`^()(?:すべての|全ての)([^0-9、。全]{0,40}?(?:${SET}))${DONE}$`, 'u');

const ABOUT = /^(?:ほぼ|おおむね|概ね|約)/;

/**
 * A text that names a whole set (全数).
 * @returns `of` is the set as written without 全, with what qualifies it before and without what is done with it (で実施)
 * @example readAll('全市町村') // kind all, of 市町村
 */
export function readAll(text: string): WordRead | undefined {
  if (text.length > 60 || !(text.includes('全') || text.includes('すべて'))) return undefined;
  const match = ALL.exec(text) ?? EVERY.exec(text);
  if (match === null) return undefined;
  const head = match[1] ?? '';
  const about = ABOUT.exec(head)?.[0] ?? '';
  const of = `${head.slice(about.length)}${match[2] ?? ''}`;
  return { measure: { kind: 'all', of, qualifiers: about === '' ? [] : ['about'] }, findings: [] };
}
