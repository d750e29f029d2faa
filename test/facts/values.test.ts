/** What a value counts and how it is written; figures that are none; series. */
import { describe, expect, it } from 'vitest';
import { factJson } from '../../src/model/fact-result.ts';
import { readFacts } from '../../src/normalize/facts/facts.ts';
import { type Row, told } from './told.ts';

describe('the subject', () => {
  const rows: readonly Row[] = [
    ['○子ども食堂を4か所で開設', ['4か所 | 子ども食堂 | 4 箇所 | - | -'], 'hiragana inside a noun'],
    ['○新たに登録した団体6団体', ['6団体 | 団体 | 6 団体 | - | -'], 'nothing beyond a verb'],
    ['○研修会に新たに8名が参加', ['8名 | 研修会 | 8 人 | - | -'], 'an adverb stands between'],
    ['○フェアの開催により3社が出店', ['3社 | - | 3 社 | - | -'], 'a cause is not counted'],
    [
      '○講座（全5回）に24名が参加',
      ['5回 | 講座 | 5 回 | - | -', '24名 | 講座 | 24 人 | - | -'],
      'a gloss with a figure is no noun',
    ],
    ['○農業者等40名が受講', ['40名 | 農業者 | 40 人 | - | -'], '等 is left out'],
    [
      '○体験学習【R5：中学生85名、高校生43名　計128名】',
      [
        'R5：中学生85名 | 中学生 | 85 人 | FY2023 | L',
        '43名 | 高校生 | 43 人 | FY2023 | I',
        '128名 | 体験学習 | 128 人 | FY2023 | I',
      ],
      'a sum has not the label of its last part',
    ],
    [
      '○誘致活動【R5：訪問230社（うち新規45社、うち県外3社）】',
      [
        'R5：訪問230社 | 訪問 | 230 社 | FY2023 | L',
        '45社 | 新規 | 45 社 | FY2023 | I',
        '3社 | 県外 | 3 社 | FY2023 | I',
      ],
      'うち and its label',
    ],
    [
      '○相談【R7目標：120件、R5実績：84件】',
      ['R7目標：120件 | 目標 | 120 件 | FY2025 | L | planned', 'R5実績：84件 | 相談 | 84 件 | FY2023 | L'],
      'a target is planned, and no label of the actual behind it',
    ],
    [
      '○講座【R5開催：3回、R6開催予定：4回】',
      ['R5開催：3回 | 開催 | 3 回 | FY2023 | L | S1', 'R6開催予定：4回 | 開催 | 4 回 | FY2024 | L | planned S1'],
      'the plan in a label is a state, not a subject',
    ],
    [
      '○受講者は62名、うち58名が修了',
      ['62名 | 受講者 | 62 人 | - | -', '58名 | - | 58 人 | - | -'],
      'a part without a label outside brackets',
    ],
    [
      '○補助【R6採択予定件数：4件】',
      ['R6採択予定件数：4件 | 採択予定件数 | 4 件 | FY2024 | L | planned'],
      'a plan inside a label',
    ],
    [
      '○講座【実施時期：R5.6～12、参加者：120名】',
      ['R5.6～12、参加者：120名 | 参加者 | 120 人 | 2023-06-01..2023-12-31 | L'],
      'the label of a date is no scope',
    ],
    [
      '○出張相談【白沢市：R4 3回、R5 4回　北浜町：R4 2回】',
      [
        'R4 3回 | 白沢市 | 3 回 | FY2022 | L | S1',
        'R5 4回 | 白沢市 | 4 回 | FY2023 | L | S1',
        'R4 2回 | 北浜町 | 2 回 | FY2022 | L',
      ],
      'a place holds until the next',
    ],
    [
      '○担い手育成【受講者(R5)：新規20名・継続15名】',
      ['(R5)：新規20名 | 新規（受講者） | 20 人 | FY2023 | L', '15名 | 継続（受講者） | 15 人 | FY2023 | I'],
      '・ between two values, each with its label',
    ],
    [
      '○認定件数：R3 3件、R4 5件、R6見込み 10件',
      [
        'R3 3件 | 認定件数 | 3 件 | FY2021 | L | S1',
        'R4 5件 | 認定件数 | 5 件 | FY2022 | L | S1',
        'R6見込み 10件 | 認定件数 | 10 件 | FY2024 | L | planned S1',
      ],
      'a row of dated values outside brackets',
    ],
    [
      '○公園の補修【R5：8か所（うち3か所）】',
      ['R5：8か所 | 公園の補修 | 8 箇所 | FY2023 | L', '3か所 | - | 3 箇所 | FY2023 | I'],
      'a part without a label is not the whole',
    ],
  ];
  it.each(rows)('%s → %j (%s)', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });
});

