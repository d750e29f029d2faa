/** 確認事項 for the compilers: each question with its measure, office, sentence and cell. */
import { diagnose } from '../../model/diagnostic.ts';
import type { ListingTable } from '../../model/listing.ts';
import {
  POLICY_FINDINGS,
  type PolicyEvaluation,
  type PolicyFinding,
  type PolicyFindingType,
} from '../../model/policy.ts';
import { formatSource } from '../../model/source.ts';
import { explainDiagnostic, type Language } from '../message.ts';

/** What a kind of question is called in the table. */
const LABELS: Readonly<Record<PolicyFindingType, string>> = {
  'no-figure-no-date': '数値も時期もない項目',
  'measure-without-figures': '数値も時期もない施策',
  'date-without-figure': '時期だけの項目',
  'figure-without-year': '時期のない数値',
  'single-year': '比べる年度のない数値',
  'stale-series': '古い数値',
  'claim-supported': '数値と合う記述',
  'claim-contradicted': '数値と合わない記述',
  'claim-without-baseline': '比べる数値のない記述',
  'claim-without-figures': '数値のない記述',
  'refused-comparison': '比べない数値',
  'incomparable-points': '増減を計算しない推移',
  'fiscal-year-of-month': '年度に注意する月',
  'planned-value': '予定',
  'part-year-value': '1年に満たない期間',
  'after-report': '報告の年度より後',
  'mixed-notation': '表記の揺れ',
  'writing-slip': '誤記の疑い',
  'date-order': '日付の順',
  'unread-figure': '読み取れない数字',
  'far-future': '先の年度',
  'thousandfold-change': '桁の違う数値',
};

/** Kinds that somebody has to settle come first, what is only good to know last. */
const ORDER: readonly PolicyFindingType[] = [
  'claim-contradicted',
  'thousandfold-change',
  'writing-slip',
  'unread-figure',
  'far-future',
  'after-report',
  'figure-without-year',
  'claim-without-baseline',
  'claim-without-figures',
  'stale-series',
  'date-order',
  'refused-comparison',
  'incomparable-points',
  'fiscal-year-of-month',
  'planned-value',
  'part-year-value',
  'measure-without-figures',
  'no-figure-no-date',
  'date-without-figure',
  'single-year',
  'mixed-notation',
  'claim-supported',
];

/**
 * A finding as one sentence (確認事項の文).
 * @example findingSentence(finding) // '「増加」という記述と、数値の動きが合いません（R4：12件 → R5：10件）。'
 */
export function findingSentence({ type, quote, params }: PolicyFinding, language: Language = 'ja'): string {
  return explainDiagnostic(diagnose(POLICY_FINDINGS[type], {}, { raw: quote, params }), language).message;
}

/** 確認事項: all findings, those to be settled first; one line names at most three cells. */
export function findingsTable({ findings }: PolicyEvaluation): ListingTable {
  const ordered = ORDER.flatMap((type) => findings.filter((finding) => finding.type === type));
  return {
    title: '確認事項',
    columns: [
      { heading: '種類', widthMm: 30, align: 'left' },
      { heading: '項目', widthMm: 18, align: 'center' },
      { heading: '部局', widthMm: 22, align: 'left' },
      { heading: '内容', widthMm: 73, align: 'left' },
      { heading: '出所', widthMm: 37, align: 'left' },
    ],
    rows: ordered.map((finding) => [
      LABELS[finding.type],
      finding.type === 'mixed-notation' ? '' : (finding.item ?? finding.code),
      finding.office ?? '',
      findingSentence(finding),
      sourcesText(finding),
    ]),
    empty: '確認する事項はありません。',
  };
}

const CELLS_SHOWN = 3;

function sourcesText({ sources }: PolicyFinding): string {
  const shown = sources.slice(0, CELLS_SHOWN).map(formatSource).join('\n');
  return sources.length > CELLS_SHOWN ? `${shown}\nほか${sources.length - CELLS_SHOWN}か所` : shown;
}
