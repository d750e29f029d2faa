/** What a row is when it is no data (行の種類): totals, notes, contacts, examples, section headings. */
import type { Template } from '../model/template.ts';
import { foldKey, foldName, foldWidth } from './fold.ts';

/** Rows that open a section: a 役割, or the 基本KPI. */
export type Section = { readonly kind: 'role'; readonly role: string } | { readonly kind: 'basic' };

const TOTAL = /^(?:合計|小計|総計|累計|計|合算|平均|総合計|圏域合計|合計値|計欄|合計件数)(?:\(.*\))?[:]?$/u;
const NOTE = /^(?:※|＊|\*|注\d*[)).:：]|[((]注\d*[))]|注記|注意|備考[:：]|\(?※)/u;
const CONTACT =
  /^[【〈<([]?(?:担当者?|担当課|担当部署|ご担当者?|連絡先|お?問い?合わ?せ先?|電話|内線|tel|fax|ファクス|ファックス|e?-?mail|メール|電子メール|記入者|記載者|作成者|回答者|提出者|部署名|課名|所属|職・?氏名|職名|氏名|起案|決裁)(?:番号|アドレス|名|等|氏名|・?連絡先|者氏名|課・?係?名?|\(.*\))*(?:[】〉>)\]]|[:：]|$)/iu;
const EXAMPLE = /^[【([<〈]?(?:記入例|記載例|入力例|作成例|例\d*|見本|サンプル)[】)\]>〉]?(?:[:：].*|[→⇒>▶▼↓]+)?$/u;
const INSTRUCTION =
  /(?:記入|記載|入力|作成|提出|選択|確認|回答|転記|送付)(?:を|を?お願い)?(?:して|の上|のうえ)?.*(?:ください|下さい|こと|不要(?:です)?|願います|お願いします)[。)]?$|^[<〈【([]?(?:記入|記載|作成|入力|提出)(?:要領|方法|上の注意|の注意|にあたって)/u;

/** Longer texts are prose, and not looked at for signs of a title or an instruction. */
export const LONGEST_LINE = 300;

/** A total row by the first text among its names (合計, 小計). */
export function isTotal(text: string): boolean {
  return TOTAL.test(foldWidth(text));
}

/** A note below or above a table (※). */
export function isNote(text: string): boolean {
  return NOTE.test(foldWidth(text));
}

/** A line of the contact block (担当者, 連絡先). */
export function isContact(text: string): boolean {
  return CONTACT.test(foldWidth(text));
}

/** An example row or the title of an example sheet (記入例, (例)). */
export function isExample(text: string): boolean {
  return EXAMPLE.test(foldWidth(text));
}

/** The number of a page between two parts of a table: － 1 －, 2ページ, 1／7頁. */
export function isPageNumber(text: string): boolean {
  return /^(?:[-－―‐ー~〜] *\d{1,3} *[-－―‐ー~〜]|(?:p\.?|ページ) *\d{1,3}|\d{1,3} *(?:ページ|頁)|\d{1,3} *\/ *\d{1,3} *(?:ページ|頁))$/iu.test(
    foldWidth(text),
  );
}

/** A sentence that tells how to fill in. */
export function isInstruction(text: string): boolean {
  return text.length <= LONGEST_LINE && INSTRUCTION.test(foldWidth(text));
}

/** 〃, 同上 and their like: the same as above. */
export function isDitto(text: string): boolean {
  return /^(?:[〃々ゝ仝″"”“゛]+|''|同上|同左|上に同じ|上記に?同じ|上記のとおり|同|〃\(?同上\)?)$/u.test(
    foldWidth(text).replaceAll(' ', ''),
  );
}

/** The section that a row of one text opens, by the template's roles. */
export function sectionOf(text: string, template: Pick<Template, 'roles' | 'print'>): Section | undefined {
  const key = foldKey(text);
  if (key === foldKey(template.print.basicKpiHeading) || key === '基本kpi') return { kind: 'basic' };
  const name = foldName(text);
  const role = template.roles.find((candidate) => {
    const full = foldName(candidate.name);
    return (
      name === full ||
      name === foldName(`${candidate.id}${candidate.name}`) ||
      name === foldName(`役割${candidate.id}${candidate.name}`)
    );
  });
  return role === undefined ? undefined : { kind: 'role', role: role.id };
}

/** Marks of a 基本KPI before its name, and in place of a number. */
const BASIC = /^[【[(<〈]?基本(?:KPI|指標)[】\])>〉]?[:：]?/iu;

/** Whether a text says that the row is a 基本KPI. */
export function isBasicKpi(text: string): boolean {
  return BASIC.test(foldWidth(text));
}

/** A name without the mark of a 基本KPI before it. */
export function withoutBasicKpi(text: string): string {
  return foldWidth(text).replace(BASIC, '');
}
