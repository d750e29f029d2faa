/** Open data of 主な取組一覧 (オープンデータのCSV): one row per figure or date of an item; an item without any has one row. */
import { formatDecimal } from '../../model/decimal.ts';
import type { Diagnostic, Reported } from '../../model/diagnostic.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import type { FiscalYear } from '../../model/period.ts';
import { type PolicyRow, type ReadItem, sourceAt } from '../../model/policy.ts';
import type { PolicyTemplate } from '../../model/policy-template.ts';
import { formatSource } from '../../model/source.ts';
import { type DataResource, datapackage } from '../datapackage/datapackage.ts';
import { csvText, type OpenData } from './csv.ts';
import type { CsvField } from './fields.ts';

export type PolicyCsvInput = {
  readonly template: PolicyTemplate;
  readonly rows: readonly PolicyRow<ReadItem>[];
  readonly fiscalYear: FiscalYear;
  readonly edition: string;
};

const FIELDS: readonly CsvField[] = [
  { name: '年度', type: 'integer', description: '年度の最初の西暦年。2023は令和5年度（2023年4月から2024年3月まで）。' },
  { name: '版', type: 'string', description: '一覧の版（確定版など）。' },
  { name: '施策コード', type: 'string', description: '4桁の施策コード。' },
  { name: '区分', type: 'string', description: '施策の区分。' },
  {
    name: '項目ID',
    type: 'string',
    description: '施策コードと順番。0203-2は2番目の取組、0203-2-1はその1番目の細目。',
  },
  { name: '番号', type: 'integer', description: '項目の中での値の順番。1から。値のない項目は0。' },
  { name: '部局', type: 'string', description: '取組を提出した部局。' },
  { name: '記号', type: 'string', description: '取組の出典を示す記号。細目は空欄。' },
  { name: '取組', type: 'string', description: '一覧に印刷した文。' },
  { name: '種類', type: 'string', description: '件数など、金額、推移の一点、時期、期間のいずれか。' },
  { name: '対象', type: 'string', description: '何の値か。' },
  { name: '値', type: 'number', description: '基本単位での値（金額は円）。時期と期間は空欄。' },
  { name: '比較', type: 'string', description: '以上は>=、超は>、以下は<=、未満は<。ちょうどの値は空欄。' },
  { name: '単位', type: 'string', description: '値の単位。' },
  { name: '期間開始', type: 'date', description: '値が示す期間の最初の日。' },
  { name: '期間終了', type: 'date', description: '値が示す期間の最後の日。' },
  { name: '予定', type: 'string', description: '予定の値は「予定」。' },
  { name: '原文', type: 'string', description: '文のうち、この値の部分。' },
  { name: '出所', type: 'string', description: '値のあるセル（ファイル!シート!セル）。' },
];

const KINDS: Readonly<Record<FactKind, string>> = {
  quantity: '件数など',
  amount: '金額',
  'series-point': '推移の一点',
  date: '時期',
  period: '期間',
};

/**
 * The open data of a run.
 * Reports: P301.
 */
export function renderPolicyCsv(input: PolicyCsvInput): Reported<OpenData> {
  const diagnostics: Diagnostic[] = [];
  const rows = input.rows.flatMap((row) => row.items.flatMap((item) => itemRows(item, row, input)));
  const csv = csvText(FIELDS, rows, '項目ID', diagnostics);
  const { template, fiscalYear, edition } = input;
  const resource: DataResource = {
    name: template.name,
    path: `${template.name}.csv`,
    title: `${template.region}　${fiscalYear}年度　主な取組の数値【${edition}】`,
    fields: FIELDS,
    primaryKey: ['項目ID', '番号'],
  };
  return { value: { csv, datapackage: datapackage([resource]), resource }, diagnostics };
}

type Line = Pick<ReadItem, 'id' | 'text' | 'source' | 'parts' | 'facts'>;
type Row = Parameters<typeof csvText>[1][number];

function itemRows(item: ReadItem, row: PolicyRow<ReadItem>, input: PolicyCsvInput): readonly Row[] {
  const common = {
    年度: String(input.fiscalYear),
    版: input.edition,
    施策コード: row.code,
    区分: row.category,
    部局: item.office,
  };
  const children: readonly Line[] = item.children;
  const lines: readonly (readonly [line: Line, marker: string])[] = [
    [item, item.marker ?? ''],
    ...children.map((child) => [child, ''] as const),
  ];
  return lines.flatMap(([line, marker]): readonly Row[] => {
    const own = { ...common, 項目ID: line.id, 記号: marker, 取組: line.text };
    if (line.facts.facts.length === 0)
      return [{ fields: { ...own, 番号: '0', 出所: formatSource(line.source) }, sources: [line.source] }];
    return line.facts.facts.map((fact, at) => {
      const source = sourceAt(line, fact.start);
      return {
        fields: { ...own, 番号: String(at + 1), ...factFields(fact), 出所: formatSource(source) },
        sources: [source],
      };
    });
  });
}

function factFields(fact: Fact): Readonly<Record<string, string>> {
  return {
    種類: KINDS[fact.kind],
    対象: fact.subject ?? '',
    値: fact.value === undefined ? '' : formatDecimal(fact.value),
    比較: fact.comparator ?? '',
    単位: fact.unit ?? '',
    期間開始: fact.period?.from ?? '',
    期間終了: fact.period?.to ?? '',
    予定: fact.status === 'planned' ? '予定' : '',
    原文: fact.quote,
  };
}
