/** One defect in a row, a heading or a sheet: found, named at its place, and nothing else lost. */
import { beforeAll, describe, expect, it } from 'vitest';
import { paper } from '../fixtures/paper.ts';
import { type Region, sampleRegion } from '../support/region.ts';
import { rowsOf } from '../support/sample/entries.ts';
import {
  changed,
  columnOf,
  drawn,
  findingLine,
  leadFile,
  leadSheet,
  type Planted,
  rowOf,
  runPlanted,
} from './planted.ts';

let region: Region;
beforeAll(async () => {
  region = await sampleRegion();
});

const HEADINGS = 4;
const ACTUAL = columnOf('実績値');
const INDICATOR = columnOf('評価指標');
const ROWS = rowsOf('札幌市');
const BELOW = HEADINGS + ROWS.length + 1;

type Case = readonly [why: string, planted: Planted, expected: readonly string[]];

const CASES: readonly Case[] = [
  [
    'an unknown heading',
    drawn((pen) => {
      pen.put(HEADINGS, 10, '天気');
      pen.put(rowOf('5-2'), 10, '晴れ');
    }),
    ['札幌市.xlsx 調査票 J4 X101'],
  ],
  [
    'figures without a heading',
    drawn((pen) => {
      for (const at of ROWS.keys()) pen.put(HEADINGS + 1 + at, 10, at);
    }),
    ['札幌市.xlsx 調査票 J4 X103'],
  ],
  [
    'the same heading again',
    drawn((pen) => {
      pen.put(HEADINGS, 10, '実績値');
      pen.put(rowOf('5-2'), 10, '７校');
    }),
    ['札幌市.xlsx 調査票 J4 X104'],
  ],
  [
    'forecasts instead of actuals, told once for all rows',
    drawn((pen) => pen.put(HEADINGS, ACTUAL, '実績値（見込）')),
    ['札幌市.xlsx 調査票 G4 X117'],
  ],
  [
    'provisional figures, told once for all rows',
    drawn((pen) => pen.put(HEADINGS, ACTUAL, '実績値（速報）')),
    ['札幌市.xlsx 調査票 G4 X118'],
  ],
  [
    'one actual merged over three indicators',
    drawn((pen) => pen.merge({ top: rowOf('5-1'), left: ACTUAL, bottom: rowOf('5-3'), right: ACTUAL })),
    ['5-1 実績値 X106', '5-2 番号 V123', '5-2 評価 V119', '5-3 番号 V123', '5-3 評価 V119'],
  ],
  ['a hidden row with a figure', drawn((pen) => pen.hideRow(rowOf('5-2'))), ['5-2 番号 V123', '5-2 番号 X108']],
  [
    'a sheet that is no table',
    leadFile([leadSheet(ROWS), paper('その他', (pen) => pen.line(1, 1, ['気温', '21度', '晴れ']))]),
    ['札幌市.xlsx その他 X110'],
  ],
  [
    'an indicator that is not in the plan',
    changed('5-2', { indicator: '宇宙旅行の回数' }),
    ['5-2 評価指標 X301', '札幌市.xlsx V123'],
  ],
  ['a name that is nearly right', changed('5-2', { indicator: '支援をした高校数' }), ['5-2 評価指標 X302']],
  [
    'an indicator under another programme',
    changed('5-2', { number: 6, programme: '地域資源の活用に向けた支援' }),
    ['5-2 番号 X303'],
  ],
  ['another name of the programme', changed('3', { programme: '起業の応援' }), ['3 連携事業名 X304']],
  [
    'no indicator where there are three',
    drawn((pen) => pen.put(rowOf('5-2'), INDICATOR, undefined)),
    ['5-2 番号 X305', '札幌市.xlsx V123'],
  ],
  [
    'a programme outside the plan',
    changed('3', { number: 99, programme: '宇宙開発', indicator: 'ロケットの数' }),
    ['3 連携事業名 X306', '札幌市.xlsx V123'],
  ],
  [
    'a row without any name',
    drawn((pen) => {
      for (const column of [1, 2, 3, 4]) pen.put(rowOf('5-2'), column, undefined);
    }),
    ['5-2 基準値 X307', '札幌市.xlsx V123'],
  ],
  [
    'an indicator twice, with two values',
    drawn((pen) =>
      pen.line(BELOW, 1, ['ア', 5, '先端技術の活用に関する支援', '支援した高校数', '－', '７校（毎年度）', '９校']),
    ),
    ['5-2 評価 V119', '札幌市.xlsx 調査票 B85 X308', '札幌市.xlsx 調査票 G85 V106'],
  ],
  ['another mark than the computed one', changed('5-2', { mark: '◎' }), ['5-2 評価 V119']],
  ['a mark outside the legend', changed('5-2', { mark: '優' }), ['5-2 評価 V120']],
  ['another target than the plan’s', changed('5-2', { target: '３校（毎年度）' }), ['5-2 目標値 V121']],
  [
    'nothing where the plan names the municipality',
    changed('26', { actual: undefined, mark: '' }),
    ['26 番号 V123', '26 番号 V125'],
  ],
  [
    'a status of another year',
    changed('5-2', { status: '・令和元年5月に開催した。' }),
    ['5-2 連携事業実施状況等 V207'],
  ],
  [
    'a status with another figure',
    changed('3', { status: '・参加者数は1,234名であった。' }),
    ['3 連携事業実施状況等 V208'],
  ],
];

describe('a defect', () => {
  it.each(CASES)('%s', async (_, planted, expected) => {
    const { value, diagnostics } = await runPlanted(region, planted);
    const codes = new Set(expected.map((line) => line.split(' ').at(-1)));
    const found = diagnostics
      .filter(({ severity, code }) => severity !== 'note' || codes.has(code))
      .map(({ place, code }) => findingLine(place, code))
      .filter((line) => !line.startsWith('南幌町.xlsx 実績（令和５年度） E2'));
    expect(found.toSorted()).toEqual([...expected].toSorted());
    for (const { municipality, records } of region.run(region.offices).value.ingested.submissions) {
      if (municipality.name === '札幌市') continue;
      const same = value.ingested.submissions.find((one) => one.municipality.name === municipality.name);
      expect(same?.records, municipality.name).toEqual(records);
    }
  });
});

it('is planted into a sheet that has no finding without it', async () => {
  const { diagnostics } = await runPlanted(region, leadFile([leadSheet(ROWS)]));
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
});
