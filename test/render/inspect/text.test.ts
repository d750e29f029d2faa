/** The words of `inspect` for people. */
import { describe, expect, it } from 'vitest';
import { inspectPolicyFiles } from '../../../src/ingest/policy/inspection.ts';
import type { Inspection } from '../../../src/model/inspection.ts';
import { renderInspection } from '../../../src/render/inspect/text.ts';
import { sheetOf } from '../../ingest/policy/reading.ts';
import { POLICY_TEMPLATE } from '../../policy/sample-run.ts';

const INSPECTION: Inspection = {
  file: 'a.xlsx',
  state: 'read',
  fiscalYear: 2023,
  sheets: [
    {
      sheet: '実績',
      hidden: false,
      role: 'data',
      tables: [],
      incomplete: [],
      rows: [
        {
          file: 'a.xlsx',
          sheet: '実績',
          row: 3,
          state: 'set-aside',
          why: 'out-of-plan',
          indicators: [],
          text: '9999',
        },
      ],
    },
  ],
};

describe('a row that the plan does not know', () => {
  it.each([
    [INSPECTION, 'ja', '除いた（計画にない事業）'],
    [{ ...INSPECTION, byCode: true }, 'ja', '除いた（様式にない施策コード）'],
    [{ ...INSPECTION, byCode: true }, 'en', 'set aside（unknown code）'],
  ] as const)('is named by what its listing knows (%#)', (inspection, language, expected) =>
    expect(renderInspection(inspection, language)).toContain(expected),
  );

  it('is a 施策コード in a workbook of 主な取組', () => {
    const { value } = inspectPolicyFiles({
      files: [sheetOf("| 施策コード | 主な取組 |\n| '9999 | ○米【R5：3件】 |\n| '0101 | ○麦【R5：3件】 |")],
      template: POLICY_TEMPLATE,
      year: 2023,
    });
    expect(value.map((one) => renderInspection(one)).join('')).toContain('様式にない施策コード');
  });
});
