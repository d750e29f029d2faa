/** templates/renkei/plan.xlsx: the plan as the secretariat keeps it. */
import type ExcelJS from 'exceljs';
import { planEntries } from './entries.ts';
import { byProgramme, put, table } from './sheet.ts';
import { newWorkbook } from './workbook.ts';

export function planWorkbook(): ExcelJS.Workbook {
  const workbook = newWorkbook('さっぽろ連携中枢都市圏事務局');
  const sheet = workbook.addWorksheet('計画', { views: [{ state: 'frozen', ySplit: 4 }] });
  put(sheet, 'A1', 'さっぽろ連携中枢都市圏　連携事業計画（2023年度）');
  put(
    sheet,
    'A2',
    '１行に一つの指標を書きます。役割・番号・連携事業名・事業概要は、同じ事業の行をまとめて結合しても構いません。',
  );
  const rows = planEntries().map((entry) => ({
    ...entry,
    actual: undefined,
    mark: '',
    status: '',
    statusKey: entry.id,
  }));
  table(
    sheet,
    4,
    [
      { heading: '役割', width: 6, value: (row) => row.role, mergeBy: (row) => row.role, center: true },
      { heading: '番号', width: 6, value: (row) => row.number, mergeBy: byProgramme, center: true },
      { heading: '連携事業名', width: 26, value: (row) => row.programme, mergeBy: byProgramme },
      { heading: '事業概要', width: 60, value: (row) => row.overview, mergeBy: byProgramme },
      { heading: '評価指標', width: 40, value: (row) => row.indicator },
      { heading: '基準値', width: 22, value: (row) => row.baseline, center: true },
      { heading: '目標値', width: 22, value: (row) => row.target, center: true },
      { heading: '集計方法', width: 12, value: (row) => row.aggregation, center: true },
      { heading: '方向', width: 8, value: (row) => (row.id === 'K4' ? '増' : undefined), center: true },
      { heading: '対象市町村', width: 24, value: (row) => row.reporters },
      { heading: '備考', width: 24, value: (row) => NOTES[row.id] },
    ],
    rows,
  );
  const guide = workbook.addWorksheet('書き方');
  GUIDE.forEach(([column, text], index) => {
    put(guide, `A${index + 1}`, column);
    put(guide, `B${index + 1}`, text);
  });
  guide.getColumn(1).width = 16;
  guide.getColumn(2).width = 100;
  return workbook;
}

const NOTES: Readonly<Record<string, string>> = {
  '1': '一覧の評価から計算する',
  K4: '負の値。０に近づくほどよい',
};

const GUIDE: readonly (readonly [string, string])[] = [
  ['この表は', '「計画」の表の各列に何を書くかの説明です。プログラムは読みません。'],
  [
    '集計方法',
    '代表（連携中枢都市の値を使う）・合計・市町村数・平均・最大・最小・算出（この一覧から計算する）から選びます。',
  ],
  ['方向', '値が大きいほどよければ「増」、小さいほどよければ「減」。目標値の言葉から分かるときは空欄で構いません。'],
  [
    '対象市町村',
    '値を出すべき市町村を「、」で区切って書きます。全部なら「全市町村」。空欄なら、出した市町村だけで集計します。',
  ],
  ['代表市町村', '「代表」の値を連携中枢都市以外から取るときに、この列を足して市町村名を書きます。'],
  ['期限・前年度実績など', '指標ID、分子、分母、重み、期限、前年度実績の列も、必要なときに足せます。'],
];
