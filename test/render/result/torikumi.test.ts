/** The result of the policy listing on the sample: its schema, and the way from each derived line to its cell. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { torikumiResultSchema } from '../../../src/model/policy-result.ts';
import { torikumiJsonSchema } from '../../../src/render/result/schema.ts';
import { SAMPLE } from '../../policy/sample-run.ts';
import { ITEMS } from '../../support/torikumi-sample/items.ts';

const SCHEMA_FILE = new URL('../../../templates/schema/result-torikumi.schema.json', import.meta.url);
const { result } = SAMPLE;

describe('結果のJSON（主な取組）', () => {
  it('keeps to its schema, in the code and in the published file', () => {
    expect(torikumiResultSchema.safeParse(result).error).toBeUndefined();
    const published = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));
    expect(published).toEqual(torikumiJsonSchema());
    expect(z.fromJSONSchema(published).safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined();
  });

  it('refuses what the schema does not know', () => {
    const [first] = result.rows;
    for (const wrong of [
      { ...result, more: 1 },
      { ...result, fiscalYear: '2023' },
      { ...result, rows: [{ ...first, items: [{ text: '○' }] }] },
      { ...result, findings: [{ ...result.findings[0], type: 'by chance' }] },
    ])
      expect(torikumiResultSchema.safeParse(wrong).success).toBe(false);
  });

  it('names the submitter where the first listing names a municipality', () => {
    const own = ITEMS.filter(({ office }) => office === '総');
    const codes = new Set(own.map(({ code }) => code)).size;
    expect(result.submissions).toHaveLength(6);
    expect(result.submissions[0]).toMatchObject({
      submitter: '総合政策部',
      state: 'submitted',
      codes,
      items: own.length,
    });
  });
});
