import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/ingest/plan.ts';
import type { Cell, Grid, Range, Workbook } from '../../src/model/grid.ts';
import { addressOf, parseAddress } from '../../src/model/source.ts';
import type { PlanColumn } from '../../src/model/template.ts';

type Extra = {
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hidden?: boolean;
  readonly kinds?: Readonly<Record<string, Cell['kind']>>;
};

function rangeOf(text: string): Range {
  const [from = '', to = ''] = text.split(':');
  const [start, end] = [parseAddress(from), parseAddress(to)];
  return { top: start?.row ?? 0, left: start?.column ?? 0, bottom: end?.row ?? 0, right: end?.column ?? 0 };
}

/** A sheet from lines with | between the cells. */
function grid(table: string, extra: Extra = {}): Grid {
  const merges = (extra.merges ?? []).map(rangeOf);
  const rows = table
    .trim()
    .split('\n')
    .map((line, index) => {
      const row = index + 1;
      const cells = line.split('|').flatMap((part, at): readonly Cell[] => {
        const text = part.trim();
        const merge = merges.find(({ top, left }) => top === row && left === at + 1);
        const kind = extra.kinds?.[addressOf(row, at + 1)] ?? 'string';
        return text === '' ? [] : [{ row, column: at + 1, kind, text, ...(merge === undefined ? {} : { merge }) }];
      });
      return { row, hidden: extra.hiddenRows?.includes(row) ?? false, cells };
    })
    .filter(({ cells }) => cells.length > 0);
  return { file: 'plan.xlsx', sheet: '計画', index: 0, hidden: extra.hidden ?? false, rows, merges };
}

const workbook = (...grids: readonly Grid[]): Workbook => ({ file: 'plan.xlsx', format: 'xlsx', grids });

const HEADINGS = '役割|番号|連携事業名|事業概要|評価指標|基準値|目標値|集計方法';

/** Row number and the wanted cells of each row, as text@address. */
function shown(book: Workbook, columns: readonly PlanColumn[]): readonly string[] {
  return readPlan(book).value.map(({ row, cells }) => {
    const texts = columns.map((name) => {
      const cell = cells[name];
      return cell === undefined ? '' : `${cell.value}@${cell.sources[0]?.cell ?? ''}`;
    });
    return `${row}: ${texts.join(' ')}`;
  });
}

const found = (book: Workbook) =>
  readPlan(book).diagnostics.map(({ code, place, raw }) => [code, place.cell ?? '', raw ?? ''].join(' ').trim());

