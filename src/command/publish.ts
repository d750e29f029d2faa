/** publish: builds with an edition and freezes what was published, for later 正誤表. */
import { recordText, sameView } from '../history/record.ts';
import { publishedName } from '../history-store.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { safeFileName } from '../model/file-name.ts';
import type { EditionRecord, Origin, RunView } from '../model/history.ts';
import { hashOf } from '../output-set/journal.ts';
import type { SetFile } from '../output-set.ts';
import { type CommandContext, CommandError, type Options } from './context.ts';

/** How build is called for publish. */
export type BuildAndPublish = (
  options: Options,
  context: CommandContext,
  how: { readonly render: true; readonly publish: true },
) => Promise<number>;

/**
 * Runs publish.
 * @throws CommandError without --edition
 */
export async function runPublish(options: Options, context: CommandContext, build: BuildAndPublish): Promise<number> {
  if (options.edition === undefined || options.edition.trim() === '')
    throw new CommandError('公表する版を --edition で指定してください。書き方：jisseki publish --edition 確定版');
  return build(options, context, { render: true, publish: true });
}

export type Publication = {
  readonly view: RunView;
  readonly origin: Origin;
  /** Now, as ISO date and time. */
  readonly at: string;
  /** The listing's files and the result as they go to the year's folder. */
  readonly files: readonly SetFile[];
  /** Editions published before. */
  readonly editions: readonly EditionRecord[];
  /** All findings of the run, those of history and editions included; accepted ones have become notes. */
  readonly diagnostics: readonly Diagnostic[];
  /** Open questions of the evaluation, accepted ones left out. */
  readonly open: number;
};

export type Published = {
  /** Files below `editions/<edition>/`, for good; none where nothing is published. */
  readonly kept: readonly SetFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly state: 'published' | 'published-already' | 'refused';
};

/**
 * The files of an edition. Publishing is all or nothing over the listings of a run (`writePrepared`).
 * Reports: H203 edition-exists, H204 edition-refused
 */
export function publishEdition(input: Publication): Published {
  const { view, open } = input;
  const errors = input.diagnostics.filter(({ severity }) => severity === 'error').length;
  const { edition, title } = view;
  const folder = `editions/${safeFileName(edition)}`;
  const refused = (diagnostic: Diagnostic): Published => ({ kept: [], diagnostics: [diagnostic], state: 'refused' });
  if (errors + open > 0)
    return refused(diagnose('H204', { file: folder }, { params: { errors, open, edition, title } }));
  const earlier = input.editions.find((one) => one.edition === edition);
  if (earlier !== undefined) {
    if (sameView(earlier.view, view)) return { kept: [], diagnostics: [], state: 'published-already' };
    return refused(diagnose('H203', { file: folder }, { params: { edition, title } }));
  }
  const files = input.files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
  const record = recordText({
    schema: 'jisseki/edition@1',
    edition,
    at: input.at,
    origin: input.origin,
    outputs: input.files.map(({ path, bytes }) => ({ path, sha256: hashOf(bytes) })),
    view,
  });
  return {
    kept: [...files, { path: `${folder}/${publishedName(view.template)}`, bytes: record }],
    diagnostics: [],
    state: 'published',
  };
}
