/** Commands and options of the command line, as data: help, checks and the README's tables are held against it. */

/** One option; `value` is the name of its argument in the help, absent for a switch. */
export type OptionEntry = {
  readonly name: string;
  readonly value?: string;
  readonly repeatable?: true;
  readonly ja: string;
};

export type CommandEntry = {
  readonly name: string;
  readonly arguments: string;
  readonly ja: string;
  readonly examples: readonly (readonly [command: string, ja: string])[];
  readonly options: readonly string[];
};

export const OPTIONS: readonly OptionEntry[] = [
  { name: 'input', value: 'DIR', ja: '提出ファイルを置いたフォルダー（既定：input）' },
  { name: 'output', value: 'DIR', ja: '出力先のフォルダー（既定：output）' },
  {
    name: 'template',
    value: 'NAME|DIR',
    repeatable: true,
    ja: '様式の名前またはフォルダー（既定：提出のある様式すべて）',
  },
  { name: 'year', value: '年度', ja: '対象年度。2023、R5、令和5年度のように書く（既定：提出ファイルの年度）' },
  { name: 'edition', value: '版', ja: '版の表示。速報版、確定版など（既定：様式の設定）' },
  { name: 'strict', ja: '警告もエラーとして扱い、終了コードを1にする' },
  { name: 'json', ja: '結果をJSONで標準出力に書く' },
  { name: 'quiet', ja: 'エラーのほかは表示しない' },
  { name: 'verbose', ja: '指標ごとの評価の根拠も表示する' },
  { name: 'lang', value: 'ja|en', ja: '表示の言語（既定：ja）' },
  { name: 'no-color', ja: '色を使わない' },
  { name: 'jobs', value: 'N', ja: '同時に読むファイルの数（既定：コンピューターに合わせる）' },
  { name: 'grid', ja: '表の見つけ方ではなく、すべてのセルを1行1件のJSONで書く' },
  { name: 'facts', ja: '一つの値ではなく、文章の中の数値と時期をすべて読み取る' },
  { name: 'role', value: '欄', ja: '読み取る欄。baseline（基準値）、target（目標値）、actual（実績値）、date（期日）' },
  { name: 'poll', ja: '変更の知らせが届かない場所（ネットワークドライブなど）で、一定の間隔で調べる' },
  { name: 'help', ja: 'この説明を表示する' },
  { name: 'version', ja: '版番号を表示する' },
];

const COMMON = ['lang', 'no-color', 'help'];

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'build',
    arguments: '',
    ja: '提出ファイルを読み、評価し、一覧（PDF・Excel・HTMLほか）を作る。何も指定しないときの動作',
    examples: [
      ['jisseki build', 'input/ を読んで output/ に一覧を作る'],
      ['jisseki build --edition 速報版', '表題の版を変えて作る'],
      ['jisseki build --verbose', '指標ごとの評価の根拠も表示する'],
    ],
    options: [
      'input',
      'output',
      'template',
      'year',
      'edition',
      'strict',
      'json',
      'quiet',
      'verbose',
      'jobs',
      ...COMMON,
    ],
  },
  {
    name: 'check',
    arguments: '',
    ja: '一覧は作らず、読み取りと評価だけを確かめる',
    examples: [['jisseki check', '提出ファイルに直すところがないか確かめる']],
    options: [
      'input',
      'output',
      'template',
      'year',
      'edition',
      'strict',
      'json',
      'quiet',
      'verbose',
      'jobs',
      ...COMMON,
    ],
  },
  {
    name: 'watch',
    arguments: '',
    ja: '提出ファイルや様式が変わるたびに作り直す。Ctrl-C で終わる',
    examples: [
      ['jisseki watch', 'input/ と templates/ の変更を待って作り直す'],
      ['jisseki watch --poll', 'ネットワークドライブのフォルダーを見張る'],
    ],
    options: ['input', 'output', 'template', 'year', 'edition', 'poll', 'jobs', ...COMMON],
  },
  {
    name: 'publish',
    arguments: '',
    ja: '版を指定して一覧を作り、公表した版として保存する。後の訂正は正誤表になる',
    examples: [['jisseki publish --edition 確定版', '確定版として保存する']],
    options: [
      'input',
      'output',
      'template',
      'year',
      'edition',
      'strict',
      'json',
      'quiet',
      'verbose',
      'jobs',
      ...COMMON,
    ],
  },
  {
    name: 'diff',
    arguments: '[A] [B]',
    ja: '二つの実行または版の違いを表示する。何も指定しないと直近の2回を比べる',
    examples: [
      ['jisseki diff', '直近の2回の実行を比べる'],
      ['jisseki diff 確定版 最新', '公表した版と最新の実行を比べる'],
    ],
    options: ['output', 'template', 'year', 'json', ...COMMON],
  },
  {
    name: 'forms',
    arguments: '',
    ja: '次の年度の調査票（記入用のブック）を、計画から市町村ごとに作る',
    examples: [
      ['jisseki forms', 'output/ にある最新の年度の、次の年度の調査票を作る'],
      ['jisseki forms --year R6', '令和6年度の調査票を作る'],
    ],
    options: ['output', 'template', 'year', 'quiet', ...COMMON],
  },
  {
    name: 'inspect',
    arguments: 'FILE…',
    ja: 'ブックをどう読んだかを示す（見つけた表、列と欄の対応、使った行と除いた行）',
    examples: [
      ['jisseki inspect input/提出ファイル.xlsx', '見つけた表と、行ごとの扱いを表示する'],
      ['jisseki inspect --grid input/提出ファイル.xlsx', 'すべてのセルを表示する'],
    ],
    options: ['template', 'grid', 'json', ...COMMON],
  },
  {
    name: 'explain',
    arguments: 'TEXT…',
    ja: '文字列を値としてどう読むかを示す（－ のときは標準入力の各行）',
    examples: [
      ['jisseki explain "27兆９千億円（2015年）"', '値、単位、時点に分けて表示する'],
      ['jisseki explain --role target 2023年度まで', '目標値の欄に書かれたものとして読む'],
      ['jisseki explain --facts "相談窓口の運営【R4：310件　R5：298件】"', '文章の中の数値と時期を表示する'],
    ],
    options: ['facts', 'role', 'year', 'json', ...COMMON],
  },
];