describe('the rows of the plan', () => {
  it('keep their texts with their cells; a merged cell stands on each of its rows', () => {
    const book = workbook(
      grid(`計画\n\n${HEADINGS}\nア|2|企業誘致|概要|会議|－|１回|代表\n||||企業数|－|15社|合計`, {
        merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5'],
      }),
    );
    expect(shown(book, ['役割', '番号', '評価指標', '目標値', '集計方法'])).toEqual([
      '4: ア@A4 2@B4 会議@E4 １回@G4 代表@H4',
      '5: ア@A4 2@B4 企業数@E5 15社@G5 合計@H5',
    ]);
    expect(found(book)).toEqual([]);
  });

  it('follow the programme above without merged cells too, and 同上 and 〃 mean the same', () => {
    const book = workbook(
      grid(
        `${HEADINGS}\nア|2|企業誘致|概要|会議|－|１回|代表\n||||企業数|－|15社|代表\n〃|〃|同上|〃|件数|－|１件|代表`,
      ),
    );
    expect(shown(book, ['役割', '番号', '連携事業名'])).toEqual([
      '2: ア@A2 2@B2 企業誘致@C2',
      '3: ア@A2 2@B2 企業誘致@C2',
      '4: ア@A2 2@B2 企業誘致@C2',
    ]);
  });

  it('keep the programme apart from the 【基本KPI】 above it and from another role', () => {
    const book = workbook(
      grid(
        `${HEADINGS}\nア||【基本KPI】||売上|－|30兆円|代表\n|1|企画|概要|割合|－|100％|算出\nイ||||人数|－|１人|代表`,
      ),
    );
    expect(shown(book, ['役割', '番号', '連携事業名'])).toEqual([
      '2: ア@A2  【基本KPI】@C2',
      '3: ア@A2 1@B3 企画@C3',
      '4: イ@A4  ',
    ]);
  });

  it('are found under headings in another order, of other width and with line breaks', () => {
    const book = workbook(
      grid(
        `評価　指標|目標値|基準値|集計方法|役割|番　号|連携\u2028事業名|事業概要|指標ＩＤ\n会議|１回|－|代表|ア|2|企業誘致|概要|A-1`,
      ),
    );
    expect(shown(book, ['役割', '番号', '評価指標', '指標ID'])).toEqual(['2: ア@E2 2@F2 会議@A2 A-1@I2']);
  });

  it('come from every visible sheet with headings; a sheet of explanations and a hidden one are passed over', () => {
    const one = grid(`${HEADINGS}\nア|1|企画|概要|割合|－|100％|算出`);
    const guide = grid('集計方法|代表か合計を選びます');
    expect(shown(workbook(guide, one, { ...one, hidden: true }), ['番号'])).toEqual(['2: 1@B2']);
  });

  it('leave out repeated headings, notes and blank rows', () => {
    const book = workbook(
      grid(
        `${HEADINGS}\nア|1|企画|概要|割合|－|100％|算出\n${HEADINGS}\nア|2|誘致|概要|会議|－|１回|代表\n\n※　目標値は毎年度のもの`,
      ),
    );
    expect(shown(book, ['番号'])).toEqual(['2: 1@B2', '4: 2@B4']);
    expect(found(book)).toEqual([]);
  });

  it('give nothing from a merge across the table', () => {
    const book = workbook(grid(`${HEADINGS}\n経済成長のけん引`, { merges: ['A2:H2'] }));
    expect(shown(book, ['役割', '評価指標'])).toEqual(['2: 経済成長のけん引@A2 ']);
  });
});

describe('a mistake in the plan', () => {
  const row = 'ア|1|企画|概要|割合|－|100％|算出';
  it.each([
    ['あいう\n\nかきく', {}, ['F251'], 'no headings'],
    [`計画${'\n'.repeat(10)}${HEADINGS}\n${row}`, {}, ['F251'], 'headings below the tenth row'],
    [
      '役割|番号|連携事業名|事業概要|評価指標|目標値|集計方法\nア|1|企画|概要|割合|100％|算出',
      {},
      ['F252 A1'],
      'no 基準値',
    ],
    [`${HEADINGS}|目標植\n${row}|1`, {}, ['F253 I1 目標植'], 'a heading that is not known'],
    [`${HEADINGS}|目標値\n${row}|1`, {}, ['F254 I1 目標値'], 'a heading twice'],
    [HEADINGS, {}, ['F255'], 'no rows'],
    [`${HEADINGS}\n${row}|あ\n${row}|い`, {}, ['F256 I2 あ'], 'a column without a heading'],
    [`${HEADINGS}\n${row}\n${row}`, { hiddenRows: [3] }, ['F257 A3'], 'a hidden row'],
    [`${HEADINGS}\nア|1|企画|概要|割合|－|#REF!|算出`, { kinds: { G2: 'error' } }, ['F258 G2 #REF!'], 'an error value'],
  ] satisfies readonly (readonly [string, Extra, readonly string[], string])[])('%#', (table, extra, expected, why) => {
    expect(found(workbook(grid(table, extra))), why).toEqual(expected);
  });

  it('in a heading names the nearest right one', () => {
    const [diagnostic] = readPlan(workbook(grid(`${HEADINGS}|前年度の実績\n${row}|1`))).diagnostics;
    expect(diagnostic?.params['nearest']).toBe('前年度実績');
  });
});
