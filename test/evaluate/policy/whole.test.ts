/** A listing of sixteen items read as a whole: every finding with its office, quote, parameters and cells, read one by one. */
import { describe, expect, it } from 'vitest';
import { evaluatePolicies } from '../../../src/evaluate/policy/evaluate.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import { rowsOf } from './items.ts';

const LISTING = `
      0101-1@総合政策部 10
      ○相談件数が増加【R3：2,340件　R4：2,610件　R5：2,500件】
      R3：2,340件 | 相談件数 | 2340 件 | FY2021 | L | S1
      R4：2,610件 | 相談件数 | 2610 件 | FY2022 | L | S1
      R5：2,500件 | 相談件数 | 2500 件 | FY2023 | L | S1

      0101-2@総合政策部 13
      ○交付金の交付【R5交付実績：42件、38,600千円】
      R5交付実績：42件 | 交付実績 | 42 件 | FY2023 | L
      38,600千円 | 交付実績 | 38600000 円 | FY2023 | I

      0101-3@北部振興局 2
      ○手引の作成【R6.2】、、配布
      R6.2 | 手引の作成 | date | 2024-02 | S

      0101-4@北部振興局 2
      ○説明会の開催【R5.5】
      R5.5 | 説明会の開催 | date | 2023-05 | S

      0101-4-1@北部振興局 22
      ・会場を3か所に拡大
      3か所 | 会場 | 3 箇所 | - | -

      0102-1@南部振興局 17
      ○出展【東京(R5.7)相談者数46名 大阪(R5.11)相談者数31名】
      (R5.7)相談者数46名 | 相談者数（東京） | 46 人 | 2023-07 | L
      (R5.11)相談者数31名 | 相談者数（大阪） | 31 人 | 2023-11 | L

      0102-2@南部振興局 10
      ◇入場者は昨年度と同程度【R4:約500人、R5:延べ640人】
      R4:約500人 | 入場者 | 500 人 | FY2022 | L | about
      R5:延べ640人 | 入場者 | 640 人 | FY2023 | L | cumulative

      0102-3@南部振興局 11
      ○講座【R5：4回　R6：5回予定】
      R5：4回 | 講座 | 4 回 | FY2023 | L | S1
      R6：5回予定 | 講座 | 5 回 | FY2024 | L | S1 planned

      0103-1@中部振興局 10
      ○乗客が減少【R4：9,000人、R6.1～3：3,420人】
      R4：9,000人 | 乗客 | 9000 人 | FY2022 | L | S1
      R6.1～3：3,420人 | 乗客 | 3420 人 | 2024-01..2024-03 | L | S1

      0103-2@中部振興局 10
      ○生産量の減少【R3：46t　R4：42t】
      R3：46t | 生産量 | 46 t | FY2021 | L | S1
      R4：42t | 生産量 | 42 t | FY2022 | L | S1

      0103-3@中部振興局 21
      ○滞在体験【R5.6以降38名、R5.4～9 12名】
      R5.6以降38名 | 滞在体験 | 38 人 | 2023-06.. | L
      R5.4～9 12名 | 滞在体験 | 12 人 | 2023-04..2023-09 | L

      0103-4@中部振興局 9
      ○整備【R15：2か所】
      R15：2か所 | 整備 | 2 箇所 | FY2033 | L

      0103-5@中部振興局 3
      ○研修【R5.9、R5.6】
      R5.9 | 研修 | date | 2023-09 | S
      R5.6 | 研修 | date | 2023-06 | S

      0201-1@総合政策部 0
      ○販路の開拓

      0201-2@総合政策部 0
      ◇工芸の旅の造成

      0202-1@総合政策部 13
      ○補助【R4決算額1,250百万円、R5決算額1,286千円】
      R4決算額1,250百万円 | 決算額 | 1250000000 円 | FY2022 | L | S1
      R5決算額1,286千円 | 決算額 | 1286000 円 | FY2023 | L | S1`;

const { value, diagnostics } = evaluatePolicies({ rows: rowsOf(LISTING), fiscalYear: 2023 });

