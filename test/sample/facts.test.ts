/** The sample's tables against the published facts: counts, lengths, shares; and nothing that contradicts itself. */
import { describe, expect, it } from 'vitest';
import { actualsOf, planEntries, rowsOf, statusTexts } from '../support/sample/entries.ts';
import { OVERVIEWS } from '../support/sample/tables/overviews.ts';

const OFFICES = '札幌市 小樽市 岩見沢市 江別市 千歳市 恵庭市 北広島市 石狩市 当別町 新篠津村 南幌町 長沼町'.split(' ');

/** Characters of each 事業概要 in the published listing, by programme. */
const OVERVIEW_LENGTHS = `
  1:101 2:75 3:151 4:141 5:130 6:52 7:102 8:86 9:101 10:152 11:113 12:122 13:84 14:63 15:113 16:238 17:145 18:79
  19:89 20:71 21:97 22:73 23:45 24:93 25:73 26:99 27:55 28:62 29:59 30:120 31:109 32:48 33:36 34:148 35:140
  36:45 37:106 38:53 39:82 40:200 41:65 42:116 43:73 44:86 45:125 46:60 47:40 48:53 49:64 50:42 51:55 52:48
  53:53 54:50
`;

/** Characters of each status in the published listing, by indicator. */
const STATUS_LENGTHS = `
  1:92 2-1:47 2-2:60 3:469 4:113 5-1:48 5-2:121 5-3:53 6:70 7-1:77 7-2:32 8:72 9:112 10-1:93 10-2:53 11:25 12:23
  13:87 14:46 15:93 16-1:106 16-2:16 17-1:9 17-2:63 18-1:40 18-2:61 19:21 20:33 21:53 22:70 23:106 24:19 25:20
  26:33 27:71 28:46 29:37 30-1:7 30-2:59 31-1:85 31-2:92 31-3:146 32:47 33:24 34-1:15 34-2:59 35:93 36:25
  37-1:212 38:143 39-1:16 39-2:40 40-1:58 40-2:144 40-3:94 40-4:100 40-5:103 40-6:12 41:49 42-1:29 42-2:39 43:87
  44:43 45:67 46:38 47:37 48-1:9 48-2:32 49:75 50:97 51:107 52:73 53:23 54:28
`;

const lengths = (table: string) =>
  table
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':'))
    .map(([id = '', length]) => [id, Number(length)] as const);

/** Within five per cent of the published length. */
const near = (length: number, published: number) => Math.abs(length - published) <= published * 0.05;

describe('the plan of the sample', () => {
  const entries = planEntries();

  it('has 54 programmes with 76 indicators and four basic KPI', () => {
    const numbers = new Set(entries.flatMap(({ number }) => number ?? []));
    expect(numbers.size).toBe(54);
    expect(entries.filter(({ number }) => number !== undefined)).toHaveLength(76);
    expect(entries.filter(({ programme }) => programme === '【基本KPI】').map(({ id }) => id)).toEqual([
      'K1',
      'K2',
      'K3',
      'K4',
    ]);
  });

  it.each(lengths(OVERVIEW_LENGTHS))('describes programme %s in about %i characters', (number, published) => {
    const { length } = OVERVIEWS[Number(number)] ?? '';
    expect(near(length, published), `${length}`).toBe(true);
  });
});

describe('the status texts of the sample', () => {
  const texts = statusTexts();

  it.each(lengths(STATUS_LENGTHS))('of indicator %s print about %i characters', (id, published) => {
    const parts = [...(texts.get(id) ?? [])].map(([office, text]) => {
      const plain = text.replaceAll('\n', '');
      return office === '札幌市' ? plain : `【${office}】${plain}`;
    });
    const { length } = parts.join('');
    expect(near(length, published), `${length}`).toBe(true);
  });

  it('are there for no other indicator', () => {
    expect([...texts.keys()].toSorted()).toEqual(
      lengths(STATUS_LENGTHS)
        .map(([id]) => id)
        .toSorted(),
    );
  });

  it('begin with the lead and follow the order of the municipalities, every paragraph with ・', () => {
    for (const [id, parts] of texts) {
      const order = [...parts.keys()].map((office) => OFFICES.indexOf(office));
      expect(order, id).toEqual(order.toSorted((a, b) => a - b));
      expect(order[0], id).toBe(0);
      for (const text of parts.values()) {
        expect(text.split('\n').every((line) => /^・.+。$/.test(line))).toBe(true);
      }
    }
  });

  it('name dates of 令和５年度 only', () => {
    for (const [id, parts] of texts) {
      for (const text of parts.values()) {
        for (const [, year, month] of text.matchAll(/R(\d+)\.(\d+)/g)) {
          expect(year === '5' ? Number(month) >= 4 : year === '6' && Number(month) <= 3, `${id} ${text}`).toBe(true);
        }
        expect(text).not.toMatch(/令和|平成|20\d\d/);
      }
    }
  });

  it('repeat no sentence', () => {
    const lines = [...texts.values()].flatMap((parts) => [...parts.values()].flatMap((text) => text.split('\n')));
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('what the offices report', () => {
  const shares = (id: string) =>
    OFFICES.flatMap((office) => {
      const answer = actualsOf(office).get(id);
      return answer === undefined ? [] : [[office, answer[0]] as const];
    });
  const number = (input: unknown): number => {
    if (typeof input === 'number') return input;
    if (typeof input === 'object' && input !== null && 'number' in input) return Number(input.number);
    if (typeof input === 'object' && input !== null && 'result' in input) return Number(input.result);
    return Number(
      String(input)
        .normalize('NFKC')
        .replaceAll(/[^\d.]/g, ''),
    );
  };

  it.each([
    ['4', { 札幌市: 17, 小樽市: 2, 千歳市: 1, 恵庭市: 1 }, 21],
    ['5-1', { 札幌市: 6 }, 6],
    ['6', { 札幌市: 8, 小樽市: 1 }, 9],
    ['8', { 札幌市: 11, 小樽市: 3, 千歳市: 2, 恵庭市: 1 }, 17],
  ])('of indicator %s is as published', (id, expected, total) => {
    const reported = shares(id).map(([office, input]) => [office, number(input)] as const);
    expect(Object.fromEntries(reported)).toEqual(expected);
    expect(reported.reduce((sum, [, value]) => sum + value, 0)).toBe(total);
  });

  it('of indicator 26 adds up to 116,346人, with two that could not count', () => {
    const counted = shares('26').filter(([, input]) => input !== '未集計');
    expect(counted).toHaveLength(10);
    const thousands = new Set(['当別町', '長沼町']);
    const total = counted.reduce((sum, [office, input]) => sum + number(input) * (thousands.has(office) ? 1000 : 1), 0);
    expect(total).toBe(116_346);
    expect(shares('26').filter(([, input]) => input === '未集計')).toHaveLength(2);
  });

  it('of indicator 28 is taking part, but for 新篠津村', () => {
    const absent = shares('28').filter(([, input]) => input === '不参加');
    expect(shares('28')).toHaveLength(12);
    expect(absent.map(([office]) => office)).toEqual(['新篠津村']);
  });

  it('comes from every office, and the lead answers every indicator', () => {
    for (const office of OFFICES) expect(rowsOf(office).length).toBeGreaterThanOrEqual(3);
    expect(rowsOf('札幌市')).toHaveLength(80);
  });
});
