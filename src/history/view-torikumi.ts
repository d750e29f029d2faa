/** A result of 主な取組一覧 reduced to what is compared (比較の対象): what the listing prints, office by office, and the totals. */
import type { RunView, ViewFile, ViewRow } from '../model/history.ts';
import type { TorikumiResult } from '../model/policy-result.ts';

type Policy = TorikumiResult['rows'][number];
type Item = Policy['items'][number];

/** The view of a result of the template torikumi. */
export function viewOfTorikumi(result: TorikumiResult): RunView {
  return {
    schema: 'jisseki/view@1',
    template: result.template,
    title: result.title,
    edition: result.edition,
    fiscalYear: result.fiscalYear,
    noun: '取組',
    figures: figuresOf(result),
    rows: result.rows.flatMap(rowsOf),
    files: result.submissions.flatMap(({ submitter, files }) =>
      files.map(({ path, sha256, taken, why }): ViewFile => ({ path, sha256, owner: submitter, taken, why })),
    ),
  };
}

/**
 * One row per item. An item is known by its code, its office and its words before the first bracket, so that another
 * figure is a change of it and another item before it is none.
 */
function rowsOf(policy: Policy): readonly ViewRow[] {
  const seen = new Map<string, number>();
  return policy.items.map((item) => {
    const key = `${policy.code}　${item.office}　${nameOf(item)}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return {
      id: times === 1 ? key : `${key}（${times}）`,
      heading: `${policy.code}　${policy.category}\n${item.office}　${shortName(item)}`,
      name: '',
      // The text is the office's report as a whole, as 実施状況 is in the first listing.
      fields: [{ id: 'status', label: '主な取組', text: textOf(item) }],
      contributions: [{ owner: item.office, state: '', text: '', status: textOf(item) }],
      printed: policy.printed,
    };
  });
}

/** The words by which an item is known: before the first bracket and the first figure, as far as there are any. */
function nameOf({ text }: Item): string {
  const words = text.split(/[【（(]/u)[0] ?? '';
  const name = words.normalize('NFKC').replaceAll(/[\s\d.,]/gu, '');
  return name === '' ? text : name;
}

/** Longest name in a heading; the text itself stands beside it. */
const SHOWN = 24;

function shortName({ text }: Item): string {
  const words = [...(text.split(/[【（(]/u)[0] ?? text)];
  return words.length <= SHOWN ? words.join('') : `${words.slice(0, SHOWN).join('')}…`;
}

function textOf({ marker, text, children }: Item): string {
  return [`${marker ?? ''}${text}`, ...children.map((child) => `・${child.text}`)].join('\n');
}

function figuresOf({ summary, submissions }: TorikumiResult): RunView['figures'] {
  const submitted = submissions.filter(({ state }) => state !== 'missing').length;
  return [
    { id: 'items', label: '取組の数', text: `${summary.items}（細目 ${summary.children}）` },
    { id: 'empty', label: '取組のない施策', text: `${summary.policies}施策中${summary.policiesWithoutItems}` },
    { id: 'series', label: '推移の分かる数値', text: `${summary.series}（増減を計算 ${summary.comparable}）` },
    { id: 'submissions', label: '提出した部局', text: `${submissions.length}部局中${submitted}` },
  ];
}