const FINDINGS = `
      no-figure-no-date | 0201-1 | 総合政策部 | ○販路の開拓 | {} | B14
      no-figure-no-date | 0201-2 | 総合政策部 | ◇工芸の旅の造成 | {} | B15
      measure-without-figures | 0201 | - | 施策0201 | {"category":"施策0201","items":2} | B14 B15
      date-without-figure | 0101-3 | 北部振興局 | R6.2 | {"figures":"R6.2"} | B3
      date-without-figure | 0103-5 | 中部振興局 | R5.9 | {"figures":"R5.9、R5.6"} | B13
      figure-without-year | 0101-4-1 | 北部振興局 | 3か所 | {"figures":"3か所"} | B5
      single-year | 0101-2 | 総合政策部 | R5交付実績：42件 | {"figures":"R5交付実績：42件、38,600千円"} | B2
      single-year | 0102-1 | 南部振興局 | (R5.7)相談者数46名 | {"figures":"(R5.7)相談者数46名、(R5.11)相談者数31名"} | B6
      single-year | 0103-3 | 中部振興局 | R5.6以降38名 | {"figures":"R5.6以降38名、R5.4～9 12名"} | B11
      single-year | 0103-4 | 中部振興局 | R15：2か所 | {"figures":"R15：2か所"} | B12
      stale-series | 0103-2 | 中部振興局 | R4：42t | {"latest":2022} | B10
      claim-supported | 0103-2 | 中部振興局 | 減少 | {"direction":"down","figures":"R3：46t → R4：42t"} | B10
      claim-contradicted | 0101-1 | 総合政策部 | 増加 | {"direction":"up","figures":"R4：2,610件 → R5：2,500件"} | B1
      claim-without-baseline | 0101-4-1 | 北部振興局 | 拡大 | {"figures":"3か所"} | B5
      claim-without-baseline | 0102-2 | 南部振興局 | 同程度 | {"figures":"R4:約500人、R5:延べ640人"} | B7
      claim-without-baseline | 0103-1 | 中部振興局 | 減少 | {"figures":"R4：9,000人、R6.1～3：3,420人"} | B9
      refused-comparison | 0102-1 | 南部振興局 | (R5.7)相談者数46名 | {"why":"place-or-theme","one":"(R5.7)相談者数46名","other":"(R5.11)相談者数31名"} | B6
      refused-comparison | 0102-2 | 南部振興局 | R4:約500人 | {"why":"basis","one":"R4:約500人","other":"R5:延べ640人"} | B7
      incomparable-points | 0103-1 | 中部振興局 | R4：9,000人 | {"why":"part-year","one":"R4：9,000人","other":"R6.1～3：3,420人"} | B9
      fiscal-year-of-month | 0101-3 | 北部振興局 | R6.2 | {"figures":"R6.2","year":2023,"months":"2024年2月"} | B3
      fiscal-year-of-month | 0103-1 | 中部振興局 | R6.1～3：3,420人 | {"figures":"R6.1～3：3,420人","year":2023,"months":"2024年1月～2024年3月"} | B9
      planned-value | 0102-3 | 南部振興局 | R6：5回予定 | {"figures":"R6：5回予定"} | B8
      part-year-value | 0103-1 | 中部振興局 | R6.1～3：3,420人 | {"figures":"R6.1～3：3,420人"} | B9
      part-year-value | 0103-3 | 中部振興局 | R5.6以降38名 | {"figures":"R5.6以降38名、R5.4～9 12名"} | B11
      mixed-notation | 0102-2 | - | 同程度【R4:約500人 | {"what":"コロン","usual":"：","rare":":","count":2,"items":"0102-2"} | B7
      mixed-notation | 0102-1 | - | 相談者数46名 大阪(R | {"what":"人の数え方","usual":"人","rare":"名","count":4,"items":"0102-1、0103-3"} | B6 B11
      writing-slip | 0101-3 | 北部振興局 | 、、 | {"what":"句読点が続いています"} | B3
      date-order | 0103-5 | 中部振興局 | R5.6 | {"before":"R5.9"} | B13
      date-order | 0101-4 | 北部振興局 | R5.5 | {"before":"R6.2"} | B4
      far-future | 0103-4 | 中部振興局 | R15：2か所 | {"figures":"R15：2か所"} | B12
      thousandfold-change | 0202-1 | 総合政策部 | R5決算額1,286千円 | {"one":"R4決算額1,250百万円","other":"R5決算額1,286千円"} | B16`;

const SERIES = `
      0101-1 | 総合政策部 | 相談件数 | 件 | B1 | R3：2,340件 → R4：2,610件 → R5：2,500件 | -110 | 160 | - | 2023 | current
      0102-3 | 南部振興局 | 講座 | 回 | B8 | R5：4回 → R6：5回予定 | 1 | - | - | 2023 | current
      0103-1 | 中部振興局 | 乗客 | 人 | B9 | R4：9,000人 → R6.1～3：3,420人 | - | - | part-year | 2023 | current
      0103-2 | 中部振興局 | 生産量 | t | B10 | R3：46t → R4：42t | -4 | - | - | 2022 | stale
      0202-1 | 総合政策部 | 決算額 | 円 | B16 | R4決算額1,250百万円 → R5決算額1,286千円 | -1248714000 | - | - | 2023 | current`;

const lines = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim());

describe('a listing as a whole', () => {
  it('asks these questions, in this order', () => {
    const found = value.findings.map(({ type, item, code, office, quote, params, sources }) =>
      [
        type,
        item ?? code,
        office ?? '-',
        quote,
        JSON.stringify(params),
        sources.map(({ cell }) => cell).join(' '),
      ].join(' | '),
    );
    expect(found).toEqual(lines(FINDINGS));
  });

  it('has these series', () => {
    const found = value.series.map(
      ({ item, office, subject, unit, source, points, change, overall, why, latest, stale }) =>
        [
          item,
          office,
          subject,
          unit,
          source.cell,
          points.map(({ quote }) => quote).join(' → '),
          change === undefined ? '-' : formatDecimal(change.difference),
          overall === undefined ? '-' : formatDecimal(overall.difference),
          why ?? '-',
          latest,
          stale ? 'stale' : 'current',
        ].join(' | '),
    );
    expect(found).toEqual(lines(SERIES));
  });

  it('has these amounts', () => {
    expect(
      value.amounts.map(({ code, item, office, fact, source }) => [code, item, office, fact.quote, source.cell]),
    ).toEqual([
      ['0101', '0101-2', '総合政策部', '38,600千円', 'B2'],
      ['0202', '0202-1', '総合政策部', 'R4決算額1,250百万円', 'B16'],
      ['0202', '0202-1', '総合政策部', 'R5決算額1,286千円', 'B16'],
    ]);
  });

  it('says each as a diagnostic at its first cell, the others beside it', () => {
    expect(diagnostics).toHaveLength(value.findings.length);
    value.findings.forEach(({ quote, item, code, sources }, at) => {
      const [place, ...related] = sources;
      expect(diagnostics[at]).toMatchObject({ place, related, raw: quote, params: { policy: item ?? code } });
    });
  });
});
