/** The template of 主な取組一覧: its own form, every mistake at once with its line. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../../src/compose/message.ts';
import { readAnyTemplate } from '../../../src/ingest/template.ts';

const YAML = readFileSync(new URL('../../../templates/torikumi/template.yaml', import.meta.url), 'utf8');
const read = (yaml: string) => readAnyTemplate('torikumi', 'torikumi/template.yaml', yaml);

/** The template with one passage replaced; the passage must be there once. */
function changed(from: string, to: string): string {
  expect(YAML.split(from)).toHaveLength(2);
  return YAML.replace(from, () => to);
}

const lineOf = (yaml: string, passage: string) => yaml.slice(0, yaml.indexOf(passage)).split('\n').length;

describe('the template torikumi', () => {
  const { value, diagnostics } = read(YAML);

  it('has no mistake', () => {
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ listing: 'torikumi', name: 'torikumi' });
  });

  it('fills the width between the margins of A4', () => {
    const widths = value?.listing === 'torikumi' ? value.columns.map(({ widthMm }) => widthMm) : [];
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(180);
  });
});

describe('a mistake in it', () => {
  it.each([
    // from, to, code, where it begins, what is said of it, why
    ['direction:\n', 'driection:\n', 'F202', 'driection', { nearest: 'direction' }, 'a misspelt key'],
    ['code: "0101"', 'code: "101"', 'F206', '"101"', { rule: '施策コードは4桁の数字です' }, 'a code of three digits'],
    ['code: "0101"', 'code: 0101', 'F204', '0101', { expected: 'string' }, 'a code without quotes'],
    ['code: "0102"', 'code: "0101"', 'F209', '"0101", category: 関係', { what: '施策コード' }, 'a code twice'],
    ['mark: ◇', 'mark: ○', 'F209', '○, source: ホーム', { what: '記号' }, 'a marker twice'],
    ['child: ・', 'child: ○', 'F209', '○\nfootnote', { what: '記号' }, 'a child’s sign that is a marker'],
    [
      '{ name: 中部振興局, accepts: [中部] }',
      '{ name: 中部振興局, accepts: [北部] }',
      'F209',
      '北部] }\n  - { name: 南',
      { what: '部局の名前' },
      'a spelling of two offices',
    ],
    [
      'field: items, ',
      'field: category, ',
      'F203',
      'columns:',
      { key: 'columns › field: items' },
      'no column of items',
    ],
    ['  items: [主な取組, ', '  category2: [', 'F202', 'category2', { nearest: 'category' }, 'an unknown heading'],
    [
      '  office: [提出部局, ',
      '  office: [主な取組, ',
      'F211',
      '主な取組, 部局名',
      { other: 'items' },
      'a word of two headings',
    ],
    ['paper: A4 ', 'paper: A5 ', 'F205', 'A5', { nearest: 'A3' }, 'a paper that there is not'],
    ['lead: ', 'edition2: ', 'F202', 'edition2', { nearest: 'edition' }, 'a key that is missing under another name'],
  ])('%s → %s is %s', (from, to, code, at, params, _why) => {
    const yaml = changed(from, to);
    const { value, diagnostics } = read(yaml);
    expect(value).toBeUndefined();
    const found = diagnostics.find((one) => one.code === code && one.params['line'] === lineOf(yaml, at));
    expect(found, JSON.stringify(diagnostics)).toMatchObject({ params });
    expect(explainDiagnostic(found ?? diagnostics[0] ?? never()).message).toContain('行目');
  });

  it('is told together with the others', () => {
    const yaml = changed('code: "0101"', 'code: "101"').replace('paper: A4 ', 'paper: A5 ');
    expect(read(yaml).diagnostics.map(({ code }) => code)).toEqual(['F206', 'F205']);
  });

  it('of the listing itself names those that there are', () => {
    const { value, diagnostics } = read(changed('listing: torikumi', 'listing: torikmi'));
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'F205', params: { nearest: 'torikumi', known: 'renkei、torikumi' } });
  });
});

function never(): never {
  throw new Error('no finding');
}
