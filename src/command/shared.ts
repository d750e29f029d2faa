/** Each template with the files that are its own (提出ファイルの振り分け). */
import { fitOf, policyFitOf, shareFiles } from '../ingest/share.ts';
import type { CountryMunicipality } from '../model/municipality.ts';
import type { ReadFile } from '../model/reading.ts';
import type { FileState } from '../model/submission.ts';
import type { Loaded } from './template.ts';

/** What a template reads of the folder, and the state of the files that another one reads. */
export type Share = {
  readonly loaded: Loaded;
  readonly own: readonly ReadFile[];
  readonly others: readonly FileState[];
  /** Whether any file has a table or form of the listing. */
  readonly hasSubmissions: boolean;
};

/**
 * Shares the files out among the listings. Templates of one listing all read its files; those of another do not.
 * @param wanted the templates that are to run
 * @param installed all that could be run: a file of a listing that does not run is nobody else's either
 */
export function shareOut(
  files: readonly ReadFile[],
  wanted: readonly Loaded[],
  installed: readonly Loaded[],
  country: readonly CountryMunicipality[],
): readonly Share[] {
  const fitting = (loaded: Loaded) =>
    loaded.listing === 'renkei'
      ? fitOf(files, loaded.prepared.template, country)
      : policyFitOf(files, loaded.prepared.template);
  return wanted.map((loaded): Share => {
    const rivals = [...wanted, ...installed].filter(({ listing }) => listing !== loaded.listing);
    const [rival] = rivals;
    const own = fitting(loaded);
    const hasSubmissions = [...own.fields.values()].some((count) => count > 0);
    if (rival === undefined) return { loaded, own: files, others: [], hasSubmissions };
    const fits = [own, fitting(rival)].toSorted((a, b) => order(a.name, wanted) - order(b.name, wanted));
    const shares = shareFiles(
      files.map(({ path }) => path),
      fits,
    );
    const isOwn = ({ path }: ReadFile) => shares.get(path) === own.name;
    const others = files.filter((file) => !isOwn(file)).map((file) => otherState(file, shares.get(file.path) ?? ''));
    const mine = files.filter(isOwn);
    return { loaded, own: mine, others, hasSubmissions: mine.some(({ path }) => (own.fields.get(path) ?? 0) > 0) };
  });
}

/** Templates that run come first, in their order. */
function order(name: string, wanted: readonly Loaded[]): number {
  const at = wanted.findIndex(({ prepared }) => prepared.template.name === name);
  return at < 0 ? wanted.length : at;
}

function otherState({ path, outcome }: ReadFile, template: string): FileState {
  return outcome.state === 'read'
    ? { path, state: 'set-aside', why: 'other-template', template }
    : { path, state: outcome.state, why: outcome.why, template };
}
