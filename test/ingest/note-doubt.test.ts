/** 備考 that doubts the value of its row, and 備考 that does not. */
import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { isNoteDoubt } from '../../src/ingest/note-doubt.ts';
import { grid } from '../support/grid.ts';
import { readSheets } from './reading.ts';

describe('a note that doubts a value', () => {
  it.each([
    ['見込み値', true],
    ['見込', true],
    ['実績値は見込み', true],
    ['速報値', true],
    ['速報値のため変更の可能性あり', true],
    ['数値は未確定', true],
    ['集計中', true],
    ['要確認', true],
    ['正しくは8,240人', true],
    ['前年度の値を記載', true],
    ['R4の値', true],
    ['令和４年度実績', true],
    ['令和４年度の実績値を記載', true],
    ['12月末時点', true],
    ['（令和６年１月末現在の数値）', true],
    ['上半期のみ', true],
    ['', false],
    ['R5の値', false],
    ['令和５年度実績', false],
    ['３月末時点', false],
    ['令和６年３月末現在', false],
    ['前年度から増加した', false],
    ['次年度も継続予定', false],
    ['令和４年度から開始', false],
    ['R4実績：120人', false],
    ['目標を修正予定', false],
    ['アンケートにより推計', false],
    ['誤りのない事務に努めた', false],
    ['コロナの影響により中止', false],
    ['企画課　内線123', false],
  ])('%s: %s', (text, expected) => expect(isNoteDoubt(text, 2023)).toBe(expected));

  it('is told at its cell, and the value is read', () => {
    const { value, diagnostics } = readSheets(
      grid(
        '| 番号 | 評価指標 | 実績値 | 備考 |\n| 26 | イベント等の参加人数 | 8人 | 見込み値 |\n| 3 | 事業の参加者数 | | 見込み値 |',
      ),
    );
    const told = diagnostics.filter(({ code }) => code === 'X120');
    expect(told.map(({ place, indicator, related }) => [place.cell, indicator, related[0]?.cell])).toEqual([
      ['D2', '26', 'C2'],
    ]);
    expect(told.map((one) => explainDiagnostic(one).message)).toEqual([
      '備考に「見込み値」とあります。実績値「8人」は、そのまま読みました。',
    ]);
    expect(value.submissions[0]?.records.find(({ indicatorId }) => indicatorId === '26')?.fields.actual?.text).toBe(
      '8人',
    );
  });

  it('merged over several rows is told once', () => {
    const { diagnostics } = readSheets(
      grid(
        '| 番号 | 評価指標 | 実績値 | 備考 |\n| 26 | イベント等の参加人数 | 8人 | 速報値 |\n| 3 | 事業の参加者数 | 9人 | ^ |',
      ),
    );
    expect(diagnostics.filter(({ code }) => code === 'X120')).toHaveLength(1);
  });
});
