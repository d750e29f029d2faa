/** A listing of made-up texts, as dense as a real one: for the renderers, without any of the stages before them. */
import type { Listing, ListingBlock, ListingCell, ListingGroup } from '../../src/model/listing.ts';

const SENTENCES = [
  '圏域の市町村が連携し、移住や定住に関する相談窓口を共同で運営するとともに、相談員の研修を年３回開催した。',
  '10月から12月にかけて「まちの魅力発見セミナー」を計11回開催し、延べ3,676名（うち圏域外1,204名）が参加した。',
  '令和５年度は、各市町村の図書館において相互貸出しを行い、貸出冊数は27,310冊（前年度比104.2％）となった。',
  'ホームページ（https://www.example.jp/renkei/2023/index.html）やSNSを活用し、圏域内の観光情報を発信した。',
  '商談会には地元企業42社が出展し、バイヤーとの商談件数は318件、うち成約は57件であった。',
  '小学校１校、中学校２校及び高等学校４校において、ものづくり体験教室「ミライ・ファクトリー」を実施した。',
  '感染症の影響により中止していた合同防災訓練を再開し、12市町村から約850人が参加した。',
  '公共施設の相互利用に関する協定（R5.10/1締結）に基づき、体育施設28か所の利用料金を統一した。',
  '消防指令センターの共同運用について、担当課長会議を２回、ワーキンググループを５回開催し、費用負担の考え方を整理した。',
  '保育士等の人材確保に向け、合同就職説明会（来場者412名）を開催したほか、潜在保育士向けの研修を実施した。',
  '新規就農者への支援として、先進農家での実習（７日間）と、農地のあっせんに係る情報提供を行った。',
  '事業者向けの省エネルギー診断を36件実施し、年間で約1,250トンの二酸化炭素の削減効果が見込まれる。',
] as const;

const ROLES = [
  { id: 'ア', label: '圏域全体の経済成長のけん引', short: '経済成長' },
  { id: 'イ', label: '高次の都市機能の集積・強化', short: '都市機能' },
  { id: 'ウ', label: '圏域全体の生活関連機能サービスの向上', short: '生活関連' },
] as const;

const PROGRAMMES = [
  '地域産業の振興に関する連携',
  '合同企業説明会の開催',
  '観光プロモーションの共同実施',
  '移住・定住の促進',
  '農畜産物の販路拡大',
  'スタートアップの育成支援',
  '創業支援事業者の連携による起業家の育成',
  '三次救急医療等の提供',
  '公共交通ネットワークの維持及び確保',
  '図書館の相互利用',
  '防災体制の強化と災害時の相互応援',
  '廃棄物の広域処理',
  '子育て支援施設の広域利用',
  '職員の合同研修',
  '公共施設の相互利用と配置に関する検討',
] as const; // prettier-ignore

const INDICATORS = [
  'セミナーの参加者数',
  '商談会における商談件数',
  '本ビジョンに掲げる各連携事業の評価指標の達成割合',
  '相互貸出冊数',
  '相談窓口の利用件数',
  '情報交換会議の開催回数',
  '観光入込客数',
] as const; // prettier-ignore
const VALUES = [
  ['37,076千人\n（2017年度）', '44,000千人\n（2023年度）', '30,273千人\n（2023年度）', '×'],
  ['－', '10件\n（毎年度）', '９件', '□'],
  ['27兆９千億円\n（2015年）', '30兆円\n（2023年）', '30兆1,200億円\n（2023年）', '◎'],
  ['－', '2025年度まで', '検討中', '－'],
  ['１回', '１回\n（毎年度）', '３回', '◎'],
  ['62.9％\n（2018年度）', '100％\n（2023年度）', '73.2％', '×'],
] as const;

/** A text of about the given length, the same for the same seed. */
export function sampleText(seed: number, length: number): string {
  let text = '';
  for (let index = seed; text.length < length; index += 5) text += SENTENCES[index % SENTENCES.length] ?? '';
  const cut = text.slice(0, length);
  const end = cut.lastIndexOf('。');
  return end > length / 2 ? cut.slice(0, end + 1) : cut;
}

