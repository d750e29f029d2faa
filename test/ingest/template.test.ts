import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { readTemplate } from '../../src/ingest/template.ts';

const YAML = readFileSync(new URL('../../templates/renkei/template.yaml', import.meta.url), 'utf8');
const read = (yaml: string) => readTemplate('renkei', 'renkei/template.yaml', yaml);

/** The template with one passage replaced; the passage must be there once. */
function changed(from: string, to: string): string {
  expect(YAML.split(from)).toHaveLength(2);
  return YAML.replace(from, () => to);
}

/** Line of a passage, from 1. */
const lineOf = (yaml: string, passage: string) => yaml.slice(0, yaml.indexOf(passage)).split('\n').length;

describe('the template renkei', () => {
  const { value, diagnostics } = read(YAML);

  it('has no mistake', () => {
    expect(diagnostics).toEqual([]);
    expect(value?.name).toBe('renkei');
  });

  it('names twelve municipalities as the country does', () => {
    const country = readFileSync(new URL('../../templates/municipalities.csv', import.meta.url), 'utf8').split(/\r?\n/);
    expect(value?.municipalities).toHaveLength(12);
    for (const { name, code } of value?.municipalities ?? []) expect(country).toContain(`${code},北海道,${name}`);
  });

  it('fills an A3 page of 400 mm with its nine columns', () => {
    const widths = (value?.columns ?? []).map(({ widthMm }) => widthMm);
    expect(widths).toHaveLength(9);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(400);
  });

  it('reads the same behind a byte order mark', () => {
    expect(read(`\ufeff${YAML}`)).toEqual({ value, diagnostics: [] });
  });
});

describe('a mistake in a template', () => {
  it.each([
    // from, to, code, where the mistake begins, nearest or expected, why
    [
      'region: さっぽろ',
      'regoin: さっぽろ',
      'F202',
      'regoin',
      { nearest: 'region' },
      'a misspelt key, not called missing',
    ],
    ['widthMm: 45 }', 'width: 45 }', 'F202', 'width: 45', { nearest: 'widthMm' }, 'a key in a list'],
    ['  actual: [', '  acutal: [', 'F202', 'acutal', { nearest: 'actual' }, 'a key of the headings'],
    ['lead: 札幌市\n', '', 'F203', '', { key: 'lead' }, 'a missing key'],
    ['code: "011002"', 'code: 011002', 'F204', '011002', { expected: 'string' }, 'a code without quotes'],
    ['bodyPt: 8', 'bodyPt: 八', 'F204', '八', { expected: 'number' }, 'a word for a number'],
    ['paper: A3 ', 'paper: A2 ', 'F205', 'A2', { nearest: 'A3', known: 'A3、A4' }, 'a paper that there is not'],
    ['field: status,', 'field: statsu,', 'F205', 'statsu', { nearest: 'status' }, 'an unknown column'],
    ['achievement: achieved', 'achievement: achived', 'F205', 'achived', { nearest: 'achieved' }, 'a misspelt meaning'],
    ['"0.85" #', '"85%" #', 'F206', '"85%"', {}, 'a threshold in percent'],
    ['widthMm: 45 }', 'widthMm: 0 }', 'F206', '0 }', { least: 0 }, 'a column without width'],
    ['lead: 札幌市', 'lead: 札幌', 'F207', '札幌\n', { nearest: '札幌市' }, 'a lead that is no member'],
    ['"012033"', '"012034"', 'F208', '"012034"', { expected: '012033' }, 'a digit of the code slipped'],
    ['name: 江別市', 'name: 恵庭市', 'F209', '恵庭市, code: "012319"', {}, 'a member twice'],
    ['mark: □', 'mark: ◎', 'F209', '◎, achievement: nearlyAchieved', {}, 'a mark twice'],
    ['field: target', 'field: actual', 'F209', 'actual, heading: 実績値', {}, 'a column twice'],
    ['  unit: [単位]', '  unit: [単位, 備　考]', 'F211', '備考, 摘要', { other: 'unit' }, 'a heading of two fields'],
    ['left: 10 }', 'left: 400 }', 'F212', '{ top: 10', { paper: 'A3' }, 'margins wider than the paper'],
  ])('%#: %s → %s', (from, to, code, at, params, why) => {
    const yaml = changed(from, to);
    const { value, diagnostics } = read(yaml);
    expect(value, why).toBeUndefined();
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(diagnostics[0]?.params).toMatchObject({ ...params, ...(at === '' ? {} : { line: lineOf(yaml, at) }) });
  });

  it('says the column too', () => {
    const yaml = changed('paper: A3 ', 'paper: A2 ');
    const line = yaml.split('\n')[lineOf(yaml, 'A2') - 1] ?? '';
    expect(read(yaml).diagnostics[0]?.params['column']).toBe(line.indexOf('A2') + 1);
  });

  it.each([
    ['\tlead: 札幌市', 'TAB_AS_INDENT', 'a tab'],
    ['lead: 札幌市\nlead: 小樽市', 'DUPLICATE_KEY', 'a key twice'],
    ['lead: "札幌市', 'MISSING_CHAR', 'a quote that is not closed'],
    ['lead: *札幌市', 'BAD_ALIAS', 'a value that begins with an asterisk'],
  ])('of syntax is F201: %#', (line, problem, why) => {
    const { value, diagnostics } = read(changed('lead: 札幌市', line));
    expect(value, why).toBeUndefined();
    expect(diagnostics.map(({ code, params }) => [code, params['problem']])).toContainEqual(['F201', problem]);
  });

  it('of the legend is found: a meaning without a mark', () => {
    const yaml = changed('    - { mark: ×, achievement: notAchieved, label: 達成不可, accepts: [未達成] }\n', '');
    expect(read(yaml).diagnostics.map(({ code, raw }) => [code, raw])).toEqual([['F210', 'notAchieved']]);
  });

  it('does not hide another: all come at once, in the order of lines', () => {
    const yaml = changed('lead: 札幌市', 'lead: 札幌')
      .replace('"012033"', '"012034"')
      .replace('paper: A3', 'paper: B3')
      .replace('bodyPt:', 'bodypt:');
    expect(read(yaml).diagnostics.map(({ code }) => code)).toEqual(['F207', 'F208', 'F205', 'F202']);
  });

  it.each([
    ['', 'an empty file'],
    ['一覧', 'a text'],
    ['- a\n- b\n', 'a list'],
    ['a: &a [*a, *a]\n', 'a circle'],
  ])('is never an exception: %#', (yaml, why) => {
    const { value, diagnostics } = read(yaml);
    expect(value, why).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it('is told in plain Japanese with its line', () => {
    const [diagnostic] = read(changed('paper: A3 ', 'paper: A2 ')).diagnostics;
    expect(diagnostic && explainDiagnostic(diagnostic)).toEqual({
      message: `${lineOf(YAML, 'paper: A3')}行目10文字目：「print › paper」に「A2」は使えません。`,
      hint: '「A3」ではありませんか。使える語は、A3、A4です。',
    });
  });

  it('of a code without quotes keeps the zero that it was written with', () => {
    const [diagnostic] = read(changed('code: "011002"', 'code: 011002')).diagnostics;
    expect(diagnostic && explainDiagnostic(diagnostic).hint).toBe('"011002" のように "" で囲んでください。');
  });
});