describe('what is written of a value', () => {
  const rows: readonly Row[] = [
    ['○寄附額は3億円を超えた', ['3億円を超え | 寄附額 | 300000000 円> | - | -'], 'a bound'],
    ['○最大50万円を補助', ['最大50万円 | - | 500000 円<= | - | -'], 'a bound in front'],
    ['○窓口を週4日開設', ['週4日 | 窓口 | 4 日／週 | - | -'], 'days of a week'],
    ['○商談会【R5：出展32ブース】', ['R5：出展32ブース | 出展 | 32 ブース | FY2023 | L'], 'a counter of running text'],
    ['○会員は100社以上', ['100社以上 | 会員 | 100 社>= | - | -'], '以上'],
    ['○会議を年4回開催', ['年4回 | 会議 | 4 回／年 | - | -'], 'a rate'],
    [
      '○契約3件、予約5件、設計2件',
      ['3件 | 契約 | 3 件 | - | -', '5件 | 予約 | 5 件 | - | -', '2件 | 設計 | 2 件 | - | -'],
      '約 and 計 that belong to a word',
    ],
    ['○募集約20名', ['約20名 | 募集 | 20 人 | - | - | about'], '約 behind a word'],
    [
      '○3件/1,200千円を交付',
      ['3件 | - | 3 件 | - | -', '1,200千円 | - | 1200000 円 | - | -'],
      'a slash between two figures is no rate',
    ],
    ['○生産量 1,300.0t（R5）', ['1,300.0t（R5） | 生産量 | 1300.0 t | FY2023 | L'], 'written decimals are kept'],
    ['○1泊2日の体験を3回開催', ['3回 | 1泊2日の体験 | 3 回 | - | -'], 'a length of stay is no figure'],
  ];
  it.each(rows)('%s → %j (%s)', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });
});

describe('figures that are not plainly ones are named, not read', () => {
  const rows: readonly Row[] = [
    ['○作業時間を約3割削減', ['{約3割}'], 'a cut is a change: the hours are not 30 ％'],
    ['○空き家改修【10～15件】', ['{10～15件}'], 'a range is no one figure'],
    ['○試行【5、6か所】', ['{5、6か所}'], 'neither 5 nor 6'],
    ['○相談件数は前年度から12件増加', ['{12件}'], 'a change is no count'],
    ['○相談員は前年より3名の増', ['{3名}'], 'の増 is a change as well'],
    ['○毎月5日に開催', ['{毎月5日}'], 'a day of the month is not counted'],
    ['○排出量 △12.3％', ['{△12.3％}'], 'a sign says a change'],
    ['○30人学級の拡充', ['{30人}'], 'a name with a counter in it'],
    ['○100円バスの運行', ['{100円}'], 'a price in a name'],
    ['○手続を120に拡大', ['{120}'], 'no unit'],
    ['○3分の2が継続', ['{3分の2}'], 'a fraction'],
    ['○JR2路線の利用促進', ['{2路線}'], 'behind letters a counter may count'],
    ['○三十名が参加', ['{三十名}'], 'kanji numerals are names too often'],
    ['○講座【R5.13：31件】', ['31件 | 講座 | 31 件 | - | -', '{R5.13}'], 'an impossible date dates nothing'],
    ['○5年度に実施', ['{5年度}'], 'a year without its era'],
  ];
  it.each(rows)('%s → %j (%s)', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });
});

describe('digits that are no figures', () => {
  const rows: readonly (readonly [text: string, why: string])[] = [
    ['○第1・2回の審査', 'ordinals in a row'],
    ['○2024年問題への対応', 'a year in a name'],
    ['○令和6年能登半島地震の支援', 'the name of an earthquake'],
    ['○1人1台端末の活用', 'a phrase'],
    ['○65歳以上の方への周知', 'an age limit'],
    ['○今後5か年計画の策定', 'a plan by its length'],
    ['○24時間対応の窓口', 'hours of service'],
    ['○「3つの挑戦」の発信', 'in quotation marks'],
    ['○大正3丁目の再開発', 'an address that begins as an era'],
    ['○2校目の開校', 'an ordinal with a counter'],
    ['○台風10号の被害', 'a number of a typhoon'],
    ['○H3ロケットの応援', 'a name that begins as an era'],
  ];
  it.each(rows)('%s (%s)', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('series', () => {
  const rows: readonly (readonly [text: string, points: readonly string[], why: string])[] = [
    ['○登録【R4：延べ30名、R5：40名】', [], '延べ on one side only'],
    ['○登録【R4：30名、R4：32名、R5：40名】', [], 'two figures of one time'],
    ['○登録【R4：30名以上、R5：40名】', [], 'a bound beside a figure'],
    ['○登録は30名（R4）【R5：登録40名】', ['30', '40'], 'wherever they stand in the item'],
    ['○登録【R4：30名】⏎・登録【R5：40名】'.replace('⏎', '\n'), ['30', '40'], 'over lines'],
    ['○R4は30件、R5は40件', [], 'nobody knows of what'],
    ['○登録【R4：30名、R4.10：12名】', ['30', '12'], 'a month beside a year is a point; it is marked later'],
  ];
  it.each(rows)('%s → %j (%s)', (text, points) => {
    expect(readFacts(text).series.flatMap((series) => series.points.map((point) => factJson(point).value))).toEqual(
      points,
    );
  });
});
