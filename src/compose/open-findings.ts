/** 要確認一覧: every open finding with the columns of 確認済み.xlsx, so that the staff fill in what they accept and put the file into input. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Listing, ListingTable } from '../model/listing.ts';
import type { Explained } from './message.ts';
import { composeTableListing } from './table-listing.ts';

/** Findings that can be accepted: those of reading, of values and of totals; a template, an output or a record has to be mended. */
const ACCEPTABLE = /^(?:[RXNVD]|F1|F31[1-3])/u;
const WORDS = { error: 'エラー', warning: '警告', note: '参考' } as const;

const HOW =
  '画面に表示した指摘のうち、提出についてのものです。確かめたうえでそのままでよいものは、右の4欄（氏名、日付、理由、期限）に記入し、このファイルを「確認済み.xlsx」という名前で input フォルダーに置いてください。記入のない行は使われません。期限を過ぎると、再び指摘します。';

const COLUMNS = (noun: string): ListingTable['columns'] => [
  { heading: '程度', widthMm: 13, align: 'center' },
  { heading: noun, widthMm: 20, align: 'left' },
  { heading: '指摘', widthMm: 56, align: 'left' },
  { heading: '直し方', widthMm: 46, align: 'left' },
  { heading: 'コード', widthMm: 13, align: 'center' },
  { heading: 'ファイル', widthMm: 34, align: 'left' },
  { heading: 'シート', widthMm: 20, align: 'left' },
  { heading: 'セル', widthMm: 13, align: 'center' },
  { heading: '指標', widthMm: 13, align: 'center' },
  { heading: '氏名', widthMm: 18, align: 'left' },
  { heading: '日付', widthMm: 18, align: 'center' },
  { heading: '理由', widthMm: 32, align: 'left' },
  { heading: '期限', widthMm: 18, align: 'center' },
];

export type OpenFindings = {
  /** All findings of the run. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those that are asked of each submitter, by its name. */
  readonly asked: ReadonlyMap<string, readonly Diagnostic[]>;
  /** 市町村, 部局. */
  readonly noun: string;
  readonly explain: (diagnostic: Diagnostic) => Explained;
};

/** The list; undefined where nothing is open. Errors come first, each in the order in which they are shown. */
export function composeOpenFindings(
  { diagnostics, asked, noun, explain }: OpenFindings,
  of: Pick<Listing, 'template' | 'title' | 'edition' | 'author'>,
): Listing | undefined {
  const acceptable = diagnostics.filter(({ code }) => ACCEPTABLE.test(code));
  const open = (['error', 'warning'] as const).flatMap((severity) =>
    acceptable.filter((diagnostic) => diagnostic.severity === severity),
  );
  if (open.length === 0) return undefined;
  const rows = open.map((diagnostic) => {
    const { code, severity, place, indicator } = diagnostic;
    const { message, hint } = explain(diagnostic);
    return [
      WORDS[severity],
      submitterOf(diagnostic, asked),
      message,
      hint,
      code,
      place.file ?? '',
      place.sheet ?? '',
      place.cell ?? '',
      indicator ?? '',
      '',
      '',
      '',
      '',
    ];
  });
  const table = { title: '要確認一覧', columns: COLUMNS(noun), rows, empty: '' };
  return { ...composeTableListing(table, of), lead: [{ text: HOW }] };
}

/** Whose finding it is: who is asked, or who has submitted nothing; several where a finding on a total is asked of each. */
function submitterOf(diagnostic: Diagnostic, asked: OpenFindings['asked']): string {
  const { code, params, place } = diagnostic;
  const isSame = (one: Diagnostic) =>
    one.code === code &&
    one.place.file === place.file &&
    one.place.cell === place.cell &&
    one.place.sheet === place.sheet;
  const [name] = [...asked].find(([, findings]) => findings.some(isSame)) ?? [];
  return name ?? String(params['municipality'] ?? params['office'] ?? '');
}
