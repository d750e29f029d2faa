/** The columns of the open data (項目), in order, with what each means. */

export type CsvField = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly description: string;
};

/** Columns by which a row is told apart from every other. */
export const PRIMARY_KEY = ['指標ID', '区分', '市町村'] as const;

export const CSV_FIELDS: readonly CsvField[] = [
  { name: '年度', type: 'integer', description: '年度の最初の西暦年。2023は令和5年度（2023年4月から2024年3月まで）。' },
  { name: '版', type: 'string', description: '一覧の版（速報版、確定版など）。' },
  { name: '指標ID', type: 'string', description: '評価指標の番号。基本KPIはK1から。' },
  { name: '役割', type: 'string', description: '連携中枢都市圏の役割の記号。' },
  { name: '役割名', type: 'string', description: '役割の名称。' },
  { name: '連携事業番号', type: 'integer', description: '連携事業の番号。基本KPIは空欄。' },
  { name: '連携事業名', type: 'string', description: '連携事業の名称。基本KPIは空欄。' },
  { name: '評価指標', type: 'string', description: '評価指標の名称。' },
  {
    name: '区分',
    type: 'string',
    description: '基準値、目標値、前年度実績値、実績値（以上は圏域）、市町村の実績値のいずれか。',
  },
  { name: '市町村', type: 'string', description: '市町村の実績値のときの市町村名。圏域の値は「圏域」。' },
  {
    name: '状態',
    type: 'string',
    description: '市町村の報告の状態（報告あり、該当なし、空欄、未集計、読取不可、未提出）。',
  },
  { name: '表記', type: 'string', description: '一覧に印刷した表記。市町村の実績値は提出された表記。' },
  {
    name: '値',
    type: 'number',
    description: '基本単位での値（千円・億円は円、千人・万人は人に直した値。割合は％のまま）。',
  },
  { name: '下限', type: 'number', description: '範囲で示した値の下限。' },
  { name: '上限', type: 'number', description: '範囲で示した値の上限。' },
  { name: '比較', type: 'string', description: '以上は>=、超は>、以下は<=、未満は<。ちょうどの値は空欄。' },
  { name: '単位', type: 'string', description: '値の単位。' },
  { name: '期間開始', type: 'date', description: '値が示す期間の最初の日。' },
  { name: '期間終了', type: 'date', description: '値が示す期間の最後の日。' },
  { name: '評価', type: 'string', description: '評価の記号。実績値の行だけにある。' },
  { name: '評価の意味', type: 'string', description: '評価の記号の意味。' },
  { name: '出所', type: 'string', description: '値のあるセル（ファイル!シート!セル）。複数は空白で区切る。' },
];
