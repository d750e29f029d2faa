/** Words of `inspect` in both languages. */
import type { SetAsideReason } from '../../model/ledger.ts';

type Word = { readonly ja: string; readonly en: string };

export type InspectLanguage = keyof Word;

const FIELDS: Readonly<Record<string, string>> = {
  role: '役割',
  number: '番号',
  programme: '連携事業名',
  overview: '事業概要',
  indicator: '評価指標',
  baseline: '基準値',
  target: '目標値',
  actual: '実績値',
  mark: '評価',
  status: '実施状況',
  unit: '単位',
  note: '備考',
  municipality: '市町村',
  submittedOn: '提出日',
  previous: '前年度実績',
  participation: '参加',
  fiscalYear: '年度',
  code: '施策コード',
  category: '区分',
  items: '主な取組',
  office: '部局',
};

const ASIDE: Readonly<Record<SetAsideReason, Word>> = {
  title: { ja: '題名など', en: 'title' },
  heading: { ja: '見出し', en: 'heading' },
  example: { ja: '記入例', en: 'example' },
  hidden: { ja: '非表示', en: 'hidden' },
  instruction: { ja: '記入要領', en: 'instruction' },
  total: { ja: '合計', en: 'total' },
  note: { ja: '注記', en: 'note' },
  contact: { ja: '担当・連絡先', en: 'contact' },
  'other-year': { ja: '別の年度', en: 'other year' },
  superseded: { ja: '新しいファイルがある', en: 'superseded' },
  duplicate: { ja: '同じ内容の繰り返し', en: 'duplicate' },
  'out-of-plan': { ja: '計画にない事業', en: 'out of plan' },
  'no-content': { ja: '記入なし', en: 'no content' },
};

const COLUMN_REASONS: Readonly<Record<string, Word>> = {
  hidden: { ja: '非表示の列', en: 'hidden' },
  'other-year': { ja: '別の年度', en: 'other year' },
  repeated: { ja: '同じ項目の列がほかにある', en: 'repeated' },
  unsettled: { ja: '見込みや速報の列。確定した列がほかにある', en: 'not settled' },
  unknown: { ja: 'どの項目か分からない', en: 'unknown heading' },
  unnamed: { ja: '見出しがない', en: 'no heading' },
  'of-region': { ja: '市町村別の列の横の、全体の値', en: 'of the whole region' },
};

const ROLES: Readonly<Record<string, Word>> = {
  hidden: { ja: '非表示のシート。読まない', en: 'hidden sheet, not read' },
  empty: { ja: '何も書かれていない', en: 'empty' },
  example: { ja: '記入例のシート。読まない', en: 'example sheet, not read' },
  instruction: { ja: '説明や選択肢のシート。読まない', en: 'instructions, not read' },
  'last-year': { ja: '前年度のシート。読まない', en: 'last year’s sheet, not read' },
  'other-year': { ja: '別の年度のシート。読まない', en: 'sheet of another year, not read' },
  'part-of-year': { ja: '年度の一部のシート。読まない', en: 'sheet of a part of the year, not read' },
  none: { ja: 'この一覧に当てはまる表も調査票も見つからない', en: 'fits nothing of this listing' },
};

const LEVELS: Readonly<Record<string, Word>> = {
  label: { ja: 'シートの市町村名・部局名などの欄', en: 'labelled cell' },
  title: { ja: '題名', en: 'title' },
  'sheet-name': { ja: 'シート名', en: 'sheet name' },
  cover: { ja: '表紙のシート', en: 'cover sheet' },
  'file-name': { ja: 'ファイル名', en: 'file name' },
  folder: { ja: 'フォルダー名', en: 'folder' },
};

const LAYOUTS: Readonly<Record<string, Word>> = {
  table: { ja: '表', en: 'table' },
  transposed: { ja: '縦横を入れ替えた表', en: 'transposed table' },
  form: { ja: '調査票', en: 'form' },
};

const of = (words: Readonly<Record<string, Word>>) => (key: string, language: InspectLanguage) =>
  words[key]?.[language] ?? key;

/** Name of a field, 実績値. */
export const fieldName = (field: string, language: InspectLanguage) =>
  language === 'ja' ? (FIELDS[field] ?? field) : field;
const STATES: Readonly<Record<string, Word>> = {
  superseded: { ja: '新しいファイルがあるので使わなかった', en: 'superseded' },
  'no-table': { ja: '表も調査票も見つからないので読まなかった', en: 'set aside: no table' },
  'other-year': { ja: '別の年度なので使わなかった', en: 'set aside: another year' },
  'duplicate-copy': { ja: '同じ中身のファイルがあるので読まなかった', en: 'set aside: a copy' },
  'municipality-unknown': { ja: '市町村が分からないので使わなかった', en: 'set aside: municipality unknown' },
};

/** What became of a file that was not simply read. */
export function fileState(state: string, why: string | undefined, language: InspectLanguage): string {
  return (
    (STATES[why ?? ''] ?? STATES[state])?.[language] ?? [state, why].filter((word) => word !== undefined).join(': ')
  );
}

const ASIDE_BY_CODE: Readonly<Record<string, Word>> = {
  'out-of-plan': { ja: '様式にない施策コード', en: 'unknown code' },
};

/** Why a row was set aside; the second listing knows codes instead of programmes. */
export function asideName(why: string, language: InspectLanguage, byCode = false): string {
  const words: Readonly<Record<string, Word>> = byCode ? { ...ASIDE, ...ASIDE_BY_CODE } : ASIDE;
  return words[why]?.[language] ?? why;
}
/** Why a column was not read. */
export const columnReason = of(COLUMN_REASONS);
/** What a sheet that is not read is; empty for data. */
export const roleName = (role: string, language: InspectLanguage) => ROLES[role]?.[language] ?? '';
/** Where the municipality is named. */
export const levelName = of(LEVELS);
/** table, transposed table, form. */
export const layoutName = of(LAYOUTS);
