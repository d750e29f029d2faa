/** 提出状況 of the policy listing: who has submitted, which file was taken and why, who is missing. */
import type { ListingTable } from '../../model/listing.ts';
import type { PolicySubmission } from '../../model/policy-submission.ts';
import type { PolicyTemplate } from '../../model/policy-template.ts';
import type { FileState } from '../../model/submission.ts';
import { decisionText, withoutSubmission } from '../sheets.ts';
import { unusedFiles } from '../unused-files.ts';

/**
 * One row per office of the template.
 * @param asked what is asked of each office by its 確認票, in words; absent in the listing itself, which has no column for it
 */
export function composePolicyCoverage(
  report: {
    readonly template: Pick<PolicyTemplate, 'offices'>;
    readonly submissions: readonly PolicySubmission[];
    readonly files?: readonly FileState[];
  },
  asked?: ReadonlyMap<string, string>,
): ListingTable {
  const open = (text: string): readonly string[] => (asked === undefined ? [] : [text]);
  return {
    title: '提出状況',
    columns: [
      { heading: '部局', widthMm: 30, align: 'left' },
      { heading: '状況', widthMm: 20, align: 'center' },
      { heading: '提出日', widthMm: 24, align: 'center' },
      { heading: '施策の数', widthMm: 18, align: 'right' },
      { heading: '取組の数', widthMm: 18, align: 'right' },
      { heading: '採用したファイル', widthMm: 70, align: 'left' },
      { heading: '採用・不採用の理由', widthMm: 90, align: 'left' },
      ...(asked === undefined ? [] : [{ heading: '要確認', widthMm: 34, align: 'left' } as const]),
    ],
    rows: report.template.offices.map(({ name }) => {
      const submission = report.submissions.find(({ office }) => office === name);
      if (submission === undefined) {
        const [state = '', on = '', taken = '', why = '', mark = ''] = withoutSubmission(
          unusedFiles(report.files ?? [], name),
        );
        return [name, state, on, '', '', taken, why, ...open(asked?.get(name) ?? mark)];
      }
      const { files, submittedOn = '', codes, items } = submission;
      return [
        name,
        '提出済み',
        submittedOn,
        String(codes),
        String(items),
        files
          .filter(({ taken }) => taken)
          .map(({ path }) => path)
          .join('\n'),
        files.map(({ path, taken, why }) => `${taken ? '採用' : '不採用'}：${path}（${decisionText(why)}）`).join('\n'),
        ...open(asked?.get(name) ?? ''),
      ];
    }),
    empty: '提出はありません。',
  };
}
