/** Remedies in 確認票: nothing that only the compiling office could do. */
import { describe, expect, it } from 'vitest';
import { explainToSubmitter } from '../../src/compose/message/submitter.ts';
import { CODES, type Code } from '../../src/model/codes.ts';
import { diagnose } from '../../src/model/diagnostic.ts';

const AT = { file: '江別市.xlsx', sheet: '実績', cell: 'E12' };
const hint = (code: Code, language: 'ja' | 'en' = 'ja') => explainToSubmitter(diagnose(code, AT), language).hint;

describe('a remedy for a submitter', () => {
  it.each([
    ['V101', '実績値のセルの単位を確かめ、目標値と同じ単位に直してください。', 'the half about the plan is left out'],
    ['V107', '事務局でも確認します。お気付きの点を回答欄に書いてください。', 'only the plan can be mended'],
    ['X202', '市町村名を確かめてください。', 'the half about template.yaml is left out'],
    ['V120', '一覧の凡例にある記号で書いてください。', 'its own side of the remedy'],
    ['R109', '正しいファイルか確かめ、Excelファイルで提出してください。', 'it is the submitter who submits'],
    ['N106', '元の計算式を直すか、値を直接入力してください。', 'as it is'],
  ] as const)('%s: %s (%s)', (code, expected, _why) => expect(hint(code)).toBe(expected));

  it.each(Object.keys(CODES) as Code[])('%s names no file, setting or command of the office', (code) => {
    for (const language of ['ja', 'en'] as const) {
      expect(hint(code, language)).not.toMatch(/\.yaml|plan\.xlsx|--[a-z]|input\/|もらって/);
      expect(hint(code, language).trim()).not.toBe('');
    }
  });
});
