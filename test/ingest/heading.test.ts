import { describe, expect, it } from 'vitest';
import { headingReader } from '../../src/ingest/heading.ts';

const reader = headingReader({ headings: { actual: ['実績', '実績値'], indicator: ['評価指標'] } });

describe('headings', () => {
  it.each<[text: string, field: string | undefined, why: string]>([
    ['Ｒ５実績', 'actual', 'a year before it'],
    ['実績値\n（千人）', 'actual', 'a unit in brackets'],
    ['実績値（３月末時点）', 'actual', 'a moment'],
    ['Ｒ５実績（上半期）', undefined, "half a year is not the year's actual"],
    ['実績値（第２四半期）', undefined, 'nor is a quarter'],
    ['実績値（下期）', undefined, ''],
    ['評価指標①', 'indicator', 'numbered'],
  ])('%j', (text, field, _why) => expect(reader.read(text).field).toBe(field));
});
