/** forms: blank submission workbooks (調査票) for the next year, one per municipality. */
import { join, resolve } from 'node:path';
import { composeBlankForms } from '../compose/blank-form.ts';
import { japaneseFiscalYear } from '../compose/title.ts';
import type { Disk } from '../disk.ts';
import type { FiscalYear } from '../model/period.ts';
import { prepareOutputs, writeOutputSet } from '../output-set.ts';
import { readFontFiles, readTemplateFiles, templateNames } from '../package-files.ts';
import { renderForms } from '../render/forms/forms.ts';
import { loadFonts } from '../render/text/fonts.ts';
import { type CommandContext, CommandError, EXIT, type Options } from './context.ts';
import { loadTemplate } from './template.ts';

/**
 * Runs forms. Only templates with a plan have forms: 主な取組一覧 has no fixed rows to be filled in.
 * @returns the exit code
 * @param now tells the year where there is no output yet
 * @throws CommandError where no template has a plan
 */
export async function runForms(
  options: Options,
  context: CommandContext,
  disk: Disk,
  now: Date = new Date(),
): Promise<number> {
  const outputFolder = resolve(context.workingFolder, options.output ?? 'output');
  const next = options.year ?? (await nextYear(outputFolder, disk));
  const year = next ?? fiscalYearOf(now);
  if (next === undefined && options.quiet !== true)
    context.err(
      `出力がまだないため、今日の日付から${japaneseFiscalYear(year)}の調査票とします。ほかの年度にするときは --year R6 のように指定してください。\n`,
    );
  const folder = join(outputFolder, `${year}年度`);
  await prepareOutputs(folder, disk);
  const fonts = loadFonts(readFontFiles(context.workingFolder));
  let made = 0;
  for (const name of options.template ?? templateNames(context.workingFolder)) {
    const files = readTemplateFiles(name, context.workingFolder);
    if (files === undefined) throw new CommandError(`様式「${name}」がありません。`);
    if (files.plan === undefined) continue;
    const { prepared } = await loadTemplate(files, options, context);
    const forms = await renderForms(composeBlankForms(prepared.plan, prepared.template, year), fonts);
    await writeOutputSet(folder, { groups: { [`${prepared.template.name}/調査票`]: forms } }, disk);
    made += forms.length;
    if (options.quiet !== true) {
      context.out(
        `${japaneseFiscalYear(year)}の調査票を${forms.length}市町村分作りました：${join(folder, '調査票')}\n` +
          `基準値・目標値は plan.xlsx のとおりです。配る前に、${japaneseFiscalYear(year)}の計画になっているか確かめてください。\n`,
      );
    }
  }
  if (made === 0) throw new CommandError('計画（plan.xlsx）のある様式がないため、調査票を作れません。');
  return EXIT.done;
}

/** The fiscal year of a day by the clock of the office; it begins in April. */
function fiscalYearOf(now: Date): FiscalYear {
  const april = 3;
  return now.getMonth() < april ? now.getFullYear() - 1 : now.getFullYear();
}

/** The year after the latest in the output folder; undefined where there is none. */
async function nextYear(outputFolder: string, disk: Disk): Promise<FiscalYear | undefined> {
  const entries = await disk.list(outputFolder);
  const years = entries.flatMap(({ name, folder }) => {
    const [, year] = /^(\d{4})年度$/.exec(name) ?? [];
    return folder && year !== undefined ? [Number(year)] : [];
  });
  return years.length === 0 ? undefined : Math.max(...years) + 1;
}
