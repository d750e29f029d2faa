/** One wrong value in one cell: its own finding at its own cell, and everything else read in full. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../src/pipeline.ts';
import { type Region, sampleRegion, valueLines } from '../support/region.ts';
import type { CellInput } from '../support/sample/entries.ts';
import { actual, drawn, findingLine, runPlanted } from './planted.ts';

let region: Region;
let clean: Run;

beforeAll(async () => {
  region = await sampleRegion();
  clean = (
    await runPlanted(
      region,
      drawn(() => {}),
    )
  ).value;
});

type Case = readonly [id: string, input: CellInput, codes: string, why: string];

const VALUES: readonly Case[] = [
  ['5-2', 'すごく多い', 'N101', 'no value at all'],
  ['5-2', '4ぽん', 'N101', 'a unit that nobody knows'],
  ['5-2', '◎', 'N103', 'a mark'],
  ['5-2', '校', 'N104', 'a unit without its number'],
  ['5-2', '実績値', 'N105', 'the heading'],
  ['5-2', '#REF!', 'N106', 'an error value as text'],
  ['27', '一', 'N108', 'one, or a dash'],
  ['5-2', '(4校)', 'N109', 'a value in brackets'],
  ['5-2', '29校（4校）', 'N110', 'a second number in brackets'],
  ['13', '目標値 43.9万人', 'N113', 'the label of another field'],
  ['12', 'なし', 'N114', 'none for nought'],
  ['13', '前年比増', 'N115 V103', 'more than before, without a number'],
  ['7-1', '76件（3号）', 'N121', 'a number in a note that is not understood'],
  ['4', '札幌市17件', 'N122', 'the name of the municipality'],
  ['48-1', '令和5年13月1日', 'N202', 'a thirteenth month'],
  ['5-2', '4校（X5年度）', 'N203', 'an era that is none'],
  ['48-1', '05.04.01', 'N205', 'a date of no era'],
  ['13', '43.9万人（令和5年度（2022年度））', 'N206', 'two years that are not the same'],
  ['13', '43.9万人（2024〜2022年度）', 'N207', 'a period that ends before it begins'],
  ['37-1', '2023', 'N211 V212', 'a year, or a number; eight times the target'],
  ['13', '4,39万人', 'N301', 'a misplaced comma'],
  ['13', '43万9億人', 'N302', 'scales in disorder'],
  ['5-2', '4O校', 'N303', 'a letter O'],
  ['40-4', '62・9％', 'N305', 'a middle dot as decimal point'],
  ['5-2', '04校', 'N306', 'a leading nought'],
  ['5-2', `${'4'.repeat(60)}校`, 'N307', 'sixty digits'],
  ['26', '5.82E+04', 'N308', 'an exponent'],
  ['3', '3.676名', 'N309', 'a point for a comma'],
  ['26', { number: 58200, format: '#,##0,' }, 'N312', 'a format that hides thousands'],
  ['5-2', '7〜4校', 'N314', 'a range upside down'],
  ['3', '3,676円', 'V101', 'yen for persons'],
  ['5-2', '〃', 'X107 V101', 'a ditto sign where the row above counts something else'],
  ['5-2', '常時', 'V103', 'a state for a number'],
  ['52', '実施', 'V103', 'done for a number'],
  ['10-2', '2024年3月', 'V104', 'a date for a milestone'],
  ['5-2', '4校、5校', 'V105', 'two values'],
  ['13', '43.9万人（前年40万人）', 'V105', "last year's beside it"],
  ['13', '30,000人（2021年度）', 'V112', 'a year long past'],
  ['5-2', '7校（見込）', 'V113', 'a forecast in a final edition'],
  ['13', '約29.8万人', 'V115 V208', 'about the target itself, and not what its status says'],
  ['40-4', { number: 0.6996, format: '0%' }, 'V116', 'shown as reached, stored as missed'],
  ['24', '1回', 'V118', 'not each'],
  ['40-4', 0.629, 'V130', 'a share without its sign'],
  ['38', '31人', 'V201', 'a thousandth of the target'],
  ['42-2', '168％', 'V203', 'more than the whole'],
  ['43', '▲31人', 'V204', 'fewer than nobody'],
];

/** Notes that the sample itself gives rise to: three KPI of the year before. */
const USUAL = new Set(['K2 実績値 V112', 'K3 実績値 V112', 'K4 実績値 V112']);

describe('a wrong value', () => {
  it.each(VALUES)('%s: %j gives %s (%s)', async (id, input, codes) => {
    const { value, diagnostics } = await runPlanted(region, actual(id, input));
    const found = diagnostics.map(({ place, code }) => findingLine(place, code));
    const expected = codes
      .split(' ')
      .map((code) => `${id} ${code === 'V208' ? '連携事業実施状況等' : '実績値'} ${code}`);
    const ofSample = (line: string) => USUAL.has(line) || /X101$|X224$/.test(line);
    expect(found.filter((line) => !ofSample(line)).toSorted()).toEqual(expected.toSorted());
    const others = (run: Run) =>
      valueLines(run).filter((line) => !line.startsWith(`${id} |`) && !line.startsWith('1 |'));
    expect(others(value)).toEqual(others(clean));
  });
});