/** A cell over one column. */
export function sampleCell(column: string, row: number, text: string, rowSpan = 1): ListingCell {
  const cell = `${column.charAt(0).toUpperCase()}${row + 2}`;
  return { column, row, rowSpan, columnSpan: 1, text, sources: [{ file: 'sample.xlsx', sheet: '実績', cell }] };
}

function statusText(seed: number, length: number): string {
  const items = 1 + (seed % 3);
  return Array.from(
    { length: items },
    (_, item) => `・${sampleText(seed + item * 7, Math.max(9, Math.floor(length / items)))}`,
  ).join('\n');
}

/** A programme with some indicators. */
export function sampleBlock(number: number, rows: number): ListingBlock {
  const name = `${number}　${PROGRAMMES[number % PROGRAMMES.length] ?? ''}`;
  const ids = Array.from({ length: rows }, (_, row) => (rows === 1 ? `${number}` : `${number}-${row + 1}`));
  const lengths = [45, 80, 20, 110, 60, 30, 120, 10, 90, 50];
  const oneStatus = number % 4 === 0;
  return {
    id: String(number),
    name,
    rowIds: ids,
    cells: [
      sampleCell('programme', 0, name, rows),
      sampleCell('overview', 0, sampleText(number, 45 + ((number * 37) % 120)), rows),
      ...ids.flatMap((_, row) => {
        const [baseline, target, actual, mark] = VALUES[(number + row) % VALUES.length] ?? VALUES[0];
        const status = statusText(
          number + row,
          number === 20 ? 470 : (lengths[(number * 3 + row) % lengths.length] ?? 60),
        );
        return [
          sampleCell('indicator', row, INDICATORS[(number + row) % INDICATORS.length] ?? ''),
          sampleCell('baseline', row, baseline),
          sampleCell('target', row, target),
          sampleCell('actual', row, actual),
          sampleCell('mark', row, mark),
          ...(oneStatus ? [] : [sampleCell('status', row, status)]),
        ];
      }),
      ...(oneStatus ? [sampleCell('status', 0, statusText(number, 150), rows)] : []),
    ],
  };
}

/** As many indicators as the programmes of a real listing have: most one, some two or three, one six. */
function rowsOf(number: number): number {
  if (number === 45) return 6;
  if (number % 18 === 7) return 3;
  return number % 5 === 3 || number === 1 ? 2 : 1;
}

/** Programmes of each role. */
const SIZES = [10, 6, 38] as const;

function sampleGroup(index: number): ListingGroup {
  const role = ROLES[index] ?? ROLES[0];
  const before = SIZES.slice(0, index).reduce<number>((sum, size) => sum + size, 0);
  const blocks = Array.from({ length: SIZES[index] ?? 0 }, (_, at) =>
    sampleBlock(before + at + 1, rowsOf(before + at + 1)),
  );
  const kpi = sampleBlock(900 + index, 2);
  const heading: ListingCell = { ...sampleCell('programme', 0, '【基本KPI】', 2), columnSpan: 2, bold: true };
  const rest = kpi.cells.filter(({ column }) => column !== 'programme' && column !== 'overview');
  return {
    id: role.id,
    label: role.label,
    shortLabel: role.short,
    blocks: [
      {
        ...kpi,
        id: `K-${role.id}`,
        name: '【基本KPI】',
        rowIds: [`K${index * 2 + 1}`, `K${index * 2 + 2}`],
        cells: [heading, ...rest],
      },
      ...blocks,
    ],
  };
}

const COLUMNS = [
  { id: 'role', heading: '役割', widthMm: 11.5, align: 'center', vertical: true },
  { id: 'programme', heading: '連携事業名', widthMm: 45, align: 'left', vertical: false },
  { id: 'overview', heading: '事業概要', widthMm: 76, align: 'left', vertical: false },
  { id: 'indicator', heading: '評価指標', widthMm: 55, align: 'left', vertical: false },
  { id: 'baseline', heading: '基準値', widthMm: 30.5, align: 'center', vertical: false },
  { id: 'target', heading: '目標値', widthMm: 30.5, align: 'center', vertical: false },
  { id: 'actual', heading: '実績値', widthMm: 30.5, align: 'center', vertical: false },
  { id: 'mark', heading: '評価', widthMm: 13.5, align: 'center', vertical: false },
  { id: 'status', heading: '連携事業実施状況等（３月末時点）', widthMm: 107.5, align: 'left', vertical: false },
] as const;

/** Three roles with 54 programmes and 82 rows, a front page, A3 landscape. */
export function sampleListing(change: Partial<Listing> = {}): Listing {
  return {
    template: 'renkei',
    title: 'みなと連携中枢都市圏　2023年度　連携事業実施状況等一覧',
    edition: '確定版',
    draft: false,
    author: 'みなと市企画課',
    paper: { size: 'A3', orientation: 'landscape', marginsMm: { top: 10, right: 10, bottom: 10, left: 10 }, bodyPt: 8 },
    columns: COLUMNS,
    groups: ROLES.map((_, index) => sampleGroup(index)),
    legend: '＜評価凡例＞◎：達成済み　□：概ね達成（85％以上）　×：達成不可　－：評価不可',
    front: sampleFront(),
    sheets: [],
    ...change,
  };
}

function sampleFront(): NonNullable<Listing['front']> {
  const columns = [
    { heading: '番号', widthMm: 16, align: 'center' },
    { heading: '評価指標', widthMm: 90, align: 'left' },
    { heading: '目標値', widthMm: 40, align: 'center' },
    { heading: '実績値', widthMm: 40, align: 'center' },
    { heading: '評価', widthMm: 12, align: 'center' },
    { heading: '理由', widthMm: 80, align: 'left' },
  ] as const;
  const row = (number: number, mark: string, reason: string) => [
    String(number),
    INDICATORS[number % INDICATORS.length] ?? '',
    '44,000千人（2023年度）',
    '30,273千人',
    mark,
    reason,
  ];
  return {
    heading: '概要',
    figures: [
      { label: '達成割合', value: '73.2％', note: '◎ 52 ÷ 評価できた指標 71（前年度 70.1％）' },
      { label: '◎ 達成済み', value: '52', note: '指標' },
      { label: '□ 概ね達成', value: '7', note: '指標' },
      { label: '× 達成不可', value: '12', note: '指標' },
      { label: '－ 評価不可', value: '5', note: '指標' },
    ],
    bars: {
      title: '役割別の評価',
      marks: [
        { mark: '◎', label: '達成済み' },
        { mark: '□', label: '概ね達成' },
        { mark: '×', label: '達成不可' },
        { mark: '－', label: '評価不可' },
      ],
      rows: [
        { label: 'ア　圏域全体の経済成長のけん引', counts: [17, 3, 5, 2] },
        { label: 'イ　高次の都市機能の集積・強化', counts: [12, 1, 1, 0] },
        { label: 'ウ　圏域全体の生活関連機能サービスの向上', counts: [23, 3, 6, 3] },
        { label: '基本KPI', counts: [1, 0, 1, 2] },
      ],
    },
    tables: [
      {
        title: '達成に至らなかった指標（12）',
        columns,
        rows: Array.from({ length: 12 }, (_, at) =>
          row(at + 3, '×', '30,273千人 ÷ 44,000千人 ＝ 68.8％ → 85％に届かないため ×'),
        ),
        empty: '該当する指標はありません。',
      },
      {
        title: '評価できなかった指標（5）',
        columns,
        rows: Array.from({ length: 5 }, (_, at) => row(at + 30, '－', '実績値が未集計のため')),
        empty: '該当する指標はありません。',
      },
    ],
    paragraphs: ['提出状況：12市町村中12市町村', '版：確定版　提出資料の最終日：2024年4月17日'],
  };
}
